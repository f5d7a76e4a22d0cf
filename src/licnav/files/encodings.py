"""Which encoding a text is in: its byte order mark says so, else its user, else it is UTF-8. Never a guess by trial."""

import codecs
from collections.abc import Callable, Iterable
from pathlib import Path

from licnav.errors import LicnavError, UnreadableInput

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# A superset reads everything that its narrower namesakes read, as browsers do (WHATWG Encoding Standard, section 4.2).
_SUPERSETS = {"big5": "big5hkscs", "gb2312": "gb18030", "gbk": "gb18030", "utf-8": "utf-8-sig"}
_NAMES = {"big5hkscs": "Big5-HKSCS", "gb18030": "GB18030"}
CANDIDATES = tuple(_NAMES)  # what Hong Kong and Mainland spreadsheets write where they do not write Unicode


def encoding_named(name: str) -> str:
    """Return Python's name of an encoding that a user named.

    Raises:
        LicnavError: there is no such encoding of text.
    """
    try:
        found = codecs.lookup(name)
        "".encode(found.name)  # refuses codecs that are none of text (zlib, rot13)
    except LookupError:
        hint = "Choose utf-8, utf-16, big5hkscs or gb18030."
        raise LicnavError(f"--encoding: there is no encoding {name}", hint) from None
    return _SUPERSETS.get(found.name, found.name)


def encoding_of(head: bytes, named: str | None) -> str:
    """Return the encoding to read a text with that begins with `head`.

    Raises:
        LicnavError: `named` is no encoding of text.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    return "utf-8" if named is None else encoding_named(named)


def likely_encodings(head: bytes, recognised: Callable[[str], int]) -> tuple[str, ...]:
    """Return the candidates under which the first line of `head` has the most names that `recognised` counts.

    Big5 decodes "successfully" as GB18030, so decoding proves nothing; only names that make sense do. A line of plain
    ASCII reads alike under all of them: then nothing is returned.
    """
    line = head.split(b"\n", 1)[0]
    if line.isascii():
        return ()
    counts = {name: recognised(line.decode(name, errors="replace")) for name in CANDIDATES}
    best = max(counts.values())
    return tuple(name for name, count in counts.items() if count == best) if best else ()


def undecodable(name: str, encoding: str, line: int | None, likely: Iterable[str]) -> UnreadableInput:
    """Return the error for a text that is not in its encoding, with the encoding that its header speaks for."""
    where = f"{name}:{line}" if line else name
    shown = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16"}.get(encoding, encoding)
    candidates = tuple(likely)
    if len(candidates) == 1:
        [best] = candidates
        hint = f"Its header reads as {_NAMES[best]}: say --encoding {best}."
    else:
        hint = "Say which encoding it is in: --encoding big5hkscs or gb18030. Or save it as UTF-8."
    return UnreadableInput(f"{where}: this is not {shown}", hint)


def first_undecodable_line(path: Path, encoding: str) -> int | None:
    """Return the number of the first line that `encoding` cannot read; None for UTF-16 (no lines in bytes)."""
    if encoding.startswith(("utf-16", "utf-32")):
        return None
    decoder = codecs.lookup(encoding)
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            try:
                decoder.decode(line)
            except UnicodeDecodeError:
                return number
    return None
