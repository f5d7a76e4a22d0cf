"""The README is true: its commands work as pasted, and the screen that it shows is what licnav prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
SET_UP = [line for line in SHELL if line.startswith("python3 -m venv")]
USES = [line for line in SHELL if line.startswith("licnav ")]
SCREENS = re.findall(r"<!-- output: (.*?) -->\n```text\n(.*?)```", README, re.DOTALL)
SOME_ROWS_REJECTED = 3
COPIED = (
    "src",
    "catalog",
    "examples",
    "tests",
    "hatch_build.py",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "LICENSE-catalog",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the examples, as whoever pastes a command stands in."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def run(command: str, folder: Path, said: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the README in a shell, with the installed licnav in reach and `said` on standard input."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    plain = {"PATH": path, "LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LICNAV_"))}
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, input=said, capture_output=True, encoding="utf-8",
        env={**inherited, **plain, **environment}, check=False,
    )  # fmt: skip


def test_every_command_in_the_readme_is_one_that_these_tests_run() -> None:
    assert sorted(SET_UP + USES) == sorted(SHELL)
    assert len(SET_UP) == 2


@pytest.mark.parametrize("command", USES)
def test_a_use_of_the_readme_works_as_pasted(command: str, folder: Path) -> None:
    done = run(command, folder, said="1\n1\n", ACCESSIBLE="1")  # the interview saves where the input ends

    expected = SOME_ROWS_REJECTED if command.startswith("licnav batch") else 0
    assert (done.returncode, "Traceback" in done.stderr) == (expected, False), done.stderr


def test_the_batch_of_the_readme_sets_its_one_bad_row_aside(folder: Path) -> None:
    [command] = [line for line in USES if line.startswith("licnav batch")]

    done = run(command, folder)

    rejects = (folder / "result.rejects.csv").read_text(encoding="utf-8-sig")
    assert "03/04/2019" in rejects
    assert "7 rows: 6 answered, 1 rejected." in done.stderr
    assert "Ng Wai Man" not in (folder / "result.csv").read_text(encoding="utf-8-sig")


@pytest.mark.terminal
@pytest.mark.parametrize(("command", "screen"), SCREENS, ids=[command for command, _ in SCREENS])
def test_the_screen_in_the_readme_is_what_licnav_prints(command: str, screen: str, folder: Path) -> None:
    printed = on_a_terminal(command, folder)

    missing = [piece for piece in screen.split("...\n") if piece.rstrip() not in printed]

    assert missing == []


def on_a_terminal(command: str, folder: Path) -> str:
    """Run a line of the README on a terminal of 92 columns without colours, and return what stands there."""
    pexpect = pytest.importorskip("pexpect")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {
        **os.environ,
        "PATH": path,
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "NO_COLOR": "1",
        "LICNAV_PAGER": "cat",
        "COLUMNS": "92",  # pytest-xdist sets it to 80
    }
    sent = pexpect.run(f"bash -c '{command}'", cwd=str(folder), env=environment, dimensions=(200, 92), encoding="utf-8")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", sent).replace("\r\n", "\n")
    return "\n".join(line.rstrip() for line in plain.splitlines())


@pytest.mark.wheel
def test_the_first_command_of_the_readme_installs_and_asks(tmp_path: Path) -> None:
    checkout = _checkout(tmp_path)

    done = run(SET_UP[0] + " tax-adviser", checkout, said="1\n", ACCESSIBLE="1")

    assert done.returncode == 0, done.stderr
    assert (checkout / ".venv").is_dir()


@pytest.mark.wheel
def test_the_second_command_of_the_readme_installs_and_tests(tmp_path: Path) -> None:
    checkout = _checkout(tmp_path)

    done = run(SET_UP[1], checkout, PYTEST_ADDOPTS="--override-ini=addopts= tests/rules")

    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout.splitlines()[-1]


def _checkout(folder: Path) -> Path:
    """Copy what is needed to install and to test, as a fresh clone has it."""
    checkout = folder / "licnav"
    checkout.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, checkout / name)
    return checkout
