"""Which choices of a question are shown."""

from licnav.interview.aims import aims_question
from licnav.interview.choices import choices_to_show
from tests.interview.people import CATALOG, start


def shown(fact, answers=None):
    return [choice.id for choice in choices_to_show(start(answers), CATALOG.questions[fact])]


def test_a_single_choice_is_shown_whole_since_everybody_must_find_themselves():
    assert shown("host") == ["bakery", "hill-bakery-branch", "none-yet"]


def test_of_several_choices_only_those_that_a_rule_names_are_shown():
    assert shown("qualification") == ["hill-baker"]


def test_a_choice_that_was_made_stays_although_no_rule_names_it():
    assert shown("qualification", {"qualification": frozenset({"hill-miller"})}) == ["hill-baker", "hill-miller"]


def test_what_one_may_hold_are_the_outputs_of_the_profession_and_of_what_it_needs():
    assert shown("holds") == ["baker-registration", "valley-examination", "valley-licence", "valley-permit"]


def test_only_aims_that_a_way_of_the_profession_serves_are_shown():
    assert shown("aim") == ["employment", "own-firm", "title"]


def test_the_question_for_the_aims_is_known_by_its_choices():
    assert aims_question(CATALOG).id == "aim"
