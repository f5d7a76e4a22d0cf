"""What the checks say of ids."""

from licnav.checks.closed_lists import check_closed_lists
from licnav.checks.references import check_references
from tests.checks.small_files import files, messages

_BESIDE = {
    "vocabulary": "{professions: [baker], kinds: [{id: licence}], coverage: [{id: fee}]}",
    "areas": "{atoms: [{id: east}], areas: [{id: town}]}",
    "authorities": "- {id: guild}",
    "documents": "- {id: hkid}",
}


def _with(procedure: str, **more: str):
    return files(**{**_BESIDE, **more, "professions__baker": f"id: baker\nprocedures:\n  - {procedure}"})


def test_ids_that_nobody_declares_are_found_where_they_are_used():
    found = messages(
        check_references(
            _with(
                "{id: a, area: twon, also: [bakr], requirements: [{id: r, at: stp, ask: [gild], needs: baker/b}], "
                "steps: [{id: step, where: {authority: guild}, after: [nothing], documents: [hkid, hkic]}], "
                "documents: [{id: hkid, proves: [rr]}]}"
            )
        )
    )

    assert [one.split(": ", 1)[1] for one in found] == [
        "twon is no area",
        "bakr is no profession with a file",
        "baker/b is no procedure",
        "stp is no step of this procedure",
        "gild is no authority",
        "hkic is no document of this procedure",
        "nothing is no step of this procedure",
        "rr is no requirement of this procedure",
    ]


def test_a_piece_of_land_is_no_area_of_a_procedure_since_it_would_make_no_door():
    found = messages(check_references(_with("{id: a, area: east}")))

    assert "east is no area" in [one.split(": ", 1)[1] for one in found]


def test_a_procedure_is_shared_only_with_a_profession_that_has_a_file():
    beside = {**_BESIDE, "vocabulary": "{professions: [baker, miller], coverage: [{id: fee}]}"}
    found = messages(
        check_references(
            files(**{**beside, "professions__baker": "id: baker\nprocedures:\n  - {id: a, also: [miller]}"})
        )
    )

    assert "miller is no profession with a file" in [one.split(": ", 1)[1] for one in found]


def test_ids_given_twice_and_ids_never_used_are_found():
    found = messages(check_references(_with("{id: a, area: town, steps: [{id: s}, {id: s}]}")))

    assert [one.split(": ", 1)[1] for one in found] == [
        "the id s stands here 2 times",
        "nothing uses guild",
        "nothing uses hkid",
    ]


def test_a_word_outside_its_closed_list_is_found():
    text = "{id: a, kind: licens, area: town, open_points: [{id: p, concerns: [fees]}]}"

    assert [one.split(": ", 1)[1] for one in messages(check_closed_lists(_with(text)))] == [
        "kind: licens is not in the list kinds",
        "concerns: fees is not in the list coverage",
    ]
