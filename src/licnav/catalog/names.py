"""Names as people type them: any script, any width, any case; and the nearest where none is meant."""

import unicodedata
from collections.abc import Iterable, Mapping

from licnav.catalog.models import Profession


def folded(name: str) -> str:
    """Return a name without what spelling it differently changes: width, case, spaces, hyphens and underscores."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(character for character in plain if character not in " -_\u3000")


def spellings(professions: Iterable[Profession]) -> Mapping[str, str]:
    """Return the id for every folded id, name and alias; the first profession of two keeps a name that both use."""
    found: dict[str, str] = {}
    for one in professions:
        names = (one.id, one.name.en, one.name.hant, one.name.official or "", one.name.derived or "")
        aliases = (*one.aliases.en, *one.aliases.hant, *one.aliases.hans, *one.aliases.short)
        for name in (*names, *aliases):
            if name:
                found.setdefault(folded(name), one.id)
    return found


def nearest_names(name: str, known: Mapping[str, str], otherwise: str) -> str:
    """Return a hint with the ids whose spelling is nearest, or `otherwise` alone."""
    from difflib import get_close_matches

    near = dict.fromkeys(known[spelling] for spelling in get_close_matches(name, known, n=3, cutoff=0.6))
    return f"Did you mean {' or '.join(near)}? {otherwise}" if near else otherwise
