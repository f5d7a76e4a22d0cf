"""Text that others wrote, made harmless: one place a format. Catalog, overlay and answers are data, never commands.

A character that could act (a control, an escape, a change of reading direction) is replaced by a sign that is seen.
"""

import json
import re
from typing import Any

_SEEN = "\ufffd"
_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INVISIBLE = (0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))
_TABLE: dict[int, str] = {
    **dict.fromkeys((*_CONTROLS, *_DIRECTIONS, *range(0xD800, 0xE000)), _SEEN),
    **dict.fromkeys(_INVISIBLE, ""),
    **{ord(space): " " for space in _SPACES},
}
_ACTS = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&$])")
_LINE_START = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")


def printable(text: str) -> str:
    """Return `text` as one line that a terminal can only show: breaks become spaces, what could act becomes a sign."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_TABLE)


def for_markdown(text: str, *, first: bool = True) -> str:
    """Return `text` as Markdown that reads as the very same characters; `first`: it may stand where a line begins."""
    escaped = _MARKDOWN.sub(r"\\\1", printable(text))
    start = _LINE_START.match(escaped) if first else None
    if start is None:
        return escaped
    if start.group(1)[0].isdigit():
        return f"{start.group(1)}\\{escaped[start.end() :]}"
    return f"\\{escaped}"


def for_json(data: Any, *, indent: int | None = 2) -> str:
    """Return `data` as JSON, nothing lost; what could act on a terminal is written as an escape."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _ACTS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
