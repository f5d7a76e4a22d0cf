"""Is a place inside an area: by disjoint pieces of land, on a day, with what no map settles kept apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from licnav.catalog.models import Area, AreaVersion, Atom
from licnav.rules.truth import Readings, Truth


@dataclass(frozen=True, slots=True)
class Map:
    """The land that a catalog knows."""

    atoms: Mapping[str, Atom]
    areas: Mapping[str, Area]


@dataclass(frozen=True, slots=True)
class Extent:
    """The atoms of an area on a day: those that are surely in it, and those that may be."""

    sure: frozenset[str]
    unclear: frozenset[str]


def extent_on(area: str, day: date, land: Map) -> Extent:
    """Return the atoms of an area or of an atom itself on a day; an area that did not exist yet has none."""
    if area in land.atoms:
        return Extent(frozenset((area,)), frozenset())
    sure: frozenset[str] = frozenset()
    unclear: frozenset[str] = frozenset()
    for version in land.areas[area].versions:
        begun, over = _around(version, day)
        if begun is Truth.FALSE or over is Truth.TRUE:
            continue
        if begun is Truth.TRUE and over is Truth.FALSE:
            sure |= frozenset(version.atoms)
            unclear |= frozenset(version.unclear)
        else:  # the day of the change itself is not known
            unclear |= frozenset(version.atoms) | frozenset(version.unclear)
    return Extent(sure, unclear - sure)


def inside(place: str, area: str, day: date, land: Map, written: date | None, grows_with: str) -> Readings:
    """Say whether `place` (an atom or an area) lies in `area`.

    A coarse place of which only a part lies inside is UNKNOWN: the person has not said enough. `written` and
    `grows_with` (yes | no | unclear) serve a rule that is older than a growth of its area.
    """
    today = extent_on(area, day, land)
    extent = today
    if written is not None and written < day and grows_with != "yes":
        then = extent_on(area, written, land)
        if grows_with == "no":
            extent = then
        else:
            sure = today.sure & then.sure
            extent = Extent(sure, (today.sure | today.unclear | then.sure | then.unclear) - sure)
    pieces = extent_on(place, day, land)
    asked = pieces.sure | pieces.unclear
    return Readings(_covered(asked, extent.sure), _covered(asked, extent.sure | extent.unclear))


def _covered(asked: frozenset[str], land: frozenset[str]) -> Truth:
    if asked and asked <= land:
        return Truth.TRUE
    return Truth.UNKNOWN if asked & land else Truth.FALSE


def _around(version: AreaVersion, day: date) -> tuple[Truth, Truth]:
    begun = Truth.TRUE
    if version.from_ is not None and day < version.from_.last:
        begun = Truth.FALSE if day < version.from_.first else Truth.UNKNOWN
    over = Truth.FALSE
    if version.until is not None and day > version.until.first:
        over = Truth.TRUE if day > version.until.last else Truth.UNKNOWN
    return begun, over
