"""People drawn by chance as rows of a table: any fact said, said loosely, not known, never, or left out."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from licnav.catalog.loading import Catalog
from licnav.catalog.models import Question

ABSENT = ("", " ")
_TURNS = [0, 1, 2, 3, 5, 6, 8, 10]  # years that rules count; days beside them are where an engine goes wrong


def days_near(as_of: date) -> st.SearchStrategy[date]:
    """Draw days on which something turns: whole years before `as_of` and the days beside them, ends of months, any."""
    near = st.tuples(st.sampled_from(_TURNS), st.integers(-2, 2)).map(
        lambda one: as_of.replace(year=as_of.year - one[0], day=min(as_of.day, 28)) + timedelta(days=one[1])
    )
    ends = st.tuples(st.integers(2015, 2027), st.integers(1, 12)).map(
        lambda one: date(one[0], one[1], 1) - timedelta(days=1)
    )
    return st.one_of(near, near, ends, st.dates(date(1990, 1, 1), date(2030, 12, 31)))


def answers(question: Question, catalog: Catalog, as_of: date) -> st.SearchStrategy[str]:
    """Draw what a cell may say to a question."""
    said: st.SearchStrategy[str]
    match question.type:
        case "yes-no":
            said = st.sampled_from(["yes", "no"])
        case "choice":
            places = [*catalog.areas, *catalog.atoms] if question.areas else []
            said = st.sampled_from([*(choice.id for choice in question.choices), *places])
        case "choices":
            some = st.lists(st.sampled_from([choice.id for choice in question.choices]), max_size=4)
            said = some.map(lambda ids: ";".join(ids) or "none")
        case "number":
            low, high = int(question.minimum or 0), int(question.maximum or 100)
            said = st.one_of(st.integers(low, high), st.integers(max(low, 16), min(high, 66))).map(str)
        case _:
            said = _days(question, as_of)
    return st.one_of(said, said, said, said, st.sampled_from(["?", *ABSENT]))


def _days(question: Question, as_of: date) -> st.SearchStrategy[str]:
    day = days_near(as_of)
    forms = [
        day.map(date.isoformat),
        day.map(date.isoformat),
        day.map(lambda one: f"{one:%Y-%m}"),
        day.map(lambda one: f"{one:%Y}"),
        st.tuples(day, st.integers(0, 900)).map(lambda one: f"{one[0]}..{one[0] + timedelta(days=one[1])}"),
    ]
    if question.type == "since":
        forms.append(st.integers(1, 12).map(lambda years: f"{years} years"))
        forms.append(st.tuples(st.integers(1, 9), st.integers(0, 11)).map(lambda one: f"{one[0]}y{one[1]}m"))
    if question.never is not None:
        forms.append(st.just("never"))
    return st.one_of(forms)


def headers(facts: Sequence[str]) -> st.SearchStrategy[list[str]]:
    """Draw the columns of a table: all facts or some of them, in any order."""
    return st.one_of(st.permutations(facts), st.lists(st.sampled_from(facts), unique=True).map(list))


@st.composite
def tables(
    draw: st.DrawFn, catalog: Catalog, facts: Sequence[str], professions: Sequence[str], as_of: Sequence[date]
) -> tuple[list[str], list[list[str]]]:
    """Draw a header and the rows of a few people, each with a profession (or some) and a day of their own."""
    header = draw(headers(facts))
    rows = []
    for _ in range(draw(st.integers(1, 8))):
        day = draw(st.sampled_from(as_of))
        said = [draw(_cell(fact, catalog, day)) for fact in header]
        rows.append([draw(st.sampled_from(professions)), day.isoformat(), *said])
    return ["profession", "as-of", *header], rows


def _cell(fact: str, catalog: Catalog, as_of: date) -> st.SearchStrategy[str]:
    question = catalog.questions.get(fact)
    return answers(question, catalog, as_of) if question else st.sampled_from(["yes", "no", "?", ""])
