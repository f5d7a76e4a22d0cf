"""`lookup --json`: programs rely on its keys and types."""

import json
import subprocess
import sys
from typing import Any

import pytest

from licnav.errors import UnknownName
from licnav.render.assessment_json import assessment_object, selected
from licnav.render.safety import for_json
from tests.render.small import assessed

TOP = [
    "schema", "edition", "researched", "as_of", "profession", "answers", "procedures", "next_questions", "find_out",
]  # fmt: skip
INNER = [
    "id", "layer", "big_door", "under_last_rules", "reasons", "unmet", "undecided_by", "confirm", "later", "opens_on",
    "shuts_on", "window", "held", "fits", "small_doors", "rests_on", "sources",
]  # fmt: skip
PEOPLE: list[dict[str, str]] = [
    {},
    {"residency": "other", "age": "17"},
    {"residency": "hill-resident", "qualification": "hill-baker", "hill_baker_since": "2024-05-01", "age": "30",
     "last_burn_on": "never", "host": "none-yet", "host_area": "mill-quarter", "acting_for": "myself"},
    {"residency": "hill-resident", "hill_baker_since": "2020", "holds": "valley-licence", "valley_licence_on": "2024-01-01"},
]  # fmt: skip


def _object(**given: str) -> dict[str, Any]:
    return assessment_object(assessed(**given), "en")


@pytest.mark.parametrize("person", PEOPLE)
def test_every_key_is_always_there_in_one_order(person):
    whole = _object(**person)

    assert list(whole) == TOP
    assert all(list(row) == INNER for row in whole["procedures"])


def test_no_key_has_two_types():
    types: dict[str, set[str]] = {}
    for person in PEOPLE:
        for row in _object(**person)["procedures"]:
            _note(types, "procedure", row)

    assert {key: found for key, found in types.items() if len(found - {"NoneType"}) > 1} == {}


def test_how_to_meet_is_a_text_or_null():
    unmet = _object(residency="other", qualification="")["procedures"]

    values = [entry["how_to_meet"] for row in unmet for entry in row["unmet"]]
    assert all(value is None or isinstance(value, str) for value in values)


def test_a_requirement_met_through_a_procedure_names_it_and_its_door():
    rows = {row["id"]: row for row in _object(holds="")["procedures"]}

    [unmet] = [entry for entry in rows["baker/licence"]["unmet"] if entry["id"] == "passed"]
    assert unmet["via"] == {"procedure": "baker/examination", "big_door": "unconfirmed"}
    assert unmet["how_to_meet"] == "Sit it."


def test_it_is_json():
    assert json.loads(for_json(_object()))["schema"] == "licnav/assessment/1"


def test_fields_select_keys_of_the_object_and_of_its_procedures():
    chosen = selected(_object(), ("as_of", "id", "big_door"))

    assert list(chosen) == ["as_of", "procedures"]
    assert all(list(row) == ["id", "big_door"] for row in chosen["procedures"])


def test_an_unknown_field_is_refused_by_name():
    with pytest.raises(UnknownName, match="bigdoor"):
        selected(_object(), ("bigdoor",))


def test_it_needs_no_terminal_no_yaml_and_no_pydantic():
    code = (
        "import sys; import licnav.cli.lookup, licnav.render.assessment_json, licnav.render.safety, licnav.assessment;"
        "print([name for name in ('rich', 'yaml', 'pydantic', 'opencc', 'rapidfuzz') if name in sys.modules])"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def _note(types: dict[str, set[str]], path: str, value: Any) -> None:
    types.setdefault(path, set()).add(type(value).__name__)
    if isinstance(value, dict):
        for key, part in value.items():
            _note(types, f"{path}.{key}", part)
    elif isinstance(value, list):
        for part in value:
            _note(types, f"{path}[]", part)
