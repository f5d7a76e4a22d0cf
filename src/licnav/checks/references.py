"""Ids: known where they are used, used where they are declared, and never twice."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from licnav.checks.finding import Finding, Path, Raw, RawFile, home_of, procedures_in

Ids = frozenset[str]


def check_references(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield every id that is used and not known, declared twice, or (authorities, documents) never used."""
    known = Known.of(files)
    yield from _check_twice(files)
    for file, path, full_id, procedure in procedures_in(files):
        yield from _check_procedure(file, path, full_id, procedure, known)
    yield from _check_profession_names(files, known)
    yield from _check_unused(files, "authorities.yaml")
    yield from _check_unused(files, "documents.yaml")


class Known:
    """The ids that a catalog declares."""

    def __init__(self, files: Mapping[str, RawFile]) -> None:
        self.procedures: Ids = frozenset(full_id for _, _, full_id, _ in procedures_in(files))
        self.authorities = ids_of_list(files, "authorities.yaml")
        self.documents = ids_of_list(files, "documents.yaml")
        self.areas = _area_ids(files)  # a place may be an area or a piece of land
        self.atoms = self.areas - _area_ids(files, "areas")  # a piece of land alone makes no geography door
        self.professions = frozenset(_professions(files)) | {"common"}
        self.encoded = frozenset(name[len("professions/") : -len(".yaml")] for name in files if "professions/" in name)
        self.steps: dict[str, Ids] = {
            full_id: frozenset(part["id"] for part in parts(procedure, "steps"))
            for _, _, full_id, procedure in procedures_in(files)
        }

    @classmethod
    def of(cls, files: Mapping[str, RawFile]) -> "Known":
        """Collect the ids of all files."""
        return cls(files)


def parts(raw: Raw, key: str) -> list[dict[str, Any]]:
    """Return the mappings with an id that a list holds; anything malformed is another check's business."""
    found = raw.get(key) or ()
    return [part for part in found if isinstance(part, dict) and isinstance(part.get("id"), str)]


def ids_of_list(files: Mapping[str, RawFile], name: str) -> Ids:
    """Return the ids of a file that is one list."""
    file = files.get(name)
    return frozenset(part["id"] for part in parts({"all": file.value}, "all")) if file else frozenset()


def _area_ids(files: Mapping[str, RawFile], *keys: str) -> Ids:
    file = files.get("areas.yaml")
    if file is None or not isinstance(file.value, dict):
        return frozenset()
    return frozenset(part["id"] for key in keys or ("atoms", "areas") for part in parts(file.value, key))


def _professions(files: Mapping[str, RawFile]) -> list[str]:
    file = files.get("vocabulary.yaml")
    listed = file.value.get("professions") if file and isinstance(file.value, dict) else None
    return [name for name in listed or () if isinstance(name, str)]


def _check_procedure(file: str, path: Path, full_id: str, raw: Raw, known: Known) -> Iterator[Finding]:
    steps = known.steps[full_id]
    proved = frozenset(part["id"] for part in parts(raw, "requirements"))
    proved |= frozenset(_included(raw, "requirements"))
    documents = frozenset(part["id"] for part in parts(raw, "documents")) | frozenset(_included(raw, "documents"))
    yield from _one(file, (*path, "area"), raw.get("area"), known.areas - known.atoms, "area")
    yield from _many(file, (*path, "also"), raw.get("also"), known.encoded, "profession with a file")
    for index, period in enumerate(raw.get("in_force") or ()):
        if isinstance(period, dict):
            where = (*path, "in_force", index)
            yield from _one(file, (*where, "rests_on"), period.get("rests_on"), known.procedures, "procedure")
            yield from _many(file, (*where, "ask"), period.get("ask"), known.authorities, "authority")
    for index, part in _indexed(raw, "requirements"):
        where = (*path, "requirements", index)
        yield from _one(file, (*where, "needs"), part.get("needs"), known.procedures, "procedure")
        yield from _one(file, (*where, "at"), part.get("at"), steps, "step of this procedure")
        yield from _many(file, (*where, "ask"), part.get("ask"), known.authorities, "authority")
    for index, part in _indexed(raw, "windows"):
        yield from _one(file, (*path, "windows", index, "step"), part.get("step"), steps, "step of this procedure")
    for index, part in _indexed(raw, "steps"):
        yield from _check_step(file, (*path, "steps", index), part, steps, documents, known)
    for index, part in _indexed(raw, "documents"):
        where = (*path, "documents", index)
        yield from _many(file, (*where, "proves"), part.get("proves"), proved, "requirement of this procedure")
        yield from _many(file, (*where, "any_of"), part.get("any_of"), known.documents | documents, "document")
        if "name" not in part and not part.get("any_of") and "include" not in part:
            yield from _one(file, (*where, "id"), part.get("id"), known.documents, "document of documents.yaml")
    for index, part in _indexed(raw, "open_points"):
        yield from _many(file, (*path, "open_points", index, "ask"), part.get("ask"), known.authorities, "authority")
    for index, part in enumerate(raw.get("excludes") or ()):
        if isinstance(part, dict):
            where = (*path, "excludes", index, "procedure")
            yield from _one(file, where, part.get("procedure"), known.procedures, "procedure")


