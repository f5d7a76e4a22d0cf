"""Which columns a table of results has, and its lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from licnav.batch.cells import csv_line
from licnav.batch.judge import Outcome
from licnav.batch.outcome import DEFAULT_COLUMNS, RESULT_COLUMNS, STAMP_COLUMNS
from licnav.batch.people import Rejected
from licnav.errors import UnknownName

REJECT_COLUMNS = ("line", "column", "value", "reason", "suggestion")


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of the input's columns that are written, then the result's columns, and the header of both.

    `order` says at which place each column stands, where a result comes before a column of the input; else it is None.
    """

    places: tuple[int, ...]
    results: tuple[str, ...]
    header: tuple[str, ...]
    order: tuple[int, ...] | None = None

    @property
    def header_line(self) -> str:
        """The header as a line of CSV."""
        return csv_line(self.header) + "\n"

    def lines(self, cells: Sequence[str], outcomes: Iterable[Outcome]) -> str:
        """Return one line of CSV for each outcome of the person whose row has these cells."""
        if self.order is not None:
            return "".join(f"{csv_line(self._reordered(cells, outcome))}\n" for outcome in outcomes)
        if not self.places:
            return "".join([f"{outcome.csv}\n" for outcome in outcomes])
        own = csv_line(cells if len(self.places) == len(cells) else [cells[place] for place in self.places])
        return "".join([f"{own},{outcome.csv}\n" for outcome in outcomes])

    def _reordered(self, cells: Sequence[str], outcome: Outcome) -> list[str]:
        row = [*(cells[place] for place in self.places), *outcome.cells]
        return [row[place] for place in self.order or ()]


def layout_of(header: Sequence[str], wanted: Sequence[str] | None, stamped: bool) -> Layout:
    """Choose the columns: the input's and the default ones of the result, or those that are `wanted`, in that order.

    Raises:
        UnknownName: a wanted column is neither the input's nor one of the result.
    """
    stamp = STAMP_COLUMNS if stamped else ()
    if wanted is None:
        results = (*DEFAULT_COLUMNS, *stamp)
        return Layout(tuple(range(len(header))), results, (*_renamed(header, results), *results))
    columns = (*wanted, *(column for column in stamp if column not in wanted))
    _refuse_unknown(columns, header)
    results = tuple(column for column in columns if column in RESULT_COLUMNS)
    own = tuple(column for column in columns if column not in RESULT_COLUMNS)
    order = tuple(
        len(own) + results.index(column) if column in RESULT_COLUMNS else own.index(column) for column in columns
    )
    in_order = order == tuple(range(len(columns))) and bool(results)
    return Layout(tuple(header.index(column) for column in own), results, columns, None if in_order else order)


def reject_line(rejected: Rejected) -> str:
    """Return a rejected row as a line of CSV: where and why, then its original cells."""
    why = (str(rejected.line), rejected.column, rejected.value, rejected.reason, rejected.suggestion)
    return csv_line([*why, *rejected.cells]) + "\n"


def reject_header(header: Sequence[str]) -> str:
    """Return the header of a table of rejected rows."""
    return csv_line([*REJECT_COLUMNS, *_renamed(header, REJECT_COLUMNS)]) + "\n"


def _renamed(header: Sequence[str], taken: Sequence[str]) -> Iterator[str]:
    """Yield the input's names; one that the result uses too says that it is the input's."""
    return (f"{name} (input)" if name in taken else name for name in header)


def _refuse_unknown(columns: Sequence[str], header: Sequence[str]) -> None:
    for column in columns:
        if column not in RESULT_COLUMNS and column not in header:
            nearest = get_close_matches(column, [*RESULT_COLUMNS, *header], n=1)
            hint = f"Did you mean {nearest[0]}?" if nearest else f"There are {', '.join(RESULT_COLUMNS)}."
            raise UnknownName(f"--columns: there is no column {column}", hint)
