"""One procedure, compiled for one day: people who do not differ in anything that it asks are judged once."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any, TypeVar

from licnav.assessment.case import Case
from licnav.assessment.clauses import CONFIRMED
from licnav.assessment.door import judge
from licnav.assessment.opening import opens_on
from licnav.assessment.result import Door, Turn
from licnav.batch.deciding import Decided, Tried, decided, groups_of, places_of, tried_at
from licnav.batch.judge import Outcome
from licnav.batch.outcome import turn_cell
from licnav.batch.people import Cell
from licnav.batch.signs import Clauses, Signs, merged
from licnav.batch.turning import Turning
from licnav.batch.verdicts import Bench, Verdict
from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.models import Rules
from licnav.rules.values import Value

_KEPT = 20_000  # combinations remembered of each sort
_MOST_IN_BUNDLE = 4  # facts for whose combinations some clauses are judged together

Codes = tuple[int, ...]  # what kind each answer of a person is, a number for each fact
Answers = Mapping[str, Value]
Pick = Callable[[Sequence[Any]], Any]
Finish = Callable[[Verdict, date | None, str], Outcome]
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Group:
    """Undecided clauses that share open facts, and (as a number) what completions came to for each kind of answers."""

    clauses: int
    pick: Pick
    known: dict[Hashable, int]


@dataclass(slots=True)
class _Standing:
    """What all clauses show together, the groups still to be decided, and the outcome for each way they are decided."""

    signs: Signs
    groups: tuple[_Group, ...]
    outcomes: dict[tuple[int | None, ...], tuple[Verdict, Outcome]] = field(default_factory=dict)


class Compiled:
    """A procedure on the day of a case, for people who answer `facts`; `fixed` answers hold for everybody."""

    def __init__(self, case: Case, rules: Rules, facts: Sequence[str], fixed: Answers, finish: Finish) -> None:
        """Compile the procedure; `finish` sets a verdict and an opening as an outcome."""
        self._case, self._rules, self._finish = case, rules, finish
        self._facts, self._fixed = tuple(facts), fixed
        self._clauses = Clauses.of(case, rules)
        self._turning = Turning.of(case, rules)
        self._bench = Bench.of(self._clauses, self._turning.steady())
        self._asked = asked_by(self._clauses)
        self._bundle_clauses = bundled(self._asked, self._facts)
        self._bundles: tuple[tuple[Pick, dict[Hashable, int]], ...] = tuple(
            (picker(places), {}) for _, places in self._bundle_clauses
        )
        self._clause_picks = tuple(self._picker_of(some) for some in self._asked)
        self._judged: tuple[dict[Hashable, Signs], ...] = tuple({} for _ in self._asked)
        self._tried: tuple[dict[Hashable, Tried], ...] = tuple({} for _ in self._asked)
        self._start = picker([place for place, fact in enumerate(self._facts) if fact in self._turning.facts])
        self._signs: list[Signs] = []
        self._sign_numbers: dict[Signs, int] = {}
        self._decisions: list[Decided] = []
        self._decision_numbers: dict[Decided, int] = {}
        self._standings: dict[tuple[int | None, ...], _Standing] = {}
        self._groups: dict[int, _Group] = {}
        self._grouped: dict[tuple[int, int], tuple[_Group, ...]] = {}
        self._openings: dict[tuple[Cell, ...], tuple[date | None, str]] = {}

    def tests(self, fact: str) -> list[FactTest]:
        """Return the tests of a fact that tell people apart on the day."""
        return [test for _, clause in self._clauses.keyed for test in clause.tests() if test.fact == fact]

    def find(self, codes: Codes, cells: tuple[Cell, ...]) -> Outcome:
        """Return what the procedure comes to for the person with these answers."""
        shown = tuple([known.get(pick(codes)) for pick, known in self._bundles])
        standing = self._standings.get(shown) or self._stand(shown, codes, cells)
        key = tuple([group.known.get(group.pick(codes)) for group in standing.groups])
        verdict, outcome = standing.outcomes.get(key) or self._judge(standing, key, codes, cells)
        if not verdict.may_open:
            return outcome
        start = self._start(cells)
        opening = self._openings.get(start) or self._opening(start, cells, verdict.door)
        return outcome if opening[0] is None else self._finish(verdict, *opening)

    # --- what is done once for people alike -----------------------------------------------------------------------

    def _stand(self, shown: tuple[int | None, ...], codes: Codes, cells: tuple[Cell, ...]) -> _Standing:
        numbers = tuple(
            [self._shown(place, codes, cells) if number is None else number for place, number in enumerate(shown)]
        )
        if numbers in self._standings:
            return self._standings[numbers]
        signs = merged([self._signs[number] for number in numbers])
        undecided = (signs.unanswered, signs.open)
        groups = self._grouped.get(undecided)
        if groups is None:
            found = tuple([self._group(group) for group in groups_of(self._clauses, signs)])
            groups = remember(self._grouped, undecided, found)
        return remember(self._standings, numbers, _Standing(signs, groups))

    def _judge(
        self, standing: _Standing, key: tuple[int | None, ...], codes: Codes, cells: tuple[Cell, ...]
    ) -> tuple[Verdict, Outcome]:
        pairs = zip(key, standing.groups, strict=True)
        numbers = tuple([self._decided(group, codes, cells) if one is None else one for one, group in pairs])
        if numbers not in standing.outcomes:
            verdict = self._bench.verdict(standing.signs, tuple([self._decisions[number] for number in numbers]))
            standing.outcomes[numbers] = (verdict, self._finish(verdict, None, ""))
        return standing.outcomes[numbers]

    def _shown(self, place: int, codes: Codes, cells: tuple[Cell, ...]) -> int:
        pick, known = self._bundles[place]
        signs = merged([self._signs_of(clause, codes, cells) for clause in self._bundle_clauses[place][0]])
        number = self._sign_numbers.setdefault(signs, len(self._signs))
        if number == len(self._signs):
            self._signs.append(signs)
        return remember(known, pick(codes), number)

    def _signs_of(self, clause: int, codes: Codes, cells: tuple[Cell, ...]) -> Signs:
        key = self._clause_picks[clause](codes)
        known = self._judged[clause]
        return known.get(key) or remember(known, key, self._clauses.judged(clause, self._answers(cells)))

    def _tried_of(self, clause: int, codes: Codes, cells: tuple[Cell, ...]) -> Tried:
        key = self._clause_picks[clause](codes)
        known = self._tried[clause]
        return known.get(key) or remember(known, key, tried_at(self._clauses, clause, self._answers(cells)))

    def _group(self, clauses: int) -> _Group:
        if clauses not in self._groups:
            facts = {fact for place in places_of(clauses) for fact in self._asked[place]}
            self._groups[clauses] = _Group(clauses, self._picker_of(facts), {})
        return self._groups[clauses]

    def _picker_of(self, facts: Collection[str]) -> Pick:
        return picker([place for place, fact in enumerate(self._facts) if fact in facts])

    def _decided(self, group: _Group, codes: Codes, cells: tuple[Cell, ...]) -> int:
        tries = {place: self._tried_of(place, codes, cells) for place in places_of(group.clauses)}
        found = decided(self._clauses, tries, self._answers(cells))
        number = self._decision_numbers.setdefault(found, len(self._decisions))
        if number == len(self._decisions):
            self._decisions.append(found)
        return remember(group.known, group.pick(codes), number)

    def _opening(self, start: tuple[Cell, ...], cells: tuple[Cell, ...], door: Door) -> tuple[date | None, str]:
        answers = self._answers(cells)
        if self._turning.hopeless(answers, door):
            return remember(self._openings, start, (None, ""))
        found = self._turning.opens(answers) if self._turning.serves(answers, door) else self._by_assessment(answers)
        if found is None or (door is Door.SHUT and found[0] <= self._case.as_of):
            return remember(self._openings, start, (None, ""))
        return remember(self._openings, start, (found[0], turn_cell(Turn(*found, door))))

    def _by_assessment(self, answers: Answers) -> tuple[date, date | None] | None:
        judgement = judge(self._case, self._rules, answers, self._case.as_of)
        turn = opens_on(self._case, self._rules, answers, judgement)
        return None if turn is None else (turn.earliest, turn.latest)

    def _answers(self, cells: tuple[Cell, ...]) -> Answers:
        own = {fact: cell.value for fact, cell in zip(self._facts, cells, strict=True) if cell.value is not None}
        return {**own, **self._fixed}


def asked_by(clauses: Clauses) -> tuple[frozenset[str], ...]:
    """Return the facts of each clause, the authority's reply among them."""
    return tuple(
        clause.facts() | ({f"{CONFIRMED}{clause.id}"} if clause.confirm else frozenset()) for _, clause in clauses.keyed
    )


def bundled(asked: Sequence[frozenset[str]], facts: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """Put clauses together that ask few facts between them: the places of the clauses, and of their facts."""
    bundles: list[tuple[list[int], set[int]]] = []
    for clause, some in enumerate(asked):
        own = {place for place, fact in enumerate(facts) if fact in some}
        home = next((one for one in bundles if len(one[1] | own) <= max(_MOST_IN_BUNDLE, len(one[1]))), None)
        if home is None:
            bundles.append(([clause], own))
        else:
            home[0].append(clause)
            home[1].update(own)
    return [(clauses, sorted(places)) for clauses, places in bundles]


def picker(places: Sequence[int]) -> Pick:
    """Return what takes the values at some places out of a row, to be used as a key."""
    return itemgetter(*places) if places else lambda row: ()


def remember(known: dict[K, V], key: K, value: V) -> V:
    """Keep a value; where too many are kept already all are forgotten, which costs time but never memory."""
    if len(known) >= _KEPT:
        known.clear()
    known[key] = value
    return value
