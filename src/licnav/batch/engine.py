"""The fast judge: what licnav.batch.judge.by_assessment says, with every procedure compiled for every day asked about.

What depends on nothing but the kinds of a person's answers is done once for all people alike (licnav.batch.compiled).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from licnav.assessment.case import Case
from licnav.assessment.result import Door
from licnav.batch.cells import csv_line
from licnav.batch.compiled import Compiled, Found
from licnav.batch.judge import Judge, Outcome, by_assessment, procedures_of
from licnav.batch.outcome import DEFAULT_COLUMNS, STAMP_COLUMNS, Stamp, stamp_cells
from licnav.batch.people import People, Person
from licnav.batch.ranking import DOORS, FITS, Rank
from licnav.catalog.loading import Catalog
from licnav.texts.text import Lang

_KEPT_DAYS = 8


def compiled(catalog: Catalog, people: People, columns: Sequence[str], lang: Lang) -> Judge:
    """Return the judge for many people; columns beyond the default ones and the stamp take the assessment itself."""
    if not set(columns) <= {*DEFAULT_COLUMNS, *STAMP_COLUMNS}:
        return by_assessment(catalog, people, columns, lang)
    days: dict[date, _Day] = {}

    def judge(person: Person) -> list[Outcome]:
        day = days.get(person.as_of)
        if day is None:
            if len(days) >= _KEPT_DAYS:
                days.clear()
            day = days[person.as_of] = _Day.of(catalog, people, columns, lang, person.as_of)
        return day.outcomes(person)

    return judge


@dataclass(frozen=True, slots=True)
class _Day:
    """One day with its compiled procedures, by id and by the professions that they are asked for."""

    case: Case
    people: People
    columns: tuple[str, ...]
    stamp: dict[str, str]
    ending: str | None  # what follows the default columns in a line; None where the columns are others
    procedures: dict[str, Compiled] = field(default_factory=dict)
    asked: dict[tuple[str, ...], tuple[Compiled, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, catalog: Catalog, people: People, columns: Sequence[str], lang: Lang, as_of: date) -> "_Day":
        own, rest = tuple(columns[: len(DEFAULT_COLUMNS)]), columns[len(DEFAULT_COLUMNS) :]
        stamp = stamp_cells(Stamp(catalog.edition, as_of, lang))
        plain = own == DEFAULT_COLUMNS and set(rest) <= set(STAMP_COLUMNS)
        ending = "".join(f",{csv_line([stamp[column]])}" for column in rest) if plain else None
        return cls(Case.of(catalog, as_of), people, tuple(columns), stamp, ending)

    def outcomes(self, person: Person) -> list[Outcome]:
        """Return what every procedure of a person comes to."""
        procedures = self.asked.get(person.professions) or self._compiled(person.professions)
        cells, ending = person.cells, self.ending
        found = [procedure.find(cells) for procedure in procedures]
        if ending is None:
            return [self._outcome(one) for one in found]
        return [
            Outcome(f"{one.verdict.before},{one.opens_on},{one.verdict.after}{ending}", _rank(one), ()) for one in found
        ]

    def _compiled(self, professions: tuple[str, ...]) -> tuple[Compiled, ...]:
        for rules in procedures_of(self.case.catalog, professions):
            if rules.id not in self.procedures:
                defaults = self.people.defaults.answers
                self.procedures[rules.id] = Compiled(self.case, rules, self.people.facts, defaults)
        ids = [rules.id for rules in procedures_of(self.case.catalog, professions)]
        self.asked[professions] = tuple(self.procedures[procedure] for procedure in ids)
        return self.asked[professions]

    def _outcome(self, found: Found) -> Outcome:
        known = {**found.verdict.cells, "opens_on": found.opens_on, **self.stamp}
        cells = tuple(known[column] for column in self.columns)
        return Outcome(csv_line(cells) if cells else "", _rank(found), cells)


def _rank(found: Found) -> Rank:
    verdict, opens, _ = found
    return (
        verdict.door is Door.NOT_FOR_YOU, FITS[verdict.fits], DOORS[verdict.door], opens or date.max, verdict.shut,
    )  # fmt: skip
