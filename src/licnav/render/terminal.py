"""Sets a page for a screen: wrapped to its width, with bold, colour and thin rules."""

from collections.abc import Iterator, Sequence

from licnav.render.page import (
    Block,
    Facts,
    Item,
    Items,
    Mark,
    Page,
    Paragraph,
    Section,
    Table,
    Words,
    is_sign,
    mapped,
    standing_out,
)
from licnav.render.safety import printable
from licnav.render.wrapping import cell_width, lines_of

MEASURE = 100  # longer lines are hard to read
TABLE_FROM = 100
# Not bold: many terminals brighten bold colours, and bright yellow or cyan cannot be read on a light background.
_COLOURS = {"open": "32", "shut": "31", "unsure": "33", "waiting": "36"}
_CODES = {"strong": "1", "quiet": "2", **_COLOURS, **{f"sign-{style}": code for style, code in _COLOURS.items()}}
_BOLD_ONLY = dict.fromkeys(("strong", *_COLOURS), "1")
_LABEL_AT_MOST = 20
Line = tuple[Mark, ...]


def set_terminal(page: Page, width: int, *, colour: bool = True) -> str:
    """Return the page as lines of at most `width` cells; without `colour` only bold is used."""
    page = mapped(page, printable)
    room = min(width, MEASURE)
    lines = [*_head(standing_out(page.title), page.aside, room)]
    if page.beside:
        lines += _wrapped((Mark(page.beside),), room)
    lines.append((Mark("─" * room, "quiet"),))
    lines += _blocks(page.blocks, room, depth=0)
    lines += [(), (Mark("─" * room, "quiet"),)]
    for row in page.footer:
        lines += _wrapped(tuple(Mark(part.text, part.style or "quiet") for part in row), room)
    codes = _CODES if colour else _BOLD_ONLY
    return "\n".join(_painted(line, codes) for line in lines) + "\n"


def _blocks(blocks: Sequence[Block], room: int, depth: int) -> Iterator[Line]:
    for index, block in enumerate(blocks):
        if isinstance(block, Section):
            if depth == 0 or (index and depth == 1):
                yield ()
            yield from _section(block, room, depth)
        else:
            if depth == 0:
                yield ()
            yield from _block(block, room)


def _section(section: Section, room: int, depth: int) -> Iterator[Line]:
    if depth == 0:
        yield from _ruled(section, room)
    else:
        yield from _head(section.head, section.aside, room)
    indent = (Mark("  "),)
    for line in _blocks(section.blocks, room - 2, depth + 1):
        yield indent + line if line else line


def _ruled(section: Section, room: int) -> Iterator[Line]:
    """A heading with a rule to the right edge, its id at the end of the rule."""
    head = standing_out(section.head)
    aside = f" {section.aside}" if section.aside else ""
    left = room - _width(head) - cell_width(aside) - 2
    if left < 3:
        yield from _head(head, section.aside, room)
    else:
        yield (*head, Mark(" "), Mark("─" * left, "quiet"), Mark(aside, "quiet"))


def _head(head: Words, aside: str, room: int) -> Iterator[Line]:
    """A heading with its id at the right end of its last line, or on a line of its own; behind a badge it hangs."""
    badge = _badge(head)
    indent: Line = (Mark(" " * _width(head[:badge])),) if badge else ()
    lines = [indent + line for line in _wrapped(head[badge:], room - _width(indent))]
    if badge:
        lines[0] = head[:badge] + lines[0][1:]
    if aside:
        gap = room - _width(lines[-1]) - cell_width(aside)
        if gap >= 2:
            lines[-1] = (*lines[-1], Mark(" " * gap), Mark(aside, "quiet"))
        else:
            lines += [indent + line for line in _wrapped((Mark(aside, "quiet"),), room - _width(indent))]
    yield from lines


def _badge(head: Words) -> int:
    """Return how many marks of a heading are the verdict or state before its name."""
    if not head or not is_sign(head[0]):
        return 0
    return next((index for index, part in enumerate(head) if index > 1 and part.text.strip()), 0)


