"""What an entry says on a day: whether it exists then, and in which version."""

from datetime import date
from typing import Protocol

from licnav.catalog.dates import PartialDate
from licnav.catalog.models import Reading, Requirement, Sources, Version
from licnav.frozen import frozen
from licnav.texts.text import Text


class Dated(Protocol):
    """Anything that may begin and end."""

    @property
    def from_(self) -> PartialDate | None:
        """Its first day."""

    @property
    def until(self) -> PartialDate | None:
        """Its last day, counted in."""


@frozen
class Wording:
    """A requirement's words on a day: its version of that day over its own."""

    text: Text
    readings: tuple[Reading, ...]
    confirm: bool
    because: Text | None
    ask: tuple[str, ...]
    how_to_meet: Text | None
    source: Sources


def exists_on(entry: Dated, day: date) -> bool:
    """Say whether an entry may exist on a day; inside an imprecise bound it may."""
    begun = entry.from_ is None or entry.from_.first <= day
    return begun and (entry.until is None or day <= entry.until.last)


def version_on(entry: Requirement, day: date) -> Version | None:
    """Return the version of a day; where imprecise dates leave two, the later one."""
    found = None
    for version in entry.versions:
        if exists_on(version, day):
            found = version
    return found


def wording_on(entry: Requirement, day: date) -> Wording:
    """Return what a requirement says on a day."""
    version = version_on(entry, day) or Version()
    return Wording(
        text=version.text or entry.text,
        readings=version.readings or entry.readings,
        confirm=version.confirm or entry.confirm,
        because=version.because or entry.because,
        ask=version.ask or entry.ask,
        how_to_meet=version.how_to_meet or entry.how_to_meet,
        source=version.source or entry.source,
    )
