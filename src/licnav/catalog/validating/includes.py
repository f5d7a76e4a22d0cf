"""`include: PROFESSION/PROCEDURE#ID` leads to an entry of the same kind; a catalog cannot be loaded if it does not."""

from collections.abc import Iterator, Mapping
from typing import Any

from licnav.catalog.resolving import INCLUDING
from licnav.reading import Problem, YamlFile, mark_of, problem_at


def include_problems(files: Mapping[str, YamlFile]) -> Iterator[Problem]:
    """Yield every include that leads nowhere; one that is written wrongly is a problem of shape already."""
    procedures = dict(_procedures(files))
    known = {
        (full_id, key, entry["id"])
        for full_id, (_, _, procedure) in procedures.items()
        for key in INCLUDING
        for _, entry in _entries(procedure, key)
        if isinstance(entry.get("id"), str)
    }
    for name, index, procedure in procedures.values():
        for key in INCLUDING:
            for place, entry in _entries(procedure, key):
                home, _, wanted = str(entry.get("include", "")).partition("#")
                if wanted and home.count("/") == 1 and (home, key, wanted) not in known:
                    path = ("procedures", index, key, place, "include")
                    mark = mark_of(files[name].value, path, files[name].start)
                    yield problem_at(mark, f"there is no {entry['include']} among the {key} there to include")


def _procedures(files: Mapping[str, YamlFile]) -> Iterator[tuple[str, tuple[str, int, Any]]]:
    for name, file in files.items():
        folder, _, rest = name.partition("/")
        home = {"professions": rest.removesuffix(".yaml"), "common": "common"}.get(folder)
        if home is None or not isinstance(file.value, dict):
            continue
        for index, procedure in _entries(file.value, "procedures"):
            yield f"{home}/{procedure.get('id')}", (name, index, procedure)


def _entries(holder: Any, key: str) -> Iterator[tuple[int, Any]]:
    listed = holder.get(key)
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(entry, dict):
            yield index, entry
