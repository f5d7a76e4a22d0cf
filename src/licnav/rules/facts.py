"""Value cells: each fact cut at the thresholds that some conditions use on a day, one representative value a cell.

Two values of a cell give every one of these conditions the same truth, so trying one value a cell tries them all.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain, combinations

from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.dates import Duration, PartialDate
from licnav.catalog.models import Question
from licnav.rules.areas import Map, extent_on
from licnav.rules.values import NEVER, Span, Value

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)
_MOST_WORDS = 14  # 2 to the power of it is the most subsets worth listing
_ONE = timedelta(days=1)


def cells(
    question: Question, tests: Iterable[FactTest], day: date, land: Map, given: Value | None = None
) -> list[Value]:
    """Return one value for each cell into which `tests` (all over this question's fact) cut it on `day`.

    `given` narrows them to an answer that was too coarse (a span of days, an area).
    """
    own = list(tests)
    match question.type:
        case "yes-no":
            return [True, False]
        case "choice":
            return _places(question, own, day, land, given) if question.areas else _choices(question, own)
        case "choices":
            return _subsets(own)
        case "number":
            return _numbers(question, own)
        case _:
            return _days(question, own, day, given)


def day_thresholds(test: FactTest, day: date) -> set[date]:
    """Return the days at which a date's truth under `test` may change: each is the first day of a new cell."""
    if isinstance(test.value, PartialDate):
        bounds = {test.value.first, test.value.last}
        return bounds | {bound + _ONE for bound in bounds if bound < date.max}
    if not isinstance(test.value, Duration):
        return set()
    ends = {day} if test.by is None else {test.by.first, test.by.last}
    cuts: set[date] = set()
    for end in ends:
        latest = test.value.before(end)
        cuts |= {latest, latest + _ONE}
        if test.operator == "in-last":
            cuts |= {end, end + _ONE}
    return cuts


def _choices(question: Question, tests: list[FactTest]) -> list[Value]:
    named: set[str] = set()
    for test in tests:
        named |= set(test.value) if isinstance(test.value, tuple) else {str(test.value)}
    ids = [choice.id for choice in question.choices]
    others = [one for one in ids if one not in named]
    return [*(one for one in ids if one in named), *others[:1]]


def _subsets(tests: list[FactTest]) -> list[Value]:
    named = sorted({str(test.value) for test in tests})
    if len(named) > _MOST_WORDS:
        return [frozenset(), *(frozenset((one,)) for one in named), frozenset(named)] * (2 ** (_MOST_WORDS + 1))
    return [
        frozenset(some) for some in chain.from_iterable(combinations(named, size) for size in range(len(named) + 1))
    ]


def _numbers(question: Question, tests: list[FactTest]) -> list[Value]:
    cuts = sorted({test.value for test in tests if isinstance(test.value, int | float)})
    points: set[int | float] = set()
    for cut in cuts:
        points |= {cut - 1, cut, cut + 1}
    low = question.minimum if question.minimum is not None else min(points, default=0)
    high = question.maximum if question.maximum is not None else max(points, default=0)
    return [point for point in sorted(points | {low, high}) if low <= point <= high]


def _days(question: Question, tests: list[FactTest], day: date, given: Value | None) -> list[Value]:
    first, last = (given.first, given.last) if isinstance(given, Span) else (_FIRST, _LAST)
    cuts = sorted(cut for cut in set().union(*(day_thresholds(test, day) for test in tests)) if first < cut <= last)
    values: list[Value] = [Span(start, start) for start in [first, *cuts]]
    if question.never is not None and not isinstance(given, Span):
        values.append(NEVER)
    return values


def _places(question: Question, tests: list[FactTest], day: date, land: Map, given: Value | None) -> list[Value]:
    areas = [str(test.value) for test in tests if test.operator == "inside"]
    named: set[str] = set()
    for test in tests:
        if test.operator != "inside":
            named |= set(test.value) if isinstance(test.value, tuple) else {str(test.value)}
    asked = set(land.atoms)
    if isinstance(given, str):
        extent = extent_on(given, day, land)
        asked = set(extent.sure | extent.unclear)
    seen: dict[tuple[object, ...], Value] = {}
    for atom in land.atoms:
        if atom in asked:
            where = tuple(_standing(atom, area, day, land) for area in areas)
            seen.setdefault((where, atom if atom in named else ""), atom)
    return list(seen.values())


def _standing(atom: str, area: str, day: date, land: Map) -> tuple[bool, bool]:
    extent = extent_on(area, day, land)
    return atom in extent.sure, atom in extent.unclear
