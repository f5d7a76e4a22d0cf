"""Why a question is asked: the rules behind it, the ways in play, and what each answer would do. All of it computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from licnav.assessment import assess
from licnav.assessment.answers import Value
from licnav.assessment.result import Assessment, Door, Met, ProcedureResult
from licnav.catalog.models import Limitation, Question, Requirement
from licnav.interview.cells import Range, answers_to_try, ranges
from licnav.interview.mentions import facts_behind
from licnav.interview.path import Interview


@dataclass(frozen=True, slots=True)
class Behind:
    """A rule that turns on the question. `entry` is None for the procedure's area, and for whom it exists at all."""

    procedure: str
    kind: str  # applies | requirement | later | limitation | area
    entry: Requirement | Limitation | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer does to one way: its door then, requirements failed, left unsure or met, small doors that hit."""

    procedure: str
    door: Door
    turns: bool
    fails: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    meets: tuple[str, ...] = ()
    fails_later: tuple[str, ...] = ()
    hits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Effect:
    """Answers that do the same, and what they do."""

    answers: tuple[Value | Range, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """The reasons for a question."""

    question: Question
    behind: tuple[Behind, ...]
    in_play: tuple[str, ...]
    effects: tuple[Effect, ...]


def why(interview: Interview, question: Question) -> Why:
    """Explain a question by assessing each answer to it, everything else as it stands without an answer to it."""
    others = {fact: value for fact, value in interview.answers.items() if fact != question.id}
    before = _assess(interview, others)
    tried = [
        (value, _assess(interview, {**others, question.id: value})) for value in answers_to_try(interview, question)
    ]
    return Why(
        question,
        behind=tuple(_behind(question, before, [after for _, after in tried])),
        in_play=tuple(result.id for result in before.procedures if result.in_play),
        effects=_effects(question, before, tried),
    )


def _assess(interview: Interview, answers: Mapping[str, Value]) -> Assessment:
    return assess(interview.catalog, interview.profession, answers, interview.as_of)


def _behind(question: Question, before: Assessment, after: Iterable[Assessment]) -> Iterable[Behind]:
    after = list(after)
    for index, result in enumerate(before.procedures):
        if not result.in_play:
            continue
        outcomes = [assessment.procedures[index] for assessment in after]
        if len({outcome.big_door is Door.NOT_FOR_YOU for outcome in outcomes}) > 1:
            yield Behind(result.id, "applies", None)
        later = {requirement.id for requirement in result.later}
        for requirement in result.rules.requirements:
            statuses = {outcome.met.get(requirement.id) for outcome in outcomes}
            if len(statuses) > 1 or _waits_for(question, requirement, result):
                yield Behind(result.id, "later" if requirement.id in later else "requirement", requirement)
        yield from _limitations_behind(question, result, outcomes)


def _limitations_behind(
    question: Question, result: ProcedureResult, outcomes: list[ProcedureResult]
) -> Iterable[Behind]:
    by_id = {limitation.id: limitation for limitation in result.rules.limitations}
    doors = result.small_doors
    for name in (*doors.shut, *doors.open, *doors.unanswered, *doors.unconfirmed):
        limitation = by_id.get(name)
        named = limitation is not None and name in doors.unanswered and question.id in facts_behind(limitation)
        if named or len({_state(outcome, name) for outcome in outcomes}) > 1:
            yield Behind(result.id, "area" if limitation is None else "limitation", limitation)


def _waits_for(question: Question, requirement: Requirement, result: ProcedureResult) -> bool:
    return result.met.get(requirement.id) is Met.UNANSWERED and question.id in facts_behind(requirement)


def _effects(question: Question, before: Assessment, tried: list[tuple[Value, Assessment]]) -> tuple[Effect, ...]:
    groups: dict[tuple[Outcome, ...], list[Value]] = {}
    for value, after in tried:
        groups.setdefault(_outcomes(before, after), []).append(value)
    every = [value for value, _ in tried]
    return tuple(Effect(ranges(question, every, values), outcomes) for outcomes, values in groups.items())


def _outcomes(before: Assessment, after: Assessment) -> tuple[Outcome, ...]:
    """Tell what changed, way by way; ways that stay as they are, are left out."""
    outcomes = (
        _outcome(was, then) for was, then in zip(before.procedures, after.procedures, strict=True) if was.in_play
    )
    return tuple(
        outcome
        for outcome in outcomes
        if any((outcome.turns, outcome.fails, outcome.unsure, outcome.meets, outcome.fails_later, outcome.hits))
    )


def _outcome(was: ProcedureResult, then: ProcedureResult) -> Outcome:
    own = {requirement.id for requirement in then.rules.requirements}
    changed = {name: met for name, met in then.met.items() if name in own and was.met.get(name) is not met}
    later = {requirement.id for requirement in then.later}

    def turned(met: Met) -> tuple[str, ...]:
        return tuple(name for name, now in changed.items() if now is met and name not in later)

    return Outcome(
        then.id,
        then.big_door,
        turns=was.big_door is not then.big_door,
        fails=turned(Met.NO),
        unsure=turned(Met.UNCONFIRMED),
        meets=turned(Met.YES),
        fails_later=tuple(name for name, met in changed.items() if met is Met.NO and name in later),
        hits=tuple(name for name in then.small_doors.shut if name not in was.small_doors.shut),
    )


def _state(result: ProcedureResult, limitation: str) -> str:
    doors = result.small_doors
    states = {"shut": doors.shut, "open": doors.open, "unanswered": doors.unanswered, "unconfirmed": doors.unconfirmed}
    return next((state for state, names in states.items() if limitation in names), "")
