"""A row of a table as one person: professions, the day, the answers. What does not fit is put aside with its reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import getitem, itemgetter
from typing import NamedTuple, TypeVar

from licnav.assessment.answers import Value
from licnav.batch.columns import AS_OF, PROFESSION, Columns
from licnav.batch.parsing import Defaults, Fault, answer_of, day_of, professions_of, row_fault
from licnav.catalog.loading import Catalog
from licnav.files.rows import Row

_KEPT_CELLS = 50_000  # distinct cells remembered for a column: every day of a century, in memory that does not grow
_KEPT_DAYS = 16

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """What one cell says: the answer, None where it says nothing. Equal cells of a column are one object."""

    value: Value | None


class Person(NamedTuple):
    """One row understood. `cells` stand in the order of `People.facts`."""

    row: Row
    professions: tuple[str, ...]
    as_of: date
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row put aside: where it stands, what is wrong in which column, what may be meant, and its original cells."""

    line: int
    column: str
    value: str
    reason: str
    suggestion: str
    cells: Sequence[str]


class People:
    """Reads rows into people. Each distinct cell is parsed once for each day that is asked about."""

    def __init__(self, catalog: Catalog, columns: Columns, defaults: Defaults) -> None:
        """Prepare to read the rows of a table with these columns."""
        places = {place: fact for place, fact in columns.facts().items() if fact not in defaults.answers}
        self.facts = tuple(places.values())
        self.defaults = defaults
        self._catalog = catalog
        self._header = columns.header
        self._places = tuple(places)
        self._pick: Callable[[Sequence[str]], Sequence[str]]
        self._pick = itemgetter(*places) if len(places) > 1 else lambda cells: [cells[place] for place in places]
        self._others = tuple(place for place in range(len(columns.header)) if place not in columns.meaning)
        self._profession_at = columns.place_of(PROFESSION)
        self._as_of_at = columns.place_of(AS_OF)
        self._professions: dict[str, tuple[str, ...]] = {}
        self._days: dict[str, date] = {"": defaults.as_of}
        self._cells: dict[date, tuple[dict[str, Cell], ...]] = {}
        if defaults.professions:
            self._professions[""] = defaults.professions

    def read(self, row: Row) -> Person | Rejected:
        """Return the person that a row describes, or the row with everything that is wrong with it."""
        if row.problem is not None:
            return self._rejected(row, {None: row_fault(row, len(self._header), self.defaults.lang)})
        cells = row.cells
        try:
            professions = self._professions["" if self._profession_at is None else cells[self._profession_at]]
            day = self._days["" if self._as_of_at is None else cells[self._as_of_at]]
            answers = tuple(map(getitem, self._cells[day], self._pick(cells)))
        except KeyError:
            return self._learn(row)
        return Person(row, professions, day, answers)

    def answers_of(self, person: Person) -> dict[str, Value]:
        """Return a person's answers, with those that hold for all rows."""
        own = {fact: cell.value for fact, cell in zip(self.facts, person.cells, strict=True) if cell.value is not None}
        return {**own, **self.defaults.answers}

    def passing(self, row: Row) -> dict[str, str]:
        """Return the cells of a row that are no answers: what says who the person is."""
        return {self._header[place]: row.cells[place] for place in self._others}

    def _learn(self, row: Row) -> Person | Rejected:
        """Parse what was not seen before; all faults of the row are told, not the first only."""
        faults: dict[int | None, Fault] = {}
        professions = self._professions_in(row)
        if isinstance(professions, Fault):
            faults[self._profession_at] = professions
        day = self._day_in(row)
        if isinstance(day, Fault):
            faults[self._as_of_at] = day
        answers = self._answers_in(row, self.defaults.as_of if isinstance(day, Fault) else day, faults)
        if isinstance(professions, Fault) or isinstance(day, Fault) or faults:
            return self._rejected(row, faults)
        return Person(row, professions, day, tuple(answers))

    def _professions_in(self, row: Row) -> tuple[str, ...] | Fault:
        text = "" if self._profession_at is None else row.cells[self._profession_at]
        known = self._professions.get(text) or (() if text.strip() else self.defaults.professions)
        found = known or professions_of(text, self._catalog, self.defaults.lang)
        return found if isinstance(found, Fault) else _remember(self._professions, text, found, _KEPT_CELLS)

    def _day_in(self, row: Row) -> date | Fault:
        text = "" if self._as_of_at is None else row.cells[self._as_of_at]
        found = self._days.get(text) or (day_of(text, self.defaults) if text.strip() else self.defaults.as_of)
        return found if isinstance(found, Fault) else _remember(self._days, text, found, _KEPT_CELLS)

    def _answers_in(self, row: Row, day: date, faults: dict[int | None, Fault]) -> list[Cell]:
        """Return what the cells of a row say; what cannot be understood is put under `faults`."""
        known = self._cells.get(day)
        if known is None:
            known = _remember(self._cells, day, tuple({} for _ in self.facts), _KEPT_DAYS)
        texts = self._pick(row.cells)
        cells = [said.get(text) for text, said in zip(texts, known, strict=True)]
        for place, cell in enumerate(cells):
            if cell is None:
                found = answer_of(self.facts[place], texts[place], day, self._catalog, self.defaults)
                if isinstance(found, Fault):
                    faults[self._places[place]] = found
                else:
                    cells[place] = _remember(known[place], texts[place], Cell(found), _KEPT_CELLS)
        return [cell for cell in cells if cell is not None]

    def _rejected(self, row: Row, faults: Mapping[int | None, Fault]) -> Rejected:
        columns = [self._header[place] for place in faults if place is not None]
        return Rejected(
            row.line,
            "; ".join(columns),
            "; ".join(fault.value for fault in faults.values()),
            " ".join(fault.reason for fault in faults.values()),
            " ".join(fault.suggestion for fault in faults.values() if fault.suggestion),
            row.cells,
        )


def _remember(known: dict[K, V], key: K, value: V, most: int) -> V:
    """Keep a value; where too many are kept already all are forgotten, which costs time but never memory."""
    if len(known) >= most:
        known.clear()
    known[key] = value
    return value
