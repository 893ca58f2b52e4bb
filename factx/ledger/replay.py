"""Walks an account through time: what was pledged and what was there, after each entry."""

from collections import defaultdict
from collections.abc import Sequence

from factx.ledger.claims import Tale, days_between, figures_agree
from factx.ledger.course import (
    Course,
    Mismatch,
    Standing,
    Step,
    decreased,
    emptied,
    increased,
    replaced,
)
from factx.ledger.entries import Entry, entries, told_apart
from factx.ledger.figure import add
from factx.ledger.rivals import rival_movements, rival_totals
from factx.ledger.rules import is_form_of, rules

#: Order within one day. What was there comes before what moved, and new totals after it; the
#: promises of a day are held against what the day brought.
_LEVEL_BEFORE, _FLOW, _WITHDRAWN, _LEVEL, _TOTAL_BEFORE, _TOTAL, _ADDED = range(7)


def follow(tales: Sequence[Tale]) -> Course:
    """Return the course of an account, from all of its claims (with their ids)."""
    by_sort: defaultdict[tuple[str, bool], list[Tale]] = defaultdict(list)
    asserted = [tale for tale in tales if tale.modality == "asserted"]
    for tale in asserted:
        by_sort[tale.measure, tale.additional and tale.measure not in ("flow", "withdrawn")].append(
            tale
        )
    apart = told_apart(asserted)
    found = {sort: entries(group, apart=apart) for sort, group in sorted(by_sort.items())}
    walk = _Walk(Course(list(tales)))
    for measure in ("flow", "withdrawn"):
        kept, groups = rival_movements(found.get((measure, False), []))
        lost = [entry for group in groups for entry in group if entry not in kept]
        walk.course.rivals += groups
        walk.course.aside += [("rival", entry) for entry in lost]
        found[measure, False] = kept
    for entry in _in_time(found):
        walk.take(entry)
    walk.course.aside += [("leaving", entry) for entry in found.get(("leaving", False), [])]
    walk.course.standing = walk.standing
    _compare_totals(walk.course, found)
    return walk.course


def _in_time(found: dict[tuple[str, bool], list[Entry]]) -> list[Entry]:
    """Return all entries that change a figure, in the order in which they do."""
    moves = [*found.get(("flow", False), []), *found.get(("withdrawn", False), [])]
    placed: list[tuple[tuple[object, ...], Entry]] = []
    for (measure, additional), group in found.items():
        for entry in group:
            when, rank = _place_in_time(entry, measure, additional, moves)
            placed.append(((when, rank, entry.origins, entry.last_published, entry.key), entry))
    return [entry for _, entry in sorted(placed, key=lambda pair: pair[0])]


def _place_in_time(
    entry: Entry, measure: str, additional: bool, moves: Sequence[Entry]
) -> tuple[str, int]:
    if measure == "flow":
        return entry.when, _FLOW
    if measure == "withdrawn":
        return entry.when, _WITHDRAWN
    if measure == "level":
        later = [move.when for move in moves if _stands_before(entry, move)]
        if later:
            return min(*later, entry.when), _LEVEL_BEFORE
        return entry.when, _LEVEL_BEFORE if entry.old else _LEVEL
    if additional:
        return entry.when, _ADDED
    return entry.when, _TOTAL_BEFORE if entry.old else _TOTAL


def _stands_before(level: Entry, move: Entry) -> bool:
    """Tell whether a document names a level as what was there before a movement it tells.

    So do "217 joined the 400 officers already there" and "withdrew 200 of its 500 soldiers".
    """
    if level.figure is None or move.figure is None or not level.documents & move.documents:
        return False
    words = rules()
    for one in (member for tale in level.counted for member in tale.members):
        for other in (member for tale in move.counted for member in tale.members):
            if other.document != one.document:
                continue
            if move.measure == "withdrawn":
                if one.sentence == other.sentence and words.whole.intersection(one.before):
                    return True
            elif words.standing.intersection((*one.before, *one.after)):
                return True
            elif level.figure.size < move.figure.size and one.when >= other.when:
                # Fewer than have just come: these are the ones before.
                return other.additional
    return False


