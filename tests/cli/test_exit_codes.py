"""How each command ends: its exit code, and which of the two streams has anything on it (design, section 2)."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent / "small_catalog"
SOMETHING, NOTHING = True, False


@dataclass(frozen=True)
class Ends:
    """A command, its exit code, whether stdout and stderr have anything, and what stderr says."""

    command: str
    code: int
    out: bool
    err: bool
    says: str = ""


DONE = [
    # results on stdout, nothing beside them
    Ends("", 0, SOMETHING, NOTHING),
    Ends("--version", 0, SOMETHING, NOTHING),
    Ends("lookup --help", 0, SOMETHING, NOTHING),
    Ends("list", 0, SOMETHING, NOTHING),
    Ends("list --json", 0, SOMETHING, NOTHING),
    Ends("list -o -", 0, SOMETHING, NOTHING),
    Ends("show baker", 0, SOMETHING, NOTHING),
    Ends("show baker/registration --history --format md", 0, SOMETHING, NOTHING),
    Ends("lookup baker", 0, SOMETHING, NOTHING),
    Ends("lookup baker --answers answers.yaml --json --fields big_door", 0, SOMETHING, NOTHING),
    Ends("checklist baker/registration common/valley-permit", 0, SOMETHING, NOTHING),
    Ends("batch good.csv --quiet", 0, SOMETHING, NOTHING),
    Ends("batch --template baker", 0, SOMETHING, NOTHING),
    Ends("facts baker", 0, SOMETHING, NOTHING),
    Ends("search bread", 0, SOMETHING, NOTHING),
    Ends("search zzzz", 0, SOMETHING, NOTHING),
    Ends("sources", 0, SOMETHING, NOTHING),
    Ends("sources valley-act --json", 0, SOMETHING, NOTHING),
    Ends("glossary", 0, SOMETHING, NOTHING),
    Ends("catalog stale", 0, SOMETHING, NOTHING),
    Ends("catalog schema", 0, SOMETHING, NOTHING),
    Ends("help exit-codes", 0, SOMETHING, NOTHING),
    # talk beside the result goes to stderr, and nowhere with --quiet
    Ends("search zzzz --json", 0, SOMETHING, SOMETHING, "nothing was found for zzzz"),
    Ends("batch good.csv", 0, SOMETHING, SOMETHING),
    Ends("catalog check", 0, SOMETHING, SOMETHING, "no problem found"),
    Ends("list -o new.txt", 0, NOTHING, SOMETHING, "Wrote new.txt"),
    Ends("list -o there.txt --force --quiet", 0, NOTHING, NOTHING),
]
VERDICTS = [
    # whatever the verdict, 0; unless the verdict is asked for
    Ends("lookup miller -a residency=other", 0, SOMETHING, NOTHING),
    Ends("lookup miller -a residency=other --exit-verdict", 10, SOMETHING, NOTHING),
    Ends("lookup baker --exit-verdict", 11, SOMETHING, NOTHING),
    Ends("lookup baker --answers licensed.yaml --as-of 2024-11-23 --exit-verdict", 0, SOMETHING, NOTHING),
]
FOUND_OR_REJECTED = [
    Ends("catalog check broken", 1, SOMETHING, NOTHING),
    Ends("batch bad.csv", 3, SOMETHING, SOMETHING, "1 rejected"),
    Ends("batch bad.csv -o rows.csv", 3, NOTHING, SOMETHING, "rows.rejects.csv"),
]
WRONG = [
    # usage
    Ends("lokup", 2, NOTHING, SOMETHING, "Did you mean 'lookup'?"),
    Ends("lookup", 2, NOTHING, SOMETHING, "Missing argument 'PROFESSION'"),
    Ends("lookup baker --bogus", 2, NOTHING, SOMETHING, "No such option: --bogus"),
    Ends("lookup baker -a age", 2, NOTHING, SOMETHING, "age: this is no FACT=VALUE"),
    Ends("lookup baker --json --fields bigdoor", 2, NOTHING, SOMETHING, "--fields: there is no bigdoor"),
    Ends("list --as-of tomorrow", 2, NOTHING, SOMETHING, "--as-of: tomorrow is not a day"),
    Ends("list --lang fr", 2, NOTHING, SOMETHING, "licnav does not speak fr"),
    Ends("list --format pdf", 2, NOTHING, SOMETHING, "Choose text, md, json."),
    Ends("batch", 2, NOTHING, SOMETHING, "no input is named"),
    # unknown names and values, answered with the nearest
    Ends("show bakr", 2, NOTHING, SOMETHING, "Did you mean baker?"),
    Ends("show baker/registratoin", 2, NOTHING, SOMETHING, "Did you mean baker/registration"),
    Ends("checklist baker", 2, NOTHING, SOMETHING, "Name one of its procedures: baker/registration"),
    Ends("lookup baker -a age=40 -a age=41", 2, NOTHING, SOMETHING, "age is given twice"),
    Ends("lookup baker -a residncy=other", 2, NOTHING, SOMETHING, "Did you mean residency?"),
    Ends("lookup baker -a residency=hill-residnt", 2, NOTHING, SOMETHING, "Did you mean hill-resident?"),
    Ends("lookup baker -a last-burn-on=3/4/2020", 2, NOTHING, SOMETHING, "3/4/2020"),
    Ends("sources vally-act", 2, NOTHING, SOMETHING, "Did you mean valley-act?"),
    Ends("glossary nothing-like-it", 2, NOTHING, SOMETHING, "the glossary has no nothing-like-it"),
    Ends("help me", 2, NOTHING, SOMETHING, "there is no help on me"),
    # files that cannot be read, and files that may not be replaced
    Ends("lookup baker --answers missing.yaml", 2, NOTHING, SOMETHING, "missing.yaml"),
    Ends("lookup baker --answers broken", 2, NOTHING, SOMETHING, "broken"),
    Ends("lookup baker --answers cut-off.yaml", 2, NOTHING, SOMETHING, "cut-off.yaml:1:7: this is not YAML"),
    Ends("lookup baker --answers twice.yaml", 2, NOTHING, SOMETHING, "twice.yaml:2:1: the key residency stands here twice"),
    Ends("lookup baker --answers big5.yaml", 2, NOTHING, SOMETHING, "big5.yaml"),
    Ends("batch missing.csv", 2, NOTHING, SOMETHING, "missing.csv"),
    Ends("batch bad.csv --strict -o strict.csv", 2, NOTHING, SOMETHING, "bad.csv:3: profession"),
    Ends("list -o there.txt", 2, NOTHING, SOMETHING, "there.txt: this file exists"),
    Ends("list -o nowhere/list.txt", 2, NOTHING, SOMETHING, "nowhere"),
    # catalogs
    Ends("list --catalog nowhere", 2, NOTHING, SOMETHING, "this is no catalog"),
    Ends("list --overlay nowhere", 2, NOTHING, SOMETHING, "nowhere: there is no such directory"),
    Ends("show baker --catalog broken", 2, NOTHING, SOMETHING, "professions/baker.yaml"),
    Ends("catalog check nowhere", 2, NOTHING, SOMETHING, "nowhere: there is no such directory"),
    # a prompt would be needed, and there is no terminal
    Ends("ask", 2, NOTHING, SOMETHING, "licnav lookup PROFESSION"),
    Ends("ask baker", 2, NOTHING, SOMETHING, "-a residency="),
    Ends("ask baker --no-input", 2, NOTHING, SOMETHING, "there is no terminal to ask at"),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder with the files that the commands name."""
    home = tmp_path_factory.mktemp("ends")
    shutil.copytree(SMALL, home / "small")
    shutil.copytree(SMALL, home / "broken")
    baker = home / "broken" / "professions" / "baker.yaml"
    baker.write_text(
        baker.read_text(encoding="utf-8").replace("kind: examination", "knd: examination"), encoding="utf-8"
    )
    files = {
        "answers.yaml": "residency: hill-resident\nage: 30\n",
        "licensed.yaml": "residency: lake-resident\nacting-for: myself\nholds: valley-examination\n",
        "cut-off.yaml": "age: [",
        "twice.yaml": "residency: other\nresidency: other\n",
        "there.txt": "",
        "good.csv": "name,profession,residency\nAda,baker,hill-resident\n",
        "bad.csv": "name,profession,residency\nAda,baker,hill-resident\nBob,bakr,hill-resident\n",
    }
    for name, text in files.items():
        (home / name).write_text(text, encoding="utf-8")
    (home / "big5.yaml").write_bytes("residency: 山區居民\n".encode("big5hkscs"))
    return home


