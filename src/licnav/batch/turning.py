"""The day on which a shut door opens by itself: what licnav.assessment.opening finds, with each clause judged once.

Between two days on which the catalog changes (an era) a clause that counts no time stands as it stands. One that does
turns only when its time has passed: on that day, on the day after, or when what it counts from comes to pass. So a
clause is judged once for every kind of answers, era and phase, and a person costs a few look-ups.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

from licnav.assessment.case import Case
from licnav.assessment.clauses import CONFIRMED, Clause
from licnav.assessment.deciding import tried
from licnav.assessment.opening import HORIZON, days_of_change
from licnav.assessment.result import Door, Met
from licnav.batch.deciding import without_dont_know
from licnav.batch.likeness import Likeness, likeness
from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.dates import Duration
from licnav.catalog.models import Rules
from licnav.rules.evaluate import Facts
from licnav.rules.validity import State
from licnav.rules.values import Span, Value

MOST_LOOSE = 6  # imprecise days of which licnav.assessment.opening tries both ends
_ONE = timedelta(days=1)
_PASSED = (Met.YES, Met.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A clause of one era, the times that it counts, and what it came to for each kind of answers and phase."""

    case: Case
    clause: Clause
    facts: tuple[str, ...]
    times: tuple[tuple[str, Duration], ...]
    known: dict[tuple[object, ...], bool] = field(default_factory=dict)

    def passed(self, facts: Facts, kinds: Mapping[str, Likeness], day: date) -> bool:
        """Say whether the clause lets the person in on a day of its era, whatever the answers that are missing."""
        key = (
            *[kinds[fact](facts.get(fact)) for fact in self.facts],
            *[_phase(facts.get(fact), time, day) for fact, time in self.times],
        )
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._outcome(facts, day) in _PASSED
        return found

    def _outcome(self, facts: Facts, day: date) -> Met:
        clause = replace(self.clause, context=replace(self.clause.context, day=day))
        met = clause.outcome(facts)
        if met is not Met.UNANSWERED:
            return met
        decided, _ = tried(
            clause,
            without_dont_know(facts),
            self.case.open_facts(clause.facts(), facts, day),
            lambda fact, some: self.case.cells(fact, some, facts, day),
        )
        return met if decided is None else decided


@dataclass(frozen=True, slots=True)
class _Era:
    """A time in which the catalog does not change; without clauses where the procedure is not in force."""

    in_force: bool
    steady: tuple[_Asked, ...]
    timed: tuple[_Asked, ...]


