"""`licnav ask` in numbered lines at a real pseudo-terminal: --plain, TERM=dumb, ACCESSIBLE."""

import pytest

from tests.cli.pseudo_terminal import CTRL_C, CTRL_D, ENTER, SMALL, Terminal

pytestmark = pytest.mark.terminal
ASK = ("ask", "baker", "--catalog", str(SMALL), "--as-of", "2024-11-23")
FORMS = pytest.mark.parametrize(
    ("options", "environment"),
    [
        pytest.param((), {"TERM": "dumb"}, id="TERM=dumb"),
        pytest.param(("--plain",), {}, id="--plain"),
        pytest.param((), {"ACCESSIBLE": "1"}, id="ACCESSIBLE"),
    ],
)


@FORMS
def test_the_whole_way_with_back_why_find_out_and_i_dont_know(tmp_path, options, environment):
    screen = Terminal(*ASK, *options, cwd=tmp_path, environment=environment, lines=50)
    screen.see("Baker, as of 2024-11-23.")
    screen.press("1" + ENTER, "Where are you a resident?")
    screen.press("?" + ENTER, "What each answer would do:")
    screen.press("1" + ENTER, "For whom do you act?")
    screen.press("<" + ENTER, "[the Hills] >")
    screen.press("2" + ENTER, "> 2")
    screen.press("myself" + ENTER, "How old are you?")
    screen.press("four" + ENTER, "“four” was not understood.")
    screen.press("40" + ENTER, "Since when?")
    screen.press("2010-05" + ENTER, "When did you last burn a loaf?")
    screen.press("!" + ENTER, "Your oven book shows it.")
    screen.press("-" + ENTER, "Have you lived in the Valley?")
    screen.press("2" + ENTER, "What will engage you?")
    screen.press("9" + ENTER, "Type a number from 1 to 4.")
    screen.press("1" + ENTER, "Where is it?")
    screen.press("2" + ENTER, "What do you hold already?")
    screen.press("0" + ENTER, "What next?")
    screen.press("3" + ENTER, "Save to which file?")
    screen.press(ENTER, "Resume with: licnav ask --answers licnav-baker.yaml")
    screen.press("4" + ENTER, "")

    assert screen.ended() == 0
    assert "last-burn-on: '?'" in (tmp_path / "licnav-baker.yaml").read_text(encoding="utf-8")
    assert b"\x1b" not in screen.raw


def test_the_lines_speak_chinese_to_the_end(tmp_path):
    screen = Terminal(*ASK, "--plain", "--lang", "zh-Hant", cwd=tmp_path, lines=50)
    screen.see("你想做甚麼？")
    screen.press("職稱" + ENTER, "你是哪裏的居民？")
    screen.press("？" + ENTER, "每個答案的作用：")
    screen.press("湖區" + ENTER, "由何時起？")
    screen.press("兩年" + ENTER, "你曾否住在河谷？")
    screen.press("＜" + ENTER, "[2021-11-24..2022-11-23] >")
    screen.press("2010年" + ENTER, "你曾否住在河谷？")
    screen.press("有" + ENTER, "它在哪裏？")
    screen.press("我不知道" + ENTER, "接着要做甚麼？")
    screen.press("離開" + ENTER, "")

    assert screen.ended() == 0


def test_ctrl_c_offers_to_save_in_lines_too(tmp_path):
    screen = Terminal(*ASK, "--plain", cwd=tmp_path)
    screen.see("What do you want?")
    screen.press("1" + ENTER, "Where are you a resident?")
    screen.press(CTRL_C, "Save your answers before leaving?")
    screen.press("yes" + ENTER, "Save to which file?")
    screen.press("mine.yaml" + ENTER, "Resume with: licnav ask --answers mine.yaml")

    assert screen.ended() == 130
    assert "aim: [employment]" in (tmp_path / "mine.yaml").read_text(encoding="utf-8")


def test_the_end_of_input_at_a_terminal_keeps_the_answers(tmp_path):
    screen = Terminal(*ASK, "--plain", cwd=tmp_path)
    screen.see("What do you want?")
    screen.press("1" + ENTER, "Where are you a resident?")
    screen.press(CTRL_D, "Saved licnav-baker.yaml.")

    assert screen.ended() == 0
