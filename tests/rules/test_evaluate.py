"""What a condition is worth for one person on one day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licnav.catalog.conditions import All, AnyOf, Condition, Constant, Not, read_condition
from licnav.rules.areas import Map
from licnav.rules.evaluate import Context, evaluate
from licnav.rules.truth import Readings, Truth
from licnav.rules.values import DONT_KNOW, NEVER, Span

DAY = date(2026, 11, 23)
YES, NO, UNKNOWN = (Readings.certain(truth) for truth in (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN))
UNCLEAR = Readings(Truth.FALSE, Truth.TRUE)


def _on(day: date) -> Span:
    return Span(day, day)


def _value(raw, facts, on_the_day="counts", day=DAY):
    return evaluate(read_condition(raw), facts, Context(Map({}, {}), day, on_the_day))


@pytest.mark.parametrize(
    ("start", "value"),
    [
        (_on(date(2023, 11, 22)), YES),
        (_on(date(2023, 11, 23)), YES),
        (_on(date(2023, 11, 24)), NO),
        (_on(date(2027, 1, 1)), NO),
        (Span(date(2023, 1, 1), date(2023, 12, 31)), UNKNOWN),
        (NEVER, NO),
        (DONT_KNOW, UNKNOWN),
    ],
)
def test_three_years_are_over_on_the_anniversary_and_not_a_day_before(start, value):
    assert _value({"since": {"for": "3 years"}}, {"since": start}) == value


@pytest.mark.parametrize(
    ("rule", "day_before", "on_the_day", "day_after"),
    [("counts", NO, YES, YES), ("does-not-count", NO, NO, YES), ("unclear", NO, UNCLEAR, YES)],
)
def test_the_day_itself_counts_as_the_source_says(rule, day_before, on_the_day, day_after):
    start = {"since": _on(date(2023, 11, 23))}
    days = (DAY - timedelta(days=1), DAY, DAY + timedelta(days=1))

    assert [_value({"since": {"for": "3 years"}}, start, rule, day) for day in days] == [
        day_before,
        on_the_day,
        day_after,
    ]


@pytest.mark.parametrize(
    ("event", "value"),
    [(date(2023, 11, 22), NO), (date(2023, 11, 23), NO), (date(2023, 11, 24), YES), (date(2026, 11, 23), YES)],
)
def test_a_look_back_runs_out_on_the_anniversary(event, value):
    assert _value({"event": {"in-last": "3 years"}}, {"event": _on(event)}) == value


def test_an_event_that_lies_ahead_is_in_no_look_back():
    assert _value({"event": {"in-last": "3 years"}}, {"event": _on(date(2027, 1, 1))}) == NO


def test_a_leap_day_has_its_anniversary_on_the_last_of_february():
    start = {"since": _on(date(2020, 2, 29))}

    assert _value({"since": {"for": "3 years"}}, start, day=date(2023, 2, 27)) == NO
    assert _value({"since": {"for": "3 years"}}, start, day=date(2023, 2, 28)) == YES


def test_a_count_by_a_fixed_day_does_not_grow():
    rule = {"since": {"for": "5 years", "by": "2007-12-31"}}

    assert _value(rule, {"since": _on(date(2002, 12, 31))}) == YES
    assert _value(rule, {"since": _on(date(2003, 1, 1))}) == NO


def test_a_bound_that_the_law_gives_by_the_month_is_unclear_inside_it():
    rule = {"event": {"before": "2008-07"}}

    assert _value(rule, {"event": _on(date(2008, 6, 30))}) == YES
    assert _value(rule, {"event": _on(date(2008, 7, 15))}) == UNCLEAR
    assert _value(rule, {"event": _on(date(2008, 7, 31))}) == NO


@pytest.mark.parametrize(
    ("rule", "value"),
    [("at-least", (NO, YES, YES)), ("above", (NO, NO, YES)), ("at-most", (YES, YES, NO)), ("below", (YES, NO, NO))],
)
def test_numbers_at_one_short_of_and_one_past_a_threshold(rule, value):
    assert tuple(_value({"share": {rule: 50}}, {"share": number}) for number in (49, 50, 51)) == value


def test_choices_and_yes_no():
    assert _value({"title": {"has": "a"}}, {"title": frozenset(("a", "b"))}) == YES
    assert _value({"title": {"has": "c"}}, {"title": frozenset()}) == NO
    assert _value({"citizen": {"is": True}}, {"citizen": False}) == NO
    assert _value({"home": {"in": ["x", "y"]}}, {}) == UNKNOWN


_LEAVES = st.sampled_from([Constant(True), Constant(False), read_condition({"citizen": {"is": True}})])
_TREES: st.SearchStrategy[Condition] = st.recursive(
    _LEAVES,
    lambda parts: st.one_of(
        parts.map(Not),
        st.lists(parts, min_size=2, max_size=3).map(lambda some: All(tuple(some))),
        st.lists(parts, min_size=2, max_size=3).map(lambda some: AnyOf(tuple(some))),
    ),
    max_leaves=8,
)


@given(_TREES)
def test_a_condition_that_is_decided_stays_so_when_more_is_said(tree):
    context = Context(Map({}, {}), DAY)
    without = evaluate(tree, {}, context)

    for answer in (True, False):
        told = evaluate(tree, {"citizen": answer}, context)
        if without.strict is not Truth.UNKNOWN:
            assert told.strict is without.strict
        if without.lenient is not Truth.UNKNOWN:
            assert told.lenient is without.lenient


@given(_TREES, _TREES)
def test_de_morgan_holds(one, other):
    context = Context(Map({}, {}), DAY)

    assert evaluate(Not(All((one, other))), {}, context) == evaluate(AnyOf((Not(one), Not(other))), {}, context)


def test_a_truth_is_never_used_as_a_bool():
    with pytest.raises(TypeError):
        bool(Truth.TRUE)
