"""People for the tests of the interview, on the invented catalog of the Valley."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from licnav.assessment.answers import DONT_KNOW, NEVER, Span, Value
from licnav.catalog.loading import open_catalog
from licnav.interview.path import Interview, answered, begin, next_question

SMALL = Path(__file__).parent.parent / "small_catalog"
CATALOG = open_catalog(SMALL)
AS_OF = date(2026, 11, 23)


def day(text: str) -> Span:
    """An exact day as an answer."""
    return Span(date.fromisoformat(text), date.fromisoformat(text))


SEASONED: dict[str, Value] = {
    "aim": frozenset({"employment"}),
    "residency": "hill-resident",
    "acting-for": "myself",
    "age": 40,
    "qualification": frozenset({"hill-baker"}),
    "hill-baker-since": day("2010-05-01"),
    "last-burn-on": NEVER,
    "sits-in-valley": True,
    "host": "bakery",
    "host-area": "mill-quarter",
    "holds": frozenset(),
}


def start(answers: Mapping[str, Value] | None = None, as_of: date = AS_OF) -> Interview:
    """Begin a baker's interview."""
    return begin(CATALOG, "baker", as_of, answers or {})


def go_through(interview: Interview, person: Mapping[str, Value]) -> Interview:
    """Answer every question as the person would; what they do not say they do not know."""
    while (question := next_question(interview)) is not None:
        interview = answered(interview, question.id, person.get(question.id, DONT_KNOW))
    return interview


_DAYS = st.dates(date(2015, 1, 1), date(2026, 12, 31)).map(lambda found: Span(found, found))
_SETS = {
    name: st.frozensets(st.sampled_from(sorted(choice.id for choice in CATALOG.questions[name].choices)))
    for name in ("aim", "qualification", "holds")
}
_CHOICES = {
    name: st.sampled_from(sorted(choice.id for choice in CATALOG.questions[name].choices))
    for name in ("residency", "acting-for", "host", "host-area")
}
ANSWERS: dict[str, st.SearchStrategy[Value]] = {
    **_SETS,
    **_CHOICES,
    "age": st.integers(0, 120),
    "hill-baker-since": st.one_of(st.just(NEVER), _DAYS),
    "last-burn-on": st.one_of(st.just(NEVER), _DAYS),
    "sits-in-valley": st.booleans(),
}
PEOPLE = st.fixed_dictionaries({fact: st.one_of(values, st.just(DONT_KNOW)) for fact, values in ANSWERS.items()})
DAYS = st.sampled_from([date(2021, 3, 31), date(2023, 7, 1), date(2024, 3, 5), date(2026, 10, 5), AS_OF])