def _block(block: Block, room: int) -> Iterator[Line]:
    match block:
        case Paragraph():
            yield from _wrapped(block.words, room)
        case Facts():
            yield from _facts(block, room)
        case Items():
            for item in block.items:
                yield from _item(item, room)
        case Table():
            yield from _table(block, room)


def _facts(facts: Facts, room: int) -> Iterator[Line]:
    widest = max((cell_width(label) for label, _ in facts.rows), default=0)
    left = min(widest, _LABEL_AT_MOST, room // 3) + 2
    for label, value in facts.rows:
        yield from _hanging(label, value, left, room)


def _hanging(label: str, value: Words, left: int, room: int) -> Iterator[Line]:
    """A label, and its value beside it; a label that is too wide stands alone above."""
    head: Line = (Mark(label + " " * (left - cell_width(label)), "quiet"),)
    lines = _wrapped(value, room - left)
    if cell_width(label) + 2 > left:
        yield from _wrapped((Mark(label, "quiet"),), room)
        head = (Mark(" " * left),)
    for index, line in enumerate(lines):
        yield head + line if index == 0 else (Mark(" " * left), *line)


def _item(item: Item, room: int) -> Iterator[Line]:
    left = cell_width(item.sign) + 1
    indent = (Mark(" " * left),)
    for index, line in enumerate(_wrapped(item.words, room - left)):
        yield (Mark(f"{item.sign} ", "quiet"), *line) if index == 0 else indent + line
    for row in item.under:
        for line in _wrapped(row, room - left):
            yield indent + line


def _table(table: Table, room: int) -> Iterator[Line]:
    columns = _column_widths(table, room)
    if columns is None:
        for index, row in enumerate(table.rows):
            if index:
                yield ()
            yield from _facts(Facts(tuple(zip(table.head, row, strict=True))), room)
        return
    yield from _row(tuple((Mark(head, "quiet"),) for head in table.head), columns)
    for row in table.rows:
        yield from _row(row, columns)


def _column_widths(table: Table, room: int) -> list[int] | None:
    """Return what each column needs, the last one taking what is left; None where the table does not fit."""
    if room < TABLE_FROM - 4:
        return None
    cells = [tuple((Mark(head),) for head in table.head), *table.rows]
    needed = [max(_width(row[index]) for row in cells) for index in range(len(table.head))]
    last = room - sum(needed[:-1]) - 2 * (len(needed) - 1)
    return [*needed[:-1], min(last, needed[-1])] if last >= min(30, needed[-1]) else None


def _row(row: Sequence[Words], columns: Sequence[int]) -> Iterator[Line]:
    cells = [_wrapped(cell, width) for cell, width in zip(row, columns, strict=True)]
    for number in range(max(len(cell) for cell in cells)):
        line: list[Mark] = []
        for cell, width in zip(cells, columns, strict=True):
            part = cell[number] if number < len(cell) else ()
            line += [*part, Mark(" " * (width - _width(part) + 2))]
        yield tuple(line)


def _wrapped(parts: Words, width: int) -> list[Line]:
    """Break words into lines; every stretch keeps its style."""
    text = "".join(part.text for part in parts)
    return [_cut(parts, start, end) for start, end in lines_of(text, width)] or [()]


def _cut(parts: Sequence[Mark], start: int, end: int) -> Line:
    line: list[Mark] = []
    offset = 0
    for part in parts:
        piece = part.text[max(0, start - offset) : max(0, end - offset)]
        if piece:
            line.append(Mark(piece, part.style))
        offset += len(part.text)
    return tuple(line)


def _width(parts: Words) -> int:
    return sum(cell_width(part.text) for part in parts)


def _painted(line: Line, codes: dict[str, str]) -> str:
    text = "".join(_paint(part, codes) for part in line)
    return text.rstrip(" ")


def _paint(part: Mark, codes: dict[str, str]) -> str:
    code = codes.get(part.style)
    return f"\x1b[{code}m{part.text}\x1b[0m" if code and part.text.strip() else part.text
