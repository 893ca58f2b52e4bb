"""The same fact told by several documents is one claim; RULES.md states when it is the same."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import ClassVar

from factx.ledger.accounts import Account
from factx.ledger.figure import Figure, agree
from factx.ledger.rules import Rules, rules
from factx.ledger.statement import Statement

#: From the first word to the last deed; a claim has the furthest that one document reports.
STATUS_ORDER = (
    "offered", "promised", "planned", "approved", "authorized",
    "departed", "arrived", "in_place", "actual", "done",
)  # fmt: skip


#: Words before a figure that tell a level even of what is withdrawn (see `Statement.level`).
FROM_AND_TO = ("old", "new", "replaced")


@dataclass(eq=False)
class Tale:
    """A claim in the making.

    Attributes:
        account: Where it belongs.
        measure: pledged, authorized, planned, level, flow, withdrawn or leaving.
        modality: As of its statements.
        members: At least one statement, no two of one document.
        id: Set when all claims are known (see `identify`).
    """

    account: Account
    measure: str
    modality: str
    members: list[Statement] = field(default_factory=list)
    id: str = ""

    def add(self, statement: Statement) -> None:
        """Take one more document's word for it."""
        self.members.append(statement)
        # What was worked out of the members holds no longer.
        for name in self._worked_out.intersection(self.__dict__):
            del self.__dict__[name]

    @cached_property
    def documents(self) -> set[str]:
        """Ids of the documents that tell it."""
        return {member.document for member in self.members}

    @cached_property
    def origins(self) -> set[str]:
        """Their independent origins."""
        return {member.origin for member in self.members}

    @cached_property
    def additional(self) -> bool:
        """Whether a document says that it comes on top of an earlier figure."""
        return any(member.additional for member in self.members)

    @cached_property
    def statuses(self) -> set[str]:
        """All statuses that documents report."""
        return {member.status for member in self.members}

    @cached_property
    def leading(self) -> Statement:
        """The statement whose figure stands for the claim: exact, best attested, latest."""
        told: defaultdict[object, set[str]] = defaultdict(set)
        for member in self.members:
            told[member.figure].add(member.origin)
        ordered = sorted(self.members, key=lambda m: (m.when, m.fact), reverse=True)
        return min(ordered, key=lambda m: (_vagueness(m.figure), -len(told[m.figure])))

    @cached_property
    def figure(self) -> Figure | None:
        """How many."""
        return self.leading.figure

    @cached_property
    def when(self) -> str:
        """First day that it is known for; empty where nothing is dated."""
        return min((member.when for member in self.members if member.when), default="")

    @cached_property
    def last_when(self) -> str:
        """Last day that it is known for."""
        return max(member.when for member in self.members)

    @cached_property
    def last_published(self) -> str:
        """Day of the last document that tells it."""
        return max(member.published or "" for member in self.members)

    @cached_property
    def date(self) -> tuple[str, str, str] | None:
        """The narrowest (earliest, latest, EDTF) that a document gives; None if none dates it."""
        dated = [
            (m.earliest or m.latest, m.latest, m.edtf or m.latest) for m in self.members if m.latest
        ]
        return min(dated, key=lambda d: (days_between(d[0], d[1]), d), default=None)

    @property
    def interval(self) -> tuple[str, str] | None:
        """The first and the last day of its date; None if no document dates it."""
        return self.date[:2] if self.date else None

    @cached_property
    def due(self) -> tuple[str, str] | None:
        """The first (last day, EDTF) until which a document lets a promise be kept in time."""
        return min(((m.due, m.due_edtf or m.due) for m in self.members if m.due), default=None)

    _worked_out: ClassVar[frozenset[str]] = frozenset(
        ("documents", "origins", "additional", "statuses", "leading", "figure", "when",
         "last_when", "last_published", "date", "due")
    )  # fmt: skip


def measure(statement: Statement) -> str:
    """Return which figure of the ledger a statement is about."""
    if statement.kind == "pledge":
        return "pledged"
    if statement.kind == "strength":
        return "level" if statement.status == "actual" else statement.status
    if statement.kind == "withdrawal":
        if statement.status == "planned":
            return "leaving"
        # "Reduced from 1,000 to 600" names two levels and no movement.
        return "level" if statement.figure and statement.level in FROM_AND_TO else "withdrawn"
    if statement.status == "in_place" and not statement.additional:
        return "level"
    return "flow"


def claims_of(account: Account) -> list[Tale]:
    """Return the claims of an account; they do not depend on the order of its statements."""
    buckets: defaultdict[tuple[str, str, bool], list[Statement]] = defaultdict(list)
    for statement in account.statements:
        kind = measure(statement)
        # Movements may be told with and without "another"; totals and additions never mix.
        on_top = statement.additional and kind not in ("flow", "withdrawn")
        buckets[kind, statement.modality, on_top].append(statement)
    found: list[Tale] = []
    for (kind, modality, _), members in sorted(buckets.items(), key=lambda b: b[0]):
        gather = _gather_levels if kind == "level" else _gather
        found += gather(account, kind, modality, members)
    return found


