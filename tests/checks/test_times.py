"""What the checks say of dates and of steps that wait for each other."""

from licnav.checks.times import check_steps, check_times
from tests.checks.small_files import files, messages


def _procedure(text: str):
    return files(professions__baker=f"id: baker\nprocedures:\n  - {text}")


def test_an_end_before_its_beginning_is_found():
    found = messages(check_times(_procedure("{id: a, in_force: [{from: 2021-01-02, until: 2021-01-01}]}")))

    assert found == [
        "professions/baker.yaml procedures/0/in_force/0/until: until 2021-01-01 lies before from 2021-01-02"
    ]


def test_versions_may_neither_overlap_nor_leave_a_hole():
    overlap = "{id: a, requirements: [{id: r, versions: [{until: 2023-10-05}, {from: 2023-10-05}]}]}"
    hole = "{id: a, requirements: [{id: r, versions: [{until: 2023-10-03}, {from: 2023-10-05}]}]}"
    seamless = "{id: a, requirements: [{id: r, versions: [{until: 2023-10-04}, {from: 2023-10-05}]}]}"

    assert "overlaps" in messages(check_times(_procedure(overlap)))[0]
    assert "a hole" in messages(check_times(_procedure(hole)))[0]
    assert messages(check_times(_procedure(seamless))) == []


def test_a_window_outside_every_period_in_force_is_found():
    text = (
        "{id: a, in_force: [{from: 2021, until: 2022}], windows: [{id: w, step: s, from: 2023-01-01, to: 2023-01-02}]}"
    )

    assert messages(check_times(_procedure(text))) == [
        "professions/baker.yaml procedures/0/windows/0: the window w lies outside every period in force"
    ]


def test_steps_that_wait_for_each_other_in_a_circle_are_found():
    circle = "{id: a, steps: [{id: one, after: [two]}, {id: two, after: ['baker/a#one']}]}"
    line = "{id: a, steps: [{id: one}, {id: two, after: [one]}]}"

    assert len(messages(check_steps(_procedure(circle)))) == 2
    assert messages(check_steps(_procedure(line))) == []
