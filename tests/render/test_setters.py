"""One page, three setters: the same words, each in its own dress."""

import re

import pytest

from licnav.render.markdown import set_markdown
from licnav.render.page import Facts, Item, Items, Mark, Page, Paragraph, Section, Table, quiet, words
from licnav.render.plain import set_plain
from licnav.render.terminal import set_terminal
from licnav.render.wrapping import cell_width

HOSTILE = "\x1b[31m[red]x[/]\n# h\u202e"
PAGE = Page(
    title=words("A title"),
    aside="a/title",
    beside="官方名称",
    blocks=(
        Paragraph(words(Mark("● ", "sign-open"), Mark("OPEN", "open"), " said [art.5]")),
        Section(
            words("Heading"),
            (
                Facts((("label", words("value")), ("a much longer label than fits", words("second value")))),
                Items(
                    (Item(words("first"), under=(words("below"),)), Item(words("tick"), "[ ]"), Item(words("n"), "1."))
                ),
                Section(words("inner"), (Paragraph(words("text" * 30)),), aside="an/id"),
            ),
        ),
        Table(("id", "title"), ((words("one"), words("the first")), (words("two"), words("the second")))),
    ),
    footer=(words("edition"), words("not legal advice")),
)
_ESCAPE = re.compile("\x1b\\[[0-9;]*m")


def _hostile() -> Page:
    section = Section(
        words(HOSTILE), (Facts(((HOSTILE, words(HOSTILE)),)), Items((Item(words(HOSTILE), "-", (words(HOSTILE),)),)))
    )
    table = Table((HOSTILE,), ((words(HOSTILE),),))
    return Page(words(HOSTILE), (Paragraph(words(HOSTILE)), section, table), (words(HOSTILE),), HOSTILE, HOSTILE)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_of_a_terminal_is_wider_than_it(width):
    for line in _ESCAPE.sub("", set_terminal(PAGE, width)).splitlines():
        assert cell_width(line) <= width


@pytest.mark.parametrize("width", [60, 120])
def test_a_terminal_says_everything_that_plain_lines_say(width):
    shown = "".join(_ESCAPE.sub("", set_terminal(PAGE, width)).split())
    for line in set_plain(PAGE).replace("(a/title)", "").replace("(an/id)", "").splitlines():
        for part in line.replace("label: ", "label ").replace("fits: ", "fits ").replace("id: ", "").split():
            assert part.removeprefix("title:") in shown


def test_without_colour_only_bold_is_sent():
    assert set(_ESCAPE.findall(set_terminal(PAGE, 80, colour=False))) == {"\x1b[1m", "\x1b[0m"}


def test_a_colour_never_stands_without_its_word():
    assert "OPEN" in set_plain(PAGE)
    assert "●" not in set_plain(PAGE)


def test_plain_lines_are_neither_wrapped_nor_ruled():
    plain = set_plain(PAGE)

    assert "text" * 30 in plain
    assert "─" not in plain
    assert "\x1b" not in plain


def test_markdown_has_headings_lists_ticks_and_tables():
    markdown = set_markdown(PAGE)

    assert markdown.startswith("# A title (a/title)\n")
    assert "\n## Heading\n" in markdown
    assert "\n### inner (an/id)\n" in markdown
    assert "- **label:** value" in markdown
    assert "- first\n  - below\n- [ ] tick\n1. n" in markdown
    assert "| id | title |\n| --- | --- |\n| one | the first |" in markdown
    assert "**OPEN** said \\[art.5\\]" in markdown


def test_a_narrow_screen_gets_a_table_as_labels_and_values():
    assert "title  the first" in _ESCAPE.sub("", set_terminal(PAGE, 80))
    assert "one  the first" in _ESCAPE.sub("", set_terminal(PAGE, 120))


def test_every_output_carries_the_footer():
    for text in (set_terminal(PAGE, 80, colour=False), set_plain(PAGE), set_markdown(PAGE)):
        assert "edition" in text
        assert "not legal advice" in text


@pytest.mark.parametrize("setter", [lambda page: set_terminal(page, 60), set_plain, set_markdown])
def test_hostile_text_is_dead_wherever_it_stands(setter):
    text = _ESCAPE.sub("", setter(_hostile()))

    assert all(character.isprintable() or character == "\n" for character in text)
    assert "\u202e" not in text


def test_hostile_text_is_no_markdown():
    markdown = set_markdown(_hostile())

    assert "[red]" not in markdown
    assert not re.search(r"^# h", markdown, re.MULTILINE)


def test_a_quiet_source_stays_behind_its_statement():
    page = Page(words("t"), (Paragraph(words("said", quiet(" [s-1, primary]"))),), ())

    assert "said [s-1, primary]" in set_plain(page)
