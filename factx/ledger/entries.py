"""What one document enters into an account at one time: its claims, put together to one figure.

A document that counts "34 troops, 42 police and six advisers" enters 82; one that adds "82 people
in all" enters 82 as well; one that says "400 officers, 100 of them in the north" enters 400.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from factx.ledger.claims import Tale
from factx.ledger.figure import Figure, total
from factx.ledger.rules import is_form_of, rules
from factx.ledger.statement import Statement

#: Measures whose entries are added up instead of taking each other's place.
MOVEMENTS = ("flow", "withdrawn")

#: Strand of people whom documents do not tell apart as troops and police.
ALL = ""

#: Category of the people that may be kept apart, and what it is called as a strand.
STRANDS = ("police", "troops")


@dataclass(frozen=True, eq=False)
class Entry:
    """One figure for one time.

    Attributes:
        measure: As of its claims.
        when: Day that orders it, ISO 8601; empty where nothing is dated.
        strands: Figure of each strand; empty for claims without a figure.
        counted: The claims whose figures are in it.
        aside: Claims of the same words that are not: parts and repeats.
        old: Whether it is a level that its own document replaces ("from 1,000 to 600").
        revising: Whether its document says that it changes an earlier figure.
    """

    measure: str
    when: str
    strands: tuple[tuple[str, Figure], ...]
    counted: tuple[Tale, ...]
    aside: tuple[Tale, ...] = ()
    old: bool = False
    revising: bool = False

    @cached_property
    def figure(self) -> Figure | None:
        """The sum over all strands."""
        return total([figure for _, figure in self.strands]) if self.strands else None

    @cached_property
    def documents(self) -> set[str]:
        """Ids of the documents that tell one of its claims."""
        return {document for tale in self.counted for document in tale.documents}

    @cached_property
    def origins(self) -> int:
        """Number of independent origins."""
        return len({origin for tale in self.counted for origin in tale.origins})

    @cached_property
    def statuses(self) -> set[str]:
        """Statuses of its claims."""
        return {status for tale in self.counted for status in tale.statuses}

    @cached_property
    def additional(self) -> bool:
        """Whether it comes on top of what was there."""
        return any(tale.additional for tale in self.counted)

    @cached_property
    def last_published(self) -> str:
        """Day of the last document that tells one of its claims."""
        return max(tale.last_published for tale in self.counted)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """Orders entries that nothing else orders."""
        return tuple(tale.id for tale in self.counted)


def told_apart(tales: Iterable[Tale]) -> bool:
    """Tell whether a document counts troops and police of this account side by side."""
    categories: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for tale in tales:
        for member in tale.members:
            if member.figure is not None and member.category in STRANDS:
                categories[member.document, tale.measure].add(member.category)
    return any(len(found) == len(STRANDS) for found in categories.values())


def entries(tales: Sequence[Tale], *, apart: bool) -> list[Entry]:
    """Return the entries of claims of one measure, all additional or none.

    Args:
        tales: Claims; each stands in one entry, at the time when it was first known.
        apart: Whether troops and police are counted apart.
    """
    told: defaultdict[str, list[tuple[Tale, Statement]]] = defaultdict(list)
    for tale in tales:
        for member in tale.members:
            told[member.document].append((tale, member))
    replacing = {
        (one.document, one.sentence)
        for members in told.values()
        for _, one in members
        if one.level == "replaced"
    }
    found: list[Entry] = []
    done: set[int] = set()
    for tale in sorted(tales, key=lambda tale: (tale.when, tale.id)):
        if id(tale) in done:
            continue
        if tale.figure is None:
            found.append(Entry(tale.measure, tale.when, (), (tale,)))
            continue
        together = _told_together(tale, told, done)
        made = _combined(tale, together, replacing=replacing, apart=apart)
        found += made
        done.update(id(one) for entry in made for one in (*entry.counted, *entry.aside)
                    if one.when == tale.when)  # fmt: skip
    return found


def _told_together(
    tale: Tale,
    told: dict[str, list[tuple[Tale, Statement]]],
    done: set[int],
) -> list[tuple[Tale, Statement]]:
    """Return what the document that first tells a claim says of the same time."""
    best: list[tuple[Tale, Statement]] = []
    # What came, or was added, before was entered then; what is in place or promised still is.
    adds_up = tale.additional or tale.measure in MOVEMENTS
    for member in sorted(tale.members, key=lambda m: (m.when, m.document)):
        if member.when != tale.when:
            break
        group = [
            (other, one)
            for other, one in told[member.document]
            if other is tale
            or (
                one.figure is not None
                and (one.earliest, one.latest) == (member.earliest, member.latest)
                and not (adds_up and (other.when != tale.when or id(other) in done))
            )
        ]
        if len(group) > len(best):
            best = group
    return best


def _combined(
    tale: Tale,
    group: list[tuple[Tale, Statement]],
    *,
    replacing: set[tuple[str, int]],
    apart: bool,
) -> list[Entry]:
    """Return the entry of claims that one document tells together, and of those it replaces.

    Args:
        tale: The claim that is entered.
        group: The claims that one document tells of its time, with what the document says.
        replacing: (document, sentence) of every "down from 1,000", even of another time.
        apart: Whether troops and police are counted apart.
    """
    old = [pair for pair in group if _is_old(pair[1], group)]
    current = [pair for pair in group if pair not in old]
    replaced = [
        Entry(one.measure, tale.when, _strands([(one, member)], apart=apart), (one,), old=True)
        for one, member in old
        if one.when == tale.when
    ]
    if not current or tale not in [one for one, _ in current]:
        return replaced
    kept = _whole(current)
    if kept is None:
        kept = _largest(tale, [pair for pair in current if not _is_part(pair[1])] or current,
                        apart=apart)  # fmt: skip
    aside = [one for one, _ in current if one not in [k for k, _ in kept]]
    entry = Entry(
        tale.measure,
        tale.when,
        _strands(kept, apart=apart),
        tuple(one for one, _ in kept),
        tuple(one for one in aside if one.when == tale.when),
        revising=bool(old) or any(_revises(member, replacing) for _, member in kept),
    )
    return [*replaced, entry]


def _is_old(statement: Statement, group: list[tuple[Tale, Statement]]) -> bool:
    """Tell whether the figure is the first one in "from 1,000 to 600", in whatever order."""
    others = [
        other.level
        for _, other in group
        if other is not statement and other.sentence == statement.sentence
    ]
    if statement.level == "replaced":
        return bool(others)
    return statement.level in ("old", "former") and "new" in others


def _is_part(statement: Statement) -> bool:
    words = rules()
    return bool(words.part.intersection(statement.before)) or (
        statement.after[:1] == ("of",)
        and bool(words.of_them.intersection(w.strip(".,;:") for w in statement.after[1:]))
    )


def _revises(statement: Statement, replacing: set[tuple[str, int]]) -> bool:
    if statement.level != "replaced" and (statement.document, statement.sentence) in replacing:
        return True
    return is_form_of(statement.trigger, rules().revising)


def _whole(group: list[tuple[Tale, Statement]]) -> list[tuple[Tale, Statement]] | None:
    """Return the figure that is the sum of all others, None if there is none."""
    if len(group) < 3:
        return None
    largest = max(group, key=lambda pair: _size(pair[1]))
    rest = [pair[1] for pair in group if pair is not largest]
    if sum(_size(one) for one in rest) != _size(largest[1]):
        return None
    return [largest]


def _largest(
    tale: Tale, group: list[tuple[Tale, Statement]], *, apart: bool
) -> list[tuple[Tale, Statement]]:
    """Return the figures that are added: those of one sentence; else the larger one holds."""
    sentences: dict[int, list[tuple[Tale, Statement]]] = {}
    for pair in group:
        row = sentences.setdefault(pair[1].sentence, [])
        same = [n for n, (_, one) in enumerate(row) if _same_noun(one, pair[1])]
        if not same:
            row.append(pair)
        elif _size(row[same[0]][1]) < _size(pair[1]):
            row[same[0]] = pair
    rows = list(sentences.values())
    if apart and len(rows) > 1:
        strands = [{_strand(one.category, apart=True) for _, one in row} for row in rows]
        if not set.intersection(*strands) and all(ALL not in strand for strand in strands):
            return [pair for row in rows for pair in row]
    if tale.measure != "level":
        # A new promise beside an old one takes its place, even if it is smaller.
        rows = [row for row in rows if any(one.when == tale.when for one, _ in row)] or rows
    return max(rows, key=lambda row: (sum(_size(one) for _, one in row), -row[0][1].start))


def _same_noun(left: Statement, right: Statement) -> bool:
    return left.noun == right.noun and left.category == right.category


def _size(statement: Statement) -> int | float:
    return statement.figure.size if statement.figure else 0


def _strand(category: str, *, apart: bool) -> str:
    return category if apart and category in STRANDS else ALL


def _strands(pairs: list[tuple[Tale, Statement]], *, apart: bool) -> tuple[tuple[str, Figure], ...]:
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for tale, member in pairs:
        figure = tale.figure or member.figure
        if figure is not None:
            figures[_strand(member.category, apart=apart)].append(figure)
    return tuple((strand, total(figures[strand])) for strand in sorted(figures))
