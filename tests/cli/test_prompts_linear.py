"""The linear prompter: numbered lines in, answers out, nothing redrawn."""

from io import StringIO

import pytest

from licnav.cli.prompts.interface import NONE_OF_THESE, NOT_KNOWN, Key, Option, Prompt
from licnav.cli.prompts.linear import LinearPrompter

HOMES = (Option("hk", "Hong Kong"), Option("mo", "澳門"), Option("other", "Elsewhere"))
ALL_KEYS = frozenset(Key)


def only_digits(typed: str) -> str | None:
    return None if typed.isdigit() else f"{typed} is no number"


def refuse_all(typed: str) -> str | None:
    return f"{typed} is none of these"


def fed(lines: str, **settings: object) -> tuple[LinearPrompter, StringIO]:
    out = StringIO()
    return LinearPrompter(StringIO(lines), out, "en", width=60, **settings), out  # type: ignore[arg-type]


def choice(**settings: object) -> Prompt:
    return Prompt("Where do you live?", options=HOMES, refuses=refuse_all, **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("line", ["2", "mo", "澳門", " MO ", "２"])
def test_an_option_is_chosen_by_number_value_or_label(line):
    prompter, _ = fed(f"{line}\n")

    assert prompter.select(choice()) == "mo"


def test_a_number_out_of_range_is_asked_again():
    prompter, out = fed("4\n0\n3\n")

    assert prompter.select(choice()) == "other"
    assert out.getvalue().count("Type a number from 1 to 3.") == 2


def test_a_word_that_fits_nothing_is_refused_with_the_reason():
    prompter, out = fed("mars\n1\n")

    assert prompter.select(choice()) == "hk"
    assert "mars is none of these" in out.getvalue()


def test_enter_keeps_the_standing_answer():
    prompter, out = fed("\n")

    assert prompter.select(choice(standing=("mo",))) == "mo"
    assert "[澳門] >" in out.getvalue()


def test_enter_without_a_standing_answer_takes_no_default():
    prompter, _ = fed("\n1\n")

    assert prompter.select(choice()) == "hk"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("<", Key.BACK), ("?", Key.WHY), ("!", Key.FIND_OUT), ("-", Key.DONT_KNOW), ("save", Key.SAVE), ("quit", Key.QUIT),
        ("？", Key.WHY), ("＜", Key.BACK), ("儲存", Key.SAVE), ("離開", Key.QUIT), ("4", Key.DONT_KNOW),
    ],
)  # fmt: skip
def test_a_typed_command_is_a_key_also_from_a_chinese_keyboard(line, key):
    prompter, _ = fed(f"{line}\n")

    assert prompter.select(choice(keys=ALL_KEYS)) is key


def test_the_end_of_input_is_told_apart_from_an_empty_line():
    prompter, _ = fed("")

    assert prompter.select(choice(keys=ALL_KEYS)) is Key.END


@pytest.mark.parametrize("line", ["1;3", "1, 3", "1 3", "hk; Elsewhere", "1、3", "1；3"])
def test_several_options_are_chosen_with_any_usual_separator(line):
    prompter, _ = fed(f"{line}\n")

    assert prompter.select_many(choice(none="None of these")) == ("hk", "other")


def test_zero_chooses_none_of_these():
    prompter, _ = fed("0\n")

    assert prompter.select_many(choice(none="None of these")) == ()


def test_enter_keeps_none_of_these_where_that_was_the_answer():
    prompter, out = fed("\n")

    assert prompter.select_many(choice(none="None of these", standing=(NONE_OF_THESE,))) == ()
    assert "[None of these] >" in out.getvalue()


@pytest.mark.parametrize("ask", ["select", "select_many", "text"])
def test_enter_keeps_an_earlier_i_dont_know(ask):
    prompter, _ = fed("\n")

    assert getattr(prompter, ask)(choice(standing=(NOT_KNOWN,), keys=ALL_KEYS)) is Key.DONT_KNOW


def test_text_is_checked_before_it_is_taken():
    prompter, out = fed("x\n12\n")

    assert prompter.text(Prompt("How many?", refuses=only_digits)) == "12"
    assert "x is no number" in out.getvalue()


@pytest.mark.parametrize(
    ("line", "meaning"), [("y", True), ("是", True), ("no", False), ("沒有", False), ("没有", False)]
)
def test_yes_and_no_are_understood_in_three_languages(line, meaning):
    prompter, _ = fed(f"{line}\n")

    assert prompter.confirm(Prompt("Save?")) is meaning


def test_what_a_pipe_sends_is_shown_after_the_prompt():
    prompter, out = fed("2\n", echo=True)
    prompter.select(choice())

    assert "> 2\n" in out.getvalue()


def test_a_byte_order_mark_at_the_front_does_not_spoil_the_first_answer():
    prompter, _ = fed("\ufeff2\n")

    assert prompter.select(choice()) == "mo"


def test_the_keys_are_explained_once():
    prompter, out = fed("1\n1\n")
    prompter.select(choice(keys=ALL_KEYS))
    prompter.select(choice(keys=ALL_KEYS))

    assert out.getvalue().count("why do you ask") == 1


def test_no_line_is_wider_than_the_screen():
    prompter, out = fed("1\n")
    long = "很長的選項，" * 20
    prompter.tell(long)
    prompter.select(Prompt(long, help=long, options=(Option("a", long),)))

    assert all(len(line) * 2 <= 60 + 10 for line in out.getvalue().splitlines())


def test_escape_sequences_in_a_catalog_reach_no_terminal():
    prompter, out = fed("1\n")
    prompter.select(Prompt("\x1b[2Jgone?", options=(Option("a", "\x1b]0;title\x07"),)))

    assert "\x1b" not in out.getvalue()
