"""What licnav.interview.trials promises: many answers judged at once are judged as each alone would be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licnav.assessment import assess
from licnav.interview.cells import answers_to_try
from licnav.interview.trials import Trials
from tests.interview.people import ANSWERS, CATALOG, DAYS, PEOPLE, start

QUESTIONS = CATALOG.questions


@settings(max_examples=30, deadline=None)
@given(person=PEOPLE, as_of=DAYS, fact=st.sampled_from(sorted(ANSWERS)))
def test_every_answer_tried_gives_the_doors_of_a_lookup(person, as_of, fact):
    interview = start(person, as_of)
    values = [*answers_to_try(interview, QUESTIONS[fact]), person[fact]]

    for value, judged in Trials.of(interview).judged_for_each(fact, values, person):
        looked_up = assess(CATALOG, "baker", {**person, fact: value}, as_of)
        assert [judgement.door for judgement in judged] == [result.big_door for result in looked_up.procedures]


@pytest.mark.parametrize(
    ("fact", "values", "judgements"),
    [
        pytest.param("aim", [frozenset({"title"}), frozenset({"employment"})], 1, id="no rule tests the aims"),
        pytest.param("residency", ["hill-resident", "lake-resident", "other"], 3, id="each is told apart"),
    ],
)
def test_answers_that_no_rule_tells_apart_share_a_judgement(fact, values, judgements):
    judged = Trials.of(start()).judged_for_each(fact, values, {})

    assert [value for value, _ in judged] == values
    assert len({id(each) for _, each in judged}) == judgements
