"""What the columns of a table are: facts by id or label, the profession, the day; the rest passes through."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from licnav.batch.uses import CONFIRMED, confirmable
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Rules
from licnav.errors import LicnavError, UnknownName
from licnav.texts.interface import phrases
from licnav.texts.text import LANGUAGES, Lang, Text, say

PROFESSION = "profession"
AS_OF = "as-of"


@dataclass(frozen=True, slots=True)
class Columns:
    """A header understood. `meaning` maps a column's place to a fact's id, `profession`, `as-of` or `confirmed.<id>`.

    `near_misses` are columns that look like a fact and are none: place to the nearest name.
    """

    header: tuple[str, ...]
    meaning: Mapping[int, str]
    near_misses: Mapping[int, str]

    def place_of(self, meaning: str) -> int | None:
        """Return the place of the column with that meaning, or None."""
        return next((place for place, found in self.meaning.items() if found == meaning), None)

    def facts(self) -> dict[int, str]:
        """Return the places of the columns that hold answers, with the fact's id."""
        return {place: found for place, found in self.meaning.items() if found not in (PROFESSION, AS_OF)}


def read_columns(header: Sequence[str], catalog: Catalog) -> Columns:
    """Say what each column is. A name is a fact's id, the same with underscores, or its question in any language.

    Raises:
        LicnavError: two columns are the same fact, or a recorded reply belongs to no requirement.
    """
    names = known_names(catalog)
    if any(_normal(cell) not in names and not cell.isascii() for cell in header):
        names = known_names(catalog, LANGUAGES)  # Simplified Chinese may have to be derived: only where it can matter
    meaning = {place: found for place, cell in enumerate(header) if (found := _meaning(cell, names, catalog))}
    _refuse_repeats(header, meaning)
    near = {
        place: nearest
        for place, cell in enumerate(header)
        if place not in meaning and (nearest := _nearest(cell, names)) is not None
    }
    return Columns(tuple(header), meaning, near)


def known_names(catalog: Catalog, languages: Sequence[Lang] = ("en", "zh-Hant")) -> dict[str, str]:
    """Return every name that a column may have, in normal form, with what it means."""
    names = {_normal(label): found for found, text in _labelled(catalog) for label in _labels(text, languages)}
    return names | {_normal(found): found for found in (*catalog.questions, PROFESSION, AS_OF)}


def count_known(line: str, catalog: Catalog) -> int:
    """Count the known names in a header's line (for the encoding under which it makes sense)."""
    names = known_names(catalog, LANGUAGES)
    return sum(_normal(cell) in names for cell in re.split(r"[,;\t]", line.strip("\ufeff\r\n")))


def _labelled(catalog: Catalog) -> Iterator[tuple[str, Text]]:
    own = phrases("batch")
    yield PROFESSION, own["column-profession"]
    yield AS_OF, own["column-as-of"]
    for question in catalog.questions.values():
        yield question.id, question.text


def _labels(text: Text, languages: Sequence[Lang]) -> set[str]:
    return {say(text, lang) for lang in languages}


def _normal(name: str) -> str:
    words = unicodedata.normalize("NFKC", name).casefold().strip().strip('?"').replace("_", "-")
    return " ".join(words.split())


def _meaning(cell: str, names: Mapping[str, str], catalog: Catalog) -> str | None:
    normal = _normal(cell)
    if not normal.startswith(CONFIRMED):
        return names.get(normal)
    return confirmation_named(normal, catalog)


def confirmation_named(name: str, catalog: Catalog) -> str:
    """Return `confirmed.<id>` if there is a requirement of that id that an authority's reply decides.

    Raises:
        UnknownName: there is none; the hint has the nearest.
    """
    known = {f"{CONFIRMED}{found}" for rules in _all_rules(catalog) for found in confirmable(rules)}
    if name in known:
        return name
    near = get_close_matches(name, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else "`licnav lookup` lists what can be confirmed."
    raise UnknownName(f"{name}: there is no such requirement to confirm", hint)


def _all_rules(catalog: Catalog) -> Iterator[Rules]:
    for profession in catalog.professions.values():
        yield from (catalog.rules(procedure) for procedure in profession.procedures)


def _refuse_repeats(header: Sequence[str], meaning: Mapping[int, str]) -> None:
    for found, count in Counter(meaning.values()).items():
        if count > 1:
            places = [place for place, other in meaning.items() if other == found]
            where = ", ".join(f"{place + 1} ({header[place]})" for place in places)
            raise LicnavError(f"columns {where} are the same: {found}", "Keep one of them.")


def _nearest(cell: str, names: Mapping[str, str]) -> str | None:
    normal = _normal(cell)
    close = get_close_matches(normal, names, n=1, cutoff=0.8) if len(normal) > 3 else []
    return names[close[0]] if close else None
