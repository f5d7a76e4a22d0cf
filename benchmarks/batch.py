"""How long a batch takes, as a ratio to a plain csv copy that writes as many rows and columns.

Before it measures it shows that the fast judge says what the assessment says, on a sample of the same people.
Usage: python benchmarks/batch.py [--people 100000] [--runs 3] [--sample 300] [--professions lawyer,tax-adviser]
"""

import argparse
import csv
import json
import sys
import tempfile
from datetime import date
from itertools import islice
from pathlib import Path

from people import write_people
from ratios import Ratio, alternate, command, table

from licnav.batch.columns import read_columns
from licnav.batch.engine import compiled
from licnav.batch.judge import by_assessment
from licnav.batch.outcome import DEFAULT_COLUMNS
from licnav.batch.parsing import Defaults
from licnav.batch.people import People, Person
from licnav.catalog.loading import Catalog, open_catalog
from licnav.files.tables import open_table

COPY = Path(__file__).resolve().parent / "copy_csv.py"
LIMIT = 3.0


def main() -> None:
    """Check, measure, print."""
    options = _options()
    catalog, professions = open_catalog(), tuple(options.professions.split(","))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people = folder / "people.csv"
        write_people(people, catalog, professions, options.people, options.as_of)
        agree(people, catalog, options.as_of, options.sample)
        print(table([_measured(folder, people, options)]))


def agree(path: Path, catalog: Catalog, as_of: date, sample: int) -> None:
    """Judge people spread over the table both ways, and end the program where the two differ."""
    source = open_table(path, path.name)
    people = People(catalog, read_columns(source.header, catalog), Defaults(as_of))
    fast = compiled(catalog, people, DEFAULT_COLUMNS, "en")
    slow = by_assessment(catalog, people, DEFAULT_COLUMNS, "en")
    step = max(1, sum(1 for _ in open_table(path, path.name).rows) // sample)
    rows = 0
    for person in islice((people.read(row) for row in source.rows), 0, None, step):
        assert isinstance(person, Person), person
        ours, reference = [it.cells for it in fast(person)], [it.cells for it in slow(person)]
        if ours != reference:
            sys.exit(f"The fast judge differs for line {person.row.line}:\n{ours}\n{reference}")
        rows += len(ours)
    print(f"The fast judge and the assessment agree on {rows:,} rows of a sample.")


def _measured(folder: Path, people: Path, options: argparse.Namespace) -> Ratio:
    out, results, copied = folder / "out.csv", folder / "results.json", folder / "copy.csv"
    day = options.as_of.isoformat()
    ours = command(sys.executable, "-m", "licnav", "batch", str(people), "-o", str(out), "--force", "--as-of", day)
    ours()
    results.write_text(json.dumps(_typical_cells(people, out)), encoding="utf-8")
    theirs = command(sys.executable, str(COPY), str(people), str(copied), str(results))
    theirs()
    print(f"licnav wrote {_lines(out):,} lines, the copy {_lines(copied):,}.")
    return Ratio(f"batch of {options.people:,}", *alternate(ours, theirs, options.runs), LIMIT)


def _typical_cells(people: Path, out: Path) -> dict[str, list[list[str]]]:
    """Return the cells that the first person of each profession got, to be written for everybody by the copy."""
    with people.open(encoding="utf-8", newline="") as stream:
        width = len(next(csv.reader(stream)))
    found: dict[str, dict[str, list[list[str]]]] = {}
    with out.open(encoding="utf-8", newline="") as stream:
        for row in islice(csv.reader(stream), 1, 1000):
            found.setdefault(row[1], {}).setdefault(row[0], []).append(row[width:])
    return {profession: next(iter(by_person.values())) for profession, by_person in found.items()}


def _lines(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(1 for _ in stream)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3, help="measured rounds")
    parser.add_argument("--sample", type=int, default=300, help="people judged both ways first")
    parser.add_argument("--professions", default="lawyer,tax-adviser")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 23))
    return parser.parse_args()


if __name__ == "__main__":
    main()
