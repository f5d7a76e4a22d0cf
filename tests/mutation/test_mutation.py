"""Every threshold, date, requirement, reading and conditional small door of the real catalog is held by a person."""

from copy import copy

import pytest
import yaml

from licnav.catalog.loading import Catalog, open_catalog
from licnav.catalog.models import Rules
from tests.mutation.mutate import mutants_of
from tests.personas.people import HERE, Persona, broken_promises, personas

SURVIVORS = yaml.safe_load((HERE.parent / "mutation" / "survivors.yaml").read_text(encoding="utf-8")) or {}
PROFESSIONS = sorted(file.stem for file in HERE.glob("*.yaml"))
KILLED_AT_LEAST = 0.95


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return open_catalog()


@pytest.mark.parametrize("profession", PROFESSIONS)
def test_a_changed_rule_breaks_a_promise(profession: str, catalog: Catalog) -> None:
    people = personas(HERE / f"{profession}.yaml")
    made = 0
    survivors = []
    for rules in catalog.procedures_of(profession):
        if rules.id.partition("/")[0] != profession:
            continue
        concerned = [person for person in people if rules.id in person.expect]
        for what, mutant in mutants_of(rules):
            made += 1
            if not _noticed(mutant, concerned, catalog):
                survivors.append(f"{rules.id}: {what}")
    explained = {entry["mutant"] for entry in SURVIVORS.get(profession, ())}

    assert sorted(set(survivors) - explained) == [], "mutants that nobody notices and nobody explains"
    assert sorted(explained - set(survivors)) == [], "explained as survivors, but somebody notices them"
    assert made == 0 or (made - len(survivors)) / made >= KILLED_AT_LEAST, f"{len(survivors)} of {made} survive"


def test_every_survivor_has_its_reason() -> None:
    assert all(entry["reason"].strip() for entries in SURVIVORS.values() for entry in entries)


def _noticed(mutant: Rules, people: list[Persona], catalog: Catalog) -> bool:
    changed = _with(catalog, mutant)
    return any(next(broken_promises(person, changed), None) is not None for person in people)


def _with(catalog: Catalog, mutant: Rules) -> Catalog:
    """Return the catalog with one procedure replaced."""
    changed = copy(catalog)
    changed._rules = {**catalog._rules, mutant.id: mutant}
    return changed
