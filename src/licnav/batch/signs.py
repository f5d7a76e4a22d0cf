"""How the clauses of a procedure stand for a person, as sets of bits: a bit for each clause or fact, by its place.

Clauses are judged apart, each combination of answers once, and the signs of all are put together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from licnav.assessment.case import Case
from licnav.assessment.clauses import LEVELS, Clause
from licnav.assessment.door import door_key, keyed
from licnav.assessment.result import Met, Reason
from licnav.catalog.models import Rules
from licnav.rules.evaluate import Facts
from licnav.rules.values import Span

OFFICIAL = LEVELS.index("official")
REASONS = (Reason.CONFIRM, Reason.READINGS, Reason.TWIN)
APPLIES = 1  # the bit of the first clause


class Signs(NamedTuple):
    """What some clauses show. Of clauses: not met, undecided, left open by the sources, not met for good.

    Of facts: `open` are not known, or too coarsely; of `asked` something was said, if only `?`. `reasons` are bits of
    REASONS; `weak`: one of the start rests on less than official. `stuck` are undecided clauses of the start for which
    only facts are missing, no part of a day: whatever the day, they stay undecided.
    """

    no: int = 0
    unanswered: int = 0
    unconfirmed: int = 0
    final: int = 0
    open: int = 0
    asked: int = 0
    reasons: int = 0
    weak: int = 0
    stuck: int = 0


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a procedure on the day of a case, the first of them `applies`, and the facts they rest on."""

    case: Case
    rules: Rules
    keyed: tuple[tuple[str, Clause], ...]
    facts: tuple[str, ...]
    start: int  # the requirements of the start, as bits
    doors: int  # the small doors
    stops: int  # the small doors that can make a way unfit
    fact_bits: tuple[int, ...]  # the facts of each clause
    lasting: frozenset[str]  # the facts that neither time nor the person changes

    @classmethod
    def of(cls, case: Case, rules: Rules) -> "Clauses":
        """Take the clauses of a procedure."""
        rule_set = case.rule_set(rules, case.as_of)
        pairs = tuple(keyed(rule_set))
        facts = tuple(dict.fromkeys(fact for _, clause in pairs for fact in sorted(clause.facts())))
        places = {key: 1 << place for place, (key, _) in enumerate(pairs)}
        return cls(
            case,
            rules,
            pairs,
            facts,
            sum(places[clause.id] for clause in rule_set.start),
            sum(places[door_key(clause.id)] for clause in rule_set.doors),
            sum(places.get(door_key(limitation), 0) for limitation in rule_set.stops),
            tuple(sum(1 << facts.index(fact) for fact in clause.facts()) for _, clause in pairs),
            frozenset(fact for fact in facts if not case.changeable(fact)),
        )

    def judged(self, place: int, facts: Facts) -> Signs:
        """Judge the clause at a place for a person."""
        clause = self.keyed[place][1]
        bit = 1 << place
        met, why = clause.judge(facts)
        open_facts = self.case.open_facts(clause.facts(), facts, self.case.as_of)
        found = Signs(
            no=bit if met is Met.NO else 0,
            unanswered=bit if met is Met.UNANSWERED else 0,
            unconfirmed=bit if met is Met.UNCONFIRMED else 0,
            open=self._bits(open_facts),
            asked=self._bits(fact for fact in clause.facts() if fact in facts),
        )
        if not bit & (self.start | APPLIES):
            return found
        if met is Met.UNANSWERED and not any(isinstance(facts.get(fact), Span) for fact in open_facts):
            found = found._replace(stuck=bit)
        return merged((found, self._of_start(bit, clause, facts, why))) if bit & self.start else found

    def _of_start(self, bit: int, clause: Clause, facts: Facts, why: Reason | None) -> Signs:
        lasting = {fact: value for fact, value in facts.items() if fact in self.lasting}
        weak = LEVELS.index(clause.level) > OFFICIAL and not clause.spares(facts)
        return Signs(
            final=bit if clause.outcome(lasting) is Met.NO else 0,
            reasons=1 << REASONS.index(why) if why in REASONS else 0,
            weak=int(weak),
        )

    def _bits(self, facts: Iterable[str]) -> int:
        return sum(1 << self.facts.index(fact) for fact in facts)


def merged(signs: Iterable[Signs]) -> Signs:
    """Put signs together."""
    no = unanswered = unconfirmed = final = open_facts = asked = reasons = weak = stuck = 0
    for one in signs:  # written out: this is the innermost work of a batch
        no |= one.no
        unanswered |= one.unanswered
        unconfirmed |= one.unconfirmed
        final |= one.final
        open_facts |= one.open
        asked |= one.asked
        reasons |= one.reasons
        weak |= one.weak
        stuck |= one.stuck
    return Signs(no, unanswered, unconfirmed, final, open_facts, asked, reasons, weak, stuck)
