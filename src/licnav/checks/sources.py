"""Sources: known, used, owed by what a person would act on, and never claimed to be better than they were seen."""

from collections.abc import Iterator, Mapping

from licnav.checks.finding import Finding, Path, Raw, RawFile, procedures_in, walk
from licnav.checks.references import nearest_hint, parts

LEVELS = ("primary", "primary-part", "official", "twin", "news", "report", "inferred")
_OWING = ("requirements", "limitations", "steps", "documents", "windows", "history", "figures")


def check_sources(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield statements without a source, unknown sources, levels above what was seen, and sources that nobody uses."""
    declared = {entry["id"]: (name, index, entry) for name, index, entry in _declared(files)}
    used: set[str] = set()
    for file in files.values():
        for path, reference in _references(file):
            used.add(reference.split(" ")[0])
            yield from _check_reference(
                file.name, path, reference, {key: entry for key, (_, _, entry) in declared.items()}
            )
    for source, (name, index, _) in declared.items():
        if source not in used:
            yield Finding(name, (index, "id"), f"no statement uses the source {source}", "Use it or delete it.")
    for file_name, path, _, procedure in procedures_in(files):
        yield from _check_owing(file_name, path, procedure)


def _declared(files: Mapping[str, RawFile]) -> Iterator[tuple[str, int, Raw]]:
    for name, file in files.items():
        if name.startswith("sources/"):
            for index, entry in enumerate(file.value or ()):
                if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                    yield name, index, entry


def _references(file: RawFile) -> Iterator[tuple[Path, str]]:
    if file.name.startswith("sources/"):
        return
    for path, value in walk(file.value):
        if path and path[-1] in ("source", "by") and isinstance(value, list):
            for index, reference in enumerate(value):
                if isinstance(reference, str):
                    yield (*path, index), reference


def _check_reference(file: str, path: Path, reference: str, declared: Mapping[str, Raw]) -> Iterator[Finding]:
    name, *rest = reference.split(" ")
    source = declared.get(name)
    if source is None:
        yield Finding(file, path, f"there is no source {name}", nearest_hint(name, frozenset(declared)))
        return
    if not rest or rest[-1] not in LEVELS:
        return
    claimed, locator, seen = rest[-1], " ".join(rest[:-1]), str(source.get("seen"))
    if claimed in ("twin", "inferred") or seen not in LEVELS:
        return
    read = source.get("read") or ()
    article_read = seen == "primary-part" and claimed == "primary" and locator in read
    if LEVELS.index(claimed) < LEVELS.index(seen) and not article_read:
        hint = f"Claim {seen}, or name the article in its list read if it was read."
        yield Finding(file, path, f"{name} was seen as {seen}, the statement claims {claimed}", hint)


def _check_owing(file: str, path: Path, procedure: Raw) -> Iterator[Finding]:
    for key in _OWING:
        for index, entry in enumerate(procedure.get(key) or ()):
            if isinstance(entry, dict) and "include" not in entry:
                yield from _owes(file, (*path, key, index), entry)
                for version, part in enumerate(entry.get("versions") or ()):
                    yield from _owes(file, (*path, key, index, "versions", version), part)
                for name in ("takes", "cost", "readings"):
                    for number, part in enumerate(entry.get(name) or ()):
                        yield from _owes(file, (*path, key, index, name, number), part)
    for index, period in enumerate(procedure.get("in_force") or ()):
        if isinstance(period, dict) and not period.get("by"):
            yield Finding(file, (*path, "in_force", index), "the period names no source under by", "Say who says so.")
    term = procedure.get("term")
    if isinstance(term, dict):
        for key in ("duties", "ends_if", "sanctions"):
            for index, entry in enumerate(parts(term, key)):
                yield from _owes(file, (*path, "term", key, index), entry)


def _owes(file: str, path: Path, entry: object) -> Iterator[Finding]:
    if isinstance(entry, dict) and not entry.get("source") and not entry.get("versions"):
        name = entry.get("id", "this entry")
        yield Finding(file, path, f"{name} names no source", "Whatever a person would act on owes a source.")
