"""`licnav ask` at a real pseudo-terminal, as a person meets it."""

import re

import pytest

from tests.cli.pseudo_terminal import CTRL_B, CTRL_C, CTRL_U, DOWN, ENTER, F1, SMALL, UP, Terminal

pytestmark = pytest.mark.terminal
ASK = ("ask", "baker", "--catalog", str(SMALL), "--as-of", "2024-11-23")
SIZES = pytest.mark.parametrize(("columns", "lines"), [(80, 24), (60, 20)])


@SIZES
def test_the_whole_way_with_back_why_and_i_dont_know(tmp_path, columns, lines):
    screen = Terminal(*ASK, columns=columns, lines=lines, cwd=tmp_path)
    screen.see("? What do you want?")
    screen.press(" " + ENTER, "? Where are you a resident?")
    screen.press("?", "What each answer would do:" if lines > 20 else "- elsewhere")
    screen.press(ENTER, "? For whom do you act?")
    screen.press("<", "? Where are you a resident?")
    screen.press(DOWN + ENTER, "Where are you a resident?  the Lake")
    screen.press(ENTER, "? How old are you?")
    screen.press("four" + ENTER, "“four” was not understood.")
    screen.press(CTRL_U + "40" + ENTER, "? Since when?")
    screen.press(CTRL_B, "? How old are you?")
    screen.press(ENTER, "? Since when?")
    screen.press("2010-05" + ENTER, "? When did you last burn a loaf?")
    screen.press("!", "Your oven book shows it.")
    screen.press("-", "When did you last burn a loaf?  I don't know")
    screen.press(ENTER, "? What will engage you?")
    screen.press(ENTER, "? Where is it?")
    screen.press(DOWN + ENTER, "? What do you hold already?")
    screen.press(UP * 2 + ENTER, "? What next?")
    screen.press(ENTER, "What next?  Leave")

    assert screen.ended() == 0


@SIZES
def test_nothing_is_cut_at_the_edge(tmp_path, columns, lines):
    screen = Terminal(*ASK, columns=columns, lines=lines, cwd=tmp_path)
    screen.see("? What do you want?")
    screen.press(DOWN + ENTER, "Nothing is ticked: tick with Space, or choose the last")
    screen.press("!", "The catalog names no paper that shows this.")
    screen.see("! how to find out")
    shown = re.sub(r"\s+", " ", screen.text())

    assert "Nothing is ticked: tick with Space, or choose the last lines." in shown
    assert 'The catalog names no paper that shows this. You may answer "I don\'t know".' in shown
    assert "! how to find out" in shown


@SIZES
def test_the_screens_speak_chinese(tmp_path, columns, lines):
    screen = Terminal(*ASK, "--lang", "zh-Hant", columns=columns, lines=lines, cwd=tmp_path)
    screen.see("? 你想做甚麼？")
    shown = screen.press(" " + ENTER, "? 你是哪裏的居民？")
    told = screen.press("?", "- 其他地方")
    screen.press(DOWN * 3 + ENTER, "你是哪裏的居民？  我不知道")

    assert "你想做甚麼？  受僱" in shown
    assert "< 上一題   ? 為甚麼問   ! 怎樣查明" in shown
    assert "Which" not in told
    assert "新區登記：關閉" in told


def test_f1_tells_why_where_text_is_typed(tmp_path):
    screen = Terminal(
        *ASK, "-a", "aim=employment", "-a", "residency=hill-resident", "-a", "acting-for=myself", cwd=tmp_path
    )
    screen.see("? How old are you?")

    assert "unconfirmed: You are of age" in screen.press(F1, "What each answer would do:")


def test_the_chinese_keyboards_question_mark_is_a_question_mark(tmp_path):
    screen = Terminal(*ASK, "-a", "aim=employment", cwd=tmp_path)
    screen.see("? Where are you a resident?")
    screen.press("？", "What each answer would do:")


def test_the_profession_is_searched_by_any_of_its_names(tmp_path):
    screen = Terminal("ask", "--catalog", str(SMALL), cwd=tmp_path)
    screen.see("? Which profession?")
    screen.press("磨坊", "/ 磨坊...")
    screen.press(ENTER, "Miller, as of")


def test_ctrl_c_offers_to_save_and_the_file_resumes(tmp_path):
    screen = Terminal(*ASK, cwd=tmp_path)
    screen.see("? What do you want?")
    screen.press(" " + ENTER, "? Where are you a resident?")
    screen.press(CTRL_C, "? Save your answers before leaving?")
    screen.press(ENTER, "> licnav-baker.yaml")
    screen.press(ENTER, "Resume with: licnav ask --answers licnav-baker.yaml")
    assert screen.ended() == 130
    assert (tmp_path / "licnav-baker.yaml").stat().st_mode & 0o777 == 0o600

    resumed = Terminal("ask", "--answers", "licnav-baker.yaml", "--catalog", str(SMALL), cwd=tmp_path)
    resumed.see("1 answer taken from licnav-baker.yaml.")
    resumed.see("? Where are you a resident?")
    resumed.press("<", "? What do you want?")
    resumed.press(CTRL_C, "")
    assert resumed.ended() == 130


def test_a_second_ctrl_c_leaves_at_once(tmp_path):
    screen = Terminal(*ASK, cwd=tmp_path)
    screen.see("? What do you want?")
    screen.press(" " + ENTER, "? Where are you a resident?")
    screen.press(CTRL_C, "? Save your answers before leaving?")
    screen.press(CTRL_C, "")

    assert screen.ended() == 130
    assert list(tmp_path.iterdir()) == []


def test_an_answer_is_changed_under_the_result(tmp_path):
    everything = [
        "aim=employment", "residency=lake-resident", "acting-for=myself", "age=40", "qualification=hill-baker",
        "hill-baker-since=2010", "last-burn-on=never", "sits-in-valley=yes", "host=bakery", "host-area=mill-quarter", "holds=none",
    ]  # fmt: skip
    screen = Terminal(*ASK, *(word for answer in everything for word in ("-a", answer)), lines=60, cwd=tmp_path)
    screen.see("? What next?")
    screen.press(UP * 3 + ENTER, "? Which answer?")
    screen.press(DOWN + ENTER, "? Where are you a resident?")
    screen.press(DOWN + ENTER, "Where are you a resident?  elsewhere")
    screen.see("? What next?")

    assert "SHUT" in screen.text()


def test_a_dumb_terminal_gets_numbered_lines_and_no_control_sequence(tmp_path):
    screen = Terminal(*ASK, cwd=tmp_path, environment={"TERM": "dumb"})
    screen.see("save, quit.")
    screen.press("1" + ENTER, "Where are you a resident?")
    screen.press("quit" + ENTER, "Save your answers before leaving?")
    screen.press("no" + ENTER, "")

    assert screen.ended() == 0
    assert b"\x1b" not in screen.raw


def test_accessible_gets_numbered_lines_too(tmp_path):
    screen = Terminal(*ASK, cwd=tmp_path, environment={"ACCESSIBLE": "1"})
    screen.see("  1  be employed")
    screen.press(CTRL_C, "")

    assert screen.ended() == 130


def test_no_colour_is_sent_where_none_is_wanted(tmp_path):
    screen = Terminal(*ASK, cwd=tmp_path, environment={"NO_COLOR": "1"})
    screen.see("? What do you want?")
    screen.press(CTRL_C, "")
    screen.ended()

    assert re.search(rb"\x1b\[[0-9;]*\b3[0-7]m", screen.raw) is None
