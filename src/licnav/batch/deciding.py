"""What a person's missing answers can still change: the exact test of the assessment, done once for people alike."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from licnav.assessment.deciding import decide
from licnav.assessment.result import Met
from licnav.batch.signs import Clauses, Signs
from licnav.rules.evaluate import Facts
from licnav.rules.values import DONT_KNOW


class Decided(NamedTuple):
    """What the completions of a group showed: clauses decided after all, facts that matter, surely shut or not."""

    no: int
    unconfirmed: int
    met: int
    matters: int
    always_a_no: bool


def groups_of(clauses: Clauses, signs: Signs) -> list[int]:
    """Return the undecided clauses, put together where they share an open fact."""
    groups: list[tuple[int, int]] = []
    for place in places_of(signs.unanswered):
        facts = clauses.fact_bits[place] & signs.open
        members = 1 << place
        apart = []
        for others, group in groups:
            if others & facts:
                facts |= others
                members |= group
            else:
                apart.append((others, group))
        groups = [*apart, (facts, members)]
    return [group for _, group in groups]


def decided(clauses: Clauses, group: int, facts: Facts) -> Decided:
    """Try the completions of a group of undecided clauses for a person."""
    pairs = [clauses.keyed[place] for place in places_of(group)]
    names = {name for _, clause in pairs for name in clause.facts()}
    day = clauses.case.as_of
    decision = decide(
        pairs,
        frozenset(clauses.keyed[place][0] for place in places_of(group & clauses.start)),
        {name: value for name, value in facts.items() if value is not DONT_KNOW},
        clauses.case.open_facts(names, facts, day),
        lambda fact, some: clauses.case.cells(fact, some, facts, day),
    )
    keys = [key for key, _ in clauses.keyed]
    bits = {met: sum(1 << keys.index(key) for key, found in decision.outcomes.items() if found is met) for met in Met}
    matters = sum(1 << clauses.facts.index(fact) for fact in decision.matters)
    return Decided(bits[Met.NO], bits[Met.UNCONFIRMED], bits[Met.YES], matters, decision.always_a_no)


def after(signs: Signs, decisions: Sequence[Decided]) -> Signs:
    """Return the signs with what was decided after all."""
    for decision in decisions:
        settled = decision.no | decision.unconfirmed | decision.met
        signs = signs._replace(
            no=signs.no | decision.no,
            unconfirmed=signs.unconfirmed | decision.unconfirmed,
            unanswered=signs.unanswered & ~settled,
        )
    return signs


def places_of(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, in order."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
