"""Coverage: for each procedure what is known, what is an open point, what does not apply. Nothing is blank."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from licnav.checks.finding import Finding, Raw, RawFile, procedures_in
from licnav.checks.references import parts

KNOWN, UNKNOWN, NOT_APPLICABLE, BLANK = "known", "unknown", "not-applicable", "blank"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How each head stands for one procedure; a head may be known in part and an open point too (`known`)."""

    procedure: str
    heads: Mapping[str, str]


def coverage(files: Mapping[str, RawFile]) -> Iterator[Coverage]:
    """Yield the coverage of each procedure, in the catalog's order."""
    for _, _, full_id, procedure in procedures_in(files):
        yield Coverage(full_id, {head: _standing(head, known, procedure) for head, known in _HEADS.items()})


def check_coverage(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield blank heads, open points without anybody to ask, and heads that do not apply although they are known."""
    for file, path, full_id, procedure in procedures_in(files):
        excluded = procedure.get("not_applicable") or ()
        for head, known in _HEADS.items():
            if _standing(head, known, procedure) == BLANK:
                hint = "Fill it, or write an open point that concerns it, or list it under not_applicable."
                yield Finding(file, path, f"{full_id}: nothing is said about {head}", hint)
            if head in excluded and known(procedure):
                where = (*path, "not_applicable", list(excluded).index(head))
                yield Finding(
                    file, where, f"{head} does not apply, yet something is said of it", "Delete one of the two."
                )
        for index, point in enumerate(procedure.get("open_points") or ()):
            if isinstance(point, dict) and not point.get("ask"):
                where = (*path, "open_points", index)
                yield Finding(file, where, f"{point.get('id')} names nobody to ask", "Name an authority or a body.")


def _standing(head: str, known: Callable[[Raw], bool], procedure: Raw) -> str:
    if head in (procedure.get("not_applicable") or ()):
        return NOT_APPLICABLE
    if known(procedure):
        return KNOWN
    concerned = {name for point in parts(procedure, "open_points") for name in point.get("concerns") or ()}
    return UNKNOWN if head in concerned else BLANK


def _anywhere(key: str, name: str) -> Callable[[Raw], bool]:
    return lambda procedure: any(name in part and part[name] for part in parts(procedure, key))


def _place(name: str) -> Callable[[Raw], bool]:
    return lambda procedure: any(
        isinstance(part.get("where"), dict) and part["where"].get(name) for part in parts(procedure, "steps")
    )


def _has(*path: str) -> Callable[[Raw], bool]:
    def known(procedure: Raw) -> bool:
        value: Any = procedure
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        return bool(value)

    return known


def _document_form(procedure: Raw) -> bool:
    return any(part.get("form") or part.get("certification") for part in parts(procedure, "documents"))


def _sources(procedure: Raw) -> bool:
    return any(isinstance(period, dict) and period.get("by") for period in procedure.get("in_force") or ())


_HEADS: dict[str, Callable[[Raw], bool]] = {
    "authority": _place("authority"),
    "channel": _place("channel"),
    "requirements": _has("requirements"),
    "documents": _has("documents"),
    "document-form": _document_form,
    "time-limit": _anywhere("steps", "takes"),
    "fee": _anywhere("steps", "cost"),
    "output": lambda procedure: _has("gives", "output")(procedure) or _has("gives", "paper")(procedure),
    "term": _has("term", "valid"),
    "renewal": _has("term", "renew"),
    "redress": _has("redress"),
    "windows": _has("windows"),
    "small-doors": _has("limitations"),
    "sources": _sources,
}
