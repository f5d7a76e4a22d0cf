"""Every person of every profession is told what the sources on file let them expect."""

import pytest

from licnav.catalog.loading import Catalog, open_catalog
from tests.personas.people import HERE, Persona, all_personas, broken_promises, personas


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return open_catalog()


@pytest.mark.parametrize("persona", all_personas(), ids=lambda persona: f"{persona.profession}: {persona.name}")
def test_a_person_is_told_what_the_sources_say(persona: Persona, catalog: Catalog) -> None:
    promises = list(broken_promises(persona, catalog))

    assert promises == []


@pytest.mark.parametrize("profession", ["tax-adviser", "lawyer"])
def test_the_first_professions_have_at_least_fifteen_people(profession: str) -> None:
    assert len(personas(HERE / f"{profession}.yaml")) >= 15


def test_each_profession_that_is_encoded_has_at_least_ten_people(catalog: Catalog) -> None:
    for profession in catalog.professions:
        people = personas(HERE / f"{profession}.yaml")

        assert len(people) >= 10, profession


def test_no_two_people_share_a_name() -> None:
    names = [persona.name for persona in all_personas()]

    assert len(set(names)) == len(names)
