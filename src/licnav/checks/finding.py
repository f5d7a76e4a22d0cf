"""What a check finds, and the raw files that it looks at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: in which file (relative to the catalog), at which path inside it, what is wrong, what to do."""

    file: str
    path: Path
    message: str
    hint: str = ""


class RawFile(Protocol):
    """A YAML file as read: plain values, no models."""

    @property
    def name(self) -> str:
        """The file's path relative to the catalog's root, with forward slashes."""

    @property
    def value(self) -> Any:
        """Its content as dicts, lists, texts, numbers and booleans."""


Raw = Mapping[str, Any]


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every value below `value` with its path, parents first."""
    yield path, value
    if isinstance(value, dict):
        for key, part in value.items():
            yield from walk(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from walk(part, (*path, index))


def procedures_in(files: Mapping[str, RawFile]) -> Iterator[tuple[str, Path, str, Raw]]:
    """Yield file, path, full id and raw mapping of every procedure, in the catalog's order of files."""
    for name, file in files.items():
        home = home_of(name)
        if home is None or not isinstance(file.value, dict):
            continue
        for index, procedure in enumerate(file.value.get("procedures") or ()):
            if isinstance(procedure, dict) and isinstance(procedure.get("id"), str):
                yield name, ("procedures", index), f"{home}/{procedure['id']}", procedure


def home_of(file: str) -> str | None:
    """Return the profession whose procedures a file holds (`common` for common/), None for the files beside them."""
    if file.startswith("professions/"):
        return file.removeprefix("professions/").removesuffix(".yaml")
    return "common" if file.startswith("common/") else None
