"""What licnav.rules.validity says on the days around a term."""

from datetime import date

import pytest

from licnav.catalog.dates import parse_partial_date
from licnav.catalog.models import Period, Round
from licnav.rules.truth import Readings, Truth
from licnav.rules.validity import State, Why, existing, state_on


def _period(from_: str, until: str | None = None, **more: object) -> Period:
    return Period(parse_partial_date(from_), (), parse_partial_date(until) if until else None, **more)  # type: ignore[arg-type]


PILOT = _period("2023-10-05", "2026-10-04")


@pytest.mark.parametrize(
    ("day", "state", "why"),
    [
        pytest.param(date(2023, 10, 4), State.NOT_YET, Why.NOT_YET, id="the day before it starts"),
        pytest.param(date(2023, 10, 5), State.IN_FORCE, None, id="its first day"),
        pytest.param(date(2026, 10, 4), State.IN_FORCE, None, id="its last day, counted in"),
        pytest.param(date(2026, 10, 5), State.UNCONFIRMED, Why.TERM_OVER, id="the day after, no successor known"),
    ],
)
def test_a_lapsed_pilot_is_never_called_in_force(day, state, why):
    assert state_on(day, [PILOT])[:2] == (state, why)


def test_a_term_with_a_known_end_is_ended():
    assert state_on(date(2026, 10, 5), [_period("2023-10-05", "2026-10-04", after="ended")]).state is State.ENDED


def test_a_term_without_an_end_goes_on():
    assert state_on(date(2049, 1, 1), [_period("2021-01-19")]).state is State.IN_FORCE


def test_a_gap_between_two_periods_follows_the_first_and_the_second_begins_anew():
    periods = [_period("2020-01-01", "2020-12-31"), _period("2022-01-01")]

    assert state_on(date(2021, 6, 1), periods).why is Why.TERM_OVER
    assert state_on(date(2022, 1, 1), periods).state is State.IN_FORCE


def test_before_a_start_that_was_only_seen_running_nothing_is_confirmed():
    periods = [_period("2022-06-30", from_is="seen-running")]

    assert state_on(date(2022, 6, 29), periods)[:2] == (State.UNCONFIRMED, Why.START_UNCLEAR)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2021, 12, 31), State.NOT_YET),
        (date(2022, 1, 1), State.UNCONFIRMED),
        (date(2022, 1, 30), State.UNCONFIRMED),
        (date(2022, 1, 31), State.IN_FORCE),
    ],
)
def test_a_start_known_to_the_month_is_unconfirmed_inside_it(day, state):
    assert state_on(day, [_period("2022-01")]).state is state


def test_between_rounds_nothing_is_confirmed_and_inside_one_it_is_in_force():
    rounds = (
        Round(parse_partial_date("2024-02-01"), parse_partial_date("2024-02-29")),
        Round(parse_partial_date("2024-11-01"), parse_partial_date("2024-11-30")),
    )
    period = _period("2024-01-01", "2024-12-31", rounds=rounds, after="ended")

    assert state_on(date(2024, 2, 29), [period]).state is State.IN_FORCE
    assert state_on(date(2024, 3, 1), [period]).why is Why.BETWEEN_ROUNDS
    assert state_on(date(2025, 1, 1), [period]).state is State.ENDED


def test_what_rests_on_another_procedure_is_no_stronger_than_it():
    standing = state_on(
        date(2026, 10, 5), [_period("2021-01-01", rests_on="a/pilot")], lambda _: state_on(date(2026, 10, 5), [PILOT])
    )

    assert (standing.state, standing.why) == (State.UNCONFIRMED, Why.RESTS_ON)


def test_an_entry_with_an_imprecise_bound_has_two_readings_inside_it():
    until = parse_partial_date("2023-10")

    assert existing(date(2023, 9, 30), None, until) == Readings.certain(Truth.TRUE)
    assert existing(date(2023, 10, 15), None, until) == Readings(Truth.FALSE, Truth.TRUE)
    assert existing(date(2023, 11, 1), None, until) == Readings.certain(Truth.FALSE)