def _check_step(file: str, path: Path, step: Raw, steps: Ids, documents: Ids, known: Known) -> Iterator[Finding]:
    place = step.get("where")
    if isinstance(place, dict):
        yield from _one(file, (*path, "where", "authority"), place.get("authority"), known.authorities, "authority")
    yield from _many(file, (*path, "documents"), step.get("documents"), documents, "document of this procedure")
    for index, before in enumerate(step.get("after") or ()):
        if isinstance(before, str) and "#" in before:
            procedure, _, other = before.partition("#")
            yield from _one(file, (*path, "after", index), procedure, known.procedures, "procedure")
            yield from _one(file, (*path, "after", index), other, known.steps.get(procedure, frozenset()), "step there")
        else:
            yield from _one(file, (*path, "after", index), before, steps, "step of this procedure")


def _check_profession_names(files: Mapping[str, RawFile], known: Known) -> Iterator[Finding]:
    for name, file in files.items():
        home = home_of(name)
        if home in (None, "common") or not isinstance(file.value, dict):
            continue
        if file.value.get("id") != home:
            yield Finding(name, ("id",), f"the id is not the file's name, {home}", "Name the file by the id.")
        if home not in known.professions:
            hint = "Add it to the list professions of vocabulary.yaml."
            yield Finding(name, ("id",), f"the profession {home} is not in the vocabulary", hint)


def _check_twice(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for file, path, full_id, procedure in procedures_in(files):
        seen[full_id] += 1
        if seen[full_id] > 1:
            yield Finding(file, (*path, "id"), f"{full_id} is declared twice", "Give one of them another id.")
        for key in ("requirements", "limitations", "steps", "documents", "windows", "open_points"):
            yield from _twice_in(file, (*path, key), parts(procedure, key))
    for name in ("questions.yaml", "authorities.yaml", "documents.yaml", "glossary.yaml"):
        if name in files:
            yield from _twice_in(name, (), parts({"all": files[name].value}, "all"))


def _twice_in(file: str, path: Path, entries: list[dict[str, Any]]) -> Iterator[Finding]:
    counted = Counter(entry["id"] for entry in entries)
    for name, count in counted.items():
        if count > 1:
            yield Finding(file, path, f"the id {name} stands here {count} times", "Give one of them another id.")


def _check_unused(files: Mapping[str, RawFile], name: str) -> Iterator[Finding]:
    everything = "\n".join(str(file.value) for other, file in files.items() if other != name)
    own = str(files[name].value) if name in files else ""
    for index, entry in enumerate(parts({"all": files[name].value}, "all") if name in files else ()):
        quoted = f"'{entry['id']}'"
        if quoted not in everything and own.count(quoted) < 2:
            yield Finding(name, (index, "id"), f"nothing uses {entry['id']}", "Delete it, or use it.")


def _included(raw: Raw, key: str) -> Iterator[str]:
    for part in raw.get(key) or ():
        if isinstance(part, dict) and isinstance(part.get("include"), str):
            yield part["include"].rpartition("#")[2]


def _indexed(raw: Raw, key: str) -> Iterator[tuple[int, Raw]]:
    for index, part in enumerate(raw.get(key) or ()):
        if isinstance(part, dict):
            yield index, part


def _one(file: str, path: Path, value: object, known: Ids, what: str) -> Iterator[Finding]:
    if isinstance(value, str) and value not in known:
        yield Finding(file, path, f"{value} is no {what}", nearest_hint(value, known))


def _many(file: str, path: Path, values: object, known: Ids, what: str) -> Iterator[Finding]:
    if isinstance(values, list):
        for index, value in enumerate(values):
            yield from _one(file, (*path, index), value, known, what)


def nearest_hint(value: str, known: Ids) -> str:
    """Return "Did you mean ...?" for the nearest known id, or what there is to do."""
    from difflib import get_close_matches

    near = get_close_matches(value, sorted(known), n=1)
    return f"Did you mean {near[0]}?" if near else "Declare it, or correct the id."
