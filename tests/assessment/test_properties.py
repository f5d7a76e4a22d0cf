"""What holds of every assessment, whoever the person is."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licnav.assessment.assessing import assess, assess_procedure
from licnav.assessment.case import Case
from licnav.assessment.clauses import APPLIES
from licnav.assessment.door import keyed
from licnav.assessment.result import Assessment, Door, Met
from licnav.rules.validity import State
from licnav.rules.values import DONT_KNOW, NEVER, Span, Value
from tests.assessment.small import small

_DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))
_STARTS = st.dates(date(2010, 1, 1), date(2027, 12, 31))


def _values(fact: str) -> st.SearchStrategy[Value]:
    question = small().questions[fact]
    if question.type == "yes-no":
        return st.booleans()
    if question.type == "choice":
        return st.sampled_from([choice.id for choice in question.choices])
    if question.type == "choices":
        return st.frozensets(st.sampled_from([choice.id for choice in question.choices]))
    if question.type == "number":
        return st.integers(15, 65)
    exact = _STARTS.map(lambda day: Span(day, day))
    loose = st.tuples(_STARTS, st.integers(1, 800)).map(lambda one: Span(one[0], one[0] + timedelta(days=one[1])))
    return st.one_of(exact, loose, st.just(NEVER))


_FACTS = [
    "residency",
    "acting-for",
    "age",
    "qualification",
    "hill-baker-since",
    "last-burn-on",
    "sits-in-valley",
    "host",
    "host-area",
    "holds",
]
_PEOPLE = st.fixed_dictionaries({}, optional={fact: st.one_of(st.just(DONT_KNOW), _values(fact)) for fact in _FACTS})
_WHOLE = st.fixed_dictionaries({fact: _values(fact) for fact in _FACTS})
_DECIDED = (Door.OPEN, Door.SHUT, Door.NOT_FOR_YOU)


def _doors(assessment: Assessment) -> dict[str, Door]:
    return {one.id: one.big_door for one in assessment.procedures}


@settings(max_examples=150, deadline=None)
@given(_PEOPLE, _WHOLE, _DAYS)
def test_more_answers_never_turn_a_decided_door(some, more, day):
    told = {**more, **{fact: value for fact, value in some.items() if value is not DONT_KNOW and _exact(value)}}
    before = _doors(assess(small(), "baker", {**some}, day))
    after = _doors(assess(small(), "baker", {**told, **_narrowed(some)}, day))

    for procedure, door in before.items():
        if door in _DECIDED:
            assert after[procedure] is door, procedure


def _exact(value: Value) -> bool:
    return not isinstance(value, Span) or value.exact


def _narrowed(some: dict[str, Value]) -> dict[str, Value]:
    """Imprecise days are made precise inside themselves: that, too, is saying more."""
    return {
        fact: Span(value.first, value.first)
        for fact, value in some.items()
        if isinstance(value, Span) and not value.exact
    }


@settings(max_examples=60, deadline=None)
@given(_PEOPLE, _DAYS, st.randoms(use_true_random=False))
def test_the_order_of_answers_is_irrelevant(person, day, random):
    items = list(person.items())
    random.shuffle(items)

    assert _summary(assess(small(), "baker", dict(items), day)) == _summary(assess(small(), "baker", person, day))


def _summary(assessment: Assessment) -> Any:
    return (
        [
            (
                one.id,
                one.big_door,
                one.reasons,
                one.unmet,
                one.undecided_by,
                one.confirm,
                one.later,
                one.fits,
                one.small_doors,
                one.opens_on,
            )
            for one in assessment.procedures
        ],
        assessment.next_questions,
        assessment.find_out,
    )


@settings(max_examples=40, deadline=None)
@given(_PEOPLE, _DAYS, st.data())
def test_an_unasked_question_could_not_have_changed_anything(person, day, data):
    """Exhaustive over the cells of one unasked fact, with the other missing facts at random: nothing may differ."""
    assessment = assess(small(), "baker", person, day)
    missing = [fact for fact in _FACTS if fact not in person]
    unasked = [fact for fact in missing if fact not in assessment.next_questions]
    others = {fact: data.draw(_values(fact)) for fact in missing if fact not in unasked}
    case = Case.of(small(), day)
    for rules in small().procedures_of("baker"):
        if not next(one for one in assessment.procedures if one.id == rules.id).in_play:
            continue
        for fact in unasked:
            clauses = [clause for _, clause in keyed(case.rule_set(rules, day))]
            seen = set()
            for value in case.cells(fact, clauses, {}, day):
                result = assess_procedure(case, rules, {**person, **others, fact: value})
                seen.add((result.big_door, result.fits, result.small_doors, result.later, result.unmet))
            assert len(seen) <= 1, (rules.id, fact)


@settings(max_examples=80, deadline=None)
@given(_PEOPLE, _DAYS)
def test_a_door_agrees_with_all_completions(person, day):
    """A door decided although answers are missing is what every completion says; one that is not could go several ways."""
    case = Case.of(small(), day)
    for rules in small().procedures_of("baker"):
        result = assess_procedure(case, rules, person)
        clauses = [clause for _, clause in keyed(case.rule_set(rules, day))]
        start = [case.rule_set(rules, day).applies, *case.rule_set(rules, day).start]
        missing = sorted({fact for clause in start for fact in clause.facts() if fact not in person})
        cells = [case.cells(fact, clauses, {}, day) for fact in missing]
        if any(value is DONT_KNOW or not _exact(value) for value in person.values()) or len(missing) > 3:
            continue
        doors = {
            assess_procedure(case, rules, {**person, **dict(zip(missing, values, strict=True))}).big_door
            for values in product(*cells)
        }
        if result.big_door in _DECIDED:
            assert doors == {result.big_door}
        elif result.big_door is Door.UNANSWERED and result.met[APPLIES] is not Met.UNANSWERED:
            assert len(doors) > 1


@settings(max_examples=25, deadline=None)
@given(_WHOLE.map(lambda one: {fact: value for fact, value in one.items() if _exact(value)}), _DAYS)
def test_the_day_a_door_opens_is_the_first_one_by_brute_force(person, day):
    case = Case.of(small(), day)
    for rules in small().procedures_of("baker"):
        result = assess_procedure(case, rules, person)
        turn = result.opens_on
        if turn is None:
            continue
        assert turn.earliest == turn.latest
        assert _opens(case, rules, person, turn.earliest)
        for distance in range(1, (turn.earliest - day).days):
            assert not _opens(case, rules, person, day + timedelta(days=distance)), rules.id


@settings(max_examples=12, deadline=None)
@given(_WHOLE.map(lambda one: {fact: value for fact, value in one.items() if _exact(value)}), _DAYS)
def test_a_shut_door_without_a_day_does_not_open_in_five_years(person, day):
    case = Case.of(small(), day)
    for rules in small().procedures_of("baker"):
        result = assess_procedure(case, rules, person)
        if result.big_door is Door.SHUT and result.opens_on is None:
            assert not any(
                _opens(case, rules, person, day + timedelta(days=distance)) for distance in range(1, 5 * 366)
            )


def _opens(case: Case, rules: Any, person: dict[str, Value], day: date) -> bool:
    from licnav.assessment.door import judge

    judgement = judge(case, rules, person, day)
    return judgement.standing.state is State.IN_FORCE and judgement.door in (Door.OPEN, Door.UNCONFIRMED)


@pytest.mark.parametrize(
    ("since", "earliest", "latest"),
    [
        (Span(date(2024, 2, 1), date(2024, 2, 1)), date(2027, 2, 1), date(2027, 2, 1)),
        (Span(date(2024, 1, 1), date(2024, 12, 31)), date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_an_imprecise_start_gives_the_earliest_and_the_latest_day(since, earliest, latest):
    person = {
        "residency": "hill-resident",
        "acting-for": "myself",
        "age": 30,
        "qualification": frozenset(("hill-baker",)),
        "hill-baker-since": since,
        "last-burn-on": NEVER,
    }
    result = assess_procedure(Case.of(small(), date(2026, 11, 23)), small().rules("baker/registration"), person)

    assert result.opens_on is not None
    assert (result.opens_on.earliest, result.opens_on.latest) == (earliest, latest)
