"""How people are judged, one after another, and what comes out for each procedure.

`by_assessment` is the obviously correct way: it assesses every person anew. licnav.batch.engine does the same work
once for all people who do not differ in anything that a rule asks; the two agree, which tests and benchmarks show.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from licnav.assessment import assess_procedure
from licnav.assessment.case import Case
from licnav.assessment.result import ProcedureResult
from licnav.batch.cells import csv_line
from licnav.batch.outcome import Stamp, result_cells
from licnav.batch.people import People, Person
from licnav.batch.ranking import Rank, rank
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Rules
from licnav.texts.text import Lang

_KEPT_CASES = 16
_USES = 200  # people for whom cases are kept


class Outcome(NamedTuple):
    """What one procedure came to: the result's cells as one piece of CSV, what sorts it, and the cells themselves."""

    csv: str
    rank: Rank
    cells: Sequence[str]


Judge = Callable[[Person], Sequence[Outcome]]


class Cases:
    """The cases of the days asked about: a few are kept open, so that neither time nor memory is wasted."""

    def __init__(self, catalog: Catalog) -> None:
        """Open no case yet."""
        self._catalog = catalog
        self._open: dict[date, Case] = {}
        self._uses = 0

    def on(self, day: date) -> Case:
        """Return the case of a day."""
        case = self._open.get(day)
        self._uses += 1
        if case is None or self._uses > _USES:  # a case keeps the rules of every day that it was asked about
            if len(self._open) >= _KEPT_CASES or self._uses > _USES:
                self._open.clear()
                self._uses = 0
            case = self._open[day] = Case.of(self._catalog, day)
        return case


def by_assessment(catalog: Catalog, people: People, columns: Sequence[str], lang: Lang) -> Judge:
    """Return the judge that assesses every person in full."""
    cases = Cases(catalog)

    def judge(person: Person) -> list[Outcome]:
        case, answers = cases.on(person.as_of), people.answers_of(person)
        stamp = Stamp(catalog.edition, person.as_of, lang)
        rules = procedures_of(catalog, person.professions)
        return [outcome_of(assess_procedure(case, one, answers), stamp, columns) for one in rules]

    return judge


def procedures_of(catalog: Catalog, professions: Sequence[str]) -> tuple[Rules, ...]:
    """Return the procedures of some professions in order; one that they share comes once."""
    found = {rules.id: rules for profession in professions for rules in catalog.procedures_of(profession)}
    return tuple(found.values())


def outcome_of(result: ProcedureResult, stamp: Stamp, columns: Sequence[str]) -> Outcome:
    """Set a result as the cells of `columns`."""
    cells = result_cells(result, stamp, columns)
    return Outcome(csv_line(cells) if cells else "", rank(result), cells)


def the_best(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Return the best of a person's outcomes alone (`--one-row`)."""
    return [min(outcomes, key=lambda outcome: outcome.rank)] if outcomes else []
