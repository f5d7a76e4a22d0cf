"""One mistake gives one message, in plain words, at its place: a tiny broken file for each, and many at once."""

import shutil
from pathlib import Path

import pytest

from licnav.catalog.validating import catalog_schema, problems_of, validate
from licnav.reading import read_yaml
from tests.catalog.planting import PLANTED, plant

SMALL = Path(__file__).parent.parent / "small_catalog"
BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_gives_exactly_its_message(path):
    """Its first line says the file's name in a catalog, where the mistake stands, and what is said of it."""
    name, place, message = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ").split(" ", 2)

    problems = problems_of(name, read_yaml(path, name))

    assert [f"{problem.line}:{problem.column} {problem.message}" for problem in problems] == [f"{place} {message}"]


def test_the_small_catalog_has_no_problem():
    assert validate(SMALL) == ()


def test_fifteen_mistakes_of_different_kinds_give_their_fifteen_messages_in_one_run(tmp_path):
    directory = shutil.copytree(SMALL, tmp_path / "catalog")
    expected = plant(directory, PLANTED)

    found = [str(problem) for problem in validate(directory)]

    assert len(expected) == 15
    assert sorted(found) == sorted(expected)


def test_a_catalog_without_its_files_is_told_which_it_needs(tmp_path):
    (tmp_path / "questions.yaml").write_text("[]", encoding="utf-8")

    assert [str(problem) for problem in validate(tmp_path)] == [
        "areas.yaml:1:1: the file is missing",
        "edition.yaml:1:1: the file is missing",
        "vocabulary.yaml:1:1: the file is missing",
    ]


def test_a_file_that_cannot_be_read_is_one_problem_among_others(tmp_path):
    directory = shutil.copytree(SMALL, tmp_path / "catalog")
    (directory / "glossary.yaml").write_bytes(b"- id: \xff")

    [problem] = validate(directory)

    assert str(problem) == "glossary.yaml:1:1: byte 7 is not UTF-8"
    assert problem.hint == "Save the file as UTF-8."


def test_the_schema_is_made_from_the_same_models():
    files = catalog_schema()["files"]

    entry = files["documents.yaml"]["items"]["$ref"].rpartition("/")[2]
    document = files["documents.yaml"]["$defs"][entry]
    assert set(document["properties"]) == {"id", "name", "issuer", "how", "takes", "cost", "source"}
    assert document["required"] == ["id", "name"]
    assert document["additionalProperties"] is False
    assert "procedures" in files["professions/*.yaml"]["properties"]
