"""Dates as precise as their source, and spans of time by the calendar."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from licnav.frozen import frozen


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year: every day from `first` to `last` is possible. `text` is how the source gave it."""

    first: date
    last: date
    text: str

    @property
    def exact(self) -> bool:
        """Say whether only one day is possible."""
        return self.first == self.last

    def __str__(self) -> str:
        return self.text


_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def parse_partial_date(text: str) -> PartialDate:
    """Read `2026-10-04`, `2026-10` or `2026`.

    Raises:
        ValueError: the text has another form, or no such day exists.
    """
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date such as 2026-10-04, 2026-10 or 2026")
    year, month, day = match.groups()
    if day:
        exact = date.fromisoformat(text)
        return PartialDate(exact, exact, text)
    if month:
        first = date(int(year), int(month), 1)
        return PartialDate(first, first.replace(day=calendar.monthrange(first.year, first.month)[1]), text)
    return PartialDate(date(int(year), 1, 1), date(int(year), 12, 31), text)


@frozen
class Duration:
    """Whole months (a year is twelve) and days, counted by the calendar."""

    months: int = 0
    days: int = 0

    def after(self, start: date) -> date:
        """Return the day on which this time has passed since `start`.

        Where the month has no such day, its last day counts (Civil Code of the PRC, art. 202). Beyond the
        calendar's ends the nearest day that exists is returned.
        """
        return _shift(start, self.months, self.days)

    def before(self, end: date) -> date:
        """Return the latest start for which this time has passed on `end`."""
        start = _shift(end, -self.months, -self.days)
        while start < date.max and self.after(start + timedelta(days=1)) <= end:
            start += timedelta(days=1)
        while start > date.min and self.after(start) > end:
            start -= timedelta(days=1)
        return start


_UNITS = {"year": 12, "years": 12, "y": 12, "month": 1, "months": 1, "m": 1}
_DURATION_PART = re.compile(r"(\d{1,5})\s*(years?|y|months?|m|weeks?|w|days?|d)")


def parse_duration(text: str) -> Duration:
    """Read `3 years`, `6 months`, `180 days`, `5y3m`, `5 years 3 months`.

    Raises:
        ValueError: nothing of that form.
    """
    compact = text.strip().lower()
    parts = _DURATION_PART.findall(compact)
    if not parts or _DURATION_PART.sub("", compact).strip():
        raise ValueError(f"{text!r} is not a span of time such as 3 years, 6 months or 5y3m")
    months = sum(int(number) * _UNITS[unit] for number, unit in parts if unit in _UNITS)
    weeks = sum(int(number) for number, unit in parts if unit.startswith("w"))
    days = sum(int(number) for number, unit in parts if unit.startswith("d"))
    return Duration(months, days + 7 * weeks)


@lru_cache(maxsize=20_000)
def _shift(day: date, months: int, days: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    shifted = date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    try:
        return shifted + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max
