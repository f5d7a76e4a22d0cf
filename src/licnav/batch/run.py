"""Rows in, results and rejected rows out, one at a time: nothing is kept of the people who have been judged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from licnav.assessment import assess
from licnav.assessment.answers import Value
from licnav.assessment.result import Assessment
from licnav.batch.columns import read_columns
from licnav.batch.dates import DateOrder
from licnav.batch.judge import Judge, Outcome
from licnav.batch.parsing import Defaults
from licnav.batch.people import People, Person, Rejected
from licnav.catalog.loading import Catalog
from licnav.files.json_lines import cell_text
from licnav.files.rows import Row
from licnav.texts.text import Lang


class Answered(NamedTuple):
    """A person with what came out for each of their procedures."""

    person: Person
    outcomes: Sequence[Outcome]


def look_up(rows: Iterable[Row], people: People, judge: Judge) -> Iterator[Answered | Rejected]:
    """Judge the person of each row; a row that cannot be read comes out with its reasons, in its place."""
    for row in rows:
        found = people.read(row)
        yield found if isinstance(found, Rejected) else Answered(found, judge(found))


def assess_rows(
    catalog: Catalog,
    rows: Iterable[Mapping[str, object]],
    *,
    as_of: date,
    professions: Sequence[str] = (),
    answers: Mapping[str, Value] | None = None,
    dates: DateOrder | None = None,
    lang: Lang = "en",
) -> Iterator[tuple[Assessment, ...] | Rejected]:
    """Assess people given as mappings of column to value, as `licnav batch` reads them from a table.

    A row gives one assessment for each of its professions, or a `Rejected`, whose `line` counts the rows from 1.
    `professions` and `as_of` hold where a row says nothing; `answers` hold for all rows.

    Raises:
        LicnavError: two columns are the same fact, or a profession of `professions` does not exist.
    """
    named = tuple(catalog.profession(name).id for name in professions)
    readers = _Readers(catalog, Defaults(as_of, named, dict(answers or {}), dates, lang))
    for number, row in enumerate(rows, start=1):
        people = readers.for_header(tuple(row))
        found = people.read(_row(number, row))
        if isinstance(found, Rejected):
            yield found
        else:
            yield assessments(catalog, people, found)


def assessments(catalog: Catalog, people: People, person: Person) -> tuple[Assessment, ...]:
    """Assess a person in full, once for each profession."""
    answers = people.answers_of(person)
    return tuple(assess(catalog, profession, answers, person.as_of) for profession in person.professions)


@dataclass(frozen=True, slots=True)
class _Readers:
    catalog: Catalog
    defaults: Defaults
    known: dict[tuple[str, ...], People] = field(default_factory=dict)

    def for_header(self, header: tuple[str, ...]) -> People:
        if header not in self.known:
            self.known.clear()  # rows of one table have one header; no memory is kept for those that do not
            self.known[header] = People(self.catalog, read_columns(header, self.catalog), self.defaults)
        return self.known[header]


def _row(number: int, row: Mapping[str, object]) -> Row:
    cells = [cell_text(value) for value in row.values()]
    if None in cells:
        return Row(number, [], ("nested", next(name for name, cell in zip(row, cells, strict=True) if cell is None)))
    return Row(number, [cell for cell in cells if cell is not None])
