"""Lines of a given width by Chinese rules: wide characters take two cells, no 。 begins a line and no （ ends one.

The rules are those of W3C's "Requirements for Chinese Text Layout" (clreq, prohibition rules for line start and line
end), as far as cells allow. Nothing is cut: a word longer than the line is folded.
"""

from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size

NOT_AT_START = frozenset("。，、；：！？）」』】》〉〕］｝”’…—～·％%‰℃,.;:!?)]}'\"")
NOT_AT_END = frozenset("（「『【《〈〔［｛“‘([{¥$￥")
_SIGNS = frozenset("●×?○")  # a verdict's sign: its word follows on the same line
_FOLD_AFTER = frozenset("/-_.=&?#@,;，、")


def cell_width(text: str) -> int:
    """Return how many cells a terminal needs for `text`."""
    return len(text) if text.isascii() else cell_len(text)


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells; an empty text has no lines."""
    return [text[start:end] for start, end in lines_of(text, width)]


def lines_of(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield where each line of `text` begins and ends (the spaces at which it breaks belong to no line)."""
    width = max(2, width)
    line_start: int | None = None
    line_end = 0
    for start, end in _pieces(text):
        if line_start is not None and cell_width(text[line_start:end]) <= width:
            line_end = end
            continue
        if line_start is not None:
            yield line_start, line_end
        while cell_width(text[start:end]) > width:
            fold = _fold(text, start, end, width)
            yield start, fold
            start = fold + (text[fold] == " ")
        line_start, line_end = start, end
    if line_start is not None:
        yield line_start, line_end


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts that may not be broken: words, and characters with the punctuation that clings to them."""
    start: int | None = None
    for index, character in enumerate(text):
        if character == " ":
            if start is not None and not _clings(text, index):
                yield start, index
                start = None
        elif start is None:
            start = index
        elif text[index - 1] != " " and _may_break(text[index - 1], character):
            yield start, index
            start = index
    if start is not None:
        yield start, len(text.rstrip(" "))


def _clings(text: str, space: int) -> bool:
    """Say whether a space stands before a closing or behind an opening mark or a lone sign: no line may break there."""
    before, after = text[:space].rstrip(" "), text[space:].lstrip(" ")
    if after[:1] in _SIGNS and after[1:2] == " ":
        return False
    lone_sign = before[-1] in _SIGNS and before[-2:-1] in ("", " ")
    return lone_sign or before[-1] in NOT_AT_END or (after[:1] in NOT_AT_START and not after[1:2].isalnum())


def _may_break(before: str, after: str) -> bool:
    if after in NOT_AT_START or before in NOT_AT_END or get_character_cell_size(after) == 0:
        return False
    return get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2


def _fold(text: str, start: int, end: int, width: int) -> int:
    """Return where a piece that is too long is broken: after a slash or hyphen that is near, else where it is full."""
    full = start + 1
    while full < end and cell_width(text[start : full + 1]) <= width:
        full += 1
    for index in range(full, start + (full - start) // 2, -1):
        if text[index - 1] in _FOLD_AFTER and text[index] not in NOT_AT_START:
            return index
    for index in range(full, start, -1):
        if text[index] not in NOT_AT_START and text[index - 1] not in NOT_AT_END:
            return index
    return full
