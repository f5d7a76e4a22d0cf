"""Which files a catalog has, and of what each consists. The reference for authors is docs/catalog-format.md."""

from dataclasses import dataclass, fields
from pathlib import Path

from licnav.catalog.models import (
    Aliases,
    Area,
    Atom,
    Authority,
    Document,
    Edition,
    GlossaryEntry,
    Pages,
    Question,
    Row,
    Rules,
    Source,
    Term,
)
from licnav.texts.text import Text

REQUIRED = ("edition.yaml", "vocabulary.yaml", "areas.yaml", "questions.yaml")
FOLDERS = ("sources", "professions", "common")
LISTS: dict[str, type] = {
    "authorities.yaml": Authority,
    "documents.yaml": Document,
    "questions.yaml": Question,
    "glossary.yaml": GlossaryEntry,
}
# Made by the loader, never written by an author.
LIFTED = frozenset({"output", "valid_for", "renew_from"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """vocabulary.yaml; every key beside these is a closed list of Terms."""

    professions: tuple[str, ...]
    table1: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Areas:
    """areas.yaml. `asked_by` is the fact that says where the person wants to work: it moves the geography door."""

    asked_by: str
    atoms: tuple[Atom, ...]
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class ProfessionFile:
    """The head of professions/ID.yaml; its procedures are Rules and Pages in one mapping."""

    id: str
    name: Text
    aliases: Aliases | None = None
    table1: str | None = None
    note: Text | None = None


def model_of(name: str) -> type | None:
    """Return the model of a file, or of each entry where the file is a list; None for a file that has no place."""
    folder, _, rest = name.partition("/")
    if rest:
        known: dict[str, type] = {"sources": Source, "professions": ProfessionFile, "common": Rules}
        return known.get(folder) if "/" not in rest else None
    one: dict[str, type] = {"edition.yaml": Edition, "vocabulary.yaml": Vocabulary, "areas.yaml": Areas}
    return LISTS.get(name) or one.get(name)


def files_in(directory: Path) -> tuple[str, ...]:
    """Return the names of all YAML files of a catalog or overlay, relative to it, in the order of reading."""
    inside = (path.relative_to(directory).as_posix() for path in directory.rglob("*.yaml"))
    return tuple(sorted(inside, key=lambda name: ("/" in name, name)))


def procedure_fields() -> tuple[str, ...]:
    """Return the names of the fields that a procedure's mapping may have."""
    own = [one.name for one in fields(Rules) if one.name not in LIFTED]
    return tuple(own + [one.name for one in fields(Pages)])


__all__ = ["FOLDERS", "LIFTED", "LISTS", "REQUIRED", "Areas", "ProfessionFile", "Term", "Vocabulary"]
__all__ += ["files_in", "model_of", "procedure_fields"]
