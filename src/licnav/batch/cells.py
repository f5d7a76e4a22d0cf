"""Cells as a spreadsheet may safely open them, and rows as lines of CSV."""

import csv
import io
import re
from collections.abc import Sequence

# A spreadsheet runs a cell that begins with one of these (OWASP, "CSV Injection"; the wide forms count where Chinese
# or Japanese input is usual).
_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")
# Controls (but tabs and line ends), changes of reading direction, halves of characters.
_ACTS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_CONTROL = re.compile(f"[{_ACTS}]")
_STARTS = tuple("=+-@＝＋－＠")
_WIDE = tuple(f",{start}" for start in "＝＋－＠")


def harmless(cell: str) -> str:
    """Return the cell as text that no spreadsheet takes for a formula: an apostrophe is put before one.

    What could act on a terminal becomes U+FFFD; tabs and line ends inside a cell stay.
    """
    shown = _CONTROL.sub("\ufffd", cell)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def csv_line(cells: Sequence[str]) -> str:
    """Return the cells, made harmless, as one line of CSV without its end, quoted as the csv module does."""
    line = ",".join(cells)
    if line.count(",") == len(cells) - 1 and _is_plain(line):
        return line  # most rows end here
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow([harmless(cell) for cell in cells])
    return buffer.getvalue()[:-2]


def _is_plain(line: str) -> bool:
    """Say whether nothing in a line needs a quotation mark or an apostrophe (when in doubt: no)."""
    if not line or not line.isprintable() or '"' in line or line.startswith(_STARTS):
        return False
    if ",=" in line or ",+" in line or ",-" in line or ",@" in line:
        return False
    return line.isascii() or not any(start in line for start in _WIDE)
