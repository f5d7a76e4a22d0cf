"""The closing table: each route of a dossier beside what the catalog made of it, counted, with the reason for differences.

`python -m tests.content.closing_table` writes `trace/closing-table.md` from the traces, the catalog and `trace/routes.yaml`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.content.trace_files import items_of, kind_of, load

TRACES = Path(__file__).parent / "trace"
CATALOG = Path(__file__).parents[2] / "catalog"
TABLE = TRACES / "closing-table.md"
KINDS = (("requirement", "requirements"), ("small-door", "limitations"), ("step", "steps"), ("document", "documents"))


def routes() -> dict[str, dict[str, dict[str, Any]]]:
    """Return, by dossier and route, the procedures that it became and what explains a difference in the counts."""
    found: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load((TRACES / "routes.yaml").read_text(encoding="utf-8"))
    return found


def procedures() -> dict[str, dict[str, Any]]:
    """Return the raw procedures of the catalog by full id."""
    found = {}
    for path in (*CATALOG.glob("professions/*.yaml"), *CATALOG.glob("common/*.yaml")):
        home = path.stem if path.parent.name == "professions" else "common"
        found.update({f"{home}/{one['id']}": one for one in load(path).get("procedures") or ()})
    return found


def counted_items(dossier: str) -> dict[str, Counter[str]]:
    """Return how many items of each kind a dossier's routes have, by route."""
    found: dict[str, Counter[str]] = {}
    for item in items_of(TRACES / f"{dossier}.items.txt"):
        parts = item.split(".")
        if len(parts) == 3:
            found.setdefault(parts[0], Counter())[kind_of(item)] += 1
    return found


def table() -> str:
    """Return the closing table as Markdown."""
    lines = [
        "# Closing table",
        "",
        "Counted in the dossier → in the catalog. Written by `python -m tests.content.closing_table`.",
        "",
    ]
    catalog = procedures()
    for dossier, entries in routes().items():
        items = counted_items(dossier)
        lines += [f"## {dossier}", "", "| route | procedures | requirements | limitations | steps | documents | why they differ |",
                  "|---|---|---|---|---|---|---|"]  # fmt: skip
        lines += [_row(route, entry, items.get(route, Counter()), catalog) for route, entry in entries.items()]
        lines.append("")
    return "\n".join(lines)


def _row(route: str, entry: dict[str, Any], items: Counter[str], catalog: dict[str, dict[str, Any]]) -> str:
    made = [catalog[one] for one in entry["procedures"]]
    counts = [f"{items[kind]} → {sum(len(one.get(key, ())) for one in made)}" for kind, key in KINDS]
    return f"| {route} | {'<br>'.join(entry['procedures'])} | {' | '.join(counts)} | {entry['why']} |"


def problems() -> Iterator[str]:
    """Yield routes without a row, procedures of no route, and a table that is not what would be written."""
    listed = {dossier: set(entries) for dossier, entries in routes().items()}
    for path in sorted(TRACES.glob("*.items.txt")):
        dossier = path.name.removesuffix(".items.txt")
        for route in sorted(set(counted_items(dossier)) - listed.get(dossier, set())):
            yield f"{dossier} {route}: no row in routes.yaml"
    named = {one for entries in routes().values() for entry in entries.values() for one in entry["procedures"]}
    yield from (f"{one}: no route names it" for one in sorted(set(procedures()) - named))
    if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != table():
        yield "closing-table.md is not what `python -m tests.content.closing_table` writes"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
