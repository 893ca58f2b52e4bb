"""All accounts with their courses: what every list of the ledger is made from."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factx.ledger.accounts import Account, accounts
from factx.ledger.claims import Tale, claims_of
from factx.ledger.course import Course
from factx.ledger.replay import follow
from factx.ledger.statement import Statement, known_by, with_origins


@dataclass(frozen=True)
class Books:
    """Accounts and what became of them.

    Attributes:
        accounts: Each with its course, in the order in which rows are shown.
        undatable: Facts that are left out because nothing says when they were known; always 0
            unless the books were made up as of a day.
    """

    accounts: list[tuple[Account, Course]]
    undatable: int = 0


def make_up(
    statements: Iterable[Statement],
    origins: Mapping[str, tuple[str, str | None]] | None = None,
    *,
    as_of: str | None = None,
) -> Books:
    """Return the books of many documents' facts, in whatever order these come.

    Args:
        statements: The facts.
        origins: Document id -> (id that near-copies share, first day), see `duplicates.origins`.
        as_of: ISO 8601 day: only what was published, and had happened, by then.
    """
    known, undatable = known_by(statements, as_of)
    found = accounts(with_origins(known, origins or {}))
    tales = [(account, claims_of(account)) for account in found]
    identify([tale for _, group in tales for tale in group])
    return Books([(account, follow(group)) for account, group in tales], undatable)


def identify(tales: Iterable[Tale]) -> None:
    """Give every claim its id.

    It is worked out of what the claim says, not of who tells it, so that one more document does
    not change it; claims that say the same at different times are numbered in time.
    """
    named = sorted(
        ((_words(tale), tale) for tale in tales),
        key=lambda pair: (pair[0], pair[1].when, min(m.fact for m in pair[1].members)),
    )
    seen: Counter[str] = Counter()
    for words, tale in named:
        seen[words] += 1
        key = f"{words}|{seen[words]}"
        tale.id = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _words(tale: Tale) -> str:
    account, figure, first = tale.account, tale.figure, tale.members[0]
    destination = account.destination
    place = (destination[1] or destination[0]) if destination else account.place[1]
    number = "" if figure is None else f"{figure.best}:{figure.low}:{figure.high}"
    if figure is not None and figure.best is not None:
        number = str(figure.best)
    return "|".join(
        (
            first.kind,
            tale.measure,
            tale.modality,
            "+".join(account.codes),
            place,
            account.unit,
            number,
        )
    )
