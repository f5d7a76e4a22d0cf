"""`import licnav`: the three functions that others may build on."""

from datetime import date
from pathlib import Path

import pytest

import licnav
from licnav.errors import InvalidAnswer, UnknownName

SMALL = Path(__file__).parent / "small_catalog"
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def catalog():
    return licnav.load_catalog(SMALL)


def test_one_person_is_assessed_from_answers_as_an_answers_file_holds_them(catalog):
    result = licnav.assess(
        catalog, "baker", {"residency": "hill-resident", "age": 40, "hill-baker-since": "5 years"}, DAY
    )

    assert [one.id for one in result.procedures][:2] == ["baker/registration", "baker/examination"]
    assert result.as_of == DAY
    assert "qualification" in result.next_questions


def test_an_answer_that_does_not_fit_is_an_error(catalog):
    with pytest.raises(InvalidAnswer):
        licnav.assess(catalog, "baker", {"age": "old"}, DAY)
    with pytest.raises(UnknownName):
        licnav.assess(catalog, "baker", {"shoe-size": 44}, DAY)


def test_many_people_are_assessed_one_after_the_other(catalog):
    rows = [{"profession": "baker", "age": "40"}, {"profession": "baker", "age": "old"}]

    first, second = licnav.assess_rows(catalog, rows, as_of=DAY)

    assert first[0].profession == "baker"
    assert second.column == "age"


def test_an_overlay_is_laid_over(catalog, tmp_path):
    (tmp_path / "edition.yaml").write_text('edition: "ours"\n', encoding="utf-8")

    assert licnav.load_catalog(SMALL, [tmp_path]).edition.edition == "ours"
    assert catalog.edition.edition == "2026.11"


def test_the_version_is_that_of_the_installation():
    assert licnav.__version__.count(".") == 2


def test_there_is_nothing_else():
    with pytest.raises(AttributeError, match="no attribute 'judge'"):
        _ = licnav.judge
