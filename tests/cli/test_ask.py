"""`licnav ask` fed from a pipe, with nobody there, and with answers that are known."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.pseudo_terminal import SMALL

ASK = ("ask", "baker", "--catalog", str(SMALL), "--as-of", "2024-11-23")
EVERYTHING = (
    "aim=employment", "residency=lake-resident", "acting-for=myself", "age=40", "qualification=hill-baker",
    "hill-baker-since=2010", "last-burn-on=never", "sits-in-valley=yes", "host=bakery", "host-area=mill-quarter", "holds=none",
)  # fmt: skip


def licnav(*arguments: str, cwd: Path, said: str | None = "", lang: str = "en") -> subprocess.CompletedProcess[str]:
    """Run licnav; `said` goes through a pipe, None is the null device."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LICNAV")}
    return subprocess.run(
        [sys.executable, "-m", "licnav", *arguments],
        cwd=cwd,
        env={**inherited, "LICNAV_LANG": lang, "PYTHONUTF8": "1"},
        input=said,
        stdin=subprocess.DEVNULL if said is None else None,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def flags(answers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for answer in answers for word in ("-a", answer))


def test_a_pipe_answers_to_the_end_and_the_result_goes_to_stdout(tmp_path):
    run = licnav(*ASK, cwd=tmp_path, said="1\n2\n1\n40\n2010\nnever\n1\n1\n2\n0\n")

    assert run.returncode == 0
    assert run.stdout.startswith("Baker")
    assert "What do you want?" in run.stderr
    assert "\x1b" not in run.stdout + run.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_end_of_a_pipe_saves_what_there_is_and_says_where(tmp_path):
    run = licnav(*ASK, cwd=tmp_path, said="1\nthe Lake\n?\n-\n")
    saved = (tmp_path / "licnav-baker.yaml").read_text(encoding="utf-8")

    assert run.returncode == 0
    assert run.stdout == ""
    assert "Saved licnav-baker.yaml.\nResume with: licnav ask --answers licnav-baker.yaml\n" in run.stderr
    assert "profession: baker\naim: [employment]\nresidency: lake-resident\nacting-for: '?'\n" in saved


def test_a_saved_interview_goes_on_where_it_had_stopped(tmp_path):
    licnav(*ASK, cwd=tmp_path, said="1\nthe Lake\n")
    run = licnav("ask", "--answers", "licnav-baker.yaml", "--catalog", str(SMALL), cwd=tmp_path, said="<\n\n2\n")

    assert "2 answers taken from licnav-baker.yaml." in run.stderr
    assert run.stderr.index("For whom do you act?") < run.stderr.index("Where are you a resident?")
    assert "acting-for: my-firm" in (tmp_path / "licnav-baker.yaml").read_text(encoding="utf-8")


def test_a_pipe_that_says_nothing_is_nobody(tmp_path):
    run = licnav(*ASK, cwd=tmp_path, said="")

    assert run.returncode == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("nobody", [{"said": None}, {"said": "1\n", "option": "--no-input"}])
def test_without_anybody_to_ask_every_missing_answer_is_named_with_its_flag(tmp_path, nobody):
    extra = (nobody["option"],) if "option" in nobody else ()
    run = licnav(*ASK, "-a", "residency=lake-resident", *extra, cwd=tmp_path, said=nobody["said"])

    assert run.returncode == 2
    assert run.stdout == ""
    assert "licnav lookup baker" in run.stderr
    assert "-a aim=employment|own-firm|title" in run.stderr
    assert "-a hill-baker-since=DATE" in run.stderr
    assert "-a sits-in-valley=yes|no" in run.stderr
    assert "-a residency" not in run.stderr


def test_without_anybody_to_ask_the_profession_is_named_as_missing(tmp_path):
    run = licnav("ask", "--no-input", "--catalog", str(SMALL), cwd=tmp_path, said=None)

    assert run.returncode == 2
    assert run.stderr.startswith("licnav: the profession is missing")


def test_where_every_answer_is_known_nobody_is_needed(tmp_path):
    run = licnav(*ASK, "--no-input", *flags(EVERYTHING), cwd=tmp_path, said=None)

    assert run.returncode == 0
    assert run.stdout.startswith("Baker")
    assert run.stderr == ""


def test_the_profession_is_asked_by_number_or_by_any_name(tmp_path):
    for name in ("1", "烘焙師", "BKR", "Bread Maker"):
        run = licnav("ask", "--catalog", str(SMALL), cwd=tmp_path, said=f"{name}\n")

        assert "Baker, as of" in run.stderr, run.stderr


def test_quit_leaves_without_a_result(tmp_path):
    run = licnav(*ASK, cwd=tmp_path, said="1\nquit\n")

    assert run.returncode == 0
    assert run.stdout == ""


def test_save_keeps_the_answers_and_goes_on(tmp_path):
    run = licnav(*ASK, cwd=tmp_path, said="1\nsave\nmine.yaml\n2\nquit\n")

    assert "aim: [employment]" in (tmp_path / "mine.yaml").read_text(encoding="utf-8")
    assert "For whom do you act?" in run.stderr


def test_what_would_open_a_shut_way_stands_in_the_result(tmp_path):
    changed = tuple("sits-in-valley=no" if answer == "sits-in-valley=yes" else answer for answer in EVERYTHING)
    run = licnav(*ASK, "--no-input", *flags(changed), cwd=tmp_path, said=None)

    assert "The smallest changes that would open a way" in run.stdout
    assert "Have you lived in the Valley? Yes" in run.stdout


@pytest.mark.parametrize(("lang", "word"), [("zh-Hant", "你是哪裏的居民？"), ("zh-Hans", "你是哪里的居民？")])
def test_the_lines_speak_the_persons_language(tmp_path, lang, word):
    run = licnav(*ASK, cwd=tmp_path, said="1\n", lang=lang)

    assert word in run.stderr
