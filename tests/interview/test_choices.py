"""Which choices of a question are shown."""

from licnav.catalog.loading import open_catalog
from licnav.interview.aims import aims_question
from licnav.interview.choices import choices_to_show
from licnav.interview.path import begin
from tests.interview.people import AS_OF, CATALOG, SMALL, start


def shown(fact, answers=None):
    return [choice.id for choice in choices_to_show(start(answers), CATALOG.questions[fact])]


def test_a_single_choice_is_shown_whole_since_everybody_must_find_themselves():
    assert shown("host") == ["bakery", "hill-bakery-branch", "none-yet"]


HOSTS = """
- id: host
  choices:
    - {id: bakery, text: {en: a bakery, zh-Hant: 麵包店}}
    - {id: hill-bakery-branch, text: {en: a branch, zh-Hant: 分店}}
    - {id: smithy, text: {en: a smithy, zh-Hant: 鐵舖}}
    - {id: none-yet, text: {en: none yet, zh-Hant: 未有}, everybody: true}
"""


def test_where_a_choice_is_for_everybody_the_others_are_shown_if_a_rule_names_them(tmp_path):
    (tmp_path / "questions.yaml").write_text(HOSTS, encoding="utf-8")
    catalog = open_catalog(SMALL, [tmp_path])

    def hosts(answers=None):
        interview = begin(catalog, "baker", AS_OF, answers or {})
        return [choice.id for choice in choices_to_show(interview, catalog.questions["host"])]

    assert hosts() == ["bakery", "hill-bakery-branch", "none-yet"]
    assert hosts({"host": "smithy"}) == ["bakery", "hill-bakery-branch", "none-yet", "smithy"]


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
