"""The rules of one procedure on one day, ready to be judged for any facts: which clauses there are and what each says.

A clause is a requirement, a limitation, or the procedure's `applies`; its outcome is taken over all readings
(catalog-model, section 5).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from licnav.assessment.result import Met, Reason
from licnav.catalog.conditions import ALWAYS, AnyOf, Condition, Not, tests_of
from licnav.catalog.conditions import Test as FactTest
from licnav.catalog.models import Limitation, Requirement, Rules, Sources, Version
from licnav.rules.areas import Map
from licnav.rules.evaluate import Context, Facts, evaluate
from licnav.rules.truth import Truth
from licnav.rules.validity import existing

LEVELS = ("primary", "primary-part", "official", "twin", "news", "report", "inferred")
HOLDS = "holds"  # the fact that catalog-model section 3 fixes: what the person has already
CONFIRMED = "confirmed."  # and the prefix of an authority's recorded replies
APPLIES, AREA = "applies", "area"


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement to be judged. `conditions` are its readings; TRUE: met (or, for a limitation, that it hits)."""

    id: str
    conditions: tuple[Condition, ...]
    context: Context
    level: str
    sources: Sources
    confirm: bool = False
    whom: tuple[str, ...] = ()
    twin: bool = False
    applies: Condition | None = None

    def outcome(self, facts: Facts) -> Met:
        """Return how the clause stands; a missing answer counts as unknown."""
        return self.judge(facts)[0]

    def judge(self, facts: Facts) -> tuple[Met, Reason | None]:
        """Return how the clause stands, and why it is unconfirmed where it is."""
        values = {value for condition in self.conditions for value in evaluate(condition, facts, self.context)}
        if self.confirm:
            return self._by_reply(values, facts)
        if values == {Truth.FALSE}:
            return (Met.UNCONFIRMED, Reason.TWIN) if self.twin else (Met.NO, Reason.REQUIREMENT)
        if values == {Truth.TRUE}:
            return Met.YES, None
        if Truth.TRUE in values and Truth.FALSE in values:
            return Met.UNCONFIRMED, Reason.READINGS
        return Met.UNANSWERED, None

    def _by_reply(self, applies: set[Truth], facts: Facts) -> tuple[Met, Reason | None]:
        """Judge what only the authority settles; here the condition says that the clause spares the person."""
        if applies == {Truth.TRUE}:
            return Met.YES, None
        reply = facts.get(CONFIRMED + self.id)
        if reply is True:
            return Met.YES, None
        if Truth.UNKNOWN in applies:
            return Met.UNANSWERED, None
        return (Met.NO, Reason.REQUIREMENT) if reply is False else (Met.UNCONFIRMED, Reason.CONFIRM)

    def spares(self, facts: Facts) -> bool:
        """Say whether the clause surely does not concern the person."""
        if self.applies is None:
            return False
        return evaluate(self.applies, facts, self.context).lenient is Truth.FALSE

    def tests(self) -> Iterator[FactTest]:
        """Yield the leaves of all readings."""
        for condition in self.conditions:
            yield from tests_of(condition)

    def facts(self) -> frozenset[str]:
        """Return the facts that the clause rests on (a recorded reply is none of them)."""
        return frozenset(test.fact for test in self.tests())


