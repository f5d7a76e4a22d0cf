"""Where the person stands after an answer: how many ways are open, shut, undecided."""

from dataclasses import dataclass

from licnav.assessment.result import Door
from licnav.interview.aims import serves
from licnav.interview.path import Interview, pending

WAYS = frozenset({"practice", "no-licence-needed"})  # layers that count as ways to practise (catalog-model, section 2)


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts over the ways to practise; `questions` is the most that can still be asked.

    A way that serves none of the person's aims is not asked about: it does not count among the undecided.
    """

    open: int
    unconfirmed: int
    shut: int
    undecided: int
    questions: int


def standing(interview: Interview) -> Standing:
    """Count the doors. A profession without a way to practise on file counts all its procedures."""
    results = [result for result in interview.assessment.procedures if result.big_door is not Door.NOT_FOR_YOU]
    ways = [result for result in results if result.rules.layer in WAYS] or results
    doors = [result.big_door for result in ways]
    undecided = [result for result in ways if result.big_door is Door.UNANSWERED]
    return Standing(
        open=doors.count(Door.OPEN),
        unconfirmed=doors.count(Door.UNCONFIRMED),
        shut=doors.count(Door.SHUT),
        undecided=sum(serves(interview.catalog, one, interview.answers, interview.assessment) for one in undecided),
        questions=len(pending(interview)),
    )
