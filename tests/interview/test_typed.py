"""Dates and spans from a Chinese keyboard."""

import pytest

from licnav.interview.typed import plain_time


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("2019年7月1日", "2019-07-01"), ("2019 年 7 月", "2019-07"), ("2019年", "2019"), ("２０１９年１２月３１號", "2019-12-31"),
        ("5年", "5y"), ("5 年 3 個月", "5y3m"), ("18个月", "18m"), ("10日", "10d"), ("兩年", "2y"), ("五年三個月", "5y3m"), ("十二年", "12y"),
        ("二十年", "20y"), ("二十五個月", "25m"), ("二〇一九年七月一日", "2019-07-01"), ("十十年", "十十年"), ("三心兩意", "三心兩意"),
        ("2019-07-01", "2019-07-01"),
        ("5 years", "5 years"), ("never", "never"), ("從未", "從未"),
    ],
)  # fmt: skip
def test_a_date_or_span_is_put_into_the_form_of_answers(typed, plain):
    assert plain_time(typed) == plain
