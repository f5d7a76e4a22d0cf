"""Paragraphs set to a width, under their own indent or their bullet. Foreign text is made harmless on the way."""

from licnav.render.safety import printable
from licnav.render.wrapping import wrap

_BULLET = "- "


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of `text`, each paragraph wrapped to `width` columns under its own indent."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = printable(paragraph.strip())
        first = " " * (len(paragraph) - len(paragraph.lstrip()))
        if words.startswith(_BULLET):
            first, words = first + _BULLET, words.removeprefix(_BULLET)
        rest = " " * len(first)
        found = wrap(words, max(20, width - len(first))) or [""]
        lines += [f"{rest if number else first}{line}".rstrip() for number, line in enumerate(found)]
    return lines


def labelled(text: str, width: int) -> list[str]:
    """Return the lines of one option's label or of a question; there is at least one."""
    return wrap(printable(text), width) or [""]
