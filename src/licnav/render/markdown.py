"""Sets a page as Markdown (CommonMark with GitHub's tables and tick boxes). Catalog text is escaped in `safety`."""

from collections.abc import Iterator, Sequence

from licnav.render.page import Block, Facts, Item, Items, Mark, Page, Paragraph, Section, Table, Words, is_sign, mapped
from licnav.render.safety import for_markdown, printable


def set_markdown(page: Page) -> str:
    """Return the page as Markdown: sections are headings, facts and items are lists."""
    page = mapped(page, printable)
    lines = [f"# {_titled(page.title, page.aside)}"]
    if page.beside:
        lines += ["", for_markdown(page.beside)]
    lines += _blocks(page.blocks, depth=2)
    lines += ["", "---", ""]
    lines += ["  \n".join(_said(row) for row in page.footer)]
    return "\n".join(lines) + "\n"


def _blocks(blocks: Sequence[Block], depth: int) -> Iterator[str]:
    for block in blocks:
        yield ""
        if isinstance(block, Section):
            yield f"{'#' * min(depth, 6)} {_titled(block.head, block.aside)}"
            yield from _blocks(block.blocks, depth + 1)
        else:
            yield from _block(block)


def _titled(head: Words, aside: str) -> str:
    return f"{_said(_unmarked(head))} ({for_markdown(aside)})" if aside else _said(_unmarked(head))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _said(block.words)
        case Facts():
            for label, value in block.rows:
                yield f"- **{for_markdown(label)}:** {_said(value)}"
        case Items():
            for item in block.items:
                yield from _item(item)
        case Table():
            yield _cells([for_markdown(head) for head in block.head])
            yield _cells(["---"] * len(block.head))
            for row in block.rows:
                yield _cells([_said(cell) for cell in row])


def _item(item: Item) -> Iterator[str]:
    mark = "- [ ]" if item.sign == "[ ]" else item.sign
    yield f"{mark} {_said(item.words)}"
    indent = " " * (len(mark.split(" ")[0]) + 1)
    for row in item.under:
        yield f"{indent}- {_said(row)}"


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _unmarked(parts: Words) -> Words:
    return tuple(part if is_sign(part) else Mark(part.text) for part in parts)


def _said(parts: Words) -> str:
    return "".join(_set(part, first=index == 0) for index, part in enumerate(parts)).strip()


def _set(part: Mark, *, first: bool) -> str:
    if is_sign(part):
        return ""
    text = for_markdown(part.text, first=first)
    inner = text.strip()
    if not inner or part.style in ("", "quiet"):
        return text
    return text.replace(inner, f"**{inner}**", 1)
