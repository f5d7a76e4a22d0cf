"""A catalog, opened from YAML: models by name, in the catalog's order, with what its author left to be derived."""

from datetime import date
from pathlib import Path

import pytest

from licnav.catalog.conditions import ALWAYS
from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.dates import Duration, parse_partial_date
from licnav.catalog.loading import open_catalog
from licnav.catalog.models import SourceRef
from licnav.errors import InvalidCatalog, UnknownName, UnreadableInput

SMALL = Path(__file__).parent.parent / "small_catalog"


@pytest.fixture(scope="module")
def catalog():
    return open_catalog(SMALL)


def test_the_edition_is_its_stamp(catalog):
    assert catalog.edition.edition == "2026.11"
    assert catalog.edition.researched == date(2026, 11, 23)
    assert catalog.edition.good_for == Duration(months=12)


def test_professions_come_in_the_order_of_the_vocabulary_and_common_last(catalog):
    assert list(catalog.professions) == ["baker", "miller", "common"]


@pytest.mark.parametrize(
    "name", ["baker", "Baker", "bread maker", "Bread-Maker", "BKR", "ｂｋｒ", "麵包師", "面包师", "烘焙師"]
)
def test_a_profession_goes_by_any_of_its_names_in_any_script(catalog, name):
    assert catalog.profession(name).id == "baker"


def test_an_unknown_profession_is_answered_with_the_nearest(catalog):
    with pytest.raises(UnknownName, match="no profession bakre") as error:
        catalog.profession("bakre")

    assert error.value.hint == "Did you mean baker? `licnav list` shows them all."


def test_a_shared_procedure_goes_by_each_of_its_professions_and_keeps_its_home(catalog):
    assert catalog.rules("miller/registration") is catalog.rules("baker/registration")
    assert [rules.id for rules in catalog.procedures_of("miller")] == ["baker/registration"]


@pytest.mark.parametrize("name", ["baker/registratoin", "baker", "miller/licence", "nobody/registration", "/", ""])
def test_an_unknown_procedure_is_an_error(catalog, name):
    with pytest.raises(UnknownName):
        catalog.rules(name)


def test_what_both_halves_need_is_lifted_into_the_rules(catalog):
    licence = catalog.rules("baker/licence")

    assert (licence.output, licence.valid_for, licence.renew_from) == (
        "valley-licence",
        Duration(months=60),
        Duration(days=30),
    )
    assert catalog.pages("baker/licence").term.valid_for == Duration(months=60)


def test_an_include_stands_for_the_entry_it_names(catalog):
    included = catalog.rules("baker/registration").requirements[-1]

    assert included == catalog.rules("common/valley-permit").requirements[0]
    assert catalog.pages("baker/licence").documents == catalog.pages("common/valley-permit").documents


def test_a_source_without_a_level_counts_as_it_was_seen(catalog):
    by_id = {one.id: one for one in catalog.rules("baker/registration").requirements}

    assert by_id["resident"].source == (SourceRef("valley-act", "art.5", "primary"),)
    assert by_id["baker-or-lake"].source == (SourceRef("valley-act", "art.5", "primary-part"),)
    assert by_id["not-for-firms"].source == (SourceRef("valley-act", "art.5", "twin"),)
    assert catalog.rows["bread"].source == (SourceRef("report-2023", "", "report"),)


def test_the_words_of_the_format_stand_for_what_they_mean(catalog):
    rules = catalog.rules("baker/registration")

    assert rules.in_force[0].until is None
    assert rules.in_force[0].last_seen == parse_partial_date("2026-06")
    assert {one.id: one.hits for one in rules.limitations}["bread-only"] == ALWAYS


def test_conditions_dates_and_spans_are_read(catalog):
    early = {one.id: one for one in catalog.rules("baker/examination").requirements}["early-baker"]

    assert early.met == FactTest("hill-baker-since", "for", Duration(months=12), parse_partial_date("2024-12"))
    assert early.from_ == parse_partial_date("2025-01-01")


def test_the_fact_of_what_one_holds_has_every_output_as_a_choice(catalog):
    choices = {choice.id: choice.text.en for choice in catalog.questions["holds"].choices}

    assert choices == {
        "baker-registration": "Register sheet",
        "valley-examination": "Pass slip",
        "valley-licence": "Licence of the Valley",
        "valley-permit": "Valley permit",
    }


def test_each_output_has_a_question_for_its_day_after_all_others(catalog):
    names = list(catalog.questions)

    assert names[-4:] == ["baker-registration-on", "valley-examination-on", "valley-licence-on", "valley-permit-on"]
    assert catalog.questions["valley-permit-on"].type == "date"
    assert "Valley permit" in catalog.questions["valley-permit-on"].text.en
    assert "「河谷居留證」" in catalog.questions["valley-permit-on"].text.hant


def test_a_closed_list_keeps_its_order_and_an_unknown_one_is_empty(catalog):
    assert list(catalog.terms("after")) == ["ended", "unconfirmed"]
    assert catalog.terms("aims")["title"].text.en == "get the title"
    assert len(catalog.terms("no-such-list")) == 0


def test_a_listing_is_light(catalog):
    listing = catalog.listing()

    assert [entry.rules.id for entry in listing][-2:] == ["baker/flour-grant", "common/valley-permit"]
    assert listing[0].profession == "baker"
    assert listing[0].report_2023.said.en == "Bakers register."
    assert all(entry.rules.requirements == () for entry in listing)


def test_everything_says_where_it_is_written(catalog):
    lines = (SMALL / "professions/baker.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if "id: three-years" in text)

    assert catalog.where("baker/registration", "requirements", "three-years") == f"professions/baker.yaml:{line}"
    assert (
        catalog.where("baker/registration", "requirements", "three-years", "met")
        == f"professions/baker.yaml:{line + 3}"
    )
    assert catalog.where("common/valley-permit") == "common/stay.yaml:2"


def test_only_the_files_that_are_needed_are_read(tmp_path):
    for name in ("edition.yaml", "vocabulary.yaml"):
        (tmp_path / name).write_bytes((SMALL / name).read_bytes())
    (tmp_path / "questions.yaml").write_text("- [", encoding="utf-8")

    assert open_catalog(tmp_path).edition.edition == "2026.11"


def test_a_file_with_mistakes_is_refused_with_all_of_them(tmp_path):
    text = (
        (SMALL / "edition.yaml").read_text(encoding="utf-8").replace("edition:", "editon:").replace("12 months", "soon")
    )
    (tmp_path / "edition.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(InvalidCatalog) as error:
        _ = open_catalog(tmp_path).edition

    assert error.value.exit_code == 2
    assert error.value.problems == (
        "edition.yaml:1:1: the file has no edition",
        "edition.yaml:1:1: unknown key editon; did you mean edition?",
        "edition.yaml:3:11: good_for: 'soon' is not a span of time such as 3 years, 6 months or 5y3m",
    )


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_directory_that_is_no_catalog_is_refused(name, tmp_path):
    with pytest.raises(UnreadableInput):
        open_catalog(tmp_path / name)
