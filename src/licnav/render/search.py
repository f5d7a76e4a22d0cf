"""`licnav search`: what was found, by which name, and how to read on."""

from collections.abc import Sequence

from licnav.render.page import Block, Item, Items, Page, Paragraph, Words, quiet, standing_out, strong, words
from licnav.render.reader import Reader
from licnav.search import Hit, How, topics


def search_page(text: str, hits: Sequence[Hit], reader: Reader) -> Page:
    """Return the page of a search; where nothing was found it says so and names what there is."""
    title = words(reader.phrase("pages.search-title", text=text))
    if not hits:
        return Page(title, _nothing(reader), reader.footer())
    items = tuple(Item(_hit(hit, reader), under=_matched(hit, reader)) for hit in hits)
    return Page(title, (Items(items),), reader.footer())


def search_object(hits: Sequence[Hit], reader: Reader) -> list[dict[str, object]]:
    """Return the hits as data."""
    return [
        {"kind": h.kind, "id": h.id, "name": reader.say(h.name), "matched": h.matched, "how": h.how.name.lower()}
        for h in hits
    ]


def _nothing(reader: Reader) -> tuple[Block, ...]:
    names = reader.listed(reader.say(name) for name in topics(reader.catalog))
    return (
        Paragraph(words(strong(reader.phrase("pages.nothing-found")))),
        Paragraph(reader.colon(reader.phrase("pages.there-are"), names)),
    )


def _hit(hit: Hit, reader: Reader) -> Words:
    kind = reader.phrase(f"pages.hit-{hit.kind}")
    return words(standing_out(reader.named(hit.name)), quiet(f"  {kind}  {hit.id}"))


def _matched(hit: Hit, reader: Reader) -> tuple[Words, ...]:
    if hit.how is How.NEAR:
        return (words(reader.phrase("pages.matched-near", name=hit.matched)),)
    shown = reader.say(hit.name)
    return () if hit.matched in (shown, hit.name.official) or hit.matched in hit.id else (words(_by(hit, reader)),)


def _by(hit: Hit, reader: Reader) -> str:
    return reader.phrase("pages.matched", name=hit.matched)
