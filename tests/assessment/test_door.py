"""The big door, the small doors and what goes with them, on the invented catalog."""

from datetime import date

import pytest

from licnav.assessment.result import Door, Fits, Met, Reason
from tests.assessment.small import GOOD_BAKER, all_of, one


def _changed(**answers):
    kept = {**GOOD_BAKER, **{name.replace("_", "-"): value for name, value in answers.items()}}
    return {name: value for name, value in kept.items() if value is not None}


def test_a_requirement_known_only_from_a_twin_rule_never_opens_a_door_by_itself():
    result = one("baker/registration", GOOD_BAKER)

    assert result.big_door is Door.UNCONFIRMED
    assert result.reasons == (Reason.WEAK_SOURCE,)
    assert result.rests_on == "twin"


def test_a_requirement_known_only_from_a_twin_rule_never_shuts_one_either():
    result = one("baker/registration", _changed(acting_for="my-firm"))

    assert result.big_door is Door.UNCONFIRMED
    assert Reason.TWIN in result.reasons
    assert [confirm.id for confirm in result.confirm] == ["not-for-firms"]


@pytest.mark.parametrize(
    ("age", "met"), [(17, Met.NO), (18, Met.UNCONFIRMED), (20, Met.UNCONFIRMED), (21, Met.YES), ("?", Met.UNANSWERED)]
)
def test_readings_that_differ_are_unconfirmed_and_alike_are_decided(age, met):
    assert one("baker/registration", _changed(age=age)).met["grown-up"] is met


def test_the_deciding_requirement_is_named_and_how_to_meet_it():
    result = one("baker/registration", _changed(residency="hill-resident", qualification="none"))

    assert result.big_door is Door.SHUT
    assert [(unmet.id, unmet.level, unmet.how_to_meet) for unmet in result.unmet] == [
        ("baker-or-lake", "primary-part", True)
    ]


def test_a_requirement_of_a_later_step_does_not_shut_the_door():
    result = one("baker/registration", _changed(host="none-yet"))

    assert result.big_door is Door.UNCONFIRMED
    assert [(later.id, later.at, later.met) for later in result.later] == [("joins-bakery", "join", Met.NO)]


def test_a_way_is_not_for_you_before_anything_else():
    result = one("baker/flour-grant", _changed(acting_for="myself"))

    assert (result.big_door, result.reasons) == (Door.NOT_FOR_YOU, (Reason.NOT_FOR_YOU,))
    assert result.unmet == ()
    assert result.undecided_by.not_asked == ()


def test_a_term_that_is_over_decides_nothing_and_tells_what_the_last_rules_would_have_said():
    result = one("baker/examination", {**GOOD_BAKER, "confirmed.fits": "yes"})

    assert (result.big_door, result.under_last_rules) == (Door.UNCONFIRMED, Door.OPEN)
    assert result.reasons == (Reason.TERM_OVER,)
    assert [(one.id, one.whom) for one in result.confirm] == [("in-force", ("mill-office",))]


@pytest.mark.parametrize(
    ("reply", "door"), [(None, Door.UNCONFIRMED), ("yes", Door.OPEN), ("no", Door.SHUT), ("?", Door.UNCONFIRMED)]
)
def test_only_the_authority_can_settle_what_is_to_be_confirmed(reply, door):
    answers = GOOD_BAKER if reply is None else {**GOOD_BAKER, "confirmed.fits": reply}

    assert one("baker/examination", answers, date(2025, 1, 2)).big_door is door


@pytest.mark.parametrize(
    ("day", "door"),
    [(date(2023, 10, 4), Door.SHUT), (date(2023, 10, 5), Door.UNCONFIRMED)],
    ids=["five years", "three"],
)
def test_the_day_before_and_the_day_of_a_change_of_law_give_two_right_answers(day, door):
    assert one("baker/examination", _changed(hill_baker_since="2019-10-04"), day).big_door is door


def test_a_need_is_met_by_holding_the_output_and_names_the_way_to_it():
    without = one("baker/licence", GOOD_BAKER, date(2025, 1, 2))
    holding = one("baker/licence", _changed(holds=["valley-examination"]), date(2025, 1, 2))

    assert without.big_door is Door.SHUT
    assert without.unmet[0].via is not None
    assert (without.unmet[0].via.procedure, without.unmet[0].via.big_door) == ("baker/examination", Door.UNCONFIRMED)
    assert holding.big_door is Door.OPEN


