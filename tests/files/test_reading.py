"""Texts that people hand in, whatever program wrote them."""

import io
import sys
from pathlib import Path

import pytest

from licnav.errors import UnreadableInput
from licnav.files import read_text

TEXT = "residency: 香港\nage: 40\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-with-mark", "utf-16-be-with-mark"])
def test_unicode_is_read_by_its_byte_order_mark(encoding, tmp_path):
    path = tmp_path / "answers.yaml"
    if encoding.endswith("-with-mark"):
        raw = f"\ufeff{TEXT}".encode(encoding.removesuffix("-with-mark"))
    else:
        raw = TEXT.encode(encoding)
    path.write_bytes(raw)

    assert read_text(path) == TEXT


def test_line_ends_of_windows_are_read_as_any_other(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())

    assert read_text(path) == TEXT


def test_another_encoding_is_never_guessed(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_bytes(b"age: 40\n" + "香港".encode("big5hkscs"))

    with pytest.raises(UnreadableInput, match=r"answers\.yaml:2: this is not UTF-8"):
        read_text(path)
    assert read_text(path, encoding="big5") == "age: 40\n香港"


def test_a_dash_is_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert read_text(Path("-")) == TEXT


def test_a_file_too_large_is_refused(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_bytes(b"x" * 101)

    with pytest.raises(UnreadableInput, match="more than 100 bytes"):
        read_text(path, limit=100)


def test_a_missing_file_is_an_error_with_its_name(tmp_path):
    with pytest.raises(UnreadableInput, match="nowhere"):
        read_text(tmp_path / "nowhere.yaml")
