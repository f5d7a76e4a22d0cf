"""The catalog as JSON for the wheel: the parts of a checked directory, each text with its Simplified Chinese derived.

A text becomes the list `[en, zh-Hant, official, derived]`. What an assessment needs of a procedure lies apart from what
only a reader needs, so that a look-up reads little.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from licnav.catalog.compiled import FORMAT
from licnav.catalog.directory import ALL, DirectoryStore
from licnav.catalog.validating import validate
from licnav.errors import InvalidCatalog
from licnav.texts.interface import phrases, rooms
from licnav.texts.simplify import simplify

INDEX_PARTS = ("edition", "areas", "professions", "common", "outputs")
PARTS = ("vocabulary", "authorities", "documents", "glossary", "sources", "listing")
_TEXT_KEYS = ({"en", "zh-Hant"}, {"en", "zh-Hant", "zh-Hans"})


def compile_catalog(directory: Path, target: Path) -> None:
    """Write the compiled form of the catalog in `directory` to `target`, which is emptied first.

    Raises:
        InvalidCatalog: the shape of a file is wrong; all problems are named.
    """
    problems = validate(directory)
    if problems:
        raise InvalidCatalog(tuple(map(str, problems)), "Nothing was compiled.")
    shutil.rmtree(target, ignore_errors=True)
    for name, plain in _parts(DirectoryStore((directory,))).items():
        _write(target / f"{name}.json", compact(plain))
    for room in rooms():
        _write(target / "interface" / f"{room}.json", _interface(room))
    shutil.copytree(directory, target / "yaml", ignore=_all_but_yaml)


def compact(plain: Any) -> Any:
    """Return plain values with each text as a list that has its Simplified Chinese."""
    if isinstance(plain, list):
        return [compact(value) for value in plain]
    if not isinstance(plain, dict):
        return plain
    if plain.keys() in _TEXT_KEYS:
        official = plain.get("zh-Hans")
        return [plain["en"], plain["zh-Hant"], official, None if official else simplify(plain["zh-Hant"])]
    return {key: compact(value) for key, value in plain.items()}


def _parts(store: DirectoryStore) -> Mapping[str, Any]:
    index = {"format": FORMAT, **{name: store.part(name) for name in INDEX_PARTS}}
    parts: dict[str, Any] = {"index": index, **{name: store.part(name) for name in PARTS}}
    for home in store.homes:
        for room in ("rules", "pages"):
            parts[f"{room}/{home}"] = store.part(f"{room}/{home}")
    keys = {home: frozenset(_keys(store.part(f"rules/{home}"))) for home in store.homes}
    index["facts"] = [(fact, _room_of(fact, keys)) for fact, _ in store.part("facts")]
    for fact, room in index["facts"]:
        parts.setdefault(f"facts/{room}", {})[fact] = store.part(f"facts/{ALL}")[fact]
    return parts


def _room_of(fact: str, keys: Mapping[str, frozenset[str]]) -> str:
    """Return the home of procedures that alone asks for a fact, so that others need not read it; else `shared`."""
    asking = [home for home, asked in keys.items() if fact in asked]
    return asking[0] if len(asking) == 1 else "shared"


def _keys(plain: Any) -> Iterator[str]:
    if isinstance(plain, Mapping):
        yield from plain
    for part in plain.values() if isinstance(plain, Mapping) else plain if isinstance(plain, list | tuple) else ():
        yield from _keys(part)


def _interface(room: str) -> dict[str, dict[str, str]]:
    return {
        name: {"en": text.en, "zh-Hant": text.hant, "zh-Hans": text.derived or simplify(text.hant)}
        for name, text in phrases(room).items()
    }


def _write(path: Path, plain: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(plain, ensure_ascii=False, separators=(",", ":")), encoding="utf-8", newline="\n")


def _all_but_yaml(directory: str, names: list[str]) -> list[str]:
    return [name for name in names if not name.endswith(".yaml") and not Path(directory, name).is_dir()]
