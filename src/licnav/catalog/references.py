"""References to sources, and how well a source was seen."""

from collections.abc import Mapping

# Strongest first (catalog-model, section 1).
LEVELS = ("primary", "primary-part", "official", "twin", "news", "report", "inferred")


def read_reference(text: str, seen: Mapping[str, str]) -> tuple[str, str, str]:
    """Split `ID[ locator][ level]` into id, locator and level.

    `seen` says of each source how well it was seen: that is the level where none is given. A source that the catalog
    does not have (`licnav catalog check` reports it) carries nothing: the weakest level.
    """
    name, *rest = text.split()
    if rest and rest[-1] in LEVELS:
        return name, " ".join(rest[:-1]), rest[-1]
    return name, " ".join(rest), seen.get(name, LEVELS[-1])
