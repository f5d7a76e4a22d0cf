"""The fast judge: what licnav.batch.judge.by_assessment says, with every procedure compiled for every day asked about.

What depends on nothing but the kinds of a person's answers is done once for all people alike (licnav.batch.compiled).
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date

from licnav.assessment.case import Case
from licnav.assessment.result import Door
from licnav.batch.cells import csv_line
from licnav.batch.compiled import Compiled, Finish, remember
from licnav.batch.judge import Judge, Outcome, by_assessment, procedures_of
from licnav.batch.likeness import Likeness, likeness
from licnav.batch.outcome import DEFAULT_COLUMNS, STAMP_COLUMNS, Stamp, stamp_cells
from licnav.batch.people import Cell, People, Person
from licnav.batch.ranking import DOORS, FITS
from licnav.batch.verdicts import Verdict
from licnav.catalog.loading import Catalog
from licnav.texts.text import Lang

_KEPT_BENCHES = 16


def compiled(catalog: Catalog, people: People, columns: Sequence[str], lang: Lang) -> Judge:
    """Return the judge for many people; columns beyond the default ones and the stamp take the assessment itself."""
    if not set(columns) <= {*DEFAULT_COLUMNS, *STAMP_COLUMNS}:
        return by_assessment(catalog, people, columns, lang)
    benches: dict[tuple[date, tuple[str, ...]], _Bench] = {}

    def judge(person: Person) -> list[Outcome]:
        bench = benches.get((person.as_of, person.professions))
        if bench is None:
            if len(benches) >= _KEPT_BENCHES:
                benches.clear()
            finish = _finisher(catalog, person.as_of, columns, lang)
            bench = _Bench.of(Case.of(catalog, person.as_of), people, person.professions, finish)
            benches[person.as_of, person.professions] = bench
        return bench.outcomes(person.cells)

    return judge


@dataclass(frozen=True, slots=True)
class _Bench:
    """One day and some professions: their procedures compiled, and what kind each cell met so far is to them."""

    procedures: tuple[Compiled, ...]
    kinds: tuple[Likeness, ...]
    codes: tuple[dict[Cell, int], ...]
    numbers: tuple[dict[Hashable, int], ...] = field(default=())

    @classmethod
    def of(cls, case: Case, people: People, professions: tuple[str, ...], finish: Finish) -> "_Bench":
        procedures = tuple(
            Compiled(case, rules, people.facts, people.defaults.answers, finish)
            for rules in procedures_of(case.catalog, professions)
        )
        kinds = tuple(
            likeness([test for procedure in procedures for test in procedure.tests(fact)], case.as_of)
            for fact in people.facts
        )
        return cls(procedures, kinds, tuple({} for _ in kinds), tuple({} for _ in kinds))

    def outcomes(self, cells: tuple[Cell, ...]) -> list[Outcome]:
        """Return what every procedure comes to for the person with these cells."""
        codes = [known.get(cell) for known, cell in zip(self.codes, cells, strict=True)]
        told = tuple([self._learn(place, cells[place]) if code is None else code for place, code in enumerate(codes)])
        return [procedure.find(told, cells) for procedure in self.procedures]

    def _learn(self, place: int, cell: Cell) -> int:
        numbers = self.numbers[place]
        return remember(self.codes[place], cell, numbers.setdefault(self.kinds[place](cell.value), len(numbers)))


def _finisher(catalog: Catalog, as_of: date, columns: Sequence[str], lang: Lang) -> Finish:
    """Return what sets a verdict and the day on which it opens under the columns that are wanted."""
    stamp = stamp_cells(Stamp(catalog.edition, as_of, lang))

    def finish(verdict: Verdict, opens: date | None, opens_on: str) -> Outcome:
        known = {**verdict.cells, "opens_on": opens_on, **stamp}
        cells = tuple(known[column] for column in columns)
        order = (
            verdict.door is Door.NOT_FOR_YOU, FITS[verdict.fits], DOORS[verdict.door], opens or date.max, verdict.shut,
        )  # fmt: skip
        return Outcome(csv_line(cells) if cells else "", order, cells)

    return finish
