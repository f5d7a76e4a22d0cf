"""Whole pages as they were looked at and approved: a page that changes is seen, looked at and approved again."""

from difflib import unified_diff

import pytest

from licnav.render.wrapping import cell_width
from tests.render.approved import EXPECTED, approved_pages, text_of

PAGES = [pytest.param(*page, id=page[0]) for page in approved_pages()]
HOW = "Look at the page; if it is right, run python -m tests.render.approve and commit it with the reason."
LINES_SHOWN = 60


@pytest.mark.parametrize(("name", "one", "lang", "width"), PAGES)
def test_a_page_is_as_it_was_approved(name, one, lang, width):
    shown, file = text_of(one, lang, width), EXPECTED / name

    assert file.exists(), f"{name} was never approved. {HOW}"
    approved = file.read_text(encoding="utf-8")
    if shown != approved:
        changes = unified_diff(approved.splitlines(), shown.splitlines(), "approved", "now", lineterm="", n=2)
        pytest.fail("\n".join([f"{name} has changed. {HOW}", *[*changes][:LINES_SHOWN]]), pytrace=False)


@pytest.mark.parametrize(("name", "one", "lang", "width"), PAGES)
def test_no_line_is_wider_than_its_screen(name, one, lang, width):
    assert max(map(cell_width, text_of(one, lang, width).splitlines())) <= width


def test_no_page_lies_there_that_nobody_makes():
    assert {file.name for file in EXPECTED.iterdir()} == {name for name, *_ in approved_pages()}
