"""Whom a page is for, and the small phrases that all pages share: names, terms, sources, contacts, the footer."""

from collections.abc import Iterable, Sequence
from datetime import date

from licnav.catalog.loading import Catalog
from licnav.catalog.models import Authority, SourceRef
from licnav.frozen import frozen
from licnav.render.page import Mark, Words, quiet, strong, words
from licnav.texts.interface import phrase
from licnav.texts.text import Lang, Text, official_beside, say


@frozen
class Reader:
    """One reader: the catalog a page is made from, the language and the day it is read for."""

    catalog: Catalog
    lang: Lang
    as_of: date

    def say(self, text: Text) -> str:
        """Return a text in the reader's language."""
        return say(text, self.lang)

    def named(self, text: Text) -> Words:
        """Return a name with its official Mainland form beside it."""
        beside = official_beside(text, self.lang)
        return words(self.say(text), quiet(self.phrase("pages.beside", name=beside)) if beside else None)

    def phrase(self, key: str, **values: object) -> str:
        """Return one of licnav's own phrases."""
        return phrase(key, self.lang, **values)

    def colon(self, label: str, *value: "str | Mark | Words | None") -> Words:
        """Return `label: value`, the label standing back."""
        return words(quiet(f"{label}{self.phrase('pages.colon')}"), *value)

    def listed(self, parts: Iterable[str]) -> str:
        """Join parts as the language lists them."""
        return self.phrase("pages.comma").join(parts)

    def term(self, terms: str, name: str) -> str:
        """Return a closed list's short word for a value, else its sentence, else the value itself."""
        term = self.catalog.terms(terms).get(name)
        return name if term is None else self.say(term.short or term.text)

    def cite(self, sources: Sequence[SourceRef]) -> Words:
        """Return where a statement comes from and how well that was seen, set behind the statement."""
        told = "; ".join(f"{f'{ref.id} {ref.locator}'.strip()}, {self.level(ref.level)}" for ref in sources)
        return (quiet(f" [{told}]"),) if told else ()

    def level(self, level: str) -> str:
        """Return the word for how well a source was seen."""
        return self.term("levels", level)

    def sourced(self, text: Text, sources: Sequence[SourceRef]) -> Words:
        """Return a statement with its sources behind it."""
        return words(self.say(text), self.cite(sources))

    def headed(self, text: Text, sources: Sequence[SourceRef]) -> Words:
        """Return the same for a statement that heads further lines: it stands out."""
        return words(strong(self.say(text)), self.cite(sources))

    def procedure(self, procedure: str) -> str:
        """Return a procedure's name."""
        return self.say(self.catalog.rules(procedure).name)

    def area(self, area: str) -> str:
        """Return the name of an area or of a piece of land."""
        place = self.catalog.areas.get(area) or self.catalog.atoms.get(area)
        return area if place is None else self.say(place.name)

    def authority(self, name: str) -> str:
        """Return the name of a body."""
        body = self.catalog.authorities.get(name)
        return name if body is None else self.say(body.name)

    def authorities(self, names: Iterable[str]) -> str:
        """Return the names of bodies as a list; such names have commas of their own."""
        return self.phrase("pages.semicolon").join(self.authority(name) for name in names)

    def contact(self, body: Authority) -> tuple[Words, ...]:
        """Return how to reach a body: a line a channel, with the year the detail is from, then its website."""
        lines = []
        for contact in body.contact:
            as_of = self.phrase("pages.detail-of", date=contact.as_of) if contact.as_of else None
            label = self.term("contact_channels", contact.channel)
            lines.append(self.colon(label, contact.value, quiet(as_of) if as_of else None))
        if body.website:
            lines.append(self.colon(self.phrase("pages.website"), body.website))
        return tuple(lines)

    def footer(self) -> tuple[Words, ...]:
        """Return what stands under every page: edition, research date, the day asked about, the disclaimer."""
        edition = self.catalog.edition
        stamp = self.phrase(
            "pages.footer", edition=edition.edition, researched=edition.researched.isoformat(), as_of=self.as_of
        )
        return (words(stamp), words(self.say(edition.disclaimer)))
