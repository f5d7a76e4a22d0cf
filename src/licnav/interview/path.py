"""An interview is its answers and the path of questions answered: it replays, resumes and goes back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from licnav.assessment import assess
from licnav.assessment.answers import Value
from licnav.assessment.result import Assessment
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Question
from licnav.interview.aims import aims_question, serves


@dataclass(frozen=True, slots=True)
class Interview:
    """One person's interview on one day; every answer gives a new one.

    `path` holds the questions answered in it, in order; answers that came with the command line are not on it. `at` is
    the question gone back to, None while the next one is asked. `assessment` is what follows from the answers so far.
    """

    catalog: Catalog
    profession: str
    as_of: date
    answers: Mapping[str, Value]
    path: tuple[str, ...]
    at: str | None
    assessment: Assessment


def begin(
    catalog: Catalog, profession: str, as_of: date, answers: Mapping[str, Value], path: tuple[str, ...] = ()
) -> Interview:
    """Start an interview, or resume one: `path` then names those of the `answers` that were given in it."""
    return Interview(catalog, profession, as_of, dict(answers), path, None, assess(catalog, profession, answers, as_of))


def answered(interview: Interview, fact: str, value: Value) -> Interview:
    """Record an answer. All others stay, also those given later; the interview goes on where it had stopped."""
    answers = {**interview.answers, fact: value}
    on_path = fact in interview.path or fact in interview.answers
    path = interview.path if on_path else (*interview.path, fact)
    if interview.answers.get(fact) == value:
        return replace(interview, at=None, path=path)
    assessment = assess(interview.catalog, interview.profession, answers, interview.as_of)
    return replace(interview, answers=answers, path=path, at=None, assessment=assessment)


def back(interview: Interview) -> Interview | None:
    """Go to the question answered before this one; None at the first."""
    earlier = interview.path if interview.at is None else interview.path[: interview.path.index(interview.at)]
    return replace(interview, at=earlier[-1]) if earlier else None


def revisit(interview: Interview, fact: str) -> Interview:
    """Go to any question that has an answer, wherever the answer came from; it takes its place on the path."""
    path = interview.path if fact in interview.path else (fact, *interview.path)
    return replace(interview, path=path, at=fact)


def next_question(interview: Interview) -> Question | None:
    """Return the question to ask now: the one gone back to, else the first that can still change something."""
    if interview.at is not None:
        return interview.catalog.questions[interview.at]
    return next((interview.catalog.questions[fact] for fact in pending(interview)), None)


def pending(interview: Interview) -> tuple[str, ...]:
    """Return the facts still to be asked, in the catalog's order: at most so many questions remain.

    The aims come first. Once they are known, a fact is asked only if a way that serves them depends on it.
    """
    aims = aims_question(interview.catalog)
    facts = interview.assessment.next_questions
    if aims is None:
        return facts
    if aims.id not in interview.answers:
        rest = tuple(fact for fact in facts if fact != aims.id)
        return (aims.id, *rest) if rest else ()
    wanted = {
        fact
        for result in interview.assessment.procedures
        if result.in_play and serves(interview.catalog, result, interview.answers, interview.assessment)
        for fact in result.undecided_by.not_asked
    }
    return tuple(fact for fact in facts if fact in wanted)
