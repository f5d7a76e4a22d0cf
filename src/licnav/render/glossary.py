"""`licnav glossary`: words that look alike and do not mean the same."""

from collections.abc import Sequence

from licnav.catalog.loading import Catalog
from licnav.catalog.models import GlossaryEntry
from licnav.errors import UnknownName
from licnav.render.page import Item, Items, Page, quiet, strong, words
from licnav.render.reader import Reader
from licnav.search import folded


def entries_of(catalog: Catalog, term: str | None) -> tuple[GlossaryEntry, ...]:
    """Return the entries that have the term, by its id or any spelling of it in any script; all without a term.

    Raises:
        UnknownName: no entry has it; the hint has the nearest terms.
    """
    if term is None:
        return catalog.glossary
    wanted = folded(term)
    found = tuple(entry for entry in catalog.glossary if wanted in map(folded, (entry.id, *entry.terms)))
    if found:
        return found
    from licnav.catalog.names import nearest_names

    known = {spelling: spelling for entry in catalog.glossary for spelling in (entry.id, *entry.terms)}
    raise UnknownName(f"the glossary has no {term}", nearest_names(term, known, "`licnav glossary` lists all terms."))


def glossary_page(entries: Sequence[GlossaryEntry], reader: Reader) -> Page:
    """Return the entries: the terms, what does and does not correspond, and the procedures that use them."""
    items = tuple(_item(entry, reader) for entry in entries)
    return Page(words(reader.phrase("pages.glossary")), (Items(items),), reader.footer())


def glossary_object(entries: Sequence[GlossaryEntry], reader: Reader) -> list[dict[str, object]]:
    """Return the entries as data."""
    return [
        {
            "id": entry.id,
            "terms": list(entry.terms),
            "text": reader.say(entry.text),
            "used_by": list(entry.used_by),
            "sources": [ref.id for ref in entry.source],
        }
        for entry in entries
    ]


def _item(entry: GlossaryEntry, reader: Reader) -> Item:
    head = words(strong(" / ".join(entry.terms)), quiet(f"  {entry.id}"))
    under = [reader.sourced(entry.text, entry.source)]
    if entry.used_by:
        under.append(reader.colon(reader.phrase("pages.used-by"), reader.listed(entry.used_by)))
    return Item(head, under=tuple(under))
