"""pydantic's errors in our own plain words, one message a mistake, at the place where it stands."""

from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from types import GenericAlias
from typing import Any, get_args

from licnav.catalog.building import key_of, without_none
from licnav.catalog.layout import LISTS, ProfessionFile, model_of, procedure_fields
from licnav.catalog.models import Pages, Rules
from licnav.reading import Path, Problem, YamlFile, key_mark_of, mark_of, problem_at


def problem_of(name: str, file: YamlFile, error: Any) -> Problem:
    """Return the problem that one of pydantic's errors means in a file."""
    path: Path = tuple(error["loc"])
    context = error.get("ctx") or {}
    where = key_mark_of(file.value, path, file.start)
    if error["type"] == "missing":
        return problem_at(mark_of(file.value, path[:-1], file.start), f"{_entry(file, path)} has no {path[-1]}")
    if error["type"] == "extra_forbidden":
        return problem_at(where, f"unknown key {path[-1]}{_nearest(str(path[-1]), known_keys(name, path[:-1]))}")
    if error["input"] is None:
        return problem_at(where, f"{_name(path)} has no value; leave the key out where nothing is known")
    if error["type"] in ("leaf", "rule"):
        named = error["type"] == "rule" or context["path"] or not path
        words = context["words"] if named else f"{_name(path)}: {context['words']}"
        return problem_at(mark_of(file.value, (*path, *context["path"]), file.start), words)
    return problem_at(mark_of(file.value, path, file.start), _structural(error["type"], path))


def _structural(kind: str, path: Path) -> str:
    wanted = {"list_type": "a list", "model_type": "a mapping", "dict_type": "a mapping"}.get(kind, kind)
    return f"{_name(path)} has to be {wanted}"


def _name(path: Path) -> str:
    words = [step for step in path if isinstance(step, str)]
    return words[-1] if words else "the file"


def _entry(file: YamlFile, path: Path) -> str:
    """Name the entry that lacks a key, by its id if it has one."""
    value = file.value
    for step in path[:-1]:
        value = value[step]
    if isinstance(value, dict) and isinstance(value.get("id"), str) and path[-1] != "id":
        return str(value["id"])
    return f"this entry of {_name(path[:-1])}" if len(path) > 1 else "the file"


def _nearest(key: str, known: frozenset[str]) -> str:
    near = get_close_matches(key.lower(), sorted(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def known_keys(name: str, path: Path) -> frozenset[str]:
    """Return the keys that the mapping at `path` of a file may have; none where the path leads out of the models."""
    hint: Any = _top(name)
    for step in path:
        if isinstance(step, int) and isinstance(hint, GenericAlias):
            hint = get_args(hint)[0]
        else:
            hint = _keys(hint).get(str(step))
    return frozenset(_keys(hint))


def _top(name: str) -> Any:
    model = model_of(name)
    if name.startswith("professions/"):
        return {**_keys(ProfessionFile), "procedures": tuple[_PROCEDURE]}
    if name.startswith("common/"):
        return {"procedures": tuple[_PROCEDURE]}
    return GenericAlias(tuple, (model,)) if name in LISTS or name.startswith("sources/") else model


def _keys(hint: Any) -> dict[str, Any]:
    if isinstance(hint, dict):
        return hint
    kinds = {kind for kind in without_none(hint) if is_dataclass(kind)}
    return {key_of(one.name): one.type for kind in kinds for one in fields(kind)}


_OWN = frozenset(procedure_fields())
_PROCEDURE: Any = {key: hint for key, hint in {**_keys(Rules), **_keys(Pages)}.items() if key in _OWN}
