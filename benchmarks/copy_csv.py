"""The plain copy that the batch is measured against: read a table, write each row as often with as many more cells.

Usage: python benchmarks/copy_csv.py INPUT OUTPUT RESULTS; RESULTS holds the cells to add, by profession (JSON).
"""

import csv
import json
import sys
from pathlib import Path


def main() -> None:
    """Copy, with no thought about the people at all."""
    source, target, results = (Path(word) for word in sys.argv[1:4])
    added: dict[str, list[list[str]]] = json.loads(results.read_text(encoding="utf-8"))
    with source.open(encoding="utf-8", newline="") as rows, target.open("w", encoding="utf-8", newline="") as stream:
        write = csv.writer(stream).writerow
        reader = csv.reader(rows)
        write(next(reader))
        for row in reader:
            for cells in added[row[1]]:
                write(row + cells)


if __name__ == "__main__":
    main()
