"""Reading the trace from a dossier to the catalog: which items there are, where each went, which ids the catalog has."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

KINDS = {
    "req": "requirement",
    "step": "step",
    "doc": "document",
    "door": "small-door",
    "open": "open-point",
    "differ": "difference",
}
COLUMNS = ["dossier_item", "kind", "catalog_id", "reason"]
_ITEM = re.compile(rf"(?:[A-Z0-9][A-Za-z0-9-]*\.)?({'|'.join(KINDS)})\.\d+[a-z]?")
_BESIDE = ("questions", "authorities", "documents", "glossary")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a trace: an item of the dossier, and the catalog ids it became or the reason why it became none."""

    line: int
    item: str
    kind: str
    catalog_ids: tuple[str, ...]
    reason: str


def items_of(path: Path) -> list[str]:
    """Return the item ids of an `.items.txt`, in its order."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a trace. A wrong header is an error at once: nothing under it could be read."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != COLUMNS:
            raise ValueError(f"{path.name}: the header is not {','.join(COLUMNS)}")
        return [_row(reader.line_num, cells) for cells in reader]


def problems(name: str, items: list[str], rows: list[Row], known: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with a trace: gaps, repeats, unknown items and ids, rows with both or neither answer."""
    traced = [row.item for row in rows]
    yield from (f"{name}: {item} has no row" for item in items if item not in traced)
    yield from (f"{name}: {item} is listed twice" for item in sorted(set(items)) if items.count(item) > 1)
    yield from (f"{name}: {item} is no item id" for item in items if not _ITEM.fullmatch(item))
    for row in rows:
        at = f"{name}:{row.line}: {row.item}"
        if row.item not in items:
            yield f"{at} is not an item of the dossier"
        if traced.count(row.item) > 1:
            yield f"{at} has several rows; join the ids by ;"
        if row.kind != kind_of(row.item):
            yield f"{at} is a {kind_of(row.item)}, not a {row.kind}"
        if bool(row.catalog_ids) == bool(row.reason):
            yield f"{at} needs either a catalog id or a reason"
        yield from (f"{at}: the catalog has no {one}" for one in row.catalog_ids if one not in known)


def kind_of(item: str) -> str:
    """Return the kind that an item's id names; empty where it names none."""
    match = _ITEM.fullmatch(item)
    return KINDS[match[1]] if match else ""


def catalog_ids(catalog: Path) -> frozenset[str]:
    """Return every id that a trace may name: procedures, their parts and keys, and the entries beside them."""
    found: set[str] = set()
    for path in sorted(catalog.glob("professions/*.yaml")) + sorted(catalog.glob("common/*.yaml")):
        home = path.stem if path.parent.name == "professions" else "common"
        for procedure in load(path).get("procedures") or ():
            full_id = f"{home}/{procedure['id']}"
            found.add(full_id)
            found.update(f"{full_id}#{part}" for part in _parts(procedure))
    for name in _BESIDE:
        path = catalog / f"{name}.yaml"
        found.update(f"{name}#{entry['id']}" for entry in (load(path) if path.exists() else None) or ())
    for path in sorted(catalog.glob("sources/*.yaml")):
        found.update(f"sources#{entry['id']}" for entry in load(path) or ())
    return frozenset(found)


def _parts(raw: Any) -> Iterator[str]:
    if isinstance(raw, Mapping):
        yield from (str(key) for key in raw)
        if isinstance(raw.get("include"), str):
            yield raw["include"].rpartition("#")[2]
        for value in raw.values():
            yield from _ids_in(value)


def _ids_in(raw: Any) -> Iterator[str]:
    if isinstance(raw, Mapping):
        if isinstance(raw.get("id"), str):
            yield raw["id"]
        if isinstance(raw.get("include"), str):
            yield raw["include"].rpartition("#")[2]
        for value in raw.values():
            yield from _ids_in(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from _ids_in(value)


def _row(line: int, cells: Mapping[str, str | None]) -> Row:
    ids = tuple(part.strip() for part in (cells["catalog_id"] or "").split(";") if part.strip())
    return Row(line, cells["dossier_item"] or "", cells["kind"] or "", ids, (cells["reason"] or "").strip())


def load(path: Path) -> Any:
    """Return the plain value of a YAML file of the catalog."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
