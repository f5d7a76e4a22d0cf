"""Closed lists are closed: each word of a list that vocabulary.yaml declares is one of its values."""

from collections.abc import Iterator, Mapping

from licnav.checks.finding import Finding, Path, RawFile, home_of, walk
from licnav.checks.references import nearest_hint, parts

# The key of a value and the list of vocabulary.yaml that closes it, by the list that the entry stands in.
_OF_PROCEDURE = {
    "kind": "kinds",
    "layer": "layers",
    "direction": "directions",
    "aims": "aims",
    "next_window": "next_window",
    "not_applicable": "coverage",
}
_BY_ENTRY: dict[str, dict[str, str]] = {
    "in_force": {"from_is": "from_is", "after": "after"},
    "requirements": {"class": "classes", "of": "of", "turns_on": "turns_on", "on_the_day": "on_the_day"},
    "limitations": {"class": "classes", "effect": "effects", "side": "sides", "on_the_day": "on_the_day"},
    "steps": {"by": "by"},
    "takes": {"unit": "units", "set_by": "set_by"},
    "documents": {"form": "forms", "certification": "certifications"},
    "open_points": {"concerns": "coverage"},
    "contact": {"channel": "contact_channels"},
}
_BY_FILE: dict[str, dict[str, str]] = {
    "authorities.yaml": {"side": "sides"},
    "questions.yaml": {"type": "question_types", "of": "of", "changes": "changes"},
}
_OF_SOURCE = {"kind": "source_kinds", "seen": "seen"}


def check_closed_lists(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield every value that its closed list does not have."""
    lists = _lists(files)
    for name, file in files.items():
        for path, value in walk(file.value):
            if isinstance(value, dict):
                yield from _check_entry(name, path, value, _keys(name, path), lists)


def _lists(files: Mapping[str, RawFile]) -> dict[str, frozenset[str]]:
    file = files.get("vocabulary.yaml")
    if file is None or not isinstance(file.value, dict):
        return {}
    return {name: frozenset(part["id"] for part in parts(file.value, name)) for name in file.value}


def _keys(file: str, path: Path) -> Mapping[str, str]:
    if file.startswith("sources/"):
        return _OF_SOURCE if len(path) == 1 else {}
    if len(path) == 1 and file in _BY_FILE:
        return _BY_FILE[file]
    if home_of(file) and len(path) == 2 and path[0] == "procedures":
        return _OF_PROCEDURE
    if path and path[-1] == "where":
        return {"channel": "channels"}
    return _BY_ENTRY.get(str(path[-2]), {}) if len(path) >= 2 else {}


def _check_entry(
    file: str, path: Path, entry: dict[str, object], keys: Mapping[str, str], lists: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    for key, list_name in keys.items():
        closed = lists.get(list_name)
        if closed is None or key not in entry:
            continue
        given = entry[key]
        for value in given if isinstance(given, list) else [given]:
            if isinstance(value, str) and value not in closed and not _is_date_of_window(key, value):
                yield Finding(
                    file, (*path, key), f"{key}: {value} is not in the list {list_name}", nearest_hint(value, closed)
                )


def _is_date_of_window(key: str, value: str) -> bool:
    return key == "next_window" and value[:4].isdigit()
