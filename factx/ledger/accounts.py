"""Which line of the ledger a statement belongs to: whose, where, of what."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from factx.ledger.statement import Statement

#: How the place of an account is known: ("mission", "MSS"), ("destination", "HTI"),
#: ("named", "blue force") for a mission without code and country, or the origin of the one document
#: that names none of them: ("document", "0123456789abcdef").
Place = tuple[str, str]
Key = tuple[tuple[str, ...], Place, str]


@dataclass(eq=False)
class Account:
    """All statements of one line.

    Attributes:
        codes: Codes of the contributors; several for joint figures, none for totals.
        place: Where, see `Place`.
        unit: What is counted.
        statements: In an order that depends on nothing but the statements.
    """

    codes: tuple[str, ...]
    place: Place
    unit: str
    statements: list[Statement] = field(default_factory=list)

    @cached_property
    def id(self) -> str:
        """The same line of any ledger has the same id ("KEN|mission:MSS|people")."""
        return f"{'+'.join(self.codes)}|{self.place[0]}:{self.place[1]}|{self.unit}"

    @cached_property
    def order(self) -> str:
        """Orders the accounts of all ledgers."""
        return _row_order(self)

    @cached_property
    def parties(self) -> tuple[tuple[str, str, str], ...]:
        """(code, name, type) of each contributor, by the name most documents use."""
        names: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
        for statement in self.statements:
            for party in statement.parties:
                names[party[0]][party] += 1
        return tuple(most_common(names[code]) for code in self.codes)

    @cached_property
    def destination(self) -> tuple[str, str | None] | None:
        """(name, code) of the destination that most statements have."""
        codes = Counter(s.place for s in self.statements if s.place)
        if not codes:
            return None
        code = most_common(codes)
        return most_common(
            Counter(s.place_name for s in self.statements if s.place == code and s.place_name)
        )

    @cached_property
    def mission(self) -> tuple[str, str | None] | None:
        """(name, code) of the mission; None if the documents' names do not agree on one."""
        kind, code = self.place
        names = Counter(
            s.mission_name
            for s in self.statements
            if s.mission_name and (kind != "mission" or s.mission == code)
        )
        if not names:
            return None
        if kind == "mission":
            return most_common(names), code
        if len({name.casefold() for name in names}) > 1:
            return None
        return most_common(names), None


def accounts(statements: Iterable[Statement]) -> list[Account]:
    """Return the accounts of all statements, each statement in exactly one, in a fixed order.

    A statement without a mission's code goes with its contributors' one coded mission in that
    country, if documents know of exactly one; "Kenya has 400 police in Haiti" is about its mission
    there. Where they know of several it stands for itself, for adding it to one would be a guess.
    """
    ordered = sorted(statements, key=_in_order)
    coded: defaultdict[tuple[tuple[str, ...], str], set[str]] = defaultdict(set)
    for statement in ordered:
        if statement.mission and statement.place:
            coded[statement.codes, statement.place].add(statement.mission)
    found: dict[Key, Account] = {}
    for statement in ordered:
        missions = coded[statement.codes, statement.place] if statement.place else set()
        place = _place(statement, missions)
        key = (statement.codes, place, statement.unit)
        if key not in found:
            found[key] = Account(statement.codes, place, statement.unit)
        found[key].statements.append(statement)
    return sorted(found.values(), key=lambda account: account.order)


def _place(statement: Statement, missions: set[str]) -> Place:
    if statement.mission:
        return "mission", statement.mission
    if statement.place:
        return (
            ("mission", min(missions)) if len(missions) == 1 else ("destination", statement.place)
        )
    if statement.mission_name and _is_proper(statement.mission_name):
        return "named", statement.mission_name.casefold()
    # Who knows where: what another document says of another unknown place is not added to it.
    return "document", statement.origin or statement.document


def _is_proper(name: str) -> bool:
    """Tell a name ("Operation Blue") from what any mission is called ("peacekeeping force")."""
    return sum(word[0].isupper() for word in name.split()) > 1


def _in_order(statement: Statement) -> tuple[str, str, int, str]:
    return statement.when, statement.document, statement.start, statement.fact


#: Rows are listed by destination, then mission; who gives (single before joint before nobody);
#: people before equipment before money.
_UNIT_ORDER = {"people": 0, "equipment": 1, "funds": 2}


def _row_order(account: Account) -> str:
    """Return a text that orders accounts, in Python as in SQL."""
    destination, mission = account.destination, account.mission
    size = len(account.codes)
    return "\x1f".join(
        (
            # What has no place comes last.
            destination[0] if destination else "\U0010ffff",
            (mission[1] or mission[0]) if mission else "\U0010ffff",
            *account.place,
            str(1 if size == 1 else 2 if size else 3),
            *(name for _, name, _ in account.parties),
            *account.codes,
            str(_UNIT_ORDER[account.statements[0].group]),
            account.unit,
        )
    )


Counted = TypeVar("Counted", str, tuple[str, str, str], tuple[str, str | None])


def most_common(counted: Counter[Counted]) -> Counted:
    """Return what is counted most often; of several, the first in code point order."""
    return min(counted, key=lambda item: (-counted[item], str(item)))
