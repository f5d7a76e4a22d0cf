"""Every interview that the small catalog can lead to: whatever was not asked could not have changed anything."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from licnav.assessment.answers import DONT_KNOW, NEVER, Value
from licnav.assessment.assessing import assess_procedure
from licnav.assessment.case import Case
from licnav.catalog.models import Rules
from licnav.interview.aims import serves
from licnav.interview.path import Interview, answered, next_question
from tests.interview.people import AS_OF, CATALOG, day, start

# one value on each side of every threshold, and everything that can be chosen
VALUES: dict[str, list[Value]] = {
    "residency": ["hill-resident", "lake-resident", "other"],
    "acting-for": ["myself", "my-firm"],
    "age": [17, 20, 30, 59, 60],
    "qualification": [frozenset(), frozenset({"hill-baker"})],
    "hill-baker-since": [day("2010-05-01"), day("2023-12-15"), day("2026-11-22")],
    "last-burn-on": [NEVER, day("2026-11-22")],
    "sits-in-valley": [True, False],
    "host": ["bakery", "hill-bakery-branch", "none-yet"],
    "host-area": ["mill-quarter", "meadow", "river-bank", "old-town", "hills"],
    "holds": [frozenset(), frozenset({"valley-examination"})],
}
CASE = Case.of(CATALOG, AS_OF)


class Verdicts:
    """What every way says of every person, judged once for all persons who differ in nothing that it asks for."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], object] = {}

    def of(self, rules: Rules, person: Mapping[str, Value]) -> object:
        own = [(fact, person[fact]) for fact in facts_of_way(rules) if fact in person]
        key = (rules.id, *own)
        if key not in self._found:
            result = assess_procedure(CASE, rules, dict(own))
            self._found[key] = (result.big_door, result.reasons, result.fits, result.small_doors, result.met)
        return self._found[key]


def facts_of_way(rules: Rules) -> list[str]:
    clauses = CASE.rule_set(rules, AS_OF).clauses()
    return sorted({fact for clause in clauses for fact in clause.facts()})


def interviews(interview: Interview) -> Iterator[Interview]:
    """Yield every finished interview that goes on from this one."""
    question = next_question(interview)
    if question is None:
        yield interview
        return
    for value in VALUES[question.id]:
        yield from interviews(answered(interview, question.id, value))


@pytest.mark.parametrize("aim", [pytest.param(frozenset({"title"}), id="title"), pytest.param(DONT_KNOW, id="any aim")])
@pytest.mark.parametrize("firm", VALUES["acting-for"])
@pytest.mark.parametrize("home", VALUES["residency"])
def test_no_answer_to_an_unasked_question_turns_anything(aim, firm, home):
    verdicts = Verdicts()
    first = start({"aim": aim, "residency": home, "acting-for": firm})
    count = 0
    for finished in interviews(first):
        count += 1
        for result in finished.assessment.procedures:
            if not (result.in_play and serves(CATALOG, result, finished.answers, finished.assessment)):
                continue
            said = verdicts.of(result.rules, finished.answers)
            unasked = [fact for fact in facts_of_way(result.rules) if fact not in finished.answers]
            for values in product(*(VALUES[fact] for fact in unasked)):
                more = dict(zip(unasked, values, strict=True))
                assert verdicts.of(result.rules, {**finished.answers, **more}) == said, (finished.answers, more)

    assert count > 1
