"""A catalog seen by an assessment: the rule sets of each day, the cells of each fact, made once and kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from licnav.assessment.clauses import HOLDS, Clause, RuleSet, rule_set
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Question, Rules
from licnav.rules.areas import Map, extent_on
from licnav.rules.evaluate import Facts
from licnav.rules.facts import cells
from licnav.rules.validity import Standing, state_on
from licnav.rules.values import DONT_KNOW, Span, Value


@dataclass(frozen=True)
class Case:
    """One catalog on one day (the day of the assessment: staleness is judged on it)."""

    catalog: Catalog
    as_of: date
    land: Map
    _sets: dict[tuple[str, date], RuleSet] = field(default_factory=dict)

    @classmethod
    def of(cls, catalog: Catalog, as_of: date) -> "Case":
        """Open the case of a day."""
        return cls(catalog, as_of, Map(catalog.atoms, catalog.areas))

    def rule_set(self, rules: Rules, day: date) -> RuleSet:
        """Return the clauses of a procedure on a day."""
        key = (rules.id, day)
        if key not in self._sets:
            area = self.catalog.areas.get(rules.area)
            anywhere = area is None or area.anywhere
            self._sets[key] = rule_set(rules, day, self.land, self.catalog.asked_by, self._output_of, anywhere)
        return self._sets[key]

    def standing(self, rules: Rules, day: date, resting: frozenset[str] = frozenset()) -> Standing:
        """Return whether a procedure is in force on a day, what it rests on included (a circle rests on nothing)."""

        def other(procedure: str) -> Standing:
            carrier = self.catalog.rules(procedure)
            return self.standing(carrier, day, resting | {rules.id})

        periods = rules.in_force
        if any(period.rests_on in resting for period in periods):
            return state_on(day, periods)
        return state_on(day, periods, other)

    def question(self, fact: str) -> Question | None:
        """Return the question behind a fact."""
        return self.catalog.questions.get(fact)

    def cells(self, fact: str, clauses: Sequence[Clause], facts: Facts, day: date) -> list[Value]:
        """Return the values of a fact worth trying for some clauses; a coarse answer is only made finer."""
        question = self.question(fact)
        if question is None:
            return [DONT_KNOW]
        tests = [test for clause in clauses for test in clause.tests() if test.fact == fact]
        given = facts.get(fact)
        return cells(question, tests, day, self.land, None if given is DONT_KNOW else given)

    def open_facts(self, names: Iterable[str], facts: Facts, day: date) -> frozenset[str]:
        """Return those of `names` that are not known, or known too coarsely to be one value."""
        return frozenset(name for name in names if name not in facts or self._coarse(facts[name], day))

    def changeable(self, fact: str) -> bool:
        """Say whether time or the person may still change a fact."""
        question = self.question(fact)
        return question is None or question.changes in ("by-time", "by-you")

    def _coarse(self, value: Value, day: date) -> bool:
        if value is DONT_KNOW:
            return True
        if isinstance(value, Span):
            return not value.exact
        if isinstance(value, str) and value in self.land.areas and value not in self.land.atoms:
            extent = extent_on(value, day, self.land)
            return len(extent.sure | extent.unclear) > 1
        return False

    def _output_of(self, procedure: str) -> str | None:
        return self.catalog.rules(procedure).output


def holds(facts: Facts, output: str | None) -> bool:
    """Say whether the person said to hold an output."""
    held = facts.get(HOLDS)
    return output is not None and isinstance(held, frozenset) and output in held