def _gather(account: Account, kind: str, modality: str, members: Iterable[Statement]) -> list[Tale]:
    """Put each statement to the nearest claim that it can be a telling of."""
    found: list[Tale] = []
    exact: defaultdict[object, list[Tale]] = defaultdict(list)
    for statement in sorted(members, key=_most_certain_first):
        figure = statement.figure
        is_exact = figure is not None and figure.is_exact
        candidates = exact[figure.best] if figure is not None and is_exact else found
        fitting = [tale for tale in candidates if _same_claim(statement, tale)]
        if fitting:
            nearest = min(fitting, key=lambda tale: _distance(statement, tale))
            nearest.add(statement)
            continue
        tale = Tale(account, kind, modality, [statement])
        found.append(tale)
        if figure is not None and is_exact:
            exact[figure.best].append(tale)
    return found


def _gather_levels(
    account: Account, kind: str, modality: str, members: Iterable[Statement]
) -> list[Tale]:
    """Follow levels through time: the same figure after a different one is news again."""
    policy = rules()
    found: list[Tale] = []
    for statement in sorted(members, key=lambda s: (s.when, _vagueness(s.figure), s.fact)):
        fitting = [
            tale
            for tale in found
            if _figures_agree(statement, tale)
            and statement.document not in tale.documents
            and (
                tale is found[-1]
                or statement.origin in tale.origins
                or days_between(tale.last_when, statement.when) <= policy.level_days
            )
        ]
        if fitting:
            tale = min(fitting, key=lambda tale: _distance(statement, tale))
            tale.add(statement)
            # The one told last stands at the end.
            found.remove(tale)
            found.append(tale)
        else:
            found.append(Tale(account, kind, modality, [statement]))
    return found


def _most_certain_first(statement: Statement) -> tuple[object, ...]:
    return (
        _vagueness(statement.figure),
        statement.latest is None,
        statement.earliest or "",
        statement.latest or "",
        statement.when,
        statement.fact,
    )


def _vagueness(figure: Figure | None) -> int:
    if figure is None:
        return 3
    if figure.is_exact:
        return 0
    return 1 if figure.best is not None else 2


def _same_claim(statement: Statement, tale: Tale) -> bool:
    # One document states each fact once: its second "50" is another fifty.
    if statement.document in tale.documents or not _figures_agree(statement, tale):
        return False
    if statement.origin in tale.origins and statement.figure == tale.members[0].figure:
        # A copy may resolve "on Friday" against its own, later day.
        return True
    return _dates_agree(statement, tale)


def _figures_agree(statement: Statement, tale: Tale) -> bool:
    figure, other = statement.figure, tale.members[0].figure
    if figure is None or other is None:
        return figure is other
    return figures_agree(figure, other)


def figures_agree(left: Figure, right: Figure, given: Rules | None = None) -> bool:
    """Tell whether two figures can be one, by the rules' tolerances."""
    policy = given or rules()
    return agree(left, right, hedge_share=policy.hedge_share, vague_factor=policy.vague_factor)


def _dates_agree(statement: Statement, tale: Tale) -> bool:
    policy = rules()
    interval = tale.interval
    additional = statement.additional or tale.additional
    if statement.latest and interval:
        slack = policy.date_slack_days
        if tale.measure == "flow" and {"departed"} < tale.statuses | {statement.status}:
            slack = policy.transit_days
        return _apart((statement.earliest or statement.latest, statement.latest), interval) <= slack
    if statement.latest is None and interval is None:
        # Without "another", an undated figure is told again for years.
        return not additional or _near(tale.when, statement.when, policy.retold_days)
    told = statement.when if interval else tale.when
    first, last = interval or (statement.earliest or "", statement.latest or "")
    if not told or told < first:
        return not told
    return not additional or days_between(last, told) <= policy.retold_days


def _near(left: str, right: str, days: int) -> bool:
    return not left or not right or abs(days_between(left, right)) <= days


def _apart(left: tuple[str, str], right: tuple[str, str]) -> int:
    """Return the days between two periods, 0 if they overlap."""
    return max(days_between(left[1], right[0]), days_between(right[1], left[0]), 0)


def _distance(statement: Statement, tale: Tale) -> tuple[object, ...]:
    first = tale.members[0]
    when = abs(days_between(statement.when, first.when)) if statement.when and first.when else 0
    return (
        statement.category != first.category,
        statement.noun != first.noun,
        statement.status != first.status,
        when,
        first.fact,
    )


@cache
def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0


def days_between(first: str, second: str) -> int:
    """Return the days from one ISO 8601 day to another; negative if the second is earlier."""
    return _day(second) - _day(first)
