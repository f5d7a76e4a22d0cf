"""When a door turns by itself: found by judging it again on every day on which something can change.

"If the rules on file stay": staleness is judged on the day of the assessment only.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from licnav.assessment.case import Case
from licnav.assessment.door import Judgement, door_on
from licnav.assessment.result import Door, Turn
from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.dates import Duration
from licnav.catalog.models import Requirement, Rules
from licnav.rules.evaluate import Facts
from licnav.rules.validity import State, bounds, change_days
from licnav.rules.values import Span, Value

HORIZON = 50  # years
_ONE = timedelta(days=1)
Wanted = Callable[[Door, State], bool]
_OPENS = (Door.OPEN, Door.UNCONFIRMED)


def opens_on(case: Case, rules: Rules, facts: Facts, judgement: Judgement) -> Turn | None:
    """Return when a door that is shut, or undecided only for an imprecise date, opens by itself; None if never."""
    if judgement.door not in (Door.SHUT, Door.UNANSWERED):
        return None
    ends = list(_ends(case, rules, facts))
    if judgement.door is Door.UNANSWERED and (len(ends) == 1 or not _only_imprecise(case, rules, ends)):
        return None  # with nothing imprecise, the one end is these facts
    found = [_first(case, rules, one, _opens_at) for one in ends]
    opened = [turn for turn in found if turn is not None]
    if not opened or (judgement.door is Door.SHUT and min(opened)[0] <= case.as_of):
        return None
    earliest, verdict = min(opened)
    return Turn(earliest, max(opened)[0] if None not in found else None, verdict)


def shuts_on(case: Case, rules: Rules, facts: Facts, judgement: Judgement) -> Turn | None:
    """Return the first later day on which an open door is no longer open, and what it is then."""
    if judgement.door is not Door.OPEN:
        return None
    for day in days_of_change(case, rules, facts):
        door, _ = door_on(case, rules, facts, day)
        if door is not Door.OPEN:
            return Turn(day, day, door)
    return None


def days_of_change(case: Case, rules: Rules, facts: Facts) -> list[date]:
    """Return the days after the day of the case, in order, on which the door of these facts can change."""
    days: set[date] = set()
    for one in _carriers(case, rules, frozenset()):
        days |= change_days(one.in_force)
    for area in case.catalog.areas.values():
        for version in area.versions:
            days |= bounds(version.from_, version.until)
    for requirement in rules.requirements:
        days |= _of_requirement(requirement)
    for test in _tests(case, rules):
        days |= _of_test(test, facts.get(test.fact))
    horizon = case.as_of.replace(year=min(case.as_of.year + HORIZON, 9998), day=min(case.as_of.day, 28))
    return sorted(day for day in days if case.as_of < day <= horizon)


def _carriers(case: Case, rules: Rules, seen: frozenset[str]) -> Iterator[Rules]:
    yield rules
    for period in rules.in_force:
        if period.rests_on is not None and period.rests_on not in seen:
            yield from _carriers(case, case.catalog.rules(period.rests_on), seen | {rules.id, period.rests_on})


def _opens_at(door: Door, state: State) -> bool:
    return state is State.IN_FORCE and door in _OPENS


def _first(case: Case, rules: Rules, facts: Facts, wanted: Wanted) -> tuple[date, Door] | None:
    for day in [case.as_of, *days_of_change(case, rules, facts)]:
        door, state = door_on(case, rules, facts, day)
        if wanted(door, state):
            return day, door
    return None


def _only_imprecise(case: Case, rules: Rules, ends: list[Facts]) -> bool:
    """Say whether nothing but the missing part of a day leaves the door undecided."""
    return all(door_on(case, rules, one, case.as_of)[0] is not Door.UNANSWERED for one in ends)


def _ends(case: Case, rules: Rules, facts: Facts) -> Iterator[Facts]:
    """Yield the facts with each imprecise day at its first and at its last possible day, in every combination."""
    names = {test.fact for test in _tests(case, rules)}
    spans = [(name, facts[name]) for name in sorted(names) if isinstance(facts.get(name), Span)]
    loose = [(name, span) for name, span in spans if isinstance(span, Span) and not span.exact][:6]
    for choice in range(2 ** len(loose)):
        chosen: dict[str, Value] = dict(facts)
        for index, (name, span) in enumerate(loose):
            end = span.last if choice >> index & 1 else span.first
            chosen[name] = Span(end, end)
        yield chosen


def _tests(case: Case, rules: Rules) -> Iterator[FactTest]:
    from licnav.catalog.conditions import tests_of

    if rules.applies is not None:
        yield from tests_of(rules.applies)
    for requirement in rules.requirements:
        conditions = [requirement.met, requirement.applies, *(one.met for one in requirement.readings)]
        for version in requirement.versions:
            conditions += [version.met, *(one.met for one in version.readings)]
        for condition in conditions:
            if condition is not None:
                yield from tests_of(condition)


def _of_requirement(requirement: Requirement) -> set[date]:
    days = bounds(requirement.from_, requirement.until)
    for version in requirement.versions:
        days |= bounds(version.from_, version.until)
    return days


def _of_test(test: FactTest, value: Value | None) -> set[date]:
    """Return the days on which a test of this value can turn: a `for` grows, an `in-last` runs out."""
    if not isinstance(test.value, Duration) or test.by is not None or not isinstance(value, Span):
        return set()
    days: set[date] = set()
    for end in (value.first, value.last):
        full = test.value.after(end)
        days |= {full - _ONE, full, full + _ONE, end, end + _ONE}
        days |= {day for day in (full + timedelta(days=2), full + timedelta(days=3)) if day}
    return days
