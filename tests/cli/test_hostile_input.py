"""Markup, escapes, controls, reading directions and formulas from outside: no command lets them out alive."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent / "small_catalog"
POISON = "\x1b[31m[red]x[/] \u202eevil\u202c \x9b2J\x07 [/]"
IN_YAML = POISON.encode("unicode_escape").decode("ascii").replace("\\x", "\\x")
ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
FORMULA = '=HYPERLINK("https://evil.example","x")'
COMMANDS = (
    "list", "show baker", "show baker/registration --history", "lookup baker", "checklist baker/registration",
    "facts baker", "search baker", "sources", "sources valley-act", "glossary",
)  # fmt: skip


def licnav(
    *words: str, cwd: Path, said: str = "", catalog: Path | None = SMALL, **environment: str
) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "LICNAV"))}
    return subprocess.run(
        [sys.executable, "-m", "licnav", *words, *(("--catalog", str(catalog)) if catalog else ())],
        cwd=cwd, env={**kept, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", **environment}, input=said,
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def no_life_in(text: str) -> bool:
    return ACTS.search(text) is None


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory) -> Path:
    """The small catalog with poison before every text."""
    directory = tmp_path_factory.mktemp("poisoned") / "catalog"
    shutil.copytree(SMALL, directory)
    said = re.compile(r'(?<![\w-])(en|zh-Hant): (?:"([^"]*)"|([^",{}\[\]]+))(?=[,}])')
    for file in directory.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(
            said.sub(lambda found: f'{found[1]}: "{IN_YAML}{found[2] or found[3]}"', text), encoding="utf-8"
        )
    return directory


@pytest.mark.parametrize("form", ["text", "md", "json"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_catalog_that_tries_to_act_is_only_shown(command, form, poisoned, tmp_path):
    done = licnav(*command.split(), "--format", form, cwd=tmp_path, catalog=poisoned)

    assert done.returncode == 0, done.stderr
    assert "evil" in done.stdout or (command, form) == ("lookup baker", "json")  # which has ids and no texts
    assert no_life_in(done.stdout + done.stderr)


def test_questions_and_choices_that_try_to_act_are_only_asked(poisoned, tmp_path):
    done = licnav("ask", "baker", "--plain", cwd=tmp_path, catalog=poisoned, said="?\n!\n1\n<\n1\n")

    assert "evil" in done.stderr
    assert no_life_in(done.stdout + done.stderr)


def test_an_overlay_that_tries_to_act_is_only_shown(tmp_path):
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    authorities = (SMALL / "authorities.yaml").read_text(encoding="utf-8")
    (overlay / "authorities.yaml").write_text(
        authorities.replace("en: Mill Office", f'en: "{IN_YAML}Mill Office"'), encoding="utf-8"
    )

    for form in ("text", "md", "json"):
        done = licnav("show", "baker/examination", "--overlay", str(overlay), "--format", form, cwd=tmp_path)

        assert "evil" in done.stdout or form == "json", done.stderr  # which has the body's id
        assert no_life_in(done.stdout + done.stderr)


@pytest.mark.parametrize(
    "words",
    [
        ("lookup", "baker", "-a", f"residency={POISON}"),
        ("lookup", "baker", "-a", f"{POISON}=1"),
        ("lookup", "baker", "-a", f"age={POISON}"),
        ("lookup", POISON),
        ("show", f"baker/{POISON}"),
        ("search", POISON),
        ("search", POISON, "--json"),
        ("sources", POISON),
        ("glossary", POISON),
        ("list", "--as-of", POISON),
        ("list", "--lang", POISON),
        ("list", f"--{POISON}"),
        ("lookup", "baker", "--answers", f"{POISON}.yaml"),
        ("lookup", "baker", "--json", "--fields", POISON),
        ("list", "-o", "out\x1b[31m\u202e.txt"),
    ],
    ids=lambda words: " ".join(words).encode("unicode_escape").decode("ascii")[:40],
)
def test_what_is_typed_comes_back_without_life(words, tmp_path):
    done = licnav(*words, cwd=tmp_path)

    assert no_life_in(done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    assert "this is a bug" not in done.stderr


@pytest.mark.parametrize(
    "content",
    [
        f'residency: "{IN_YAML}"\n',
        f'"{IN_YAML}": 1\n',
        f'profession: "{IN_YAML}"\n',
        f'age: "{IN_YAML}"\n',
        f"residency: {POISON}\n",
        f'{{"residency": "{IN_YAML}"',
    ],
    ids=range(6),
)
def test_a_file_of_answers_comes_back_without_life(content, tmp_path):
    (tmp_path / "answers.yaml").write_text(content, encoding="utf-8")
    for command in ("lookup", "ask"):
        done = licnav(command, "baker", "--answers", "answers.yaml", cwd=tmp_path)

        assert no_life_in(done.stdout + done.stderr)
        assert "Traceback" not in done.stderr


def test_a_catalog_with_a_mistake_is_reported_without_life(tmp_path):
    shutil.copytree(SMALL, tmp_path / "small")
    questions = tmp_path / "small" / "questions.yaml"
    questions.write_text(questions.read_text(encoding="utf-8") + f'  "{IN_YAML}": 1\n', encoding="utf-8")
    for words in (("catalog", "check", "small"), ("facts", "--catalog", "small")):
        done = licnav(*words, cwd=tmp_path, catalog=None)

        assert done.returncode in (1, 2)
        assert "evil" in done.stdout + done.stderr
        assert no_life_in(done.stdout + done.stderr)


@pytest.fixture
def people(tmp_path) -> Path:
    """A table whose cells try everything: names that pass through, and answers that are refused."""
    with (tmp_path / "people.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "note", "profession", "residency"])
        rows.writerow([FORMULA, f"fine {POISON}", "baker", "hill-resident"])
        rows.writerow(["-1+1", "@SUM(A1)", "baker", f"={POISON}"])
        rows.writerow(["+1", POISON, f"={POISON}", "other"])
    return tmp_path


def cells(text: str) -> list[str]:
    return [cell for row in csv.reader(text.splitlines()) for cell in row]


def test_cells_leave_a_batch_without_formula_and_without_life(people):
    done = licnav("batch", "people.csv", "-o", "rows.csv", cwd=people)

    assert done.returncode == 3, done.stderr
    assert no_life_in(done.stdout + done.stderr)
    for name in ("rows.csv", "rows.rejects.csv"):
        text = (people / name).read_text(encoding="utf-8-sig")

        assert "evil" in text
        assert no_life_in(text)
        assert not [cell for cell in cells(text) if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_batch_to_the_terminal_sends_nothing_that_acts(people, form):
    done = licnav("batch", "people.csv", "--format", form, cwd=people)

    assert done.returncode == 3
    assert "evil" in done.stdout
    assert no_life_in(done.stdout + done.stderr)


def test_a_header_that_tries_to_act_is_only_named(tmp_path):
    (tmp_path / "people.csv").write_text(
        f"profession,{POISON},{FORMULA.replace(',', ';')}\nbaker,a,b\n", encoding="utf-8"
    )
    done = licnav("batch", "people.csv", cwd=tmp_path)

    assert no_life_in(done.stdout + done.stderr)
    assert not [cell for cell in cells(done.stdout) if cell.startswith("=")]


def test_a_saved_interview_keeps_no_life(tmp_path):
    done = licnav("ask", "baker", "--plain", cwd=tmp_path, said=f"1\n{POISON}\n1\n")
    saved = list(tmp_path.glob("*.yaml"))

    assert no_life_in(done.stdout + done.stderr)
    assert saved
    assert no_life_in(saved[0].read_text(encoding="utf-8"))
