"""From a procedure as its author writes it to the two plain parts that models are built from: rules and pages."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from licnav.catalog.building import key_of
from licnav.catalog.models import Pages, Rules
from licnav.catalog.references import read_reference

Plain = dict[str, Any]
INCLUDING = ("requirements", "limitations", "documents")
_RULES = frozenset(key_of(one.name) for one in fields(Rules))
_PAGES = frozenset(key_of(one.name) for one in fields(Pages))


def resolved(plain: Any, seen: Mapping[str, str]) -> Any:
    """Return a copy in which references to sources are split and the words of the format stand for what they mean."""
    if isinstance(plain, list):
        return [resolved(value, seen) for value in plain]
    if not isinstance(plain, dict):
        return plain
    copy: Plain = {}
    for key, value in plain.items():
        if key in ("source", "by") and isinstance(value, list) and all(isinstance(one, str) for one in value):
            copy[key] = [list(read_reference(reference, seen)) for reference in value]
        elif key == "hits" and value == "everyone":
            copy[key] = "always"
        elif not (key == "until" and value == "none-seen"):
            copy[key] = resolved(value, seen)
    return copy


def with_includes(procedure: Plain, find: Callable[[str], Plain]) -> Plain:
    """Return the procedure with each `include: PROCEDURE#ID` replaced by that entry; `find` gives a procedure."""
    copy = dict(procedure)
    for key in INCLUDING:
        if any("include" in entry for entry in copy.get(key) or ()):
            copy[key] = [_included(entry["include"], key, find) if "include" in entry else entry for entry in copy[key]]
    return copy


def split(full_id: str, procedure: Plain) -> tuple[Plain, Plain]:
    """Return the plain rules and the plain pages of a procedure; what both need is lifted into the rules."""
    rules = {key: value for key, value in procedure.items() if key in _RULES}
    pages = {key: value for key, value in procedure.items() if key in _PAGES}
    rules["id"] = full_id
    lifted = {**procedure.get("gives", {}), **procedure.get("term", {})}
    rules.update({key: lifted[key] for key in ("output", "valid_for", "renew_from") if key in lifted})
    return rules, pages


def _included(reference: str, key: str, find: Callable[[str], Plain]) -> Plain:
    home, _, wanted = reference.partition("#")
    found: Plain = next(entry for entry in find(home)[key] if entry.get("id") == wanted)
    return found
