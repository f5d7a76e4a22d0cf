"""Whether a place lies in an area: maps that are missing, areas that grew, answers that are too coarse."""

from datetime import date

import pytest

from licnav.rules.areas import Map, inside
from licnav.rules.truth import Readings, Truth
from tests.assessment.small import small

YES, NO, UNKNOWN = (Readings.certain(truth) for truth in (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN))
UNCLEAR = Readings(Truth.FALSE, Truth.TRUE)
BEFORE, AFTER = date(2023, 6, 30), date(2023, 7, 1)


@pytest.mark.parametrize(
    ("place", "day", "value"),
    [
        ("mill-quarter", BEFORE, YES),
        ("meadow", BEFORE, NO),
        ("meadow", AFTER, YES),
        ("river-bank", BEFORE, NO),
        ("river-bank", AFTER, UNCLEAR),
        ("hills", AFTER, NO),
        ("valley", AFTER, UNKNOWN),
    ],
)
def test_a_place_is_inside_outside_unclear_or_said_too_coarsely(place, day, value):
    land = Map(small().atoms, small().areas)

    assert inside(place, "new-quarter", day, land, None, "no") == value


@pytest.mark.parametrize(("grows", "value"), [("yes", YES), ("no", NO), ("unclear", UNCLEAR)])
def test_a_rule_older_than_the_growth_follows_it_as_its_entry_says(grows, value):
    land = Map(small().atoms, small().areas)

    assert inside("meadow", "new-quarter", AFTER, land, date(2021, 3, 1), grows) == value
    assert inside("mill-quarter", "new-quarter", AFTER, land, date(2021, 3, 1), grows) == YES