@dataclass(frozen=True, slots=True)
class Turning:
    """The eras of a procedure from a day on. `facts` are those of the start, in all eras."""

    case: Case
    horizon: date
    firsts: tuple[date, ...]
    eras: tuple[_Era, ...]
    facts: tuple[str, ...]
    times: tuple[tuple[str, Duration], ...]
    kinds: Mapping[str, Likeness]

    @classmethod
    def of(cls, case: Case, rules: Rules) -> "Turning":
        """Prepare the eras of a procedure from the day of the case on."""
        firsts = (case.as_of, *days_of_change(case, rules, {}))
        eras = tuple(_era(case, rules, day) for day in firsts)
        asked = [one for era in eras for one in (*era.steady, *era.timed)]
        facts = tuple(sorted({fact for one in asked for fact in one.facts}))
        tests = [test for one in asked for test in one.clause.tests()]
        kinds = {fact: likeness([test for test in tests if test.fact == fact], case.as_of) for fact in facts}
        horizon = case.as_of.replace(year=min(case.as_of.year + HORIZON, 9998), day=min(case.as_of.day, 28))
        times = tuple(sorted({time for one in asked for time in one.times}, key=str))
        return cls(case, horizon, firsts, eras, facts, times, kinds)

    def steady(self) -> frozenset[str]:
        """Return the ids of the clauses that are in all eras, always the same, and count no time."""
        eras = [{one.clause.id: one.clause for one in era.steady} for era in self.eras if era.in_force]
        first = eras[0] if eras else {}
        return frozenset(
            name for name, clause in first.items() if all(_alike(clause, era.get(name)) for era in eras[1:])
        )

    def serves(self, facts: Facts, door: Door) -> bool:
        """Say whether `opens` can answer for a person: not too much is imprecise, and missing answers do not decide."""
        loose = [value for value in facts.values() if isinstance(value, Span) and not value.exact]
        return len(loose) <= MOST_LOOSE and (door is Door.SHUT or not self._open_facts(facts))

    def hopeless(self, facts: Facts, door: Door) -> bool:
        """Say whether an undecided door stays so: answers are missing, and no imprecise day could decide instead."""
        if door is Door.SHUT:
            return False
        loose = any(isinstance(value := facts.get(fact), Span) and not value.exact for fact in self.facts)
        return not loose and self._open_facts(facts)

    def opens(self, facts: Facts) -> tuple[date, date | None] | None:
        """Return the earliest and latest day on which the door first opens, as imprecise days are taken; None: never.

        The latest is None where it never opens at the worst.
        """
        found = [self._first(ends) for ends in self._both_ends(facts)]
        opened = [day for day in found if day is not None]
        if not opened:
            return None
        return min(opened), None if None in found else max(opened)

    def _open_facts(self, facts: Facts) -> bool:
        open_facts = self.case.open_facts(self.facts, facts, self.case.as_of)
        return any(not isinstance(facts.get(fact), Span) for fact in open_facts)

    def _both_ends(self, facts: Facts) -> Iterator[Facts]:
        loose = [(fact, value) for fact in self.facts if isinstance(value := facts.get(fact), Span) and not value.exact]
        for ends in product(*((Span(span.first, span.first), Span(span.last, span.last)) for _, span in loose)):
            yield {**facts, **{fact: end for (fact, _), end in zip(loose, ends, strict=True)}} if loose else facts

    def _first(self, facts: Facts) -> date | None:
        usable = [
            era.in_force and all(one.passed(facts, self.kinds, first) for one in era.steady)
            for first, era in zip(self.firsts, self.eras, strict=True)
        ]
        if not any(usable):
            return None
        for day in self._days(facts):
            place = bisect_right(self.firsts, day) - 1
            if usable[place] and all(one.passed(facts, self.kinds, day) for one in self.eras[place].timed):
                return day
        return None

    def _days(self, facts: Facts) -> Sequence[date]:
        days = set(self.firsts)
        for fact, time in self.times:
            value = facts.get(fact)
            if isinstance(value, Span):
                full, _ = _full(time, value.first)
                days |= {full, full + _ONE, value.first}
        return sorted(day for day in days if self.case.as_of <= day <= self.horizon)


def _era(case: Case, rules: Rules, day: date) -> _Era:
    if case.standing(rules, day).state is not State.IN_FORCE:
        return _Era(in_force=False, steady=(), timed=())
    rule_set = case.rule_set(rules, day)
    asked = [_asked(case, clause) for clause in (rule_set.applies, *rule_set.start)]
    steady = tuple(one for one in asked if not one.times)
    return _Era(in_force=True, steady=steady, timed=tuple(one for one in asked if one.times))


def _alike(clause: Clause, other: Clause | None) -> bool:
    """Say whether a clause says the same in another era; one that asks for a place may not, since areas grow."""
    if other is None or any(test.operator == "inside" for test in clause.tests()):
        return False
    return replace(clause, context=other.context) == other


def _asked(case: Case, clause: Clause) -> _Asked:
    times = {(test.fact, test.value) for test in clause.tests() if _counts(test) and isinstance(test.value, Duration)}
    reply = (f"{CONFIRMED}{clause.id}",) if clause.confirm else ()
    return _Asked(case, clause, (*sorted(clause.facts()), *reply), tuple(sorted(times, key=str)))


def _counts(test: FactTest) -> bool:
    """Say whether a test counts time up to the day asked about."""
    return isinstance(test.value, Duration) and test.by is None


def _phase(value: Value | None, time: Duration, day: date) -> int:
    """Return where a day lies: before the time has passed, on the very day, after it; and whether it has begun."""
    if not isinstance(value, Span):
        return 0
    full, on_the_day = _full(time, value.first)
    begun = 3 if day >= value.first else 0
    if day < full:
        return begun
    return begun + (1 if day == full and on_the_day else 2)


@lru_cache(maxsize=50_000)
def _full(time: Duration, start: date) -> tuple[date, bool]:
    """Return the day on which the time has passed since `start`, and whether `start` is the latest with that day.

    At the end of a month several starts have one such day; for all but the latest the time has passed beyond doubt.
    """
    full = time.after(start)
    return full, time.after(start + _ONE) > full
