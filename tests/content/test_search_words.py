"""What people type finds what they mean in the real catalog, across scripts and titles, and says so where nothing does."""

import pytest

from licnav.catalog.loading import Catalog, open_catalog
from licnav.search import search


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return open_catalog()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("CTA", "tax-adviser"), ("CPA", "accountant"), ("ARB", "architect"), ("GBA", "lawyer"), ("CFA", "finance-practitioner"),
        ("稅務", "tax-adviser"), ("税务师", "tax-adviser"), ("醫生", "doctor"), ("医师", "doctor"), ("社工", "social-worker"),
        ("導遊", "tour-guide"), ("导游", "tour-guide"), ("建築師", "architect"), ("产业测量", "surveyor"),
        ("doctr", "doctor"), ("landscpe", "landscape-architect"), ("solicitor", "lawyer"), ("physiotherapist", "allied-health-professional"),
    ],
)  # fmt: skip
def test_the_profession_that_is_meant_comes_first(catalog: Catalog, typed: str, first: str) -> None:
    assert search(catalog, typed)[0].id == first


def test_a_word_that_nobody_here_uses_finds_nothing(catalog: Catalog) -> None:
    assert list(search(catalog, "的士")) == []


def test_two_titles_that_look_alike_are_both_told_and_so_is_what_parts_them(catalog: Catalog) -> None:
    found = {(one.kind, one.id) for one in search(catalog, "醫生")}

    assert {("profession", "doctor"), ("profession", "dentist"), ("glossary", "doctor-certificates")} <= found
