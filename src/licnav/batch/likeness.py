"""What of an answer a procedure's rules can tell apart on one day: two answers alike have the same outcome.

Days and numbers are cut at every place where a test could turn; a cell too many costs a little time, one too few would
be a wrong result, so each threshold is cut on both sides. That two people alike are judged alike is tested against the
assessment itself.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta

from licnav.assessment.answers import Span, Value
from licnav.catalog.conditions import Test
from licnav.catalog.dates import Duration, PartialDate

Likeness = Callable[[Value | None], Hashable]
_ONE_DAY = timedelta(days=1)


def likeness(tests: Iterable[Test], as_of: date) -> Likeness:
    """Return the function that says of what kind an answer to the fact of these tests is, on that day."""
    found = list(tests)
    days = sorted({cut for test in found for cut in _days_around(test, as_of)} | {as_of, as_of + _ONE_DAY})
    numbers = sorted({test.value for test in found if isinstance(test.value, int | float)})
    words = {test.value for test in found if test.operator == "has"}

    def kind(value: Value | None) -> Hashable:
        if isinstance(value, Span):
            return bisect_right(days, value.first), bisect_right(days, value.last)
        if isinstance(value, frozenset):
            return value & words if words else value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return "number", bisect_right(numbers, value), value in numbers
        return value

    return kind


def _days_around(test: Test, as_of: date) -> set[date]:
    match test.value:
        case Duration() as time:
            bases = (as_of, as_of) if test.by is None else (test.by.first, test.by.last)
            turns = {time.before(base + step * _ONE_DAY) for base in bases for step in (-1, 0, 1)} | set(bases)
        case PartialDate(first=first, last=last):
            turns = {first, last}
        case _:
            return set()
    return {turn + step * _ONE_DAY for turn in turns for step in (0, 1)}
