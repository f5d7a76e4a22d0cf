"""A condition, for the facts of one person on one day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from licnav.catalog.conditions import All, AnyOf, Condition, Constant, Not
from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.dates import Duration, PartialDate
from licnav.rules.areas import Map, inside
from licnav.rules.truth import Readings, Truth, truth_of
from licnav.rules.values import DONT_KNOW, NEVER, Span, Value

Facts = Mapping[str, Value]
_TRUE = Readings.certain(Truth.TRUE)
_FALSE = Readings.certain(Truth.FALSE)
_UNKNOWN = Readings.certain(Truth.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Context:
    """What a condition needs beside the facts: the land, the day, how the rule treats anniversaries and grown areas."""

    land: Map
    day: date
    on_the_day: str = "counts"
    written: date | None = None
    grows_with: str = "no"


def evaluate(condition: Condition, facts: Facts, context: Context) -> Readings:
    """Return the condition under the strictest and the most lenient reading of the sources; UNKNOWN is the person's."""
    match condition:
        case FactTest():
            return _test(condition, facts, context)
        case All(parts):
            values = [evaluate(part, facts, context) for part in parts]
            return Readings(min(one.strict for one in values), min(one.lenient for one in values))
        case AnyOf(parts):
            values = [evaluate(part, facts, context) for part in parts]
            return Readings(max(one.strict for one in values), max(one.lenient for one in values))
        case Not(part):
            return evaluate(part, facts, context).mirrored()
        case Constant(holds):
            return Readings.certain(truth_of(holds))


def _test(test: FactTest, facts: Facts, context: Context) -> Readings:
    value = facts.get(test.fact, DONT_KNOW)
    if value is DONT_KNOW:
        return _UNKNOWN
    match test.operator:
        case "is":
            return _TRUE if value == test.value else _FALSE
        case "in":
            return _TRUE if isinstance(test.value, tuple) and value in test.value else _FALSE
        case "has":
            return _TRUE if isinstance(value, frozenset) and test.value in value else _FALSE
        case "inside":
            return inside(str(value), str(test.value), context.day, context.land, context.written, context.grows_with)
        case "at-least" | "at-most" | "above" | "below":
            return Readings.certain(_compared(test, value))
        case _:
            return _FALSE if value is NEVER else _timed(test, value, context)


def _compared(test: FactTest, value: Value) -> Truth:
    if not isinstance(value, int | float) or not isinstance(test.value, int | float):
        return Truth.FALSE
    match test.operator:
        case "at-least":
            return truth_of(value >= test.value)
        case "at-most":
            return truth_of(value <= test.value)
        case "above":
            return truth_of(value > test.value)
        case _:
            return truth_of(value < test.value)


def _timed(test: FactTest, value: Value, context: Context) -> Readings:
    if not isinstance(value, Span):
        return _FALSE
    if isinstance(test.value, PartialDate):
        return _ordered(value, test.value, before=test.operator == "before")
    assert isinstance(test.value, Duration)
    counted = PartialDate(context.day, context.day, "") if test.by is None else test.by
    if test.operator == "for":
        return _passed(value, test.value, counted, context.on_the_day)
    return _in_last(value, test.value, counted, context.on_the_day)


def _passed(value: Span, time: Duration, by: PartialDate, on_the_day: str) -> Readings:
    """A start lies at least `time` before `by`: true for all its possible days, for none, or not decided."""
    strict = _all_or_none(value, _latest_start(time, by.first, counts=on_the_day == "counts"))
    lenient = _all_or_none(value, _latest_start(time, by.last, counts=on_the_day != "does-not-count"))
    return Readings(strict, lenient)


def _in_last(value: Span, time: Duration, by: PartialDate, on_the_day: str) -> Readings:
    """An event lies less than `time` before `by` (and not after it, which is read as not having happened yet)."""
    passed = _passed(value, time, by, on_the_day).mirrored()
    happened = Readings(_all_or_none(value, by.first), _all_or_none(value, by.last))
    return Readings(min(passed.strict, happened.strict), min(passed.lenient, happened.lenient))


def _latest_start(time: Duration, end: date, *, counts: bool) -> date:
    latest = time.before(end)
    if counts or time.after(latest) < end:
        return latest
    return latest - timedelta(days=1) if latest > date.min else latest


def _all_or_none(value: Span, latest: date) -> Truth:
    """TRUE if every possible day is `latest` or earlier, FALSE if none is."""
    if value.last <= latest:
        return Truth.TRUE
    return Truth.FALSE if value.first > latest else Truth.UNKNOWN


def _ordered(value: Span, bound: PartialDate, *, before: bool) -> Readings:
    one = timedelta(days=1)
    if before:
        return Readings(_all_or_none(value, bound.first - one), _all_or_none(value, bound.last - one))
    return Readings(_all_or_none(value, bound.last).mirrored(), _all_or_none(value, bound.first).mirrored())
