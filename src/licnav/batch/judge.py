"""How people are judged, one after another, and what comes out for each procedure.

`by_assessment` is the obviously correct way: it assesses every person anew. licnav.batch.engine does the same work
once for all people who do not differ in anything that a rule asks; the two agree, which tests and benchmarks show.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from licnav.assessment import assess
from licnav.assessment.result import ProcedureResult
from licnav.batch.cells import csv_line
from licnav.batch.outcome import Stamp, result_cells
from licnav.batch.people import People, Person
from licnav.batch.ranking import Rank, rank
from licnav.catalog.loading import Catalog
from licnav.texts.text import Lang


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one procedure came to: the cells of the result's columns, the same as CSV, and what sorts it."""

    cells: tuple[str, ...]
    csv: str
    rank: Rank


Judge = Callable[[Person], Sequence[Outcome]]


def outcome_of(result: ProcedureResult, stamp: Stamp, columns: Sequence[str]) -> Outcome:
    """Set a result as the cells of `columns`."""
    cells = result_cells(result, stamp, columns)
    return Outcome(cells, csv_line(cells) if cells else "", rank(result))


def by_assessment(catalog: Catalog, people: People, columns: Sequence[str], lang: Lang) -> Judge:
    """Return the judge that assesses every person in full."""

    def judge(person: Person) -> list[Outcome]:
        stamp = Stamp(catalog.edition, person.as_of, lang)
        answers = people.answers_of(person)
        results: dict[str, ProcedureResult] = {}
        for profession in person.professions:
            assessment = assess(catalog, profession, answers, person.as_of)
            results |= {result.id: result for result in assessment.procedures if result.id not in results}
        return [outcome_of(result, stamp, columns) for result in results.values()]

    return judge


def the_best(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Return the best of a person's outcomes alone (`--one-row`)."""
    return [min(outcomes, key=lambda outcome: outcome.rank)] if outcomes else []
