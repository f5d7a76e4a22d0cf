"""What of an answer the tests on a fact can tell apart on one day: answers alike have the same outcome.

Days and numbers are cut wherever a test could turn. A cut too many costs a little time, one too few would be a wrong
result, so every threshold is cut on both sides; tests hold the outcome against the assessment itself.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta

from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.dates import Duration, PartialDate
from licnav.rules.values import Span, Value

Likeness = Callable[[Value | None], Hashable]
_ONE = timedelta(days=1)


def likeness(tests: Iterable[FactTest], as_of: date) -> Likeness:
    """Return the function that says of what kind an answer to the fact of these tests is on that day."""
    own = list(tests)
    days = sorted(set().union(*(_cuts(test, as_of) for test in own)))
    numbers = sorted({value for test in own if (value := _number(test.value)) is not None})
    words = frozenset(str(test.value) for test in own if test.operator == "has")
    named = frozenset(word for test in own if test.operator in ("is", "in") for word in _words(test))
    placed = any(test.operator == "inside" for test in own)

    def kind(value: Value | None) -> Hashable:
        if isinstance(value, Span):
            return bisect_right(days, value.first), bisect_right(days, value.last), value.exact
        if isinstance(value, frozenset):
            return value & words
        if isinstance(value, str):
            return value if placed or value in named else "another"
        number = _number(value)
        return value if number is None else ("number", bisect_right(numbers, number), number in numbers)

    return kind


def _cuts(test: FactTest, as_of: date) -> set[date]:
    """Return days that begin a new cell: both sides of each day on which the test could turn."""
    if isinstance(test.value, PartialDate):
        turns = {test.value.first, test.value.last}
    elif isinstance(test.value, Duration):
        ends = {as_of} if test.by is None else {test.by.first, test.by.last}
        turns = {test.value.before(end + step * _ONE) for end in ends for step in (-1, 0, 1)} | ends
    else:
        return set()
    return {turn + step * _ONE for turn in turns for step in (0, 1)}


def _number(value: object) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _words(test: FactTest) -> tuple[str, ...]:
    return test.value if isinstance(test.value, tuple) else (str(test.value),)
