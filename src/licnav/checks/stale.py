"""Entries whose last check lies too far back."""

from dataclasses import dataclass
from datetime import date

from licnav.catalog.loading import Catalog


@dataclass(frozen=True, slots=True)
class Stale:
    """A procedure, when it was last checked, and the last day on which that may be relied on."""

    procedure: str
    reviewed: date
    good_until: date


def stale_entries(catalog: Catalog, day: date) -> tuple[Stale, ...]:
    """Return the procedures that may no longer be relied on at `day`, the oldest first."""
    found = {}
    for profession in catalog.professions:
        for rules in catalog.procedures_of(profession):
            good_until = (rules.good_for or catalog.edition.good_for).after(rules.reviewed)
            if day > good_until:
                found[rules.id] = Stale(rules.id, rules.reviewed, good_until)
    return tuple(sorted(found.values(), key=lambda stale: (stale.good_until, stale.procedure)))
