"""The order of steps: what waits comes after what it waits for; otherwise the catalog's order stands."""

from licnav.catalog.models import Step
from licnav.checklist.order import ordered_steps
from licnav.texts.text import Text


def _step(name: str, *after: str) -> Step:
    return Step(id=name, title=Text(name, name), by="applicant", after=after)


def _names(*procedures: tuple[str, list[Step]]) -> list[str]:
    return [f"{procedure}#{step.id}" for procedure, step in ordered_steps(procedures)]


def test_steps_that_wait_for_nothing_keep_the_catalogs_order():
    assert _names(("p/a", [_step("two"), _step("one"), _step("three")])) == ["p/a#two", "p/a#one", "p/a#three"]


def test_a_step_comes_after_the_one_it_waits_for():
    assert _names(("p/a", [_step("join", "register"), _step("register")])) == ["p/a#register", "p/a#join"]


def test_a_step_waits_for_a_step_of_another_procedure():
    first = ("p/licence", [_step("fetch", "p/examination#sit")])
    second = ("p/examination", [_step("enrol"), _step("sit", "enrol")])

    assert _names(first, second) == ["p/examination#enrol", "p/examination#sit", "p/licence#fetch"]


def test_a_step_that_waits_for_a_whole_procedure_comes_after_all_its_steps():
    first = ("p/b", [_step("start", "p/a")])
    second = ("p/a", [_step("one"), _step("two")])

    assert _names(first, second) == ["p/a#one", "p/a#two", "p/b#start"]


def test_what_is_not_on_the_list_is_taken_as_done():
    assert _names(("p/a", [_step("go", "p/other#x", "nowhere")])) == ["p/a#go"]


def test_steps_in_a_circle_are_all_kept():
    circle = ("p/a", [_step("one", "two"), _step("two", "one"), _step("three", "three")])

    assert sorted(_names(circle)) == ["p/a#one", "p/a#three", "p/a#two"]
