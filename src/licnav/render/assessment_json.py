"""`lookup --json`: the object of catalog-model section 5. Programs rely on it, so keys are only ever added.

Imported by the fastest path of the program: nothing of the pages, no terminal library.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from licnav.assessment.result import Assessment, Held, ProcedureResult, Turn, Unmet, WindowState
from licnav.catalog.models import Requirement, Rules
from licnav.checklist.wording import wording_on
from licnav.errors import UnknownName
from licnav.texts.text import Lang, say

SCHEMA = "licnav/assessment/1"


def assessment_object(assessment: Assessment, lang: Lang) -> dict[str, Any]:
    """Return an assessment as JSON data: every key always present, null where unknown, no key with two types."""
    return {
        "schema": SCHEMA,
        "edition": assessment.edition.edition,
        "researched": assessment.edition.researched.isoformat(),
        "as_of": assessment.as_of.isoformat(),
        "profession": assessment.profession,
        "answers": dict(assessment.answers),
        "procedures": [procedure_object(result, assessment.as_of, lang) for result in assessment.procedures],
        "next_questions": list(assessment.next_questions),
        "find_out": list(assessment.find_out),
    }


def procedure_object(result: ProcedureResult, as_of: date, lang: Lang) -> dict[str, Any]:
    """Return one procedure's outcome as JSON data."""
    return {
        "id": result.id,
        "layer": result.rules.layer,
        "big_door": result.big_door.value,
        "under_last_rules": None if result.under_last_rules is None else result.under_last_rules.value,
        "reasons": [reason.value for reason in result.reasons],
        "unmet": [_unmet(unmet, result.rules, as_of, lang) for unmet in result.unmet],
        "undecided_by": {
            "not_asked": list(result.undecided_by.not_asked),
            "not_known": list(result.undecided_by.not_known),
        },
        "confirm": [{"id": it.id, "why": it.why.value, "whom": list(it.whom)} for it in result.confirm],
        "later": [{"id": later.id, "at": later.at, "met": later.met.value} for later in result.later],
        "opens_on": _turn(result.opens_on),
        "shuts_on": _turn(result.shuts_on),
        "window": _window(result.window),
        "held": _held(result.held),
        "fits": result.fits.value,
        "small_doors": {
            "shut": list(result.small_doors.shut),
            "open": list(result.small_doors.open),
            "unanswered": list(result.small_doors.unanswered),
            "unconfirmed": list(result.small_doors.unconfirmed),
        },
        "rests_on": result.rests_on,
        "sources": list(result.sources),
    }


def selected(whole: dict[str, Any], fields: Sequence[str]) -> dict[str, Any]:
    """Return only the keys named: those of the object itself, and within `procedures` those of a procedure.

    Raises:
        UnknownName: there is no such key.
    """
    if not fields:
        return whole
    inner = [name for name in fields if name not in whole]
    known = list(whole["procedures"][0]) if whole["procedures"] else inner
    for name in inner:
        if name not in known:
            raise UnknownName(f"--fields: there is no {name}", f"There are {', '.join([*whole, *known])}.")
    kept = {name: value for name, value in whole.items() if name in fields}
    if inner:
        rows = whole["procedures"]
        kept["procedures"] = [{name: row[name] for name in known if name in fields} for row in rows]
    return kept


def _unmet(unmet: Unmet, rules: Rules, as_of: date, lang: Lang) -> dict[str, Any]:
    via = unmet.via
    return {
        "id": unmet.id,
        "level": unmet.level,
        "how_to_meet": _how_to_meet(unmet, rules.requirements, as_of, lang),
        "via": None if via is None else {"procedure": via.procedure, "big_door": via.big_door.value},
    }


def _how_to_meet(unmet: Unmet, requirements: Sequence[Requirement], as_of: date, lang: Lang) -> str | None:
    for entry in requirements:
        if entry.id == unmet.id:
            text = wording_on(entry, as_of).how_to_meet
            return None if text is None else say(text, lang)
    return None


def _turn(turn: Turn | None) -> dict[str, Any] | None:
    if turn is None:
        return None
    return {"earliest": _day(turn.earliest), "latest": _day(turn.latest), "verdict": turn.verdict.value}


def _window(window: WindowState | None) -> dict[str, Any] | None:
    if window is None:
        return None
    return {"state": window.state, "from": _day(window.from_), "until": _day(window.until)}


def _held(held: Held | None) -> dict[str, Any] | None:
    if held is None:
        return None
    return {"valid_until": _day(held.valid_until), "renew_by": _day(held.renew_by), "goes_on": held.goes_on}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
