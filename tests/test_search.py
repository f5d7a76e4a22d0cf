"""Searching: any script, abbreviations, small typing errors, and nothing where nothing is near."""

import pytest

from licnav.search import How, search, topics
from tests.render.small import small_catalog


def _found(text: str) -> list[tuple[str, How]]:
    return [(hit.id, hit.how) for hit in search(small_catalog(), text)]


@pytest.mark.parametrize("text", ["baker", "Baker", "ＢＡＫＥＲ", "麵包師", "面包师", "BKR", "bread maker", "烘焙師"])
def test_a_profession_is_found_by_any_of_its_names_in_any_script(text):
    assert _found(text)[0] == ("baker", How.EXACT)


def test_the_beginning_of_a_name_finds_it():
    assert ("baker", How.PREFIX) in _found("bak")
    assert ("baker", How.PREFIX) in _found("麵包")


def test_words_in_the_middle_find_it():
    assert ("baker/examination", How.PREFIX) in _found("valley")
    assert ("baker/registration", How.PART) in _found("quarter registration")
    assert ("baker/registration", How.PART) in _found("登記")


@pytest.mark.parametrize(
    ("typed", "found"), [("bakre", "baker"), ("milller", "miller"), ("registraton", "baker/registration")]
)
def test_a_small_typing_error_is_forgiven_and_said(typed, found):
    hits = {hit.id: hit for hit in search(small_catalog(), typed)}

    assert hits[found].how is How.NEAR


@pytest.mark.parametrize("text", ["的士", "xyz", "師", "ab", "", "  ", "。"])
def test_nothing_near_finds_nothing(text):
    assert _found(text) == []


def test_a_full_id_is_found():
    assert _found("baker/licence")[0] == ("baker/licence", How.EXACT)


def test_two_titles_that_look_alike_are_two_hits():
    hits = search(small_catalog(), "登記")

    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)


def test_a_hit_says_by_which_name_it_was_found():
    [hit] = [hit for hit in search(small_catalog(), "BKR") if hit.kind == "profession"]

    assert hit.matched == "BKR"


def test_what_there_is_can_be_named_where_nothing_was_found():
    assert [name.en for name in topics(small_catalog())] == ["Baker", "Miller"]
