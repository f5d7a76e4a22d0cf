"""What would open a shut way: the smallest sets of answers whose change does it, by judging the changed person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import prod

from licnav.assessment.answers import DONT_KNOW, Value
from licnav.assessment.result import Door, ProcedureResult, Reason
from licnav.catalog.models import Question
from licnav.interview.cells import Range, answers_to_try, ranges
from licnav.interview.mentions import facts_behind
from licnav.interview.path import Interview
from licnav.interview.trials import Trials

LARGEST_SET = 3
MOST_TRIES = 400  # judgements for one way: a longer list of changes would help nobody
_CHANGEABLE = ("by-you", "by-time")
_TURNED = {Door.OPEN: 0, Door.UNCONFIRMED: 1, Door.UNANSWERED: 2}


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that would have to be another; any of `values` will do. `waits`: time alone changes it."""

    fact: str
    values: tuple[Value | Range, ...]
    waits: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """A smallest set of changes and the door it leads to (open, unconfirmed or unanswered)."""

    procedure: str
    changes: tuple[Change, ...]
    verdict: Door


def smallest_changes(interview: Interview) -> tuple[Opening, ...]:
    """Return the smallest sets of changes for every way that a requirement shuts, in the catalog's order.

    Only facts that the person (or time) can change are tried. A way that waiting alone opens is left out: `opens_on` of
    its assessment says when.
    """
    shut = [
        result
        for result in interview.assessment.procedures
        if result.in_play and result.big_door is Door.SHUT and Reason.REQUIREMENT in result.reasons
    ]
    trials = Trials.of(interview)
    return tuple(opening for result in shut for opening in _openings(trials, result))


def _openings(trials: Trials, result: ProcedureResult) -> tuple[Opening, ...]:
    tries = MOST_TRIES
    interview = trials.interview
    values = {question.id: _other_values(interview, question) for question in _changeable(interview, result)}
    for size in range(1, min(LARGEST_SET, len(values)) + 1):
        found: list[Opening] = []
        for facts in combinations(values, size):
            candidates = list(product(*(values[fact] for fact in facts)))
            tries -= len(candidates)
            if tries < 0:
                return tuple(found)
            opening = _try(trials, result, facts, candidates)
            if opening is not None:
                found.append(opening)
        if found:
            return tuple(opening for opening in found if not all(change.waits for change in opening.changes))
    return ()


def _changeable(interview: Interview, result: ProcedureResult) -> Iterator[Question]:
    """Yield the answered questions behind what shuts the way that the person or time can change."""
    unmet = {unmet.id for unmet in result.unmet}
    facts: set[str] = set()
    for requirement in result.rules.requirements:
        if requirement.id in unmet:
            facts |= facts_behind(requirement)
            facts |= {each.id for each in interview.catalog.questions.values() if each.outputs and requirement.needs}
    for fact, question in interview.catalog.questions.items():
        answer = interview.answers.get(fact, DONT_KNOW)
        if fact in facts and answer != DONT_KNOW and question.changes in _CHANGEABLE:
            yield question


def _other_values(interview: Interview, question: Question) -> tuple[Value, ...]:
    answer = interview.answers[question.id]
    tried = answers_to_try(interview, question)
    if isinstance(answer, frozenset):
        sets = [frozenset(value) for value in tried if isinstance(value, frozenset)]
        return tuple(dict.fromkeys(answer ^ each for each in sets if each))
    return tuple(value for value in tried if value != answer)


def _try(
    trials: Trials, result: ProcedureResult, facts: tuple[str, ...], candidates: Iterable[tuple[Value, ...]]
) -> Opening | None:
    """Return the opening that changing exactly these facts gives: the best door, and the values that lead there."""
    best: Door | None = None
    leading: list[tuple[Value, ...]] = []
    for values in candidates:
        answers = {**trials.interview.answers, **dict(zip(facts, values, strict=True))}
        door = trials.judged_way(result.rules, answers).door
        if door not in _TURNED:
            continue
        if best is None or _TURNED[door] < _TURNED[best]:
            best, leading = door, []
        if door is best:
            leading.append(values)
    if best is None:
        return None
    columns = _independent(leading)
    changes = (_change(trials.interview, fact, values) for fact, values in zip(facts, columns, strict=True))
    return Opening(result.id, tuple(changes), best)


def _change(interview: Interview, fact: str, values: tuple[Value, ...]) -> Change:
    question = interview.catalog.questions[fact]
    if isinstance(values[0], frozenset):  # sets made from the person's own, not from the list of answers to try
        return Change(fact, values, question.changes == "by-time")
    tried = answers_to_try(interview, question)
    return Change(fact, ranges(question, tried, values), question.changes == "by-time")


def _independent(leading: list[tuple[Value, ...]]) -> list[tuple[Value, ...]]:
    """Return the values of each fact, if any will do with any of the others; else the first combination alone."""
    columns = [tuple(dict.fromkeys(column)) for column in zip(*leading, strict=True)]
    if prod(len(column) for column in columns) == len(leading):
        return columns
    return [(value,) for value in leading[0]]
