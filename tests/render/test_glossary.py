"""Words that mislead, found by any of their spellings, and shown where they are met."""

import pytest

from licnav.errors import UnknownName
from licnav.render.glossary import entries_of, glossary_object, glossary_page
from licnav.render.plain import set_plain
from licnav.render.procedure import procedure_page
from tests.render.small import reader, small_catalog


@pytest.mark.parametrize("term", ["dough", "Dough", "麵團", "面团"])
def test_an_entry_is_found_by_its_id_and_by_each_of_its_spellings(term: str) -> None:
    assert [entry.id for entry in entries_of(small_catalog(), term)] == ["dough"]


def test_without_a_term_all_entries_are_listed() -> None:
    assert entries_of(small_catalog(), None) == small_catalog().glossary


def test_a_mistyped_term_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        entries_of(small_catalog(), "dogh")

    assert "dough" in caught.value.hint


def test_the_page_names_the_terms_what_they_mean_who_uses_them_and_the_source() -> None:
    page = set_plain(glossary_page(entries_of(small_catalog(), "dough"), reader()))

    assert "dough / 麵團 / 面团" in page
    assert "Dough is not bread yet. [guild-notice" in page
    assert "used by: baker" in page


def test_the_data_hold_what_the_page_says() -> None:
    [entry] = glossary_object(entries_of(small_catalog(), "dough"), reader("zh-Hans"))

    assert entry["text"] == "面团还不是面包。"
    assert entry["used_by"] == ["baker"]
    assert entry["sources"] == ["guild-notice"]


def test_a_procedure_of_the_profession_shows_the_words_that_it_meets() -> None:
    baker = next(iter(small_catalog().procedures_of("baker")))

    page = set_plain(procedure_page(baker, small_catalog().pages(baker.id), reader()))

    assert "Dough is not bread yet." in page
