"""Finds professions, procedures and glossary entries by any of their names: any script, abbreviations, typing errors.

Every hit says which name was met, and how: two titles that look alike are two hits, never one.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum

from licnav.catalog.loading import COMMON, Catalog
from licnav.frozen import frozen
from licnav.texts.text import Text

_IDEOGRAPHS = ("\u2e80", "\U0003ffff")


class How(IntEnum):
    """How a name was met, best first."""

    EXACT = 0
    PREFIX = 1
    PART = 2
    NEAR = 3


@frozen
class Hit:
    """One thing found. `kind` is profession, procedure or glossary; `matched` is the name that was met."""

    kind: str
    id: str
    name: Text
    matched: str
    how: How


@frozen
class _Entry:
    kind: str
    id: str
    name: Text
    spellings: tuple[str, ...]
    full_id: str = ""


def search(catalog: Catalog, text: str) -> tuple[Hit, ...]:
    """Return what `text` may mean, best first; nothing where nothing is near. An empty text finds nothing."""
    query = folded(text)
    if not query:
        return ()
    hits = [hit for entry in _entries(catalog) if (hit := _best(entry, query)) is not None]
    return tuple(sorted(hits, key=lambda hit: hit.how))


def topics(catalog: Catalog) -> tuple[Text, ...]:
    """Return the names of all professions: what one can look for where nothing was found."""
    return tuple(profession.name for name, profession in catalog.professions.items() if name != COMMON)


def folded(text: str) -> str:
    """Return a text as it is compared: width, case, script, spaces, hyphens and slashes make no difference."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not plain.isascii():
        from licnav.texts.simplify import simplify

        plain = simplify(plain)
    for character in "-_/\u00b7,.()":
        plain = plain.replace(character, " ")
    return " ".join(plain.split())


def _entries(catalog: Catalog) -> Iterator[_Entry]:
    for profession in catalog.professions.values():
        aliases = profession.aliases
        others = (*aliases.en, *aliases.hant, *aliases.hans, *aliases.short)
        yield _Entry("profession", profession.id, profession.name, (*_names(profession.name), profession.id, *others))
    for listed in catalog.listing():
        name = listed.rules.name
        own_id = listed.rules.id.partition("/")[2]
        yield _Entry("procedure", listed.rules.id, name, (*_names(name), own_id), full_id=listed.rules.id)
    for entry in catalog.glossary:
        name = Text(en=" / ".join(entry.terms), hant=" / ".join(entry.terms))
        yield _Entry("glossary", entry.id, name, entry.terms)


def _names(name: Text) -> tuple[str, ...]:
    return tuple(part for part in (name.en, name.hant, name.official) if part)


def _best(entry: _Entry, query: str) -> Hit | None:
    if entry.full_id and folded(entry.full_id) == query:
        return Hit(entry.kind, entry.id, entry.name, entry.full_id, How.EXACT)
    keys = [(folded(spelling), spelling) for spelling in entry.spellings]
    for how, meets in _WAYS:
        for key, spelling in keys:
            if meets(key, query):
                return Hit(entry.kind, entry.id, entry.name, spelling, how)
    return None


def _exact(key: str, query: str) -> bool:
    return key == query or key.replace(" ", "") == query.replace(" ", "")


def _prefix(key: str, query: str) -> bool:
    return key.startswith(query) or any(word.startswith(query) for word in key.split())


def _part(key: str, query: str) -> bool:
    """Every word of the query is in the name; a word of one or two Latin letters has to be a whole word."""
    return all(
        word in (key if len(word) > 2 or _is_chinese(word) else key.split())
        and (len(word) > 1 or not _is_chinese(word))
        for word in query.split()
    )


def _near(key: str, query: str) -> bool:
    """A typing error or two, fewer the shorter the word: two Chinese characters or three letters allow none."""
    allowed = _errors_allowed(query)
    if not allowed:
        return False
    from rapidfuzz.distance import OSA

    candidates: Iterable[str] = (key, *key.split())
    return any(OSA.distance(candidate, query, score_cutoff=allowed) <= allowed for candidate in candidates)


def _errors_allowed(query: str) -> int:
    letters = len(query)
    if _is_chinese(query):
        return 1 if letters >= 3 else 0
    return 0 if letters < 4 else 1 if letters < 8 else 2


def _is_chinese(text: str) -> bool:
    return any(_IDEOGRAPHS[0] <= character <= _IDEOGRAPHS[1] for character in text)


_WAYS: Sequence[tuple[How, Callable[[str, str], bool]]] = (
    (How.EXACT, _exact),
    (How.PREFIX, _prefix),
    (How.PART, _part),
    (How.NEAR, _near),
)
