"""Which of a person's ways is the best one (design, section 4): the order of `--one-row`."""

from collections.abc import Iterable
from datetime import date

from licnav.assessment.result import Door, Fits, ProcedureResult

DOORS = {door: place for place, door in enumerate(Door)}  # open, unconfirmed, unanswered, shut, not-for-you
FITS = {fits: place for place, fits in enumerate(Fits)}  # yes, unconfirmed, unanswered, no

Rank = tuple[bool, int, int, date, int]


def rank(result: ProcedureResult) -> Rank:
    """Return what sorts results, the best first: one that fits, then the door, the earliest opening, few small doors.

    A way that does not exist for the person comes last whatever it fits; equal ranks keep the catalog's order.
    """
    return (
        result.big_door is Door.NOT_FOR_YOU,
        FITS[result.fits],
        DOORS[result.big_door],
        result.opens_on.earliest if result.opens_on else date.max,
        len(result.small_doors.shut),
    )


def best(results: Iterable[ProcedureResult]) -> tuple[ProcedureResult, ...]:
    """Return the best of the results alone, nothing of none."""
    found = min(results, key=rank, default=None)
    return () if found is None else (found,)
