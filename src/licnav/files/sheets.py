"""The first visible sheet of an XLSX workbook, read as a table (extra `licnav[xlsx]`)."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, BinaryIO

from licnav.errors import LicnavError, UnreadableInput
from licnav.files.rows import Row

_LARGEST = 1 << 30  # bytes unpacked; a workbook is held in memory, so a packed bomb must not be


def read_sheet(stream: BinaryIO, name: str) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Return the header and the rows of the first visible sheet.

    Raises:
        LicnavError: the library that reads workbooks is not installed.
        UnreadableInput: it is no workbook, is protected, too large or empty.
    """
    with stream:
        content = stream.read()
    rows = _numbered(_sheet(content, name))
    header = next(rows, None)
    if header is None:
        hint = "`licnav batch --template PROFESSION` writes a header to begin with."
        raise UnreadableInput(f"{name}: its first sheet is empty", hint)
    names = tuple(cell.strip() for cell in header.cells)
    width = max((index for index, cell in enumerate(names, start=1) if cell), default=0)
    return names[:width], (_fitted(row, width) for row in rows)


def _sheet(content: bytes, name: str) -> Any:
    try:
        import python_calamine as calamine
    except ImportError:
        hint = "Install it with: pip install 'licnav[xlsx]'. Or save the sheet as CSV."
        raise LicnavError(f"{name}: reading XLSX needs one more package", hint) from None
    _refuse_bombs(content, name)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = [sheet.name for sheet in book.sheets_metadata if sheet.visible == calamine.SheetVisibleEnum.Visible]
        return book.get_sheet_by_name(visible[0])
    except (calamine.CalamineError, IndexError, ValueError) as error:
        raise UnreadableInput(f"{name}: this workbook cannot be read: {error}", "Save the sheet as CSV.") from None


def _refuse_bombs(content: bytes, name: str) -> None:
    try:
        unpacked = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist())
    except (zipfile.BadZipFile, ValueError):
        raise UnreadableInput(f"{name}: this is no XLSX workbook", "Save the sheet as XLSX or CSV.") from None
    if unpacked > _LARGEST:
        raise UnreadableInput(f"{name}: this workbook is too large", "Save the sheet as CSV: that is read row by row.")


def _numbered(sheet: Any) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        texts = [_text(cell) for cell in cells]
        if any(texts):
            yield Row(number, texts)


def _fitted(row: Row, width: int) -> Row:
    if any(row.cells[width:]):
        return Row(row.line, row.cells, ("too-many", str(len(row.cells))))
    return Row(row.line, row.cells[:width])


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
