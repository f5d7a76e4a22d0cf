"""Strict YAML: values with their places, every mistake of form, and nothing that hurts the reader."""

import subprocess
import sys

import pytest

from licnav.errors import UnreadableInput
from licnav.reading import key_mark_of, mark_of, parse_yaml, read_yaml

TEXT = """\
name: {en: loaf, zh-Hant: 麵包}
prices:
  - 12
  - {of: 麵包, amount: 2.5}
"""


def test_values_come_as_plain_data():
    file = parse_yaml(TEXT, "f.yaml")

    assert file.value == {"name": {"en": "loaf", "zh-Hant": "麵包"}, "prices": [12, {"of": "麵包", "amount": 2.5}]}
    assert file.problems == ()


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("name",), (1, 7)),
        (("name", "zh-Hant"), (1, 27)),
        (("prices", 0), (3, 5)),
        (("prices", 1, "amount"), (4, 22)),
    ],
)
def test_every_value_knows_its_line_and_column_in_characters(path, place):
    file = parse_yaml(TEXT, "f.yaml")

    mark = mark_of(file.value, path, file.start)

    assert (mark.file, mark.line, mark.column) == ("f.yaml", *place)


def test_a_path_that_leads_nowhere_ends_at_the_last_place_known():
    file = parse_yaml(TEXT, "f.yaml")

    assert mark_of(file.value, ("prices", 1, "currency"), file.start)[1:] == (4, 5)
    assert key_mark_of(file.value, ("prices", 7, "of"), file.start)[1:] == (3, 3)


def test_a_key_has_a_place_of_its_own():
    file = parse_yaml(TEXT, "f.yaml")

    assert key_mark_of(file.value, ("prices", 1, "amount"), file.start)[1:] == (4, 14)


def test_all_mistakes_of_form_are_told_at_once():
    file = parse_yaml("a: &x 1\nb: *x\na: 2\nc:\td\n[1]: e\n", "f.yaml")

    assert [str(problem) for problem in file.problems] == [
        "f.yaml:1:4: an anchor, &x",
        "f.yaml:2:4: an alias, *x",
        "f.yaml:3:1: the key a stands here twice, first in line 1",
        "f.yaml:4:3: a tab",
        "f.yaml:5:1: a list or mapping as a key",
    ]


def test_after_a_mistake_of_syntax_what_came_before_is_still_told():
    file = parse_yaml("a: &x 1\nb: c: d\n", "f.yaml")

    assert file.value is None
    assert [problem.line for problem in file.problems] == [1]


BOMBS = {
    "brackets": ("print('[' * 100_000)", "nested more than 40 deep"),
    "mappings": ("print('{a: ' * 100_000)", "nested more than 40 deep"),
    "dashes": ("print('- ' * 100_000)", "nested more than 40 deep"),
    "aliases": (
        "print('a0: &a0 [lol, lol]')\n"
        "for i in range(1, 60): print(f'a{i}: &a{i} [' + ', '.join([f'*a{i - 1}'] * 9) + ']')",
        "an alias, *a0",
    ),
    "large": ("print('a: ' + 'x' * 50_000_000)", "at most 5,000,000 are read"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_hostile_file_is_refused_with_a_message(bomb, tmp_path):
    """In a process of its own: what this guards against is a crash of the interpreter."""
    make, message = BOMBS[bomb]
    path = tmp_path / "bomb.yaml"
    with path.open("wb") as stream:
        subprocess.run([sys.executable, "-c", make], stdout=stream, check=True)
    read = (
        "import sys; from pathlib import Path\n"
        "from licnav.errors import LicnavError\n"
        "from licnav.reading import read_yaml\n"
        "try: print(*read_yaml(Path(sys.argv[1])).problems, sep='\\n')\n"
        "except LicnavError as error: print(error.message)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", read, str(path)], capture_output=True, text=True, timeout=20, check=False
    )

    assert done.returncode == 0, done.stderr
    assert message in done.stdout


def test_what_only_the_fast_parser_accepts_is_a_problem_where_a_catalog_is_checked():
    text = "a: {en: Who are you?, zh-Hant: 誰}\n"

    assert parse_yaml(text, "f.yaml", portable=True).problems


def test_reading_stops_after_a_thousand_mistakes():
    assert len(parse_yaml("- &a 1\n" * 5_000, "f.yaml").problems) == 1_000


def test_a_missing_file_is_an_error_with_its_name(tmp_path):
    with pytest.raises(UnreadableInput, match=r"nowhere\.yaml: No such file"):
        read_yaml(tmp_path / "nowhere.yaml")


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    path = tmp_path / "f.yaml"
    path.write_bytes("\ufeffa: 1\n".encode())

    assert read_yaml(path).value == {"a": 1}
    assert read_yaml(path).problems == ()