class _Walk:
    """The account as it stands while its entries are taken one by one."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.standing: dict[str, Standing] = defaultdict(Standing)
        self.moves: list[tuple[Entry, Standing]] = []

    def take(self, entry: Entry) -> None:
        """Let an entry change what stands."""
        changes = {
            "level": self._level,
            "flow": self._flow,
            "withdrawn": self._withdrawn,
            "pledged": self._pledged,
            "authorized": self._ceiling,
            "planned": self._ceiling,
        }
        change = changes.get(entry.measure)
        if change is None:
            return
        if entry.figure is None and entry.measure != "withdrawn":
            name = "deployed" if entry.measure in ("level", "flow") else entry.measure
            self._mark_reported(name)
        else:
            change(entry)
        self.course.steps.append(Step(entry, self.standing["pledged"], self.standing["deployed"]))

    def _mark_reported(self, name: str) -> None:
        self.standing[name] = Standing(self.standing[name].strands, reported=True)

    def _set_aside(self, reason: str, entry: Entry) -> None:
        self.course.aside.append((reason, entry))

    def _level(self, entry: Entry) -> None:
        before = self.standing["deployed"]
        after = replaced(before, entry)
        if _is_background(entry, self.moves):
            self._set_aside("background", entry)
            return
        if _is_smaller_sending(entry, before, after):
            self._set_aside("smaller", entry)
            return
        self._check_sum(entry, before)
        self.standing["deployed"] = after
        self.moves.clear()

    def _check_sum(self, entry: Entry, before: Standing) -> None:
        """Note a new level that the old one and the movements since do not make."""
        expected, stated = before.figure, entry.figure
        recent = self.moves and (
            days_between(self.moves[-1][0].when, entry.when) <= rules().same_time_days
        )
        if (
            recent
            and expected is not None
            and stated is not None
            and any(stood.figure is not None for _, stood in self.moves)
            and not figures_agree(expected, stated)
        ):
            self.course.mismatches.append(Mismatch("arithmetic", entry, before, expected))

    def _flow(self, entry: Entry) -> None:
        if all(
            is_form_of(_first_word(member.trigger), rules().rotating)
            for tale in entry.counted
            for member in tale.members
        ):
            self._mark_reported("deployed")
            self._set_aside("rotation", entry)
            return
        before = self.standing["deployed"]
        self.moves.append((entry, before))
        self.standing["deployed"] = increased(before, entry, on_top=entry.additional)

    def _withdrawn(self, entry: Entry) -> None:
        before = self.standing["deployed"]
        if entry.figure is None:
            self._mark_reported("withdrawn")
            self.standing["deployed"] = emptied(before, entry)
            return
        self.standing["withdrawn"] = increased(self.standing["withdrawn"], entry, on_top=False)
        self.moves.append((entry, before))
        self.standing["deployed"], raw = decreased(before, entry)
        if raw is not None and raw.best is not None and raw.best < 0:
            self.course.mismatches.append(Mismatch("withdrawn", entry, before, raw))

    def _pledged(self, entry: Entry) -> None:
        pledged = self.standing["pledged"]
        if "approved" in entry.statuses or _is_ceiling(entry):
            self._ceiling(entry)
        if _is_ceiling(entry) and pledged.figure is not None:
            # "Up to 2,500" allows, it does not promise.
            self._set_aside("ceiling", entry)
        elif _is_instalment(entry, pledged, self.standing["deployed"]):
            self._set_aside("instalment", entry)
        elif entry.additional:
            self.standing["pledged"] = increased(pledged, entry, on_top=True)
        else:
            self.standing["pledged"] = replaced(pledged, entry)

    def _ceiling(self, entry: Entry) -> None:
        name = "planned" if entry.measure == "planned" else "authorized"
        if entry.additional:
            self.standing[name] = increased(self.standing[name], entry, on_top=True)
        else:
            self.standing[name] = replaced(self.standing[name], entry)


def _is_background(entry: Entry, moves: Sequence[tuple[Entry, Standing]]) -> bool:
    """Tell whether a document repeats what was there before a movement that it tells itself."""
    for move, before in moves:
        if not entry.documents & move.documents:
            continue
        stood, came, said = before.figure, move.figure, entry.figure
        if stood is None or came is None or said is None or move.measure != "flow":
            continue
        return figures_agree(stood, said) and not figures_agree(add(stood, came), said)
    return False


def _is_smaller_sending(entry: Entry, before: Standing, after: Standing) -> bool:
    """Tell whether fewer were "sent" than are there: sending does not lower what is there."""
    if before.figure is None or after.figure is None or after.figure.size >= before.figure.size:
        return False
    return all(
        member.kind == "deployment" and is_form_of(_first_word(member.trigger), rules().sending)
        for tale in entry.counted
        for member in tale.members
    )


def _is_ceiling(entry: Entry) -> bool:
    return entry.figure is not None and entry.figure.approx == "at_most"


def _is_instalment(entry: Entry, pledged: Standing, deployed: Standing) -> bool:
    """Tell whether a plan announces a part of what is promised already."""
    promised, planned = pledged.figure, entry.figure
    if promised is None or planned is None or entry.revising:
        return False
    if not entry.additional:
        return entry.statuses == {"planned"} and planned.size < promised.size
    there = deployed.figure
    if there is None or not entry.statuses <= {"planned", "approved"}:
        return False
    return there.size + planned.size <= promised.size


def _first_word(trigger: str) -> str:
    return trigger.split()[0] if trigger.split() else ""


def _compare_totals(course: Course, found: dict[tuple[str, bool], list[Entry]]) -> None:
    """Find totals of one time that exclude each other, among those that count."""
    aside = [id(entry) for _, entry in course.aside]
    moves = [*found.get(("flow", False), []), *found.get(("withdrawn", False), [])]
    for measure in ("pledged", "authorized", "planned", "level"):
        counted = [e for e in found.get((measure, False), []) if id(e) not in aside]
        course.rivals += rival_totals(counted, moves if measure == "level" else [])
