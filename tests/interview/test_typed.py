"""Dates and spans from a Chinese keyboard."""

import pytest

from licnav.interview.typed import plain_time


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("2019年7月1日", "2019-07-01"), ("2019 年 7 月", "2019-07"), ("2019年", "2019"), ("２０１９年１２月３１號", "2019-12-31"),
        ("5年", "5y"), ("5 年 3 個月", "5y3m"), ("18个月", "18m"), ("10日", "10d"), ("兩年", "兩年"), ("2019-07-01", "2019-07-01"),
        ("5 years", "5 years"), ("never", "never"), ("從未", "從未"),
    ],
)  # fmt: skip
def test_a_date_or_span_is_put_into_the_form_of_answers(typed, plain):
    assert plain_time(typed) == plain
