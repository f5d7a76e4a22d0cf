"""One procedure, compiled for one day: people who do not differ in anything that it asks are judged once."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import getitem, itemgetter
from typing import Any, NamedTuple, TypeVar

from licnav.assessment.case import Case
from licnav.assessment.clauses import CONFIRMED
from licnav.assessment.door import judge
from licnav.assessment.opening import opens_on
from licnav.assessment.result import Door, Turn
from licnav.batch.deciding import Decided, decided, groups_of, places_of
from licnav.batch.likeness import Likeness, likeness
from licnav.batch.outcome import turn_cell
from licnav.batch.people import Cell
from licnav.batch.signs import Clauses, Signs, merged
from licnav.batch.turning import Turning
from licnav.batch.verdicts import Bench, Verdict
from licnav.catalog.models import Rules
from licnav.rules.values import Value

_KEPT = 20_000  # combinations remembered of each sort
_MOST_IN_BUNDLE = 4  # facts for whose combinations some clauses are judged together

Codes = tuple[int, ...]
Answers = Mapping[str, Value]
K = TypeVar("K")
V = TypeVar("V")


class Found(NamedTuple):
    """What one procedure came to for one person: the verdict, the earliest day on which it opens, that day's cell."""

    verdict: Verdict
    opens: date | None
    opens_on: str


