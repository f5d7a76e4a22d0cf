"""The counts that are told after every answer."""

from datetime import date

import pytest

from licnav.interview.path import answered, pending
from licnav.interview.standing import Standing, standing
from tests.interview.people import SEASONED, start


@pytest.mark.parametrize(
    ("holds", "counts"),
    [
        (frozenset(), Standing(open=0, unconfirmed=2, shut=1, undecided=0, questions=0)),
        (frozenset({"valley-examination"}), Standing(open=1, unconfirmed=2, shut=0, undecided=0, questions=0)),
    ],
)
def test_ways_are_counted_by_their_doors(holds, counts):
    assert standing(start({**SEASONED, "holds": holds}, date(2024, 11, 23))) == counts


def test_what_is_no_way_to_practise_is_not_counted():
    counts = standing(start({**SEASONED, "acting-for": "my-firm"}, date(2024, 11, 23)))

    assert counts.open + counts.unconfirmed + counts.shut + counts.undecided == 3


def test_the_questions_left_are_those_pending():
    interview = answered(start(), "aim", frozenset({"title"}))

    assert standing(interview).questions == len(pending(interview))
