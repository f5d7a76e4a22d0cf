"""Why a question is asked: the rules behind it, the ways in play, and what each answer would do. All of it computed."""

from collections.abc import Iterator
from dataclasses import dataclass

from licnav.assessment.answers import Value
from licnav.assessment.door import Judgement, door_key
from licnav.assessment.result import Door, Met
from licnav.catalog.models import Limitation, Question, Requirement, Rules
from licnav.interview.cells import Range, answers_to_try, ranges
from licnav.interview.mentions import facts_behind
from licnav.interview.path import Interview
from licnav.interview.trials import Trials


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
    """Explain a question by judging each answer to it, everything else as it stands without an answer to it."""
    others = {fact: value for fact, value in interview.answers.items() if fact != question.id}
    trials = Trials.of(interview)
    before = trials.judged(others)
    tried = trials.judged_for_each(question.id, answers_to_try(interview, question), others)
    ways = [
        _Way(rules, was, tuple(after[index] for _, after in tried), trials.later(rules))
        for index, (rules, was) in enumerate(zip(trials.ways, before, strict=True))
        if was.in_play
    ]
    return Why(
        question,
        behind=tuple(rule for way in ways for rule in _behind(question, way)),
        in_play=tuple(way.rules.id for way in ways),
        effects=_effects(question, [value for value, _ in tried], ways),
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """A way in play: how it stands without an answer and after each, and its requirements that are for later."""

    rules: Rules
    was: Judgement
    after: tuple[Judgement, ...]
    later: frozenset[str]


def _behind(question: Question, way: _Way) -> Iterator[Behind]:
    if len({then.door is Door.NOT_FOR_YOU for then in way.after}) > 1:
        yield Behind(way.rules.id, "applies", None)
    for requirement in way.rules.requirements:
        if _turns(question, requirement, requirement.id, way):
            kind = "later" if requirement.id in way.later else "requirement"
            yield Behind(way.rules.id, kind, requirement)
    by_id = {limitation.id: limitation for limitation in way.rules.limitations}
    for name in _small_doors(way.was):
        limitation = by_id.get(name)
        if _turns(question, limitation, door_key(name), way):
            yield Behind(way.rules.id, "area" if limitation is None else "limitation", limitation)


def _turns(question: Question, entry: Requirement | Limitation | None, key: str, way: _Way) -> bool:
    """Say whether the answers tell a rule apart, or it waits for this one among others."""
    if len({then.met.get(key) for then in way.after}) > 1:
        return True
    return entry is not None and way.was.met.get(key) is Met.UNANSWERED and question.id in facts_behind(entry)


def _effects(question: Question, values: list[Value], ways: list[_Way]) -> tuple[Effect, ...]:
    groups: dict[tuple[Outcome, ...], list[Value]] = {}
    for index, value in enumerate(values):
        groups.setdefault(_outcomes(ways, index), []).append(value)
    return tuple(Effect(ranges(question, values, alike), outcomes) for outcomes, alike in groups.items())


def _outcomes(ways: list[_Way], index: int) -> tuple[Outcome, ...]:
    """Tell what an answer changes, way by way; ways that stay as they are, are left out."""
    outcomes = (_outcome(way, way.after[index]) for way in ways)
    return tuple(
        outcome
        for outcome in outcomes
        if any((outcome.turns, outcome.fails, outcome.unsure, outcome.meets, outcome.fails_later, outcome.hits))
    )


def _outcome(way: _Way, then: Judgement) -> Outcome:
    own = {requirement.id for requirement in way.rules.requirements}
    changed = {name: met for name, met in then.met.items() if name in own and way.was.met.get(name) is not met}

    def turned(met: Met, *, later: bool = False) -> tuple[str, ...]:
        return tuple(name for name, now in changed.items() if now is met and (name in way.later) is later)

    return Outcome(
        way.rules.id,
        then.door,
        turns=way.was.door is not then.door,
        fails=turned(Met.NO),
        unsure=turned(Met.UNCONFIRMED),
        meets=turned(Met.YES),
        fails_later=turned(Met.NO, later=True),
        hits=tuple(name for name in _small_doors(then) if _hits(then, name) and not _hits(way.was, name)),
    )


def _small_doors(judgement: Judgement) -> Iterator[str]:
    prefix = door_key("")
    return (key.removeprefix(prefix) for key in judgement.met if key.startswith(prefix))


def _hits(judgement: Judgement, limitation: str) -> bool:
    return judgement.met[door_key(limitation)] is Met.YES