@dataclass(frozen=True, slots=True)
class _Bundle:
    """Some clauses that ask much the same, and what they showed for each combination of answers."""

    places: tuple[int, ...]
    pick: Callable[[Codes], Hashable]
    known: dict[Hashable, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Group:
    """Undecided clauses that share open facts, and what the completions came to for each combination of answers."""

    clauses: int
    pick: Callable[[Codes], Hashable]
    known: dict[Hashable, Decided]


@dataclass(frozen=True, slots=True)
class _Standing:
    """What all bundles show together: the groups still to be decided, and the verdict for each way they are."""

    signs: Signs
    groups: tuple[_Group, ...]
    verdicts: dict[tuple[Decided, ...], Verdict] = field(default_factory=dict)


class Compiled:
    """A procedure on the day of a case, for a table with answers to `facts`; `fixed` answers hold for everybody."""

    def __init__(self, case: Case, rules: Rules, facts: Sequence[str], fixed: Answers) -> None:
        """Compile the procedure."""
        self._case, self._rules = case, rules
        self._facts, self._fixed = tuple(facts), fixed
        self._clauses = Clauses.of(case, rules)
        self._bench = Bench.of(self._clauses)
        self._turning = Turning.of(case, rules)
        self._asked = asked_by(self._clauses)
        relevant = frozenset().union(*self._asked, self._turning.facts)
        self._varying = tuple(fact for fact in self._facts if fact in relevant)
        self._pick = picker([self._facts.index(fact) for fact in self._varying])
        self._kinds = tuple(kinds_of(self._clauses, fact) for fact in self._varying)
        self._codes: tuple[dict[Cell, int], ...] = tuple({} for _ in self._varying)
        self._numbers: tuple[dict[Hashable, int], ...] = tuple({} for _ in self._varying)
        self._bundles = tuple(_Bundle(tuple(one), picker(some)) for one, some in bundled(self._asked, self._varying))
        self._signs: list[Signs] = []
        self._sign_numbers: dict[Signs, int] = {}
        self._standings: dict[tuple[int, ...], _Standing] = {}
        self._groups: dict[int, dict[Hashable, Decided]] = {}
        self._openings: dict[tuple[Cell, ...], tuple[date | None, str]] = {}

    def find(self, cells: tuple[Cell, ...]) -> Found:
        """Return what the procedure comes to for the person with these cells."""
        own = self._pick(cells)
        try:
            codes = tuple(map(getitem, self._codes, own))
            shown = tuple([bundle.known[bundle.pick(codes)] for bundle in self._bundles])
        except KeyError:
            codes, shown = self._learn(cells, own)
        standing = self._standings.get(shown) or self._stand(shown)
        try:
            decisions = tuple([group.known[group.pick(codes)] for group in standing.groups])
            verdict = standing.verdicts[decisions]
        except KeyError:
            verdict = self._decide(standing, codes, cells)
        if not verdict.may_open:
            return Found(verdict, None, "")
        opening = self._openings.get(own)
        if opening is None:
            opening = self._opening(own, cells, verdict.door)
        return Found(verdict, *opening)

    def _learn(self, cells: tuple[Cell, ...], own: tuple[Cell, ...]) -> tuple[Codes, tuple[int, ...]]:
        """Code the answers and judge the clauses, as far as nobody before has had these answers."""
        codes = tuple(
            self._code(place, cell) if cell not in known else known[cell]
            for place, (known, cell) in enumerate(zip(self._codes, own, strict=True))
        )
        shown: list[int] = []
        for bundle in self._bundles:
            key = bundle.pick(codes)
            if key not in bundle.known:
                signs = self._clauses.signs(bundle.places, self._answers(cells))
                remember(bundle.known, key, self._number(signs))
            shown.append(bundle.known[key])
        return codes, tuple(shown)

    def _code(self, place: int, cell: Cell) -> int:
        numbers = self._numbers[place]
        kind = self._kinds[place](cell.value)
        return remember(self._codes[place], cell, numbers.setdefault(kind, len(numbers)))

    def _number(self, signs: Signs) -> int:
        if signs not in self._sign_numbers:
            self._sign_numbers[signs] = len(self._signs)
            self._signs.append(signs)
        return self._sign_numbers[signs]

    def _stand(self, shown: tuple[int, ...]) -> _Standing:
        signs = merged([self._signs[number] for number in shown])
        groups = tuple(self._group(group) for group in groups_of(self._clauses, signs))
        return remember(self._standings, shown, _Standing(signs, groups))

    def _group(self, clauses: int) -> _Group:
        facts = {fact for place in places_of(clauses) for fact in self._asked[place]}
        pick = picker([place for place, fact in enumerate(self._varying) if fact in facts])
        return _Group(clauses, pick, self._groups.setdefault(clauses, {}))

    def _decide(self, standing: _Standing, codes: Codes, cells: tuple[Cell, ...]) -> Verdict:
        decisions: list[Decided] = []
        for group in standing.groups:
            key = group.pick(codes)
            if key not in group.known:
                remember(group.known, key, decided(self._clauses, group.clauses, self._answers(cells)))
            decisions.append(group.known[key])
        outcome = tuple(decisions)
        if outcome not in standing.verdicts:
            standing.verdicts[outcome] = self._bench.verdict(standing.signs, outcome)
        return standing.verdicts[outcome]

    def _opening(self, own: tuple[Cell, ...], cells: tuple[Cell, ...], door: Door) -> tuple[date | None, str]:
        answers = self._answers(cells)
        found = self._turning.opens(answers) if self._turning.serves(answers) else self._by_assessment(answers)
        if found is None or (door is Door.SHUT and found[0] <= self._case.as_of):
            return remember(self._openings, own, (None, ""))
        return remember(self._openings, own, (found[0], turn_cell(Turn(*found, door))))

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


def kinds_of(clauses: Clauses, fact: str) -> Likeness:
    """Return what tells the answers to a fact apart on the day of the case."""
    tests = [test for _, clause in clauses.keyed for test in clause.tests() if test.fact == fact]
    return likeness(tests, clauses.case.as_of)


def bundled(asked: Sequence[frozenset[str]], varying: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """Put clauses together that ask few facts between them: the places of the clauses, and of their varying facts."""
    bundles: list[tuple[list[int], set[int]]] = []
    for clause, facts in enumerate(asked):
        own = {place for place, fact in enumerate(varying) if fact in facts}
        home = next((one for one in bundles if len(one[1] | own) <= max(_MOST_IN_BUNDLE, len(own), len(one[1]))), None)
        if home is None:
            bundles.append(([clause], own))
        else:
            home[0].append(clause)
            home[1].update(own)
    return [(clauses, sorted(places)) for clauses, places in bundles]


def picker(places: Sequence[int]) -> Callable[[Sequence[Any]], Any]:
    """Return what takes the values at some places out of a row, as a tuple."""
    if len(places) > 1:
        return itemgetter(*places)
    return (lambda row: (row[places[0]],)) if places else (lambda row: ())


def remember(known: dict[K, V], key: K, value: V) -> V:
    """Keep a value; where too many are kept already all are forgotten, which costs time but never memory."""
    if len(known) >= _KEPT:
        known.clear()
    known[key] = value
    return value
