"""What a person's missing answers can still change: the exact test of the assessment, done once for people alike."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from licnav.assessment.clauses import Clause
from licnav.assessment.deciding import always_a_no, tried
from licnav.assessment.result import Met
from licnav.batch.signs import Clauses, Signs
from licnav.rules.evaluate import Facts
from licnav.rules.values import DONT_KNOW


class Tried(NamedTuple):
    """What the completions of one clause showed: what it comes to (None: it depends), and the facts on which."""

    met: Met | None
    matters: int


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


def tried_at(clauses: Clauses, place: int, facts: Facts) -> Tried:
    """Try the completions of one undecided clause for a person."""
    clause = clauses.keyed[place][1]
    day = clauses.case.as_of
    met, matters = tried(
        clause,
        without_dont_know(facts),
        clauses.case.open_facts(clause.facts(), facts, day),
        lambda fact, some: clauses.case.cells(fact, some, facts, day),
    )
    return Tried(met, sum(1 << clauses.facts.index(fact) for fact in matters))


def decided(clauses: Clauses, found: Mapping[int, Tried], facts: Facts) -> Decided:
    """Put together what was found of undecided clauses that share open facts (by place), for a person."""
    bits = {met: sum(1 << place for place, one in found.items() if one.met is met) for met in Met}
    matters = reduce(or_, (one.matters for one in found.values()), 0)
    open_still = [
        clauses.keyed[place][1] for place, one in found.items() if one.met is None and clauses.start >> place & 1
    ]
    return Decided(
        bits[Met.NO], bits[Met.UNCONFIRMED], bits[Met.YES], matters, _always_a_no(clauses, open_still, facts)
    )


def _always_a_no(clauses: Clauses, some: Sequence[Clause], facts: Facts) -> bool:
    if len(some) < 2:
        return False
    day = clauses.case.as_of
    names = {name for clause in some for name in clause.facts()}
    return always_a_no(
        some,
        without_dont_know(facts),
        clauses.case.open_facts(names, facts, day),
        lambda fact, asking: clauses.case.cells(fact, asking, facts, day),
    )


def without_dont_know(facts: Facts) -> Facts:
    """Return the facts that are known."""
    return {name: value for name, value in facts.items() if value is not DONT_KNOW}


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
