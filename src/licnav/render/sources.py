"""`licnav sources`: what the catalog rests on, how well each was seen, and what rests on it."""

from collections.abc import Iterator

from licnav.catalog.loading import Catalog
from licnav.catalog.models import Source, SourceRef
from licnav.errors import UnknownName
from licnav.render.page import Block, Facts, Item, Items, Page, Paragraph, Section, Table, Words, quiet, strong, words
from licnav.render.reader import Reader
from licnav.render.walking import inside
from licnav.texts.text import official_beside


def sources_page(reader: Reader) -> Page:
    """Return all sources: id, title, and how well each was seen."""
    head = tuple(reader.phrase(f"pages.{name}") for name in ("id", "seen", "issued", "title"))
    rows = tuple(
        (
            words(strong(source.id)),
            words(reader.level(source.seen)),
            words(str(source.issued or "-")),
            reader.named(source.title),
        )
        for source in reader.catalog.sources.values()
    )
    blocks: tuple[Block, ...] = (Paragraph(words(reader.phrase("pages.sources-intro"))), Table(head, rows))
    return Page(words(reader.phrase("pages.sources")), blocks, reader.footer())


def the_source(catalog: Catalog, name: str) -> Source:
    """Return the source of an id.

    Raises:
        UnknownName: there is none; the hint has the nearest ids.
    """
    if name in catalog.sources:
        return catalog.sources[name]
    from licnav.catalog.names import nearest_names

    known = {source: source for source in catalog.sources}
    raise UnknownName(f"there is no source {name}", nearest_names(name, known, "`licnav sources` lists them all."))


def source_page(source: Source, reader: Reader) -> Page:
    """Return one source with everything known of it, and the entries that use it."""
    uses = [*source_uses(reader.catalog, source.id)]
    blocks: list[Block] = [Facts(tuple(_rows(source, reader)))]
    if uses:
        items = tuple(Item(words(name, quiet(f"  {locator}" if locator else ""))) for name, locator in uses)
        blocks.append(Section(words(reader.phrase("pages.used-by")), (Items(items),)))
    beside = official_beside(source.title, reader.lang) or ""
    return Page(words(reader.say(source.title)), tuple(blocks), reader.footer(), aside=source.id, beside=beside)


def source_object(source: Source, reader: Reader, *, with_uses: bool = False) -> dict[str, object]:
    """Return one source as data."""
    data: dict[str, object] = {
        "id": source.id,
        "title": reader.say(source.title),
        "official_title": source.title.official,
        "issuer": source.issuer or None,
        "number": source.number or None,
        "issued": None if source.issued is None else str(source.issued),
        "kind": source.kind,
        "seen": source.seen,
        "read": list(source.read),
        "in_force": source.in_force or None,
        "url": source.url,
        "read_at": source.read_at or None,
        "dossier": source.dossier or None,
    }
    if with_uses:
        uses = source_uses(reader.catalog, source.id)
        data["used_by"] = [{"entry": name, "locator": locator or None} for name, locator in uses]
    return data


def source_uses(catalog: Catalog, source: str) -> Iterator[tuple[str, str]]:
    """Yield where a source is used: the procedure (or the file beside them) and the places in it that are cited."""
    for listed in catalog.listing():
        name = listed.rules.id
        refs = [ref for ref in inside((catalog.rules(name), catalog.pages(name)), SourceRef) if ref.id == source]
        if refs:
            yield name, _locators(refs)
    for room in (catalog.areas, catalog.authorities, catalog.documents, catalog.rows):
        for name in room:
            refs = [ref for ref in inside(room[name], SourceRef) if ref.id == source]
            if refs:
                yield name, _locators(refs)


def _locators(refs: list[SourceRef]) -> str:
    return ", ".join(dict.fromkeys(ref.locator for ref in refs if ref.locator))


def _rows(source: Source, reader: Reader) -> Iterator[tuple[str, Words]]:
    seen = reader.level(source.seen)
    if source.read:
        seen = reader.phrase("pages.seen-parts", level=seen, parts=", ".join(source.read))
    for name, value in (
        ("issuer", source.issuer),
        ("number", source.number),
        ("issued", str(source.issued or "")),
        ("source-kind", reader.term("source_kinds", source.kind)),
        ("seen", seen),
        ("in-force", source.in_force),
        ("address", source.url or ""),
        ("read-at", source.read_at),
        ("note", "" if source.note is None else reader.say(source.note)),
        ("dossier", source.dossier),
    ):
        if value:
            yield reader.phrase(f"pages.{name}"), words(value)
