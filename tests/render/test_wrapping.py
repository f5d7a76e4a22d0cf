"""How lines break: widths in cells, and what may not begin or end a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licnav.render.wrapping import NOT_AT_END, NOT_AT_START, cell_width, wrap

RULE = "根據《管理辦法》（國辦發〔2023〕34號），你須持有 lawyer/gba-examination 的結果；「三年」由註冊日起計。"


@pytest.mark.parametrize("width", [10, 17, 24, 33, 60])
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(width):
    for line in wrap(RULE, width):
        assert line[0] not in NOT_AT_START
        assert line[-1] not in NOT_AT_END


def test_a_wide_character_takes_two_cells():
    assert wrap("麵包師登記", 6) == ["麵包師", "登記"]


def test_an_english_word_is_not_broken_while_it_fits():
    assert wrap("one two three", 9) == ["one two", "three"]


def test_a_word_longer_than_the_line_is_folded_after_a_slash_or_hyphen():
    assert wrap("https://example.org/a-long-path", 14) == ["https://", "example.org/a-", "long-path"]


def test_nothing_is_ever_cut():
    folded = wrap("x" * 50, 8)

    assert "".join(folded) == "x" * 50


def test_a_comma_stays_with_its_character_even_at_the_edge():
    assert wrap("香港，澳門", 4) == ["香", "港，", "澳門"]


def test_a_sign_and_its_word_stay_together():
    assert wrap("持有  ○ 未回答", 8) == ["持有", "○ 未回答"]
    assert wrap("age  ? UNCONFIRMED", 16) == ["age", "? UNCONFIRMED"]


def test_an_empty_text_has_no_lines():
    assert wrap("  ", 10) == []


@given(st.text(alphabet="ab 麵包。，（）「」-/1", max_size=60), st.integers(min_value=2, max_value=20))
def test_every_line_fits_and_every_character_but_spaces_is_kept(text, width):
    lines = wrap(text, width)

    assert all(cell_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