def test_a_licence_rests_on_the_term_of_its_examination():
    result = one("baker/licence", _changed(holds=["valley-examination"]), date(2026, 10, 5))

    assert (result.big_door, result.reasons) == (Door.UNCONFIRMED, (Reason.RESTS_ON,))


def test_an_entry_that_was_not_checked_for_too_long_opens_no_door():
    answers = _changed(holds=["valley-examination"])
    fresh = one("baker/licence", answers, date(2026, 10, 4))

    assert fresh.big_door is Door.OPEN
    assert Reason.STALE not in fresh.reasons
    stale = one("baker/registration", _changed(acting_for="myself"), date(2027, 11, 24))
    assert Reason.STALE in stale.reasons
    assert Reason.STALE not in one("baker/registration", GOOD_BAKER, date(2027, 11, 23)).reasons


@pytest.mark.parametrize(
    ("host", "area", "fits"),
    [
        ("bakery", "mill-quarter", Fits.YES),
        ("hill-bakery-branch", "mill-quarter", Fits.NO),
        ("bakery", "hills", Fits.NO),
        ("bakery", "river-bank", Fits.UNCONFIRMED),
        ("bakery", "valley", Fits.UNANSWERED),
        ("bakery", None, Fits.UNANSWERED),
    ],
)
def test_a_way_fits_where_no_small_door_stops_the_work_place_or_employer(host, area, fits):
    assert one("baker/registration", _changed(host=host, host_area=area)).fits is fits


def test_each_small_door_is_shut_open_unanswered_or_unconfirmed():
    result = one("baker/registration", _changed(age=25, host=None))

    assert result.small_doors.shut == ("bread-only",)
    assert result.small_doors.open == ("area",)
    assert result.small_doors.unanswered == ("no-branch",)
    assert result.small_doors.unconfirmed == ("home-side",)


def test_a_way_shut_for_good_asks_nothing_and_names_only_what_shuts_it_for_good():
    result = one("baker/registration", {"residency": "other"})

    assert result.in_play is False
    assert [unmet.id for unmet in result.unmet] == ["resident", "known-resident"]
    assert result.undecided_by.not_asked == ()


def test_a_way_shut_by_time_stays_in_play():
    result = one("baker/registration", {"residency": "hill-resident", "hill-baker-since": "2026-01-01"})

    assert result.in_play is True
    assert "age" in result.undecided_by.not_asked


def test_what_was_asked_and_not_known_is_to_be_found_out_and_not_asked_again():
    result = all_of("baker", _changed(age="?"))

    assert "age" in result.find_out
    assert "age" not in result.next_questions


def test_an_answer_that_is_too_coarse_is_not_asked_again():
    result = all_of("baker", _changed(host_area="valley"))

    assert "host-area" in result.find_out
    assert "host-area" not in result.next_questions


@pytest.mark.parametrize(
    ("day", "state", "id"),
    [
        (date(2024, 2, 29), "opens", "enrol-2024"),
        (date(2024, 3, 1), "open", "enrol-2024"),
        (date(2024, 3, 10), "open", "enrol-2024"),
        (date(2024, 3, 11), "opens", "enrol-2026"),
        (date(2026, 3, 11), "not-announced", None),
    ],
)
def test_the_window_is_the_one_through_which_one_enters(day, state, id):
    window = one("baker/examination", GOOD_BAKER, day).window

    assert window is not None
    assert (window.state, window.id) == (state, id)


def test_what_is_held_says_until_when():
    held = one(
        "baker/licence", _changed(holds=["valley-licence"], **{"valley-licence-on": "2022-05-01"}), date(2025, 1, 2)
    ).held

    assert held is not None
    assert (held.valid_until, held.goes_on) == (date(2027, 4, 30), "yes")


def test_nothing_said_is_nothing_decided():
    result = all_of("baker", {})

    assert {one.big_door for one in result.procedures} <= {Door.UNANSWERED, Door.UNCONFIRMED}
    assert result.answers == {}
