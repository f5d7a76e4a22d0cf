"""Rules between the keys of one entry, which no type expresses: each returns the key and what is wrong, or None."""

from collections.abc import Callable, Mapping
from typing import Any

from licnav.catalog.models import Cost, Limitation, Question, Requirement, Takes, Version

Broken = tuple[str | None, str] | None
_MET = ("met", "readings", "declare", "confirm", "needs", "versions")


def _one_of(entry: Mapping[str, Any], keys: tuple[str, ...]) -> Broken:
    given = [key for key in keys if entry.get(key)]
    if len(given) == 1:
        return None
    listed = f"{', '.join(keys[:-1])} or {keys[-1]}"
    if not given:
        return None, f"{entry.get('id', 'this version')} needs one of {listed}"
    return given[1], f"{' and '.join(given)} exclude each other; keep one"


def _confirmable(entry: Mapping[str, Any]) -> Broken:
    if entry.get("confirm") and not (entry.get("because") and entry.get("ask")):
        return "confirm", "confirm needs because (why no answer decides it) and ask (whom)"
    return None


def _requirement(entry: Mapping[str, Any]) -> Broken:
    return _one_of(entry, _MET) or _confirmable(entry)


def _version(entry: Mapping[str, Any]) -> Broken:
    return _one_of(entry, ("met", "readings", "confirm")) or _confirmable(entry)


def _limitation(entry: Mapping[str, Any]) -> Broken:
    if entry.get("effect") == "stops" and entry.get("hits") == "everyone":
        return "hits", "effect stops needs a condition: what stops everyone is no way at all"
    return _one_of(entry, ("hits", "readings"))


def _question(entry: Mapping[str, Any]) -> Broken:
    chooses = entry["type"] in ("choice", "choices")
    if chooses and not (entry.get("choices") or entry.get("outputs")):
        return None, f"{entry['id']} is a {entry['type']} and needs choices"
    return (
        ("choices", f"a question of type {entry['type']} has no choices")
        if entry.get("choices") and not chooses
        else None
    )


def _takes(entry: Mapping[str, Any]) -> Broken:
    return None if ("number" in entry) == ("unit" in entry) else (None, "number and unit stand together")


def _cost(entry: Mapping[str, Any]) -> Broken:
    return None if ("amount" in entry) == ("currency" in entry) else (None, "amount and currency stand together")


ENTRY_RULES: dict[type, Callable[[Mapping[str, Any]], Broken]] = {
    Requirement: _requirement,
    Version: _version,
    Limitation: _limitation,
    Question: _question,
    Takes: _takes,
    Cost: _cost,
}
