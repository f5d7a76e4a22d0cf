"""One procedure's result as the cells of a table. The default columns are fixed by the design, section 4."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from licnav.assessment.result import ProcedureResult, Turn
from licnav.catalog.models import Edition
from licnav.texts.text import Lang, say

DEFAULT_COLUMNS: Final = (
    "procedure", "big_door", "reasons", "unmet", "undecided_by", "opens_on", "fits", "small_doors_shut",
)  # fmt: skip

STAMP_COLUMNS: Final = ("judged_as_of", "edition", "researched", "disclaimer")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every output says about itself: the edition, the day and the language it is in."""

    edition: Edition
    as_of: date
    lang: Lang


def result_cells(result: ProcedureResult, stamp: Stamp, columns: Iterable[str]) -> tuple[str, ...]:
    """Return the cells of a result under `columns`, each a name of RESULT_COLUMNS."""
    return tuple(RESULT_COLUMNS[column](result, stamp) for column in columns)


def stamp_cells(stamp: Stamp) -> dict[str, str]:
    """Return the cells of STAMP_COLUMNS: the same for every row of a day."""
    return {
        "judged_as_of": stamp.as_of.isoformat(),
        "edition": stamp.edition.edition,
        "researched": stamp.edition.researched.isoformat(),
        "disclaimer": say(stamp.edition.disclaimer, stamp.lang),
    }


def turn_cell(turn: Turn | None) -> str:
    """Return a day as `2027-01-01`, or as `2027-01-01..2027-06-30` for imprecise answers (no end: perhaps never)."""
    if turn is None:
        return ""
    if turn.latest == turn.earliest:
        return turn.earliest.isoformat()
    return f"{turn.earliest}..{turn.latest or ''}"


def _joined(words: Iterable[str]) -> str:
    return ";".join(words)


def _undecided_by(result: ProcedureResult, stamp: Stamp) -> str:
    """Join the facts that leave it undecided; `?` marks those that were asked and are not known."""
    missing = result.undecided_by
    return _joined([*missing.not_asked, *(f"{fact}?" for fact in missing.not_known)])


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


RESULT_COLUMNS: Final[dict[str, Callable[[ProcedureResult, Stamp], str]]] = {
    "procedure": lambda result, stamp: result.id,
    "procedure_name": lambda result, stamp: say(result.rules.name, stamp.lang),
    "layer": lambda result, stamp: result.rules.layer,
    "big_door": lambda result, stamp: result.big_door,
    "under_last_rules": lambda result, stamp: result.under_last_rules or "",
    "reasons": lambda result, stamp: _joined(result.reasons),
    "unmet": lambda result, stamp: _joined(unmet.id for unmet in result.unmet),
    "undecided_by": _undecided_by,
    "confirm": lambda result, stamp: _joined(point.id for point in result.confirm),
    "later": lambda result, stamp: _joined(f"{later.id}={later.met}" for later in result.later),
    "opens_on": lambda result, stamp: turn_cell(result.opens_on),
    "shuts_on": lambda result, stamp: turn_cell(result.shuts_on),
    "window": lambda result, stamp: result.window.state if result.window else "",
    "window_from": lambda result, stamp: _day(result.window.from_) if result.window else "",
    "window_until": lambda result, stamp: _day(result.window.until) if result.window else "",
    "valid_until": lambda result, stamp: _day(result.held.valid_until) if result.held else "",
    "renew_by": lambda result, stamp: _day(result.held.renew_by) if result.held else "",
    "fits": lambda result, stamp: result.fits,
    "small_doors_shut": lambda result, stamp: _joined(result.small_doors.shut),
    "small_doors_open": lambda result, stamp: _joined(result.small_doors.open),
    "small_doors_unanswered": lambda result, stamp: _joined(result.small_doors.unanswered),
    "small_doors_unconfirmed": lambda result, stamp: _joined(result.small_doors.unconfirmed),
    "rests_on": lambda result, stamp: result.rests_on,
    "sources": lambda result, stamp: _joined(result.sources),
    "judged_as_of": lambda result, stamp: stamp_cells(stamp)["judged_as_of"],
    "edition": lambda result, stamp: stamp_cells(stamp)["edition"],
    "researched": lambda result, stamp: stamp_cells(stamp)["researched"],
    "disclaimer": lambda result, stamp: stamp_cells(stamp)["disclaimer"],
}
