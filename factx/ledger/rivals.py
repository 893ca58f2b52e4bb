"""Entries that cannot all be true: different figures for one thing at one time."""

from collections.abc import Callable, Sequence

from factx.ledger.claims import days_between, figures_agree
from factx.ledger.entries import Entry
from factx.ledger.rules import rules


def rival_movements(found: Sequence[Entry]) -> tuple[list[Entry], list[list[Entry]]]:
    """Return the movements to count, and those groups of which only one can have happened.

    Of a group, the one with most independent origins is counted; of equals, the one told last.
    """
    groups = _groups(found, _is_same_movement)
    losers = {id(entry) for group in groups for entry in group[1:]}
    return [entry for entry in found if id(entry) not in losers], groups


def rival_totals(found: Sequence[Entry], moves: Sequence[Entry]) -> list[list[Entry]]:
    """Return groups of totals for one time that differ, unless a movement explains it."""

    def excludes(left: Entry, right: Entry) -> bool:
        return _is_same_time(left, right) and not any(
            min(left.when, right.when) < move.when <= max(left.when, right.when) for move in moves
        )

    return _groups(found, excludes)


def _groups(found: Sequence[Entry], excludes: Callable[[Entry, Entry], bool]) -> list[list[Entry]]:
    """Return the connected groups of entries that exclude each other, best attested first."""
    numbered = sorted(
        (entry for entry in found if entry.figure is not None and not entry.old),
        key=lambda entry: (entry.when, entry.key),
    )
    group_of: dict[int, list[Entry]] = {}
    widest = max((_width(_period(entry)) for entry in numbered), default=0)
    reach = widest + rules().same_time_days
    for place, left in enumerate(numbered):
        for right in numbered[place + 1 :]:
            # They are sorted by day: those that follow are even further away.
            if (left.when or right.when) and days_between(left.when, right.when) > reach:
                break
            if group_of.get(id(left), left) is group_of.get(id(right), right):
                continue
            if _differ(left, right) and excludes(left, right):
                merged = [*group_of.get(id(left), [left]), *group_of.get(id(right), [right])]
                group_of |= {id(entry): merged for entry in merged}
    groups = list({id(group): group for group in group_of.values()}.values())
    return [sorted(group, key=_best_attested) for group in groups]


def _best_attested(entry: Entry) -> tuple[object, ...]:
    return -entry.origins, -days_between("", entry.last_published), entry.key


def _differ(left: Entry, right: Entry) -> bool:
    """Tell whether two entries come from different documents and their figures do not agree."""
    if left.documents & right.documents or left.revising or right.revising:
        return False
    a, b = left.figure, right.figure
    return a is not None and b is not None and not figures_agree(a, b)


def _is_same_time(left: Entry, right: Entry) -> bool:
    policy = rules()
    a, b = _period(left), _period(right)
    if max(_width(a), _width(b)) > policy.same_period_days:
        return False
    dated = _is_dated(left) and _is_dated(right)
    return _apart(a, b) <= (policy.date_slack_days if dated else policy.same_time_days)


def _is_same_movement(left: Entry, right: Entry) -> bool:
    policy = rules()
    if left.additional != right.additional:
        return False
    a, b = _period(left), _period(right)
    exact = _is_dated(left) and _is_dated(right)
    exact = exact and max(_width(a), _width(b)) <= policy.narrow_days
    if _apart(a, b) > (policy.date_slack_days if exact else policy.same_time_days):
        return False
    sizes = sorted(entry.figure.size for entry in (left, right) if entry.figure is not None)
    close = sizes[1] - sizes[0] <= policy.close_share * sizes[1]
    return close or (exact and left.statuses == right.statuses)


def _is_dated(entry: Entry) -> bool:
    return any(tale.interval for tale in entry.counted)


def _period(entry: Entry) -> tuple[str, str]:
    """Return (first, last) day of an entry: its narrowest dates, else when it became known."""
    dated = [tale.interval for tale in entry.counted if tale.interval and tale.when == entry.when]
    return min(dated, key=lambda d: (_width(d), d)) if dated else (entry.when, entry.when)


def _width(period: tuple[str, str]) -> int:
    return days_between(period[0], period[1])


def _apart(left: tuple[str, str], right: tuple[str, str]) -> int:
    if "" in (*left, *right):
        # What has no day is at no other's time; but nobody knows which of two such came later.
        return 0 if left == right else 10**6
    return max(days_between(left[1], right[0]), days_between(right[1], left[0]), 0)
