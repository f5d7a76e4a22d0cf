"""Dates as spreadsheets write them, put into the one form that answers have."""

import re
import unicodedata
from typing import Literal

DateOrder = Literal["dmy", "mdy"]

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月)?(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_YEAR_ONLY = re.compile(r"(\d{4})年")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")


class AmbiguousDateError(ValueError):
    """A date such as 3/4/2026, which is March to some and April to others. `readings` holds both, day first."""

    def __init__(self, readings: tuple[str, str]) -> None:
        super().__init__("ambiguous date")
        self.readings = readings


def plain_date(cell: str, order: DateOrder | None) -> str:
    """Return a date of a spreadsheet (1/7/2019, 2019/7/1, 2019年7月1日) as 2019-07-01; any other text as it is.

    Raises:
        AmbiguousDateError: day and month may be either way round, and `order` does not say which.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if year_only := _YEAR_ONLY.fullmatch(text):
        return year_only[1]
    if year_first := _YEAR_FIRST.fullmatch(text):
        return "-".join([year_first[1], *(part.zfill(2) for part in year_first.groups()[1:] if part)])
    year_last = _YEAR_LAST.fullmatch(text)
    return cell if year_last is None else _year_last(int(year_last[1]), int(year_last[3]), year_last[4], order)


def _year_last(first: int, second: int, year: str, order: DateOrder | None) -> str:
    day_first, month_first = f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"
    if order is not None:
        return day_first if order == "dmy" else month_first
    if first > 12 or first == second:
        return day_first
    if second > 12:
        return month_first
    raise AmbiguousDateError((day_first, month_first))
