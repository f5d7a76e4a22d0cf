"""Conditions read aloud."""

import pytest

from licnav.catalog.conditions import read_condition
from licnav.render.condition_words import condition_words
from tests.render.small import reader


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("always", "always"),
        ({"residency": {"is": "other"}}, "“Where are you a resident?” elsewhere"),
        ({"residency": {"in": ["hill-resident", "other"]}}, "“Where are you a resident?” the Hills or elsewhere"),
        ({"qualification": {"has": "hill-baker"}}, "“Which of these do you have?” baker of the Hills"),
        ({"age": {"at-least": 18}}, "“How old are you?” 18 or more"),
        ({"hill-baker-since": {"for": "3 years"}}, "“Since when?” at least 3 years ago"),
        (
            {"hill-baker-since": {"for": "1 year", "by": "2024-12"}},
            "“Since when?” at least 1 year ago, counted on 2024-12",
        ),
        ({"host-area": {"inside": "valley"}}, "“Where is it?” inside the Valley"),
        ({"not": {"sits-in-valley": {"is": True}}}, "“Have you lived in the Valley?” no"),
        ({"not": {"host": {"is": "bakery"}}}, "“What will engage you?” not a bakery"),
    ],
)
def test_a_condition_is_said_with_its_question_and_labels(condition, said):
    assert condition_words(read_condition(condition), reader()) == said


def test_several_values_of_one_fact_are_said_in_one_breath():
    condition = read_condition(
        {
            "all": [
                {"residency": {"is": "other"}},
                {"not": {"any": [{"residency": {"is": "hill-resident"}}, {"residency": {"is": "lake-resident"}}]}},
                {"age": {"below": 60}},
            ]
        }
    )

    assert condition_words(condition, reader()) == (
        "“Where are you a resident?” elsewhere, and none of the Hills, the Lake, and “How old are you?” less than 60"
    )


def test_what_concerns_several_facts_is_set_in_brackets():
    either = {"any": [{"age": {"above": 60}}, {"residency": {"is": "other"}}]}
    condition = read_condition({"all": [either, {"host": {"is": "bakery"}}]})

    assert condition_words(condition, reader("zh-Hant")) == (
        "「甚麼機構聘用你？」麵包店；並且（「你幾歲？」多於 60或「你是哪裏的居民？」其他地方）"
    )
