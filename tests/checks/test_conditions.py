"""What the checks say of conditions and requirements."""

import pytest

from licnav.checks.conditions import check_conditions, check_requirements
from tests.checks.small_files import files, messages

_QUESTIONS = """
- {id: citizen, type: yes-no}
- {id: trade, type: choice, choices: [{id: bread}, {id: cake}]}
- {id: since, type: since}
- {id: aim, type: choices, choices: [{id: work}]}
- {id: place, type: choice, areas: true, choices: [{id: east}]}
"""


def _with(entry: str, key: str = "requirements"):
    text = f"id: baker\nprocedures:\n  - {{id: a, gives: {{output: licence}}, {key}: [{entry}]}}"
    return files(questions=_QUESTIONS, areas="{atoms: [{id: east}], areas: [{id: town}]}", professions__baker=text)


@pytest.mark.parametrize(
    ("met", "message"),
    [
        ("{citizn: {is: true}}", "there is no question citizn"),
        ("{citizen: {for: 3 years}}", "the operator for does not fit citizen"),
        ("{citizen: {is: maybe}}", "citizen is yes or no"),
        ("{trade: {is: pie}}", "pie is no answer of trade"),
        ("{trade: {in: [bread, pie]}}", "pie is no answer of trade"),
        ("{aim: {has: work}}", "a condition uses the aim"),
        ("{place: {inside: twn}}", "twn is no area"),
        ("{all: [{citizen: {is: true}}, {since: {at-least: 3}}]}", "the operator at-least does not fit since"),
    ],
)
def test_a_condition_that_cannot_be_meant_is_found(met, message):
    [found] = messages(check_conditions(_with(f"{{id: r, met: {met}}}")))

    assert found.endswith(message)


@pytest.mark.parametrize(
    "met", ["{citizen: {is: true}}", "{since: {for: 3 years, by: 2020}}", "{place: {inside: town}}"]
)
def test_a_condition_that_fits_is_left_alone(met):
    assert messages(check_conditions(_with(f"{{id: r, met: {met}}}"))) == []


def test_a_requirement_is_judged_in_exactly_one_way():
    found = messages(check_requirements(_with("{id: none}, {id: both, declare: true, met: {citizen: {is: true}}}")))

    assert [one.split(": ")[1] for one in found] == ["none is judged by nothing", "both is judged by met and declare"]


def test_the_start_may_not_ask_for_its_own_output():
    own = "{id: r, met: {holds: {has: licence}}}"
    later = "{id: r, at: step, met: {holds: {has: licence}}}"

    assert "asks for its own output licence" in messages(check_requirements(_with(own)))[0]
    assert messages(check_requirements(_with(later))) == []


def test_a_small_door_that_stops_cannot_hit_everyone():
    found = messages(check_requirements(_with("{id: l, effect: stops, hits: everyone}", "limitations")))

    assert found[0].endswith("a small door that stops cannot hit everyone")
