"""What the checks say of what a procedure leaves out."""

from licnav.checks.coverage import KNOWN, NOT_APPLICABLE, UNKNOWN, check_coverage, coverage
from tests.checks.small_files import files, messages

_ALL = "[authority, channel, requirements, documents, document-form, time-limit, output, term, renewal, redress, windows, small-doors]"


def _procedure(rest: str):
    return files(professions__baker=f"id: baker\nprocedures:\n  - {{id: a, in_force: [{{by: [law]}}], {rest}}}")


def test_a_head_is_known_unknown_or_not_applicable():
    points = "open_points: [{id: p, concerns: [fee], ask: [guild]}]"
    [one] = coverage(_procedure(f"{points}, not_applicable: {_ALL}"))

    assert one.procedure == "baker/a"
    assert (one.heads["sources"], one.heads["fee"], one.heads["windows"]) == (KNOWN, UNKNOWN, NOT_APPLICABLE)
    assert messages(check_coverage(_procedure(f"{points}, not_applicable: {_ALL}"))) == []


def test_a_blank_head_is_found():
    assert messages(check_coverage(_procedure(f"not_applicable: {_ALL}"))) == [
        "professions/baker.yaml procedures/0: baker/a: nothing is said about fee"
    ]


def test_an_open_point_without_anybody_to_ask_is_found():
    found = messages(check_coverage(_procedure(f"open_points: [{{id: p, concerns: [fee]}}], not_applicable: {_ALL}")))

    assert found == ["professions/baker.yaml procedures/0/open_points/0: p names nobody to ask"]
