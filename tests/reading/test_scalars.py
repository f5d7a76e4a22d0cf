"""What a word of YAML is taken for."""

import pytest

from licnav.reading.scalars import scalar


@pytest.mark.parametrize(
    "word",
    [
        "NO",
        "yes",
        "off",
        "0123",
        "007",
        "12:30",
        "2026.10",
        "2026-10-04",
        "1e3",
        "-0",
        "+5",
        "0x1F",
        "1_000",
        ".5",
        "Null",
    ],
)
def test_what_yaml_would_turn_into_something_else_stays_text(word):
    assert scalar(word, plain=True) == word


@pytest.mark.parametrize(
    ("word", "value"),
    [("true", True), ("false", False), ("null", None), ("", None), ("12", 12), ("-3", -3), ("2.5", 2.5), ("0", 0)],
)
def test_only_these_become_something_else_than_text(word, value):
    found = scalar(word, plain=True)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("word", ["12", "2026.11", "-7", "0.5", "999999999999999999"])
def test_a_number_can_be_written_back_as_it_was(word):
    assert str(scalar(word, plain=True)) == word


def test_what_is_quoted_is_text():
    assert scalar("12", plain=False) == "12"
    assert scalar("true", plain=False) == "true"
    assert scalar("", plain=False) == ""
