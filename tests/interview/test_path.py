"""What licnav.interview.path promises: it asks only what matters, goes back, resumes and ends."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licnav.assessment import assess
from licnav.assessment.answers import DONT_KNOW
from licnav.interview.aims import serves
from licnav.interview.cells import answers_to_try
from licnav.interview.path import answered, back, begin, next_question, pending, revisit
from tests.interview.people import ANSWERS, AS_OF, CATALOG, DAYS, PEOPLE, SEASONED, go_through, start


def test_the_aims_are_asked_first():
    assert next_question(start()).id == "aim"


def test_questions_come_in_the_catalogs_order():
    order = list(CATALOG.questions)
    asked = go_through(start(), SEASONED).path

    assert list(asked) == sorted(asked, key=order.index)


def test_an_answer_gives_a_new_interview_and_leaves_the_old_one():
    before = start()
    after = answered(before, "aim", frozenset({"title"}))

    assert before.answers == {}
    assert after.answers == {"aim": frozenset({"title"})}


def test_an_aim_leaves_out_the_questions_of_ways_that_do_not_serve_it():
    for_the_title = answered(start(), "aim", frozenset({"title"}))

    assert "host" not in pending(for_the_title)
    assert "host" in pending(answered(start(), "aim", frozenset({"employment"})))


def test_a_way_that_is_needed_by_one_that_serves_the_aim_is_asked_about():
    licence = {result.id: result for result in start().assessment.procedures}["baker/examination"]
    interview = answered(start(), "aim", frozenset({"own-firm"}))

    assert serves(CATALOG, licence, interview.answers, interview.assessment)


def test_an_aim_not_known_leaves_every_question():
    assert set(pending(answered(start(), "aim", DONT_KNOW))) == set(pending(start())) - {"aim"}


def test_i_dont_know_is_not_asked_again_but_is_to_be_found_out():
    interview = answered(answered(start(), "aim", DONT_KNOW), "residency", DONT_KNOW)

    assert "residency" not in pending(interview)
    assert "residency" in interview.assessment.find_out


def test_answers_that_came_with_the_command_line_are_not_asked():
    asked = go_through(start({"residency": "hill-resident"}), SEASONED).path

    assert "residency" not in asked


def test_back_stands_at_the_earlier_question_and_keeps_its_answer():
    interview = back(answered(answered(start(), "aim", DONT_KNOW), "residency", "lake-resident"))

    assert next_question(interview).id == "residency"
    assert interview.answers["residency"] == "lake-resident"


def test_there_is_no_way_back_from_the_first_question():
    assert back(start()) is None
    assert back(back(answered(start(), "aim", DONT_KNOW))) is None


def test_changing_an_earlier_answer_keeps_every_other():
    finished = go_through(start(), SEASONED)
    changed = answered(revisit(finished, "residency"), "residency", "lake-resident")

    assert {fact: value for fact, value in changed.answers.items() if fact != "residency"} == {
        fact: value for fact, value in finished.answers.items() if fact != "residency"
    }


def test_after_a_change_the_interview_goes_on_where_it_had_stopped():
    interview = answered(answered(start(), "aim", DONT_KNOW), "residency", "lake-resident")
    waiting = next_question(interview).id
    gone_back = back(back(interview))

    assert next_question(answered(gone_back, "aim", frozenset({"employment"}))).id == waiting


def test_an_answer_that_was_given_beforehand_can_be_changed():
    interview = revisit(start({"residency": "other"}), "residency")

    assert next_question(interview).id == "residency"
    assert next_question(answered(interview, "residency", "hill-resident")).id != "residency"


def test_a_resumed_interview_goes_back_over_the_answers_of_its_file():
    resumed = begin(CATALOG, "baker", AS_OF, SEASONED, path=tuple(SEASONED))

    assert next_question(resumed) is None
    assert next_question(back(resumed)).id == "holds"


def test_nothing_is_asked_where_everything_was_said():
    assert next_question(start(SEASONED)) is None


@settings(max_examples=25, deadline=None)
@given(person=PEOPLE, as_of=DAYS)
def test_an_interview_ends_and_asks_no_more_than_it_said(person, as_of):
    interview = start(as_of=as_of)
    promised = len(pending(interview))
    finished = go_through(interview, person)

    assert len(finished.path) <= promised
    assert len(set(finished.path)) == len(finished.path)


@settings(max_examples=25, deadline=None)
@given(person=PEOPLE, as_of=DAYS)
def test_the_number_of_questions_left_never_grows(person, as_of):
    interview = start(as_of=as_of)
    left = len(pending(interview))
    while (question := next_question(interview)) is not None:
        interview = answered(interview, question.id, person.get(question.id, DONT_KNOW))
        assert len(pending(interview)) < left
        left = len(pending(interview))


@settings(max_examples=25, deadline=None)
@given(person=PEOPLE, as_of=DAYS)
def test_an_interviews_verdict_equals_a_lookup_with_the_same_answers(person, as_of):
    finished = go_through(start(as_of=as_of), person)
    looked_up = assess(CATALOG, "baker", finished.answers, as_of)

    assert finished.assessment == looked_up


@settings(max_examples=25, deadline=None)
@given(
    person=PEOPLE, walk=st.lists(st.sampled_from(["answer", "answer", "answer", "back"]), max_size=30), data=st.data()
)
def test_going_back_and_forth_in_any_order_gives_the_same_result(person, walk, data):
    interview = start()
    for step in walk:
        question = next_question(interview)
        if step == "back" or question is None:
            interview = back(interview) or interview
        else:
            value = data.draw(ANSWERS[question.id]) if question.id in ANSWERS else DONT_KNOW
            interview = answered(interview, question.id, value)
    for fact in interview.path:
        interview = answered(revisit(interview, fact), fact, person.get(fact, DONT_KNOW))
    finished = go_through(interview, person)
    straight = begin(CATALOG, "baker", AS_OF, finished.answers)

    assert next_question(straight) is None
    assert straight.assessment.procedures == finished.assessment.procedures


@settings(max_examples=12, deadline=None)
@given(person=PEOPLE, as_of=DAYS)
def test_an_unasked_question_could_not_have_changed_anything(person, as_of):
    finished = go_through(start(as_of=as_of), person)
    unasked = [
        question for fact, question in CATALOG.questions.items() if fact in ANSWERS and fact not in finished.path
    ]
    for questions in (*combinations(unasked, 1), *list(combinations(unasked, 2))[:6]):
        for values in _products([answers_to_try(finished, question) for question in questions]):
            said = dict(zip((question.id for question in questions), values, strict=True))
            after = assess(CATALOG, "baker", {**finished.answers, **said}, as_of)
            assert _outcomes(finished, after) == _outcomes(finished, finished.assessment), said


def _products(values):
    if not values:
        return [()]
    return [(first, *rest) for first in values[0] for rest in _products(values[1:])]


def _outcomes(finished, assessment):
    """The doors of the ways that were asked about: in play, and serving the aims."""
    return [
        (then.big_door, then.met, then.small_doors, then.fits)
        for was, then in zip(finished.assessment.procedures, assessment.procedures, strict=True)
        if was.in_play and serves(CATALOG, was, finished.answers, finished.assessment)
    ]


@pytest.mark.parametrize("fact", ["residency", "holds"])
def test_revisiting_puts_an_answer_on_the_path(fact):
    assert fact in revisit(start(SEASONED), fact).path
