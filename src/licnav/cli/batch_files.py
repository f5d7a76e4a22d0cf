"""The ends of a batch: tables opened for reading, the result and the rejected rows written beside and put in place."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TextIO

from licnav.batch.layout import reject_header, reject_line
from licnav.batch.people import Rejected
from licnav.errors import LicnavError
from licnav.files import written_atomically
from licnav.files.tables import Table, open_table

STREAM = "-"
_SPREADSHEET = "utf-8-sig"  # spreadsheets know UTF-8 by its byte order mark only


def open_inputs(names: Sequence[str], encoding: str | None, recognised: Callable[[str], int]) -> list[Table]:
    """Open every table and read its header.

    Raises:
        LicnavError: one cannot be read, stdin is named twice, or the headers differ.
    """
    if names.count(STREAM) > 1:
        raise LicnavError("stdin can be read once only", "Name - once.")
    tables = [_open(name, encoding, recognised) for name in names]
    for table in tables[1:]:
        if table.header != tables[0].header:
            hint = "Tables of one run have the same columns in the same order. Run them one by one."
            raise LicnavError(f"{table.name}: its header is not that of {tables[0].name}", hint)
    return tables


def _open(name: str, encoding: str | None, recognised: Callable[[str], int]) -> Table:
    if name == STREAM:
        return open_table(sys.stdin.buffer, "stdin", encoding, recognised)
    return open_table(Path(name), name, encoding, recognised)


@contextmanager
def result_stream(output: Path | None, encoding: str, *, force: bool) -> Iterator[TextIO]:
    """Open the file of -o, else stdout: a terminal in its own encoding, a pipe in UTF-8.

    Raises:
        LicnavError: the file exists and `force` is not given, or it cannot be written.
    """
    if output is not None:
        with written_atomically(output, force=force) as raw, _as_text(raw, encoding) as stream:
            yield stream
    elif sys.stdout.isatty() or not hasattr(sys.stdout, "buffer"):
        yield sys.stdout
    else:
        sys.stdout.flush()
        with _as_text(sys.stdout.buffer, "utf-8") as stream:
            yield stream


@contextmanager
def _as_text(raw: BinaryIO, encoding: str) -> Iterator[TextIO]:
    stream = io.TextIOWrapper(raw, encoding, newline="")
    try:
        yield stream
        stream.flush()
    finally:
        stream.detach()


@dataclass(slots=True)
class Rejects:
    """Where rejected rows go: the file at `path`, which is there only if a row was rejected, else `tell`."""

    path: Path | None
    header: tuple[str, ...]
    tell: Callable[[Rejected], None]
    count: int = 0
    _stream: TextIO | None = field(default=None, init=False)

    @contextmanager
    def open(self, *, force: bool) -> Iterator["Rejects"]:
        """Take rejected rows until the block ends.

        Raises:
            LicnavError: the file exists and `force` is not given.
        """
        if self.path is None:
            yield self
            return
        with written_atomically(self.path, force=force) as raw, _as_text(raw, _SPREADSHEET) as stream:
            self._stream = stream
            stream.write(reject_header(self.header))
            yield self
        if not self.count:
            self.path.unlink()

    def put(self, rejected: Rejected) -> None:
        """Put a row aside."""
        self.count += 1
        if self._stream is None:
            self.tell(rejected)
        else:
            self._stream.write(reject_line(rejected))


def default_rejects(output: Path | None) -> Path | None:
    """Return the place of the rejected rows beside the output: results.csv has results.rejects.csv."""
    return None if output is None else output.with_name(f"{output.stem}.rejects.csv")
