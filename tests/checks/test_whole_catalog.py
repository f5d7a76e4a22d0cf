"""What only a whole catalog shows: dead content, and answers that nobody could tell apart."""

import shutil
from pathlib import Path

import pytest

from licnav.checks.running import check_catalog

SMALL = Path(__file__).parents[1] / "small_catalog"


def messages_after(folder: Path, file: str, old: str, new: str) -> list[str]:
    """Check a copy of the invented catalog in which a piece of a file was replaced."""
    copy = folder / "catalog"
    shutil.copytree(SMALL, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [problem.message for problem in check_catalog(copy)]


def test_the_invented_catalog_is_sound():
    assert check_catalog(SMALL) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param(
            "questions.yaml", "aliases: [hills]}", "aliases: [hills, the Lake]}",
            "the lake is hill-resident and also lake-resident", id="two answers of one name",
        ),
        pytest.param(
            "questions.yaml", "- id: residency",
            "- id: shoe-size\n  text: {en: Shoe size, zh-Hant: 鞋碼}\n  type: number\n  changes: never\n"
            "  about: {en: For nothing., zh-Hant: 沒有用。}\n- id: residency",
            "no rule uses the question shoe-size", id="a question for nothing",
        ),
        pytest.param(
            "professions/baker.yaml", "hits: {host: {is: hill-bakery-branch}}",
            "hits: {all: [{host: {is: bakery}}, {host: {is: hill-bakery-branch}}]}",
            "this condition is never true", id="a condition that nobody meets",
        ),
    ],
)  # fmt: skip
def test_what_no_answer_could_reach_or_mean_is_found(tmp_path, file, old, new, message):
    assert messages_after(tmp_path, file, old, new) == [message]
