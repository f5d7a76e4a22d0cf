"""Each procedure has people who find it open, shut and unanswered, or `unseen_doors.yaml` says which source is missing."""

from collections import defaultdict
from functools import cache

import yaml

from licnav.assessment.answers import parse_answers
from licnav.assessment.assessing import assess_procedure
from licnav.assessment.case import Case
from licnav.catalog.loading import open_catalog
from tests.personas.people import HERE, all_personas

WANTED = ("open", "shut", "unanswered")
EXPLAINED = yaml.safe_load((HERE / "unseen" / "doors.yaml").read_text(encoding="utf-8"))


@cache
def doors_seen() -> dict[str, set[str]]:
    """Return, for every procedure, the doors that people meet who expect something of it."""
    catalog = open_catalog()
    seen: dict[str, set[str]] = defaultdict(set)
    for person in all_personas():
        case = Case.of(catalog, person.as_of)
        answers = parse_answers(person.answers, person.as_of, catalog)
        for procedure in person.expect:
            seen[procedure].add(assess_procedure(case, catalog.rules(procedure), answers).big_door.value)
    return {procedure: seen[procedure] for procedure in all_procedures()}


def all_procedures() -> list[str]:
    """Return the full ids of all procedures, the common ones too."""
    catalog = open_catalog()
    homes = [*catalog.professions, "common"]
    return sorted({rules.id for home in homes for rules in catalog.procedures_of(home)})


def test_what_nobody_finds_open_shut_or_unanswered_is_exactly_what_is_explained() -> None:
    missing = {
        procedure: [door for door in WANTED if door not in doors] for procedure, doors in doors_seen().items()
    }  # fmt: skip
    found = {procedure: doors for procedure, doors in missing.items() if doors}

    assert found == {procedure: entry["never"] for procedure, entry in EXPLAINED.items()}


def test_every_explanation_says_which_source_is_missing() -> None:
    assert all(len(entry["because"].strip()) > 20 for entry in EXPLAINED.values())
