"""Which form of prompter a run uses."""

import io
import os
import sys
from dataclasses import replace
from datetime import date

import pytest

from licnav.cli.prompts import choose_form, prompter_for
from licnav.cli.prompts.interface import Prompt
from licnav.cli.session import Session
from licnav.errors import NeedsTerminal

SESSION = Session(as_of=date(2026, 11, 23), lang="en")


class Stream(io.StringIO):
    """A standard stream that is, or is not, a terminal."""

    def __init__(self, terminal: bool, descriptor: int = 0) -> None:
        super().__init__()
        self._terminal, self._descriptor = terminal, descriptor

    def isatty(self) -> bool:
        return self._terminal

    def fileno(self) -> int:
        return self._descriptor


@pytest.fixture
def pipe():
    reading, writing = os.pipe()
    yield reading
    os.close(reading)
    os.close(writing)


def streams(monkeypatch: pytest.MonkeyPatch, stdin: Stream | None, stderr: Stream) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys, "stderr", stderr)


@pytest.mark.parametrize(
    ("stdin", "stderr", "changes", "form"),
    [
        pytest.param(True, True, {}, "boxes", id="a terminal"),
        pytest.param(True, True, {"plain": True}, "linear", id="--plain, ACCESSIBLE or TERM=dumb"),
        pytest.param(True, False, {}, "linear", id="stderr goes to a file"),
        pytest.param(True, True, {"no_input": True}, "none", id="--no-input"),
    ],
)
def test_the_form_follows_the_terminal(monkeypatch, stdin, stderr, changes, form):
    streams(monkeypatch, Stream(stdin), Stream(stderr))

    assert choose_form(replace(SESSION, **changes)) == form


def test_a_pipe_is_answered_in_lines(monkeypatch, pipe):
    streams(monkeypatch, Stream(False, pipe), Stream(True))

    assert choose_form(SESSION) == "linear"


def test_a_file_is_answered_in_lines(monkeypatch, tmp_path):
    with (tmp_path / "said").open("w") as said:
        streams(monkeypatch, Stream(False, said.fileno()), Stream(False))

        assert choose_form(SESSION) == "linear"


def test_the_null_device_is_nobody(monkeypatch):
    with open(os.devnull) as nothing:  # noqa: PTH123
        streams(monkeypatch, Stream(False, nothing.fileno()), Stream(False))

        assert choose_form(SESSION) == "none"


def test_a_closed_stdin_is_nobody(monkeypatch):
    streams(monkeypatch, None, Stream(True))

    assert choose_form(SESSION) == "none"


@pytest.mark.parametrize("ask", ["select", "select_many", "text", "confirm"])
def test_the_form_without_a_terminal_refuses_every_prompt(ask):
    prompter = prompter_for(replace(SESSION, no_input=True))

    with pytest.raises(NeedsTerminal, match="How old are you"):
        getattr(prompter, ask)(Prompt("How old are you?"))


def test_the_libraries_of_the_boxes_are_loaded_only_when_something_is_asked(tmp_path):
    import subprocess

    code = (
        "import licnav.cli.ask, sys; print([n for n in ('questionary', 'prompt_toolkit', 'yaml') if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"
