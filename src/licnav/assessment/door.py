"""The big door of one procedure: catalog-model section 5, first match wins, top to bottom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from licnav.assessment.case import Case
from licnav.assessment.clauses import APPLIES, LEVELS, Clause, RuleSet, level_of, weakest
from licnav.assessment.deciding import Decision, decide
from licnav.assessment.result import Door, Met, Reason
from licnav.catalog.models import Rules
from licnav.rules.evaluate import Facts
from licnav.rules.validity import Standing, State
from licnav.rules.values import DONT_KNOW, Value


@dataclass(frozen=True, slots=True)
class Judgement:
    """A door with all that it was judged by. `met` holds every clause; `why` the reasons of unconfirmed ones."""

    door: Door
    under_last_rules: Door | None
    reasons: tuple[Reason, ...]
    met: Mapping[str, Met]
    why: Mapping[str, Reason]
    matters: frozenset[str]
    standing: Standing
    in_play: bool
    final: frozenset[str]
    rests_on: str


def judge(case: Case, rules: Rules, facts: Facts, day: date) -> Judgement:
    """Judge one procedure for one person on one day. Staleness counts on the day of the case ("if the rules stay")."""
    clauses = case.rule_set(rules, day)
    standing = case.standing(rules, day)
    met, why = _judge_clauses(clauses, facts)
    final = _final(case, clauses, facts)
    in_play = met[APPLIES] is not Met.NO and standing.state is not State.ENDED and not final
    decision = _decision(case, clauses, facts, day) if Met.UNANSWERED in met.values() else Decision({}, frozenset())
    met = {**met, **decision.outcomes}
    rests_on = _rests_on(clauses, standing, facts)
    stale = case.as_of > (rules.good_for or case.catalog.edition.good_for).after(rules.reviewed)
    door, reasons = _door(clauses, standing, met, why, decision.always_a_no, rests_on, stale=stale)
    under = None
    if standing.state is State.UNCONFIRMED and door is Door.UNCONFIRMED:
        in_force = Standing(State.IN_FORCE, None, standing.period)
        under, _ = _door(clauses, in_force, met, why, decision.always_a_no, rests_on, stale=stale)
    matters = decision.matters if in_play else frozenset()
    return Judgement(door, under, reasons, met, why, matters, standing, in_play, final, rests_on)


def door_on(case: Case, rules: Rules, facts: Facts, day: date) -> tuple[Door, State]:
    """Return the door and whether the procedure is in force on a day, without what else a judgement holds."""
    judgement = judge(case, rules, facts, day)
    return judgement.door, judgement.standing.state


def _judge_clauses(clauses: RuleSet, facts: Facts) -> tuple[dict[str, Met], dict[str, Reason]]:
    met: dict[str, Met] = {}
    why: dict[str, Reason] = {}
    for key, clause in keyed(clauses):
        met[key], reason = clause.judge(facts)
        if reason is not None:
            why[key] = reason
    return met, why


def keyed(clauses: RuleSet) -> list[tuple[str, Clause]]:
    """Return every clause with its key; small doors are kept apart from requirements of the same id."""
    return [
        (APPLIES, clauses.applies),
        *((clause.id, clause) for clause in clauses.start),
        *((later.clause.id, later.clause) for later in clauses.later),
        *((door_key(clause.id), clause) for clause in clauses.doors),
    ]


def door_key(limitation: str) -> str:
    """Return the key of a small door among the clauses."""
    return f"door:{limitation}"


def _final(case: Case, clauses: RuleSet, facts: Facts) -> frozenset[str]:
    """Return the requirements of the start that are not met for good: neither time nor the person can change that."""
    lasting: dict[str, Value] = {name: value for name, value in facts.items() if not case.changeable(name)}
    return frozenset(clause.id for clause in clauses.start if clause.outcome(lasting) is Met.NO)


def _decision(case: Case, clauses: RuleSet, facts: Facts, day: date) -> Decision:
    pairs = keyed(clauses)
    names = {name for _, clause in pairs for name in clause.facts()}
    open_facts = case.open_facts(names, facts, day)
    known = {name: value for name, value in facts.items() if value is not DONT_KNOW}
    return decide(
        pairs,
        frozenset(clause.id for clause in clauses.start),
        known,
        open_facts,
        lambda fact, group: case.cells(fact, group, facts, day),
    )


def _rests_on(clauses: RuleSet, standing: Standing, facts: Facts) -> str:
    by = () if standing.period is None else standing.period.by
    levels = [clause.level for clause in clauses.start if not clause.spares(facts)]
    return weakest([level_of(by), *levels] if by else levels)


def _door(
    clauses: RuleSet, standing: Standing, met: Mapping[str, Met], why: Mapping[str, Reason], always_a_no: bool,
    rests_on: str, *, stale: bool,
) -> tuple[Door, tuple[Reason, ...]]:  # fmt: skip
    start = [met[clause.id] for clause in clauses.start]
    reasons: set[Reason] = set()
    if met[APPLIES] is Met.NO:
        return Door.NOT_FOR_YOU, (Reason.NOT_FOR_YOU,)
    if met[APPLIES] is Met.UNANSWERED:
        return Door.UNANSWERED, (Reason.ANSWERS_MISSING,)
    if standing.why is not None:
        reasons.add(Reason(standing.why.value))
    if standing.state in (State.NOT_YET, State.ENDED):
        return Door.SHUT, _ordered(reasons)
    if standing.state is State.UNCONFIRMED:
        return Door.UNCONFIRMED, _ordered(reasons)
    if Met.NO in start or always_a_no:
        return Door.SHUT, (Reason.REQUIREMENT,)
    if Met.UNANSWERED in start:
        return Door.UNANSWERED, (Reason.ANSWERS_MISSING,)
    reasons |= {why[clause.id] for clause in clauses.start if met[clause.id] is Met.UNCONFIRMED and clause.id in why}
    if met[APPLIES] is Met.UNCONFIRMED:
        reasons.add(Reason.READINGS)
    if stale:
        reasons.add(Reason.STALE)
    if LEVELS.index(rests_on) > LEVELS.index("official"):
        reasons.add(Reason.WEAK_SOURCE)
    return (Door.UNCONFIRMED, _ordered(reasons)) if reasons else (Door.OPEN, ())


def _ordered(reasons: set[Reason]) -> tuple[Reason, ...]:
    return tuple(reason for reason in Reason if reason in reasons)
