"""What an entry says on a day."""

from datetime import date

import pytest

from licnav.catalog.dates import parse_partial_date
from licnav.catalog.models import Requirement, Statement, Version
from licnav.checklist.wording import exists_on, wording_on
from licnav.texts.text import Text


def _text(words: str) -> Text:
    return Text(words, words)


YEARS = Requirement(
    id="years",
    text=_text("some years"),
    how_to_meet=_text("wait"),
    versions=(
        Version(until=parse_partial_date("2023-10-04"), text=_text("five years")),
        Version(from_=parse_partial_date("2023-10-05"), text=_text("three years"), how_to_meet=_text("wait less")),
    ),
)


@pytest.mark.parametrize(
    ("day", "words", "how"),
    [
        pytest.param(date(2023, 10, 4), "five years", "wait", id="the last day of the old version"),
        pytest.param(date(2023, 10, 5), "three years", "wait less", id="the first day of the new one"),
    ],
)
def test_a_requirement_says_what_its_version_of_the_day_says(day, words, how):
    said = wording_on(YEARS, day)

    assert said.text.en == words
    assert said.how_to_meet is not None
    assert said.how_to_meet.en == how


@pytest.mark.parametrize(
    ("day", "exists"),
    [(date(2023, 12, 31), False), (date(2024, 1, 1), True), (date(2025, 6, 30), True), (date(2025, 7, 1), False)],
)
def test_an_entry_may_exist_inside_an_imprecise_bound(day, exists):
    entry = Statement("s", _text("said"), from_=parse_partial_date("2024"), until=parse_partial_date("2025-06"))

    assert exists_on(entry, day) is exists
