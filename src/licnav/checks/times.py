"""Dates in order; versions and periods without overlap or hole; windows inside the term; steps without cycles."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise
from typing import Any

from licnav.catalog.dates import PartialDate, parse_partial_date
from licnav.checks.finding import Finding, Path, Raw, RawFile, procedures_in, walk
from licnav.checks.references import parts

_UNTIL = ("until", "to")


def check_times(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield ends before beginnings, overlapping or broken versions, and windows outside every period in force."""
    for file in files.values():
        for path, value in walk(file.value):
            if isinstance(value, dict):
                yield from _check_order(file.name, path, value)
                for key in ("versions", "in_force", "rounds"):
                    if isinstance(value.get(key), list):
                        yield from _check_sequence(file.name, (*path, key), value[key], holes=key == "versions")
    for name, path, _, procedure in procedures_in(files):
        yield from _check_windows(name, path, procedure)


def check_steps(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield steps that wait for each other in a circle, within a procedure or across procedures."""
    after: dict[str, list[str]] = {}
    places: dict[str, tuple[str, Path]] = {}
    for name, path, full_id, procedure in procedures_in(files):
        for index, step in enumerate(parts(procedure, "steps")):
            own = f"{full_id}#{step['id']}"
            places[own] = (name, (*path, "steps", index, "after"))
            before = [other for other in step.get("after") or () if isinstance(other, str)]
            after[own] = [other if "#" in other else f"{full_id}#{other}" for other in before]
    for own in after:
        if _reaches(own, own, after):
            file, where = places[own]
            yield Finding(file, where, f"{own} waits for itself in a circle", "Take one of the steps out of after.")


def _reaches(start: str, goal: str, after: Mapping[str, list[str]]) -> bool:
    seen: set[str] = set()
    stack = list(after.get(start, ()))
    while stack:
        step = stack.pop()
        if step == goal:
            return True
        if step not in seen:
            seen.add(step)
            stack.extend(after.get(step, ()))
    return False


def _check_order(file: str, path: Path, entry: Raw) -> Iterator[Finding]:
    first = _date(entry.get("from"))
    for key in _UNTIL:
        last = _date(entry.get(key))
        if first is not None and last is not None and last.last < first.first:
            yield Finding(file, (*path, key), f"{key} {last} lies before from {first}", "Put the dates in order.")


def _check_sequence(file: str, path: Path, entries: list[Any], *, holes: bool) -> Iterator[Finding]:
    for index, (earlier, later) in enumerate(pairwise(entry for entry in entries if isinstance(entry, dict))):
        until, from_ = _date(earlier.get("until")), _date(later.get("from"))
        where = (*path, index + 1)
        if until is None or from_ is None:
            hint = "All but the last need an until, all but the first a from."
            yield Finding(file, where, "it is not said where one ends and the next begins", hint)
        elif from_.first <= until.last:
            yield Finding(
                file,
                where,
                f"{from_} overlaps the one before, which ends on {until}",
                "until is the last day, counted in.",
            )
        elif holes and from_.first > until.last + timedelta(days=1):
            yield Finding(
                file, where, f"a hole between {until} and {from_}", "Say what held in between, also if it is nothing."
            )


def _check_windows(file: str, path: Path, procedure: Raw) -> Iterator[Finding]:
    periods = [
        (_date(period.get("from")), _date(period.get("until")))
        for period in procedure.get("in_force") or ()
        if isinstance(period, dict)
    ]
    for index, window in enumerate(parts(procedure, "windows")):
        opens, closes = _date(window.get("from")), _date(window.get("to"))
        if opens is None or closes is None:
            continue
        inside = any(
            (first is None or first.first <= opens.last) and (last is None or closes.first <= last.last)
            for first, last in periods
        )
        if not inside:
            hint = "Correct the window or the period."
            yield Finding(
                file, (*path, "windows", index), f"the window {window['id']} lies outside every period in force", hint
            )


def _date(value: object) -> PartialDate | None:
    try:
        return parse_partial_date(str(value)) if value is not None else None
    except ValueError:
        return None
