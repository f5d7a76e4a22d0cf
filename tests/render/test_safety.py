"""What others wrote stays text, whatever it tries to be."""

import json

import pytest

from licnav.render.safety import for_json, for_markdown, printable

HOSTILE = {
    "markup": "[red]x[/]",
    "closing markup": "[/]",
    "colour": "\x1b[31mred\x1b[0m",
    "title": "\x1b]0;title\x07",
    "C1 control": "a\x9b31mb",
    "bidi override": "abc\u202efed",
    "isolate": "\u2066x\u2069",
    "newline": "one\ntwo\r\nthree",
    "separator": "one\u2028two",
    "backspace": "abc\b\b\bxyz",
    "formula": "=HYPERLINK(1)",
    "surrogate": "a\ud800b",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_that_acts_reaches_a_terminal(text):
    shown = printable(text)

    assert shown.isprintable()
    assert not any("\u202a" <= character <= "\u2069" for character in shown)


def test_markup_is_shown_as_it_is():
    assert printable("[red]x[/] [art.5]") == "[red]x[/] [art.5]"


def test_a_broken_line_becomes_one_line():
    assert printable("one\ntwo") == "one two"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# heading", "\\# heading"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("2026. A year", "2026\\. A year"),
        ("*bold* _it_", "\\*bold\\* \\_it\\_"),
        ("<script>", "\\<script\\>"),
        ("[a](javascript:x)", "\\[a\\](javascript:x)"),
        ("a | b", "a \\| b"),
        ("&lt;", "\\&lt;"),
        ("![x](y)", "!\\[x\\](y)"),
        ("`code`", "\\`code\\`"),
        ("2026-10-04", "2026-10-04"),
    ],
)
def test_markdown_reads_as_the_very_same_characters(text, escaped):
    assert for_markdown(text) == escaped


@pytest.mark.parametrize("text", [text for name, text in HOSTILE.items() if name != "surrogate"])
def test_json_keeps_everything_and_sends_nothing_that_acts(text):
    written = for_json({"text": text})

    assert json.loads(written) == {"text": text}
    assert all(character.isprintable() or character == "\n" for character in written)
