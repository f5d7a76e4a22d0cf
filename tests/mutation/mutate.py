"""Mutants of a procedure: one threshold moved by a unit, one date by a day, one requirement, reading or small door dropped.

A mutant that no persona notices is a rule that no test holds.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from licnav.catalog.conditions import ALWAYS, All, AnyOf, Condition, Not
from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.dates import Duration, PartialDate
from licnav.catalog.models import Limitation, Period, Requirement, Rules, Version, Window

Mutant = tuple[str, Rules]
_DAY = timedelta(days=1)


def mutants_of(rules: Rules) -> Iterator[Mutant]:
    """Yield every mutant of a procedure, each with an id that says what was done to it."""
    if rules.applies is not None:
        yield "applies dropped", replace(rules, applies=None)
        for what, condition in _conditions(rules.applies):
            yield f"applies {what}", replace(rules, applies=condition)
    yield from _of_parts(rules, "in_force", _periods, drop=lambda _: False)
    yield from _of_parts(rules, "requirements", _requirements, drop=lambda one: not one.declare)
    yield from _of_parts(rules, "limitations", _limitations, drop=_is_conditional)
    yield from _of_parts(rules, "windows", _windows, drop=lambda _: False)


def _of_parts(
    rules: Rules, name: str, mutate: Callable[[Any], Iterator[tuple[str, Any]]], drop: Callable[[Any], bool]
) -> Iterator[Mutant]:
    parts: tuple[Any, ...] = getattr(rules, name)
    for index, part in enumerate(parts):
        label = f"{name}.{getattr(part, 'id', index)}"
        if drop(part):
            yield f"{label} dropped", replace(rules, **{name: (*parts[:index], *parts[index + 1 :])})
        for what, changed in mutate(part):
            yield f"{label} {what}", replace(rules, **{name: (*parts[:index], changed, *parts[index + 1 :])})


def _periods(period: Period) -> Iterator[tuple[str, Any]]:
    yield from _dates(period, "from_", "until")


def _windows(window: Window) -> Iterator[tuple[str, Any]]:
    if window.start:  # the other windows are read, not judged
        yield from _dates(window, "from_", "to")


def _requirements(requirement: Requirement) -> Iterator[tuple[str, Any]]:
    if requirement.declare:
        return
    yield from _content(requirement)
    yield from _dates(requirement, "from_", "until")
    if requirement.applies is not None:
        yield "applies dropped", replace(requirement, applies=None)
        for what, condition in _conditions(requirement.applies):
            yield f"applies {what}", replace(requirement, applies=condition)
    for index, version in enumerate(requirement.versions):
        for what, changed in (*_content(version), *_dates(version, "from_", "until")):
            versions = (*requirement.versions[:index], changed, *requirement.versions[index + 1 :])
            yield f"version {index} {what}", replace(requirement, versions=versions)


def _limitations(limitation: Limitation) -> Iterator[tuple[str, Any]]:
    if limitation.hits is not None:
        for what, condition in _conditions(limitation.hits):
            yield what, replace(limitation, hits=condition)
    yield from _readings(limitation)
    yield from _dates(limitation, "from_", "until")


def _content(part: Requirement | Version) -> Iterator[tuple[str, Any]]:
    if part.met is not None:
        for what, condition in _conditions(part.met):
            yield what, replace(part, met=condition)
    yield from _readings(part)


def _readings(part: Any) -> Iterator[tuple[str, Any]]:
    for index, reading in enumerate(part.readings):
        yield f"reading {index} dropped", replace(part, readings=(*part.readings[:index], *part.readings[index + 1 :]))
        for what, condition in _conditions(reading.met):
            changed = replace(reading, met=condition)
            readings = (*part.readings[:index], changed, *part.readings[index + 1 :])
            yield f"reading {index} {what}", replace(part, readings=readings)


def _conditions(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Yield the condition with one threshold or date in it moved."""
    match condition:
        case FactTest():
            yield from _tests(condition)
        case Not(part):
            for what, changed in _conditions(part):
                yield what, Not(changed)
        case All(parts) | AnyOf(parts):
            for index, part in enumerate(parts):
                for what, changed in _conditions(part):
                    yield what, type(condition)((*parts[:index], changed, *parts[index + 1 :]))


def _tests(test: FactTest) -> Iterator[tuple[str, Condition]]:
    for sign in (-1, 1):
        word = "up" if sign > 0 else "down"
        if isinstance(test.value, Duration):
            yield f"{test.fact} {test.operator} {word}", replace(test, value=_longer(test.value, sign))
        elif isinstance(test.value, PartialDate):
            yield f"{test.fact} {test.operator} {word}", replace(test, value=_shifted(test.value, sign))
        elif isinstance(test.value, int | float) and not isinstance(test.value, bool):
            yield f"{test.fact} {test.operator} {word}", replace(test, value=test.value + sign)
        if test.by is not None:
            yield f"{test.fact} by {word}", replace(test, by=_shifted(test.by, sign))


def _longer(duration: Duration, sign: int) -> Duration:
    """Move a span by its own unit: years, months or days."""
    if duration.days:
        return Duration(duration.months, duration.days + sign)
    return Duration(duration.months + sign * (12 if duration.months % 12 == 0 else 1))


def _dates(part: Any, *names: str) -> Iterator[tuple[str, Any]]:
    known = {field.name for field in fields(part)}
    for name in names:
        value = getattr(part, name) if name in known else None
        if value is not None:
            for sign in (-1, 1):
                word = "later" if sign > 0 else "earlier"
                yield f"{name.rstrip('_')} a day {word}", replace(part, **{name: _shifted(value, sign)})


def _shifted(partial: PartialDate, sign: int) -> PartialDate:
    return PartialDate(partial.first + sign * _DAY, partial.last + sign * _DAY, partial.text)


def _is_conditional(limitation: Limitation) -> bool:
    return bool(limitation.readings) or limitation.hits not in (None, ALWAYS)
