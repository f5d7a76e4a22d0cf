"""The answers worth trying for a question: each choice, and both sides of every threshold that a rule uses."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from licnav.assessment.answers import NEVER, Span, Value
from licnav.catalog.conditions import Test
from licnav.catalog.dates import Duration, PartialDate
from licnav.catalog.models import Question
from licnav.interview.choices import choices_to_show, tests_on
from licnav.interview.path import Interview

_ONE_DAY = timedelta(days=1)
_ORDERED = frozenset({"number", "date", "since"})


@dataclass(frozen=True, slots=True)
class Range:
    """Neighbouring dates or numbers from `first` to `last`; `open_start`: and all before, `open_end`: and all after."""

    first: Value
    last: Value
    open_start: bool
    open_end: bool


def answers_to_try(interview: Interview, question: Question) -> tuple[Value, ...]:
    """Return the answers that rules of the profession tell apart, in a natural order: dates and numbers ascending.

    Of several choices each is tried alone, and none of them.
    """
    match question.type:
        case "yes-no":
            return (True, False)
        case "choice":
            return tuple(choice.id for choice in choices_to_show(interview, question))
        case "choices":
            shown = choices_to_show(interview, question)
            return (*(frozenset({choice.id}) for choice in shown), frozenset())
        case "number":
            return _numbers(question, tests_on(interview, question.id))
    never = (NEVER,) if question.never is not None else ()
    return (*never, *_days(interview.as_of, tests_on(interview, question.id)))


def ranges(question: Question, tried: Sequence[Value], chosen: Collection[Value]) -> tuple[Value | Range, ...]:
    """Return those of the answers tried that were chosen; of dates and numbers, neighbours are joined to ranges."""
    if question.type not in _ORDERED:
        return tuple(value for value in tried if value in chosen)
    found: list[Value | Range] = [value for value in tried if value is NEVER and value in chosen]
    line = [value for value in tried if value is not NEVER]
    start = None
    for index, value in enumerate(line):
        if value not in chosen:
            start = None
            continue
        if start is None:
            start = index
        if index + 1 == len(line) or line[index + 1] not in chosen:
            found.append(Range(line[start], value, start == 0, index + 1 == len(line)))
    return tuple(found)


def _numbers(question: Question, tests: Iterable[Test]) -> tuple[int | float, ...]:
    thresholds = {test.value for test in tests if isinstance(test.value, int | float)}
    around = {number + step for number in thresholds for step in (-1, 0, 1)}
    low = question.minimum if question.minimum is not None else float("-inf")
    high = question.maximum if question.maximum is not None else float("inf")
    return tuple(sorted(number for number in around if low <= number <= high))


def _days(as_of: date, tests: Iterable[Test]) -> tuple[Span, ...]:
    around = {day + step * _ONE_DAY for test in tests for day in _turning_days(as_of, test) for step in (-1, 0, 1)} or {
        as_of
    }
    return tuple(Span(day, day) for day in sorted(around) if day <= as_of)


def _turning_days(as_of: date, test: Test) -> tuple[date, ...]:
    match test.value:
        case Duration() as span:
            counted_by = (as_of, as_of) if test.by is None else (test.by.first, test.by.last)
            return tuple({span.before(day) for day in counted_by})
        case PartialDate(first=first, last=last):
            return (first, last)
    return ()
