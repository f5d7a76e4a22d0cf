"""Tables of people: CSV, JSON Lines and XLSX read as one header and rows of text, one at a time.

A row that cannot be read is handed on with its problem; only a file that cannot be read as a whole ends the run.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from licnav.errors import UnreadableInput
from licnav.files.encodings import encoding_of, first_undecodable_line, likely_encodings, undecodable
from licnav.files.rows import LONGEST_LINE, Row

_SEPARATORS = (",", "\t", ";")  # Excel's "Unicode text" is UTF-16 with tabs


@dataclass(frozen=True, slots=True)
class Table:
    """A table being read: its name for messages, its header, its rows, how many bytes of it have been read."""

    name: str
    header: tuple[str, ...]
    rows: Iterator[Row]
    bytes_read: Callable[[], int]
    spreadsheet: bool  # it comes from one, which reads UTF-8 only behind a byte order mark


def open_table(
    source: Path | BinaryIO,
    name: str,
    encoding: str | None = None,
    recognised: Callable[[str], int] = lambda line: 0,
) -> Table:
    """Open a table and read its header; the rows are read as they are asked for.

    The kind of a file is its ending (.jsonl, .ndjson, .xlsx, else CSV), that of a stream its first character.
    `recognised` counts the known names in a line: where the encoding is wrong it helps to say which one is right.

    Raises:
        UnreadableInput: the file cannot be read, is empty, or is in another encoding (also while rows are read).
    """
    try:
        stream = source.open("rb", buffering=1 << 16) if isinstance(source, Path) else source
    except OSError as error:
        raise UnreadableInput(f"{name}: {error.strerror or error}", "Check the path and the permissions.") from None
    head = _peek(stream)
    kind = _kind_of(source, head)
    if kind == "xlsx":
        from licnav.files.sheets import read_sheet

        header, rows = read_sheet(stream, name)
        return Table(name, header, rows, lambda: 0, spreadsheet=True)
    text = _Text(source, stream, name, encoding_of(head, encoding), lambda: likely_encodings(head, recognised))
    if kind == "jsonl":
        from licnav.files.json_lines import read_objects

        header, rows = read_objects(text.lines(), name)
    else:
        header, rows = _read_csv(text.lines(), name)
    return Table(name, header, rows, text.bytes_read, spreadsheet=text.encoding != "utf-8")


@dataclass(frozen=True, slots=True)
class _Text:
    """A stream of bytes with what is needed to read it as lines and to say where that fails."""

    source: Path | BinaryIO
    stream: BinaryIO
    name: str
    encoding: str
    likely: Callable[[], tuple[str, ...]]

    def lines(self) -> Iterator[str]:
        text = io.TextIOWrapper(self.stream, encoding=self.encoding, newline="")
        try:
            while line := text.readline(LONGEST_LINE):
                yield line
        except UnicodeError:
            raise undecodable(self.name, self.encoding, self._undecodable_line(), self.likely()) from None
        finally:
            if isinstance(self.source, Path):
                text.close()
            else:
                text.detach()  # who handed the stream over closes it

    def _undecodable_line(self) -> int | None:
        return first_undecodable_line(self.source, self.encoding) if isinstance(self.source, Path) else None

    def bytes_read(self) -> int:
        return 0 if self.stream.closed or not self.stream.seekable() else self.stream.tell()


def _read_csv(lines: Iterator[str], name: str) -> tuple[tuple[str, ...], Iterator[Row]]:
    blank, first = _first_line(lines)
    _refuse_odd_header(first, name)
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(chain((first,), lines), delimiter=separator)
    try:
        header = next(reader)
    except csv.Error as error:
        raise UnreadableInput(f"{name}: the header cannot be read: {error}", _HEADER_HINT) from None
    return tuple(cell.strip() for cell in header), _csv_rows(reader, len(header), blank + 1)


def _csv_rows(reader: Any, width: int, first_line: int) -> Iterator[Row]:
    line = reader.line_num + first_line
    while True:
        try:
            for cells in reader:
                if len(cells) == width:
                    if any(cells):
                        yield Row(line, cells)
                elif any(cells):
                    yield _ragged(line, cells, width)
                line = reader.line_num + first_line
            return
        except csv.Error:  # only a cell beyond the csv module's limit; the reader goes on with the next line
            yield Row(line, [], ("too-large", str(csv.field_size_limit())))
            line = reader.line_num + first_line


def _ragged(line: int, cells: list[str], width: int) -> Row:
    if len(cells) < width:
        return Row(line, cells, ("too-few", str(len(cells))))
    if any(cells[width:]):
        return Row(line, cells, ("too-many", str(len(cells))))
    return Row(line, cells[:width])


def _first_line(lines: Iterator[str]) -> tuple[int, str]:
    """Return how many blank lines come first, and the first line that is not; empty where there is none."""
    for blank, line in enumerate(lines):
        text = line.removeprefix("\ufeff")
        if text.strip():
            return blank, text
    return 0, ""


def _refuse_odd_header(first: str, name: str) -> None:
    if not first:
        raise UnreadableInput(
            f"{name}: it is empty", "`licnav batch --template PROFESSION` writes a header to begin with."
        )
    if "\0" in first:
        raise UnreadableInput(
            f"{name}:1: the header holds NUL characters", "If it is UTF-16, say --encoding utf-16-le."
        )


_HEADER_HINT = "`licnav batch --template PROFESSION` shows what a header looks like."


def _peek(stream: BinaryIO) -> bytes:
    peek = getattr(stream, "peek", None)
    if peek is not None:
        return bytes(peek(1 << 16))
    head = stream.read(1 << 16)
    stream.seek(0)
    return head


def _kind_of(source: Path | BinaryIO, head: bytes) -> str:
    if isinstance(source, Path):
        kinds = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".xlsx": "xlsx"}
        return kinds.get(source.suffix.lower(), "csv")
    if head.startswith(b"PK\x03\x04"):
        return "xlsx"
    return "jsonl" if head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"{") else "csv"
