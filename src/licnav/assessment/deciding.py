"""What missing answers can still change: exactly, by trying one value of each cell (catalog-model, section 5).

Each undecided clause is tried on its own facts, since nothing else turns it; only whether some requirement of the
start is always a no is a question to several clauses together. There is a limit of completions; beyond it every absent
fact of an undecided clause counts as mattering, so that licnav may ask too much, never too little.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    """What trying the completions showed: outcomes decided, facts that matter, surely shut or not."""

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
    outcomes: dict[str, Met] = {}
    matters: set[str] = set()
    together: list[Clause] = []
    for key, clause in clauses:
        if clause.outcome(facts) is not Met.UNANSWERED:
            continue
        decided, mattering = tried(clause, facts, open_facts, cells)
        matters |= mattering
        if decided is not None:
            outcomes[key] = decided
        elif key in start:
            together.append(clause)
    return Decision(outcomes, frozenset(matters), always_a_no(together, facts, open_facts, cells))


def always_a_no(clauses: Sequence[Clause], facts: Facts, open_facts: frozenset[str], cells: Cells) -> bool:
    """Say whether one of these undecided clauses is a no whatever the answers; where that is too much to try, no."""
    groups = _groups(clauses, open_facts)
    return any(len(group) > 1 and not _can_be_met(group, facts, open_facts, cells) for group in groups)


def tried(clause: Clause, facts: Facts, open_facts: frozenset[str], cells: Cells) -> tuple[Met | None, set[str]]:
    """Return what an undecided clause comes to whatever is missing, or None, and which missing facts turn it."""
    names = sorted(clause.facts() & open_facts)
    values = [cells(name, [clause]) for name in names]
    if prod(len(some) for some in values) > COMPLETIONS:
        return None, set(names)
    outcomes = {
        completion: clause.outcome({**facts, **dict(zip(names, completion, strict=True))})
        for completion in product(*values)
    }
    different = set(outcomes.values())
    if len(different) == 1:
        return different.pop(), set()
    return None, _mattering(names, outcomes)


def _mattering(names: list[str], outcomes: Mapping[tuple[Value, ...], Met]) -> set[str]:
    """Return the facts of which two completions that differ in nothing else give different outcomes."""
    found: set[str] = set()
    for index, name in enumerate(names):
        seen: dict[tuple[Value, ...], Met] = {}
        for completion, outcome in outcomes.items():
            others = (*completion[:index], *completion[index + 1 :])
            if seen.setdefault(others, outcome) is not outcome:
                found.add(name)
                break
    return found


def _groups(clauses: Sequence[Clause], open_facts: frozenset[str]) -> list[list[Clause]]:
    """Put clauses together that share an open fact, directly or through others."""
    groups: list[tuple[set[str], list[Clause]]] = []
    for clause in clauses:
        own = set(clause.facts() & open_facts)
        members = [clause]
        apart = []
        for names, group in groups:
            if names & own:
                own |= names
                members = [*group, *members]
            else:
                apart.append((names, group))
        groups = [*apart, (own, members)]
    return [group for _, group in groups]


def _can_be_met(clauses: Sequence[Clause], facts: Facts, open_facts: frozenset[str], cells: Cells) -> bool:
    """Say whether some completion makes none of these clauses a no; beyond the limit it is taken for possible."""
    names = sorted(set().union(*(clause.facts() for clause in clauses)) & open_facts)
    values = {name: cells(name, clauses) for name in names}
    about = {name: [clause for clause in clauses if name in clause.facts()] for name in names}
    tries = 0
    levels: list[tuple[Facts, Iterator[Value]]] = [(facts, iter(values[names[0]]))]
    while levels:
        given, left = levels[-1]
        name = names[len(levels) - 1]
        for value in left:
            tries += 1
            completed = {**given, name: value}
            if all(clause.outcome(completed) is not Met.NO for clause in about[name]):
                break
        else:
            levels.pop()
            continue
        if len(levels) == len(names) or tries > COMPLETIONS:
            return True
        levels.append((completed, iter(values[names[len(levels)]])))
    return False
