"""One person, one profession, one day: the catalog's rules applied to what the person has said."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from licnav.assessment.answers import text_of
from licnav.assessment.case import Case, holds
from licnav.assessment.clauses import RuleSet
from licnav.assessment.door import Judgement, door_key, judge
from licnav.assessment.opening import opens_on, shuts_on
from licnav.assessment.result import (
    Assessment,
    Door,
    Fits,
    Held,
    Later,
    Met,
    ProcedureResult,
    Reason,
    SmallDoors,
    ToConfirm,
    UndecidedBy,
    Unmet,
    Via,
    WindowState,
)
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Requirement, Rules
from licnav.rules.evaluate import Facts
from licnav.rules.validity import State
from licnav.rules.values import Span


def assess(catalog: Catalog, profession: str, answers: Facts, as_of: date) -> Assessment:
    """Assess one person against every procedure of a profession (an id or any of its names).

    `answers` maps facts to values (licnav.assessment.answers); `as_of` is the day asked about.

    Raises:
        UnknownName: there is no such profession.
    """
    found = catalog.profession(profession)
    case = Case.of(catalog, as_of)
    results = tuple(assess_procedure(case, rules, answers) for rules in catalog.procedures_of(found.id))
    order = list(catalog.questions)
    asked = {fact for result in results for fact in result.undecided_by.not_asked}
    unknown = {fact for result in results for fact in result.undecided_by.not_known}
    return Assessment(
        edition=catalog.edition,
        as_of=as_of,
        profession=found.id,
        answers={fact: text_of(value) for fact, value in answers.items()},
        procedures=results,
        next_questions=_in_order(asked, order),
        find_out=_in_order(unknown, order),
    )


def assess_procedure(case: Case, rules: Rules, facts: Facts) -> ProcedureResult:
    """Assess one person against one procedure."""
    judgement = judge(case, rules, facts, case.as_of)
    clauses = case.rule_set(rules, case.as_of)
    doors = _small_doors(clauses, judgement.met)
    return ProcedureResult(
        id=rules.id,
        rules=rules,
        big_door=judgement.door,
        under_last_rules=judgement.under_last_rules,
        reasons=judgement.reasons,
        met={key: met for key, met in judgement.met.items() if not key.startswith("door:")},
        unmet=_unmet(case, clauses, judgement, facts),
        undecided_by=_undecided_by(judgement, facts, list(case.catalog.questions)),
        confirm=tuple(_to_confirm(clauses, judgement)),
        later=tuple(Later(later.clause.id, later.at, judgement.met[later.clause.id]) for later in clauses.later),
        opens_on=opens_on(case, rules, facts, judgement),
        shuts_on=shuts_on(case, rules, facts, judgement),
        window=_window(rules, case.as_of),
        held=_held(rules, facts, judgement),
        fits=_fits(clauses, judgement.met),
        small_doors=doors,
        rests_on=judgement.rests_on,
        sources=_sources(clauses, judgement),
        in_play=judgement.in_play,
    )


def _in_order(facts: set[str], order: list[str]) -> tuple[str, ...]:
    known = [fact for fact in order if fact in facts]
    return (*known, *sorted(facts.difference(known)))


def _unmet(case: Case, clauses: RuleSet, judgement: Judgement, facts: Facts) -> tuple[Unmet, ...]:
    if judgement.door is Door.NOT_FOR_YOU:
        return ()
    by_id = {requirement.id: requirement for requirement in clauses.rules.requirements}
    wanted = [clause for clause in clauses.start if judgement.met[clause.id] is Met.NO]
    if judgement.final:
        wanted = [clause for clause in wanted if clause.id in judgement.final]
    return tuple(
        Unmet(clause.id, clause.level, _how_to_meet(by_id[clause.id], case.as_of), _via(case, by_id[clause.id], facts))
        for clause in wanted
    )


def _how_to_meet(requirement: Requirement, day: date) -> bool:
    return requirement.how_to_meet is not None or any(version.how_to_meet for version in requirement.versions)


def _via(case: Case, requirement: Requirement, facts: Facts, seen: frozenset[str] = frozenset()) -> Via | None:
    if requirement.needs is None:
        return None
    return Via(requirement.needs, judge(case, case.catalog.rules(requirement.needs), facts, case.as_of).door)


def _undecided_by(judgement: Judgement, facts: Facts, order: list[str]) -> UndecidedBy:
    matters = set(judgement.matters)
    asked = {fact for fact in matters if fact in facts}
    return UndecidedBy(_in_order(matters - asked, order), _in_order(asked, order))


def _to_confirm(clauses: RuleSet, judgement: Judgement) -> Iterable[ToConfirm]:
    if judgement.standing.state is State.UNCONFIRMED and judgement.standing.why is not None:
        ask = () if judgement.standing.period is None else judgement.standing.period.ask
        yield ToConfirm("in-force", Reason(judgement.standing.why.value), ask)
    for clause in (*clauses.start, *(later.clause for later in clauses.later)):
        if judgement.met[clause.id] is Met.UNCONFIRMED and clause.id in judgement.why:
            yield ToConfirm(clause.id, judgement.why[clause.id], clause.whom)


def _small_doors(clauses: RuleSet, met: Mapping[str, Met]) -> SmallDoors:
    def those(wanted: Met) -> tuple[str, ...]:
        return tuple(clause.id for clause in clauses.doors if met[door_key(clause.id)] is wanted)

    return SmallDoors(those(Met.YES), those(Met.NO), those(Met.UNANSWERED), those(Met.UNCONFIRMED))


def _fits(clauses: RuleSet, met: Mapping[str, Met]) -> Fits:
    hits = [met[door_key(clause.id)] for clause in clauses.doors if clause.id in clauses.stops]
    if Met.YES in hits:
        return Fits.NO
    if Met.UNANSWERED in hits:
        return Fits.UNANSWERED
    return Fits.UNCONFIRMED if Met.UNCONFIRMED in hits else Fits.YES


def _window(rules: Rules, day: date) -> WindowState | None:
    if not rules.windows and rules.next_window is None:
        return None
    windows = sorted((one for one in rules.windows if one.start), key=lambda one: one.from_.first)
    for window in windows:
        if window.from_.last <= day <= window.to.first:
            return WindowState("open", window.id, window.from_.first, window.to.last)
    for window in windows:
        if window.from_.first > day:
            return WindowState("opens", window.id, window.from_.first, window.to.last)
    return WindowState("not-announced" if rules.next_window == "not-announced" else "none-known")


def _held(rules: Rules, facts: Facts, judgement: Judgement) -> Held | None:
    if not holds(facts, rules.output):
        return None
    got = facts.get(f"{rules.output}-on")
    until = renew = None
    if isinstance(got, Span) and got.exact and rules.valid_for is not None:
        until = rules.valid_for.after(got.first) - timedelta(days=1)
        renew = until
    goes_on = "yes" if judgement.standing.state is State.IN_FORCE else "unconfirmed"
    return Held(until, renew, goes_on)


def _sources(clauses: RuleSet, judgement: Judgement) -> tuple[str, ...]:
    period = judgement.standing.period
    refs = list(() if period is None else period.by)
    refs += [ref for clause in clauses.start for ref in clause.sources]
    return tuple(dict.fromkeys(ref.id for ref in refs))