def environment(**more: str) -> dict[str, str]:
    ours = ("LC_", "LANG", "LICNAV", "PYTHONUNBUFFERED")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", **more}


def licnav(*words: str) -> list[str]:
    """A command line on the small catalog, as far as the command takes one."""
    catalog = (
        []
        if not words or words[0].startswith("-") or words[0] == "help" or "--catalog" in words
        else ["--catalog", "small"]
    )
    if words[:2] == ("catalog", "check") and words[2:]:
        catalog = []
    return [sys.executable, "-m", "licnav", *words, *catalog]


@pytest.mark.parametrize(
    "ends", [*DONE, *VERDICTS, *FOUND_OR_REJECTED, *WRONG], ids=lambda ends: ends.command or "licnav"
)
def test_a_command_ends_as_the_design_says(ends, folder):
    done = subprocess.run(
        licnav(*ends.command.split()), cwd=folder, env=environment(), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip

    assert (done.returncode, bool(done.stdout), bool(done.stderr)) == (ends.code, ends.out, ends.err), done.stderr
    assert ends.says in done.stderr
    assert "Traceback" not in done.stderr
    if ends.code == 2:
        first, *rest = done.stderr.splitlines()
        assert first.startswith("licnav: ")
        assert rest
        assert all(line.startswith("        ") for line in rest)


def test_answers_are_also_read_from_standard_input(folder):
    done = subprocess.run(
        licnav("lookup", "baker", "--answers", "-"), cwd=folder, env=environment(), input="age: 30\n",
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert "How old are you?  30" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGPIPE")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["list", "show baker/registration --json", "catalog schema", "batch good.csv"])
def test_a_reader_that_goes_away_is_met_with_silence_and_141(command, unbuffered, folder):
    going = subprocess.Popen(
        licnav(*command.split()), cwd=folder, env=environment(PYTHONUNBUFFERED=unbuffered),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert going.stdout is not None
    going.stdout.close()
    assert going.stderr is not None
    said = going.stderr.read()
    going.stderr.close()

    assert (going.wait(timeout=60), said) == (141, "")


@pytest.mark.skipif(os.name == "nt", reason="signals are another matter there")
def test_ctrl_c_at_a_question_ends_with_130_and_no_traceback(folder):
    asking = subprocess.Popen(
        licnav("ask", "baker", "--plain"), cwd=folder, env=environment(PYTHONUNBUFFERED="1"),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert asking.stderr is not None
    assert asking.stderr.read(1)  # it has begun to ask
    asking.send_signal(signal.SIGINT)
    out, said = asking.communicate(timeout=60)

    assert asking.returncode == 130
    assert out == ""
    assert "Traceback" not in said
