"""How licnav begins and ends: help, languages, errors in two lines, exit codes."""

import os
import subprocess
import sys

import pytest

from licnav.cli import app
from licnav.cli.options import day_named
from licnav.cli.session import language_from_environment, language_named
from licnav.errors import LicnavError


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run licnav as a user would, without a terminal."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "LICNAV"))}
    return subprocess.run(
        [sys.executable, "-m", "licnav", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**kept, "LC_ALL": "C.UTF-8", **environment},
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_licnav_alone_shows_short_help_with_three_examples_and_ends_well():
    done = run()

    assert done.returncode == 0
    assert done.stderr == ""
    assert sum(line.startswith("  licnav ") for line in done.stdout.splitlines()) == 3


def test_help_follows_the_language_wherever_it_is_named():
    for arguments, environment in (
        (("--lang", "zh-Hant"), {}),
        ((), {"LICNAV_LANG": "zh-Hant"}),
        ((), {"LC_ALL": "zh_HK.UTF-8"}),
        (("help", "--help", "--lang=zh-Hant"), {}),
    ):
        assert "通用選項：" in run(*arguments, **environment).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lok"], "licnav: No such command 'lok'. Did you mean 'lookup'?\n        See licnav --help.\n"),
        (["list", "--bogus"], "licnav: No such option: --bogus\n        See licnav list --help.\n"),
        (
            ["list", "--as-of", "2026-02-30"],
            "licnav: --as-of: 2026-02-30 is not a day\n        Write it as 2026-11-23.\n",
        ),
        (["list", "--as-of", "20261123"], "licnav: --as-of: 20261123 is not a day\n        Write it as 2026-11-23.\n"),
        (
            ["list", "--lang", "fr"],
            "licnav: --lang: licnav does not speak fr\n        Choose en, zh-Hant or zh-Hans.\n",
        ),
        (["list", "--format", "pdf"], "licnav: --format: there is no pdf here\n        Choose text, md, json.\n"),
        (
            ["list", "--json", "--format", "md"],
            "licnav: --json and --format md contradict each other\n        Give one of them.\n",
        ),
        (
            ["help", "me"],
            "licnav: there is no help on me\n        Topics: exit-codes, environment, answers, catalog.\n",
        ),
    ],
)
def test_wrong_usage_is_told_in_two_lines_with_code_2_and_nothing_on_stdout(arguments, message):
    done = run(*arguments)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


def test_every_help_topic_is_there_in_every_language():
    for topic in ("exit-codes", "environment", "answers", "catalog"):
        for lang in ("en", "zh-Hant", "zh-Hans"):
            done = run("help", topic, "--lang", lang)

            assert done.returncode == 0
            assert len(done.stdout.splitlines()) > 5


def test_a_bug_is_called_a_bug_and_shows_no_traceback(monkeypatch, capsys):
    def broken(arguments):
        raise ZeroDivisionError("by nobody")

    monkeypatch.setattr(app, "_invoke", broken)
    monkeypatch.delenv("LICNAV_DEBUG", raising=False)

    assert app.run([]) == 1
    said = capsys.readouterr().err
    assert said.startswith("licnav: this is a bug: ZeroDivisionError: by nobody\n")
    assert "Traceback" not in said


def test_debug_shows_the_traceback(monkeypatch, capsys):
    monkeypatch.setattr(app, "_invoke", lambda arguments: 1 / 0)
    monkeypatch.setenv("LICNAV_DEBUG", "1")

    assert app.run([]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_ends_with_130(monkeypatch):
    def interrupted(arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "_invoke", interrupted)

    assert app.run([]) == 130


def test_an_escape_sequence_in_an_error_does_not_reach_the_terminal():
    done = run("help", "\x1b[31mred")

    assert "\x1b" not in done.stderr


def test_a_reader_that_goes_away_is_no_error():
    command = f"{sys.executable} -m licnav help answers"
    script = f"({command}; echo $? >&2) | true"
    done = subprocess.run(["bash", "-c", f"exec 2>&1; {script}"], capture_output=True, text=True, check=False)

    assert "Traceback" not in done.stdout
    assert "licnav:" not in done.stdout


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "zh_HK.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_MO"}, "zh-Hant"),
        ({"LANG": "zh_TW.Big5"}, "zh-Hant"),
        ({"LANG": "zh_CN.GB18030"}, "zh-Hans"),
        ({"LANG": "zh_SG"}, "zh-Hans"),
        ({"LANG": "de_DE", "LC_ALL": "zh_HK"}, "zh-Hant"),
        ({"LANG": "zh_HK", "LC_ALL": "C"}, "en"),
        ({"LANG": "zh_HK", "LICNAV_LANG": "en"}, "en"),
    ],
)
def test_the_locale_chooses_the_language_and_licnav_lang_outranks_it(environment, lang):
    assert language_from_environment(environment) == lang


def test_a_language_that_cannot_be_obeyed_is_refused():
    with pytest.raises(LicnavError, match="LICNAV_LANG: licnav does not speak klingon"):
        language_from_environment({"LICNAV_LANG": "klingon"})
    assert language_named("ZH_hk") == "zh-Hant"


def test_a_day_is_written_in_one_way_only():
    assert day_named("2024-02-29").isoformat() == "2024-02-29"
    for wrong in ("2023-02-29", "24-02-29", "2024-2-9", "tomorrow", "2024-W01-1"):
        with pytest.raises(LicnavError):
            day_named(wrong)
