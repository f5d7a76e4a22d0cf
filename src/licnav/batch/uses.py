"""Which facts a procedure's rules ask, and with which tests."""

from collections.abc import Iterator, Sequence

from licnav.catalog.conditions import Condition, Test, tests_of
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Reading, Rules

CONFIRMED = "confirmed."


def conditions_of(rules: Rules) -> Iterator[Condition]:
    """Yield every condition of a procedure, of all times."""
    found: list[Condition | None] = [rules.applies]
    for requirement in rules.requirements:
        found += [requirement.met, requirement.applies, *(version.met for version in requirement.versions)]
        found += _met(requirement.readings)
        found += (met for version in requirement.versions for met in _met(version.readings))
    for limitation in rules.limitations:
        found += [limitation.hits, *_met(limitation.readings)]
    yield from (condition for condition in found if condition is not None)


def tests_by_fact(rules: Rules) -> dict[str, list[Test]]:
    """Return the tests of a procedure's conditions, by fact."""
    found: dict[str, list[Test]] = {}
    for condition in conditions_of(rules):
        for test in tests_of(condition):
            found.setdefault(test.fact, []).append(test)
    return found


def facts_asked(rules: Rules, catalog: Catalog) -> set[str]:
    """Return every fact on which the outcome of a procedure can depend."""
    holdings = {question.id for question in catalog.questions.values() if question.outputs}
    replies = {f"{CONFIRMED}{requirement}" for requirement in confirmable(rules)}
    return {*tests_by_fact(rules), catalog.asked_by, *holdings, *replies, f"{rules.output}-on"}


def confirmable(rules: Rules) -> Iterator[str]:
    """Yield the requirements that only the authority's recorded reply decides, at any time."""
    for requirement in rules.requirements:
        if requirement.confirm or any(version.confirm for version in requirement.versions):
            yield requirement.id


def template_columns(catalog: Catalog, professions: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of a table for people of these professions: the facts in the order in which they are asked.

    Raises:
        UnknownName: one of the professions does not exist.
    """
    procedures = [procedure for name in professions for procedure in catalog.profession(name).procedures]
    asked = {fact for procedure in procedures for fact in facts_asked(catalog.rules(procedure), catalog)}
    return ("name", "profession", *(fact for fact in catalog.questions if fact in asked))


def _met(readings: Sequence[Reading]) -> list[Condition]:
    return [reading.met for reading in readings]
