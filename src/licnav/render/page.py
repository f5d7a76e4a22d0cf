"""A page as data: what is said, in which order and under which heading. The setters decide how it looks.

Texts stay raw here; each setter makes them harmless in one place (`render.safety`).
"""

from collections.abc import Callable
from typing import Literal

from licnav.frozen import frozen

Style = Literal[
    "", "strong", "quiet", "open", "shut", "unsure", "waiting",
    "sign", "sign-open", "sign-shut", "sign-unsure", "sign-waiting",
]  # fmt: skip


@frozen
class Mark:
    """A stretch of text in one style; the `sign` styles are for marks that only the eye needs, never read aloud."""

    text: str
    style: Style = ""


Words = tuple[Mark, ...]


@frozen
class Paragraph:
    """Running text."""

    words: Words


@frozen
class Facts:
    """Lines of label and value."""

    rows: tuple[tuple[str, Words], ...]


@frozen
class Item:
    """One entry of a list. `sign` is `-`, a tick box `[ ]` or a number such as `1.`; `under` are its further lines."""

    words: Words
    sign: str = "-"
    under: tuple[Words, ...] = ()


@frozen
class Items:
    """A list."""

    items: tuple[Item, ...]


@frozen
class Table:
    """Columns under heads; set as label and value where the screen is narrower than a table needs."""

    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


@frozen
class Section:
    """A heading with what stands under it. `aside` is its id, set at the right end; sections nest."""

    head: Words
    blocks: tuple["Block", ...]
    aside: str = ""


Block = Paragraph | Facts | Items | Table | Section


@frozen
class Page:
    """A whole page. `beside` is the official name under the title; `footer` stands on every output."""

    title: Words
    blocks: tuple[Block, ...]
    footer: tuple[Words, ...]
    aside: str = ""
    beside: str = ""


def words(*parts: "str | Mark | Words | None") -> Words:
    """Join strings, marks and words to words; None and empty strings vanish."""
    joined: list[Mark] = []
    for part in parts:
        if isinstance(part, str):
            joined += [Mark(part)] if part else []
        elif isinstance(part, Mark):
            joined.append(part)
        elif part is not None:
            joined.extend(part)
    return tuple(joined)


def strong(text: str) -> Mark:
    """Return text that stands out."""
    return Mark(text, "strong")


def standing_out(parts: Words) -> Words:
    """Return words that stand out; what has a style of its own keeps it."""
    return tuple(part if part.style else strong(part.text) for part in parts)


def quiet(text: str) -> Mark:
    """Return text that stands back: sources, ids, footers."""
    return Mark(text, "quiet")


def is_sign(part: Mark) -> bool:
    """Say whether a mark is for the eye only."""
    return part.style.startswith("sign")


def plain_text(parts: Words) -> str:
    """Return the words without their styles, signs for the eye left out."""
    return "".join(part.text for part in parts if not is_sign(part))


def mapped(page: Page, change: Callable[[str], str]) -> Page:
    """Return the page with `change` applied to every text on it."""

    def row(parts: Words) -> Words:
        return tuple(Mark(change(part.text), part.style) for part in parts)

    def block(old: Block) -> Block:
        match old:
            case Paragraph():
                return Paragraph(row(old.words))
            case Facts():
                return Facts(tuple((change(label), row(value)) for label, value in old.rows))
            case Items():
                return Items(tuple(Item(row(i.words), change(i.sign), tuple(map(row, i.under))) for i in old.items))
            case Table():
                return Table(tuple(map(change, old.head)), tuple(tuple(map(row, cells)) for cells in old.rows))
            case Section():
                return Section(row(old.head), tuple(map(block, old.blocks)), change(old.aside))

    return Page(
        title=row(page.title),
        blocks=tuple(map(block, page.blocks)),
        footer=tuple(map(row, page.footer)),
        aside=change(page.aside),
        beside=change(page.beside),
    )
