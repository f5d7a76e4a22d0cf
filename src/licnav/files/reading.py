"""Texts that people hand in: an answers file, a saved plan, a list of people; from a file or from a pipe."""

import sys
from pathlib import Path

from licnav.errors import UnreadableInput
from licnav.files.encodings import encoding_of, undecodable

SIZE_LIMIT = 50_000_000  # bytes; a table of people is read row by row elsewhere and has no limit


def read_text(path: Path, *, encoding: str | None = None, limit: int = SIZE_LIMIT) -> str:
    """Return the text of a file, or of standard input for `-`; line ends come back as `\\n`.

    UTF-8 and UTF-16 are known by their byte order marks; without one it is UTF-8, unless `encoding` says otherwise.

    Raises:
        UnreadableInput: the file is missing, too large, or not in its encoding.
        LicnavError: `encoding` is no encoding of text.
    """
    raw = _bytes(path, limit)
    name = "standard input" if str(path) == "-" else str(path)
    known = encoding_of(raw[:4], encoding)
    try:
        text = raw.decode(known)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise undecodable(name, known, line, ()) from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _bytes(path: Path, limit: int) -> bytes:
    try:
        if str(path) == "-":
            raw = sys.stdin.buffer.read(limit + 1)
        else:
            with path.open("rb") as stream:
                raw = stream.read(limit + 1)
    except OSError as error:
        hint = "Check the name and the rights of the file."
        raise UnreadableInput(f"{path}: {error.strerror or error}", hint) from None
    if len(raw) > limit:
        raise UnreadableInput(f"{path}: more than {limit:,} bytes", "Was another file meant?")
    return raw
