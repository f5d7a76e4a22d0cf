"""Why a question is asked, computed from the rules of the invented catalog."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licnav.assessment import assess
from licnav.assessment.answers import NEVER
from licnav.assessment.result import Door
from licnav.interview.cells import Range, answers_to_try
from licnav.interview.path import answered, next_question, pending
from licnav.interview.why import why
from tests.interview.people import AS_OF, CATALOG, DAYS, PEOPLE, SEASONED, day, start

QUESTIONS = CATALOG.questions


def behind(fact, answers=None):
    found = why(start(answers), QUESTIONS[fact])
    return {(rule.procedure, rule.kind, rule.entry.id if rule.entry else None) for rule in found.behind}


def outcome(fact, answer, procedure, answers=None):
    found = why(start(answers), QUESTIONS[fact])
    [effect] = [effect for effect in found.effects if answer in effect.answers]
    return next((each for each in effect.outcomes if each.procedure == procedure), None)


def test_the_requirement_behind_a_question_is_named():
    assert ("baker/registration", "requirement", "three-years") in behind("hill-baker-since")


def test_a_limitation_behind_a_question_is_named():
    assert ("baker/registration", "limitation", "no-branch") in behind("host")


def test_the_area_behind_a_question_is_named():
    assert ("baker/registration", "area", None) in behind("host-area")


def test_a_requirement_of_a_later_step_is_told_apart():
    assert ("baker/registration", "later", "joins-bakery") in behind("host")


def test_for_whom_a_way_exists_is_told():
    assert ("baker/flour-grant", "applies", None) in behind("acting-for")


def test_a_requirement_that_waits_for_another_answer_too_is_behind_the_question():
    assert ("baker/registration", "requirement", "baker-or-lake") in behind("qualification")


def test_ways_that_are_out_of_play_are_not_told():
    shut = why(start({"residency": "other"}), QUESTIONS["hill-baker-since"])

    assert "baker/registration" not in shut.in_play
    assert "baker/registration" not in {rule.procedure for rule in shut.behind}


def test_an_answer_that_shuts_a_way_says_so():
    found = outcome("residency", "other", "baker/registration")

    assert found.turns
    assert found.door is Door.SHUT
    assert "resident" in found.fails


def test_an_answer_that_meets_a_requirement_says_which():
    assert "resident" in outcome("residency", "lake-resident", "baker/registration").meets


def test_an_answer_with_two_readings_leaves_the_requirement_unsure():
    found = why(start(), QUESTIONS["age"])
    [effect] = [each for each in found.effects if Range(18, 20, False, False) in each.answers]

    assert "grown-up" in next(o for o in effect.outcomes if o.procedure == "baker/registration").unsure


def test_a_small_door_that_an_answer_hits_is_named():
    assert outcome("host", "hill-bakery-branch", "baker/registration").hits == ("no-branch",)


def test_what_is_missing_only_later_does_not_shut():
    found = outcome("host", "none-yet", "baker/registration")

    assert found.fails_later == ("joins-bakery",)
    assert not found.turns


def test_dates_that_do_the_same_are_told_as_a_range():
    found = why(start(), QUESTIONS["hill-baker-since"])
    answers = [answer for effect in found.effects for answer in effect.answers]

    assert NEVER in answers
    assert Range(answers_to_try(start(), QUESTIONS["hill-baker-since"])[1], day("2023-11-22"), True, False) in answers


def test_an_answer_given_already_does_not_colour_the_explanation():
    assert why(start({"residency": "other"}), QUESTIONS["residency"]) == why(start(), QUESTIONS["residency"])


@settings(max_examples=15, deadline=None)
@given(person=PEOPLE, as_of=DAYS, count=st.integers(0, 10))
def test_what_an_answer_is_said_to_do_is_what_it_does(person, as_of, count):
    interview = start(as_of=as_of)
    for fact in list(person)[:count]:
        if fact in pending(interview):
            interview = answered(interview, fact, person[fact])
    question = next_question(interview)
    if question is None:
        return
    doors = {}
    for value in answers_to_try(interview, question):
        after = assess(CATALOG, "baker", {**interview.answers, question.id: value}, as_of)
        doors[value] = {result.id: result.big_door for result in after.procedures}
    for effect in why(interview, question).effects:
        for answer in effect.answers:
            value = answer.first if isinstance(answer, Range) else answer
            for told in effect.outcomes:
                assert doors[value][told.procedure] is told.door


@pytest.mark.parametrize("fact", [fact for fact in SEASONED if fact != "aim"])
def test_no_question_is_asked_without_a_reason(fact):
    assert why(start(as_of=AS_OF), QUESTIONS[fact]).behind