@dataclass(frozen=True, slots=True)
class Later:
    """A clause that is needed only at a step."""

    at: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The clauses of a procedure on a day. `stops` are the small doors that can make a way unfit."""

    rules: Rules
    day: date
    applies: Clause
    start: tuple[Clause, ...]
    later: tuple[Later, ...]
    doors: tuple[Clause, ...]
    stops: frozenset[str]

    def clauses(self) -> Iterator[Clause]:
        """Yield every clause."""
        yield self.applies
        yield from self.start
        yield from (later.clause for later in self.later)
        yield from self.doors


Outputs = Callable[[str], str | None]


def rule_set(rules: Rules, day: date, land: Map, place_fact: str, output_of: Outputs, anywhere: bool) -> RuleSet:
    """Return the clauses that hold on `day`.

    `place_fact` says where one wants to work; `output_of` gives a procedure's output; `anywhere`: no geography door.
    """
    context = Context(land, day, written=rules.written, grows_with=rules.grows_with)
    start: list[Clause] = []
    later: list[Later] = []
    for requirement in rules.requirements:
        clause = _requirement(requirement, day, context, output_of)
        if clause is None:
            continue
        if requirement.at is None:
            start.append(clause)
        else:
            later.append(Later(requirement.at, clause))
    doors = [door for limitation in rules.limitations if (door := _limitation(limitation, day, context)) is not None]
    stops = {limitation.id for limitation in rules.limitations if limitation.effect == "stops"}
    if not anywhere:
        outside = Not(FactTest(place_fact, "inside", rules.area))
        doors.insert(0, Clause(AREA, (outside,), context, "primary", ()))
        stops.add(AREA)
    applies = Clause(APPLIES, (rules.applies or ALWAYS,), context, "primary", ())
    return RuleSet(rules, day, applies, tuple(start), tuple(later), tuple(doors), frozenset(stops))


def _requirement(requirement: Requirement, day: date, context: Context, output_of: Outputs) -> Clause | None:
    exists = existing(day, requirement.from_, requirement.until)
    if exists.lenient is Truth.FALSE or requirement.declare:
        return None
    contents = _contents(requirement, day)
    if not contents:
        return None
    spared = () if requirement.applies is None else (Not(requirement.applies),)
    own = Context(context.land, day, requirement.on_the_day, context.written, context.grows_with)
    sources = requirement.source or tuple(ref for content in contents for ref in content.source)
    level = level_of(sources)
    confirm = any(content.confirm for content in contents)
    conditions: list[Condition] = []
    for content in contents:
        for condition in _readings(content, requirement.needs, output_of):
            conditions.append(AnyOf((*spared, condition)) if spared else condition)
    if confirm:
        conditions = [AnyOf((*spared, *spared))] if spared else [Not(ALWAYS)]
    if exists.strict is Truth.FALSE:  # whether it exists on this day is itself not settled
        conditions.append(ALWAYS)
    return Clause(
        requirement.id, tuple(conditions), own, level, sources,
        confirm=confirm, whom=tuple(body for content in contents for body in content.ask),
        twin=level == "twin", applies=requirement.applies,
    )  # fmt: skip


def _contents(requirement: Requirement, day: date) -> list[Version]:
    if requirement.versions:
        return [one for one in requirement.versions if existing(day, one.from_, one.until).lenient is Truth.TRUE]
    return [
        Version(
            met=requirement.met,
            readings=requirement.readings,
            confirm=requirement.confirm,
            ask=requirement.ask,
            source=requirement.source,
        )
    ]


def _readings(content: Version, needs: str | None, output_of: Outputs) -> list[Condition]:
    if needs is not None:
        output = output_of(needs)
        return [FactTest(HOLDS, "has", output)] if output else [ALWAYS]
    if content.readings:
        return [reading.met for reading in content.readings]
    return [content.met] if content.met is not None else []


def _limitation(limitation: Limitation, day: date, context: Context) -> Clause | None:
    exists = existing(day, limitation.from_, limitation.until)
    if exists.lenient is Truth.FALSE:
        return None
    conditions = [reading.met for reading in limitation.readings] or [limitation.hits or ALWAYS]
    if exists.strict is Truth.FALSE:
        conditions.append(Not(ALWAYS))
    own = Context(context.land, day, limitation.on_the_day, context.written, context.grows_with)
    return Clause(limitation.id, tuple(conditions), own, level_of(limitation.source), limitation.source)


def level_of(sources: Sources) -> str:
    """Return the strongest level among the sources; a statement without one is inferred."""
    levels = [ref.level for ref in sources if ref.level in LEVELS]
    return min(levels, key=LEVELS.index) if levels else "inferred"


def weakest(levels: "list[str]") -> str:
    """Return the weakest of some levels (primary if there is none)."""
    return max(levels, key=LEVELS.index, default="primary")
