"""Sets a page for pipes, files and screen readers: one line a statement, without rules, wrapping and mere signs."""

from collections.abc import Iterator, Sequence

from licnav.render.page import Block, Facts, Item, Items, Page, Paragraph, Section, Table, Words, mapped, plain_text
from licnav.render.safety import printable


def set_plain(page: Page) -> str:
    """Return the page as plain lines; what stands under a heading is indented by two spaces."""
    page = mapped(page, printable)
    lines = [_titled(page.title, page.aside)]
    if page.beside:
        lines.append(page.beside)
    lines += _blocks(page.blocks, depth=0)
    lines += ["", *(_said(row) for row in page.footer)]
    return "\n".join(lines) + "\n"


def _blocks(blocks: Sequence[Block], depth: int) -> Iterator[str]:
    for index, block in enumerate(blocks):
        if depth == 0 or (isinstance(block, Section) and index and depth == 1):
            yield ""
        if isinstance(block, Section):
            yield _titled(block.head, block.aside)
            for line in _blocks(block.blocks, depth + 1):
                yield f"  {line}" if line else line
        else:
            yield from _block(block)


def _titled(head: Words, aside: str) -> str:
    return f"{_said(head)} ({aside})" if aside else _said(head)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _said(block.words)
        case Facts():
            yield from _facts(block)
        case Items():
            for item in block.items:
                yield from _item(item)
        case Table():
            for index, row in enumerate(block.rows):
                if index:
                    yield ""
                yield from _facts(Facts(tuple(zip(block.head, row, strict=True))))


def _facts(facts: Facts) -> Iterator[str]:
    for label, value in facts.rows:
        yield f"{label}: {_said(value)}"


def _item(item: Item) -> Iterator[str]:
    yield f"{item.sign} {_said(item.words)}"
    for row in item.under:
        yield f"{' ' * (len(item.sign) + 1)}{_said(row)}"


def _said(parts: Words) -> str:
    return plain_text(parts).strip()
