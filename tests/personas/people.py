"""Personas: people written from the dossiers, what they answer, and what they must be told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from licnav.assessment.answers import parse_answers
from licnav.assessment.assessing import assess_procedure
from licnav.assessment.case import Case
from licnav.assessment.result import ProcedureResult, Turn
from licnav.catalog.loading import Catalog

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Persona:
    """One person: `expect` maps full procedure ids to what must hold of them."""

    profession: str
    name: str
    source: str
    as_of: date
    answers: dict[str, Any]
    expect: dict[str, dict[str, Any]]


def personas(file: Path) -> list[Persona]:
    """Read a file of people."""
    return [
        Persona(
            one.get("profession", file.stem), one["name"], one["source"], one["as_of"], one["answers"], one["expect"]
        )
        for one in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def all_personas() -> list[Persona]:
    """Read every file of people."""
    return [persona for file in sorted(HERE.glob("*.yaml")) for persona in personas(file)]


def broken_promises(persona: Persona, catalog: Catalog) -> Iterator[str]:
    """Yield each promise that the catalog does not keep: what was expected, what came."""
    case = Case.of(catalog, persona.as_of)
    answers = parse_answers(persona.answers, persona.as_of, catalog)
    for procedure, expected in persona.expect.items():
        result = assess_procedure(case, catalog.rules(procedure), answers)
        for key, wanted in expected.items():
            came = _came(key, wanted, result)
            if came != _plain(wanted):
                yield f"{procedure} {key}: expected {_plain(wanted)}, came {came}"


def _came(key: str, wanted: Any, result: ProcedureResult) -> Any:
    match key:
        case "big_door" | "fits" | "rests_on" | "under_last_rules":
            return _plain(getattr(result, key))
        case "reasons":
            return [str(reason.value) for reason in result.reasons]
        case "reasons_have":
            return [reason for reason in wanted if reason in [str(one.value) for one in result.reasons]]
        case "unmet":
            return _as_wanted(wanted, [one.id for one in result.unmet])
        case "unmet_has":
            return [one for one in wanted if one in [unmet.id for unmet in result.unmet]]
        case "undecided":
            return _as_wanted(wanted, result.undecided_by.not_asked)
        case "undecided_has":
            return [one for one in wanted if one in result.undecided_by.not_asked]
        case "not_known":
            return _as_wanted(wanted, result.undecided_by.not_known)
        case "confirm":
            return _as_wanted(wanted, [one.id for one in result.confirm])
        case "confirm_has":
            return [one for one in wanted if one in [confirm.id for confirm in result.confirm]]
        case "later":
            return {one.id: str(one.met.value) for one in result.later if one.id in wanted}
        case "via":
            return {one.id: one.via.procedure for one in result.unmet if one.via and one.id in wanted}
        case "small_doors":
            return {
                state: [door for door in doors if door in getattr(result.small_doors, state)]
                for state, doors in wanted.items()
            }
        case "small_doors_without":
            return [door for door in wanted if not _listed(door, result)]
        case "opens_on" | "shuts_on":
            return _turn(getattr(result, key), wanted)
        case "window":
            return _window(result, wanted)
        case "held":
            return {name: _plain(getattr(result.held, name)) for name in wanted} if result.held else None
        case _:
            raise AssertionError(f"a persona expects {key}, which no result has")


def _listed(door: str, result: ProcedureResult) -> bool:
    doors = result.small_doors
    return any(door in state for state in (doors.shut, doors.open, doors.unanswered, doors.unconfirmed))


def _turn(turn: Turn | None, wanted: Any) -> Any:
    if turn is None:
        return None
    if isinstance(wanted, dict):
        return {name: _plain(getattr(turn, name)) for name in wanted}
    return _plain(turn.earliest) if turn.earliest == turn.latest else _plain((turn.earliest, turn.latest))


def _window(result: ProcedureResult, wanted: Any) -> Any:
    if result.window is None:
        return None
    names = {"from": "from_"}
    return {name: _plain(getattr(result.window, names.get(name, name))) for name in wanted or {}}


def _as_wanted(wanted: Any, came: Any) -> list[str]:
    """Return what came in the order of what was wanted: these lists are compared as sets."""
    return [one for one in wanted if one in came] + [one for one in came if one not in wanted]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if value is None or isinstance(value, int | bool):
        return value
    return str(getattr(value, "value", value))
