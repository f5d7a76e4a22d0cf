"""What missing answers can still change: exactly, by trying one value of each cell (catalog-model, section 5).

Clauses that share unanswered facts are tried together, up to a limit of completions; beyond it every absent fact of an
undecided clause counts as mattering, so that licnav may ask too much, never too little.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from licnav.assessment.clauses import Clause
from licnav.assessment.result import Met
from licnav.rules.evaluate import Facts
from licnav.rules.values import Value

COMPLETIONS = 20_000
Keyed = tuple[str, Clause]
Cells = Callable[[str, Sequence[Clause]], list[Value]]


@dataclass(frozen=True, slots=True)
class Decision:
    """What trying the completions of a group showed: outcomes decided, facts that matter, surely shut or not."""

    outcomes: Mapping[str, Met]
    matters: frozenset[str]
    always_a_no: bool = False


def decide(
    clauses: Iterable[Keyed], start: frozenset[str], facts: Facts, open_facts: frozenset[str], cells: Cells
) -> Decision:
    """Try the completions of every undecided clause.

    `start` names the clauses of the start (one `no` among them shuts the door); `open_facts` are the facts that are not
    known, or known too coarsely; `cells` gives the values worth trying of a fact for some clauses.
    """
    undecided = [(key, clause) for key, clause in clauses if clause.outcome(facts) is Met.UNANSWERED]
    outcomes: dict[str, Met] = {}
    matters: set[str] = set()
    always_a_no = False
    for group in _groups(undecided, open_facts):
        decision = _try(group, start, facts, open_facts, cells)
        outcomes.update(decision.outcomes)
        matters |= decision.matters
        always_a_no = always_a_no or decision.always_a_no
    return Decision(outcomes, frozenset(matters), always_a_no)


def _groups(clauses: Sequence[Keyed], open_facts: frozenset[str]) -> list[list[Keyed]]:
    """Put clauses together that share an open fact, directly or through others."""
    groups: list[tuple[set[str], list[Keyed]]] = []
    for keyed in clauses:
        own = set(keyed[1].facts() & open_facts)
        members = [keyed]
        apart = []
        for names, group in groups:
            if names & own:
                own |= names
                members = [*group, *members]
            else:
                apart.append((names, group))
        groups = [*apart, (own, members)]
    return [group for _, group in groups]


def _try(group: list[Keyed], start: frozenset[str], facts: Facts, open_facts: frozenset[str], cells: Cells) -> Decision:
    clauses = [clause for _, clause in group]
    names = sorted(set().union(*(clause.facts() for clause in clauses)) & open_facts)
    values = [cells(name, clauses) for name in names]
    if prod(len(some) for some in values) > COMPLETIONS:
        return Decision({}, frozenset(names))
    signatures: dict[tuple[Value, ...], tuple[Met, ...]] = {}
    for completion in product(*values):
        completed = {**facts, **dict(zip(names, completion, strict=True))}
        signatures[completion] = tuple(clause.outcome(completed) for clause in clauses)
    decided = {
        key: column[0]
        for (key, _), column in zip(group, zip(*signatures.values(), strict=True), strict=True)
        if len(set(column)) == 1
    }
    in_start = [index for index, (key, _) in enumerate(group) if key in start]
    always_a_no = all(any(one[index] is Met.NO for index in in_start) for one in signatures.values())
    return Decision(decided, _mattering(names, signatures), always_a_no)


def _mattering(names: list[str], signatures: Mapping[tuple[Value, ...], tuple[Met, ...]]) -> frozenset[str]:
    """Return the facts of which two completions that differ in nothing else give different outcomes."""
    found: set[str] = set()
    for index, name in enumerate(names):
        seen: dict[tuple[Value, ...], tuple[Met, ...]] = {}
        for completion, signature in signatures.items():
            others = (*completion[:index], *completion[index + 1 :])
            if seen.setdefault(others, signature) != signature:
                found.add(name)
                break
    return frozenset(found)
