"""What a checklist holds, for anybody and for one person."""

import pytest

from licnav.assessment.result import Door, Met
from licnav.checklist.building import make_checklist
from licnav.checklist.model import Checklist
from licnav.errors import UnknownName
from tests.render.small import DAY, answers, small_catalog


def _checklist(*procedures: str, **given: str) -> Checklist:
    return make_checklist(small_catalog(), procedures, answers(**given), DAY)


def test_a_paper_that_two_procedures_want_stands_there_once_with_both_demands():
    papers = _checklist("baker/registration", "baker/examination").papers

    cards = [paper for paper in papers if paper.names[0].en == "identity card"]
    assert len(cards) == 1
    assert [(use.procedure, use.use.form) for use in cards[0].uses] == [
        ("baker/registration", "copy"),
        ("baker/examination", "original"),
    ]


def test_steps_of_several_procedures_stand_in_one_order():
    to_do = _checklist("baker/licence", "baker/examination").to_do

    names = [entry.step.id for entry in to_do]
    assert names.index("sit") < names.index("fetch")


def test_only_windows_that_are_not_over_are_ahead():
    assert _checklist("baker/examination").ahead == ()


def test_a_requirement_shows_the_version_of_the_day():
    entry = next(one for one in _checklist("baker/examination").to_show if one.requirement.id == "years")

    assert entry.wording.text.en == "three years"


def test_what_everybody_declares_has_no_standing():
    entry = next(one for one in _checklist("baker/registration").to_show if one.requirement.declare)

    assert entry.met is None


def test_the_persons_answers_decide_how_a_requirement_stands():
    to_show = _checklist("baker/registration", residency="hill-resident").to_show

    met = {one.requirement.id: one.met for one in to_show}
    assert met["resident"] is Met.YES
    assert met["three-years"] is Met.UNANSWERED


def test_a_small_door_that_hits_is_remembered_as_such():
    remember = _checklist("baker/registration", host="hill-bakery-branch").remember

    standing = {entry.id: entry.standing for entry in remember}
    assert standing["no-branch"] == "shut"
    assert standing["area"] == "unanswered"


def test_costs_of_steps_and_of_papers_are_listed():
    costs = _checklist("baker/registration").costs

    assert [spent.cost.currency for spent in costs] == ["crowns", "crowns"]


def test_bodies_are_named_once():
    bodies = _checklist("baker/registration", "baker/licence").bodies

    assert sorted(set(bodies)) == sorted(bodies)


def test_a_shared_procedure_goes_by_either_profession():
    [one] = _checklist("miller/registration").chosen

    assert one.rules.id == "baker/registration"
    assert one.result.big_door is Door.UNANSWERED


def test_an_unknown_procedure_is_refused():
    with pytest.raises(UnknownName):
        _checklist("baker/nothing")


def test_a_requirement_that_the_answers_rule_out_is_not_on_the_list():
    def shown(**given: str) -> dict[str, object]:
        return {one.requirement.id: one.only_if for one in _checklist("baker/examination", **given).to_show}

    open_for_anybody = shown()
    decided = shown(residency="lake-resident")
    ruled_out = shown(residency="hill-resident")

    [name] = open_for_anybody.keys() - ruled_out.keys()
    assert open_for_anybody[name] is not None
    assert decided[name] is None
