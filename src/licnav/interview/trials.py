"""Answers tried out: each way of the profession judged as if the person had given them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from licnav.assessment.answers import Value
from licnav.assessment.case import Case
from licnav.assessment.door import Judgement, judge
from licnav.catalog.models import Rules
from licnav.interview.path import Interview
from licnav.rules.evaluate import evaluate
from licnav.rules.truth import Truth


@dataclass(frozen=True, slots=True)
class Trials:
    """An interview's ways, ready to be judged for many answers: what does not depend on them is worked out once."""

    interview: Interview
    case: Case
    ways: tuple[Rules, ...]

    @classmethod
    def of(cls, interview: Interview) -> "Trials":
        """Make ready for an interview's day and ways."""
        ways = tuple(result.rules for result in interview.assessment.procedures)
        return cls(interview, Case.of(interview.catalog, interview.as_of), ways)

    def judged(self, answers: Mapping[str, Value]) -> tuple[Judgement, ...]:
        """Judge every way, in the catalog's order."""
        return tuple(self.judged_way(rules, answers) for rules in self.ways)

    def judged_way(self, rules: Rules, answers: Mapping[str, Value]) -> Judgement:
        """Judge one way."""
        return judge(self.case, rules, answers, self.interview.as_of)

    def later(self, rules: Rules) -> frozenset[str]:
        """Return the requirements of a way that are needed only at a step."""
        return frozenset(later.clause.id for later in self.case.rule_set(rules, self.interview.as_of).later)

    def judged_for_each(
        self, fact: str, values: Iterable[Value], others: Mapping[str, Value]
    ) -> list[tuple[Value, tuple[Judgement, ...]]]:
        """Judge every way for each value of a fact: once for all values that no rule tells apart.

        A list of fifty districts asks for a handful of judgements.
        """
        made: dict[tuple[object, ...], tuple[Judgement, ...]] = {}
        found = []
        for value in values:
            signature = tuple(self._signature(fact, value))
            if signature not in made:
                made[signature] = self.judged({**others, fact: value})
            found.append((value, made[signature]))
        return found

    def _signature(self, fact: str, value: Value) -> Iterator[object]:
        """Yield what every test on the fact says of the value, and the value itself where a test leaves it open."""
        for rules in self.ways:
            for clause in self.case.rule_set(rules, self.interview.as_of).clauses():
                for test in clause.tests():
                    if test.fact == fact:
                        said = evaluate(test, {fact: value}, clause.context)
                        yield said if Truth.UNKNOWN not in (said.strict, said.lenient) else value
