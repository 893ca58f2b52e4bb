"""What stands in an account at one time, and what an entry makes of it."""

from dataclasses import dataclass, field
from functools import cached_property

from factx.ledger.claims import Tale
from factx.ledger.entries import ALL, Entry
from factx.ledger.figure import Figure, add, at_least, at_most, floored, subtract, total

#: A strand's figure, the claims that it rests on, and whether it was worked out.
Holding = tuple[Figure, tuple[str, ...], bool]


@dataclass(frozen=True)
class Standing:
    """What stands at one time.

    Attributes:
        strands: By strand; empty where no figure is known.
        reported: Whether anything was reported, with a figure or without.
    """

    strands: tuple[tuple[str, Holding], ...] = ()
    reported: bool = False

    @cached_property
    def figure(self) -> Figure | None:
        """The sum over all strands, None where none is known."""
        return total([held[0] for _, held in self.strands]) if self.strands else None

    @cached_property
    def claims(self) -> list[str]:
        """Ids of the claims that it rests on."""
        return sorted({claim for _, held in self.strands for claim in held[1]})

    @cached_property
    def derived(self) -> bool:
        """Whether it was worked out, so that no text has it."""
        return len(self.strands) > 1 or any(held[2] for _, held in self.strands)


@dataclass(frozen=True)
class Step:
    """An entry, and what stood after it."""

    entry: Entry
    pledged: Standing
    deployed: Standing


@dataclass(frozen=True)
class Mismatch:
    """Old level, movements and new level that do not fit, or more taken out than was there."""

    reason: str
    entry: Entry
    before: Standing
    expected: Figure


@dataclass
class Course:
    """All of an account.

    Attributes:
        tales: Its claims, whatever their modality.
        steps: Its entries in time, with what stood after each.
        standing: What stands at the end, by measure: pledged, authorized, planned, deployed,
            withdrawn.
        aside: Entries that no figure includes, each with the reason in a word.
        mismatches: What the arithmetic disagrees with.
        rivals: Entries of one thing at one time that disagree, in groups (see `conflicts`).
    """

    tales: list[Tale]
    steps: list[Step] = field(default_factory=list)
    standing: dict[str, Standing] = field(default_factory=dict)
    aside: list[tuple[str, Entry]] = field(default_factory=list)
    mismatches: list[Mismatch] = field(default_factory=list)
    rivals: list[list[Entry]] = field(default_factory=list)


def replaced(standing: Standing, entry: Entry) -> Standing:
    """Return what stands after a new total."""
    held = dict(standing.strands)
    new = dict(entry.strands)
    if ALL in new or ALL in held:
        # A figure for all people takes the place of all strands, and any strand that of "all".
        held = {}
    ids, several = _ids(entry), len(entry.counted) > len(new)
    held |= {strand: (figure, ids, several) for strand, figure in new.items()}
    return Standing(tuple(sorted(held.items())), reported=True)


def increased(standing: Standing, entry: Entry, *, on_top: bool) -> Standing:
    """Return what stands after something was added.

    Args:
        standing: What stood before.
        entry: What is added.
        on_top: Whether the entry says that there was something before it; if nobody said how
            much, its figure is a lower bound.
    """
    held, ids = dict(standing.strands), _ids(entry)
    for strand, figure in entry.strands:
        target = strand if strand in held or ALL not in held else ALL
        if target in held:
            there, claims, _ = held[target]
            held[target] = (add(there, figure), (*claims, *ids), True)
        elif on_top and not held:
            held[target] = (at_least(figure), ids, True)
        else:
            held[target] = (figure, ids, len(entry.counted) > len(entry.strands))
    return Standing(tuple(sorted(held.items())), reported=True)


def decreased(standing: Standing, entry: Entry) -> tuple[Standing, Figure | None]:
    """Return what stands after something was taken out, and the sum before it was floored."""
    held, ids = dict(standing.strands), _ids(entry)
    raw: Figure | None = None
    for strand, figure in entry.strands:
        if not held:
            break
        if strand not in held:
            # Nobody says from which strand: take it from the sum.
            held = {ALL: (total([h[0] for h in held.values()]), _all_ids(held), True)}
        target = strand if strand in held else ALL
        there, claims, _ = held[target]
        raw = subtract(there, figure)
        if raw.says_nothing:
            del held[target]
        else:
            held[target] = (floored(raw), (*claims, *ids), True)
    return Standing(tuple(sorted(held.items())), reported=standing.reported), raw


def emptied(standing: Standing, entry: Entry) -> Standing:
    """Return what stands after an unknown number was taken out."""
    ids = _ids(entry)
    held = {
        strand: (at_most(figure), (*claims, *ids), True)
        for strand, (figure, claims, _) in standing.strands
        if figure.high is not None
    }
    return Standing(tuple(sorted(held.items())), reported=standing.reported)


def _ids(entry: Entry) -> tuple[str, ...]:
    return tuple(tale.id for tale in entry.counted)


def _all_ids(held: dict[str, Holding]) -> tuple[str, ...]:
    return tuple(claim for _, claims, _ in held.values() for claim in claims)
