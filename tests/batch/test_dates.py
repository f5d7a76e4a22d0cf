"""How licnav.batch.dates reads the dates of spreadsheets."""

import pytest

from licnav.batch.dates import AmbiguousDateError, plain_date


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("2019-07-01", "2019-07-01"),
        ("2019/7/1", "2019-07-01"),
        ("2019.7.1", "2019-07-01"),
        ("2019年7月1日", "2019-07-01"),
        ("2019年7月", "2019-07"),
        ("2019/7", "2019-07"),
        ("2019年", "2019"),
        ("2019-07-01 00:00:00", "2019-07-01"),
        ("２０１９／７／１", "2019-07-01"),
        ("23/4/2026", "2026-04-23"),
        ("4/23/2026", "2026-04-23"),
        ("4/4/2026", "2026-04-04"),
        ("5 years", "5 years"),
        ("never", "never"),
        ("?", "?"),
        ("3/4/26", "3/4/26"),
    ],
)
def test_a_date_that_can_mean_one_day_only_is_read(cell, plain):
    assert plain_date(cell, None) == plain


def test_a_date_that_can_mean_two_days_is_refused_with_both():
    with pytest.raises(AmbiguousDateError) as caught:
        plain_date("3/4/2026", None)

    assert caught.value.readings == ("2026-04-03", "2026-03-04")


@pytest.mark.parametrize(("order", "plain"), [("dmy", "2026-04-03"), ("mdy", "2026-03-04")])
def test_the_order_settles_it_when_it_is_given(order, plain):
    assert plain_date("3/4/2026", order) == plain
