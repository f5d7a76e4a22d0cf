"""The smallest changes that would open a way: found by assessing the changed person."""

from datetime import date

from licnav.assessment import assess
from licnav.assessment.result import Door
from licnav.interview.cells import Range
from licnav.interview.changes import smallest_changes
from tests.interview.people import CATALOG, SEASONED, day, start


def openings(procedure, as_of=date(2024, 11, 23), **changed):
    answers = {**SEASONED, **{fact.replace("_", "-"): value for fact, value in changed.items()}}
    return [found for found in smallest_changes(start(answers, as_of)) if found.procedure == procedure]


def facts(found):
    return [change.fact for change in found.changes]


def test_one_answer_that_the_person_can_change_is_named():
    [found] = openings("baker/examination", residency="lake-resident", sits_in_valley=False)

    assert facts(found) == ["sits-in-valley"]
    assert found.changes[0].values == (True,)


def test_two_things_that_shut_a_way_must_both_change():
    [found] = openings(
        "baker/examination", residency="lake-resident", sits_in_valley=False, hill_baker_since=day("2023-11-01")
    )

    assert facts(found) == ["hill-baker-since", "sits-in-valley"]
    assert [change.waits for change in found.changes] == [True, False]


def test_what_only_others_can_change_is_not_suggested():
    assert openings("baker/registration", residency="other") == []


def test_what_waiting_alone_opens_is_left_to_the_opening_date():
    assert openings("baker/examination", hill_baker_since=day("2022-11-24")) == []


def test_a_paper_that_is_missing_is_a_change():
    [found] = openings("baker/licence")

    assert facts(found) == ["holds"]
    assert frozenset({"valley-examination"}) in found.changes[0].values


def test_a_change_keeps_what_the_person_has():
    [found] = openings("baker/licence", holds=frozenset({"baker-registration"}))

    assert found.changes[0].values == (frozenset({"baker-registration", "valley-examination"}),)


def test_every_change_named_does_open_the_way():
    person = {**SEASONED, "residency": "lake-resident", "sits-in-valley": False, "hill-baker-since": day("2023-11-01")}
    as_of = date(2024, 11, 23)
    for found in smallest_changes(start(person, as_of)):
        said = {}
        for change in found.changes:
            value = change.values[0]
            said[change.fact] = value.first if isinstance(value, Range) else value
        after = assess(CATALOG, "baker", {**person, **said}, as_of)
        door = next(result.big_door for result in after.procedures if result.id == found.procedure)

        assert door is found.verdict
        assert door is not Door.SHUT
