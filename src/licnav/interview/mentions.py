"""Which rules mention which facts."""

from licnav.catalog.conditions import Condition, facts_of
from licnav.catalog.models import Limitation, Requirement, Rules


def conditions_of(rules: Rules) -> tuple[Condition, ...]:
    """Return every condition of a procedure: for whom it exists, its requirements, its limitations."""
    found = [rules.applies] if rules.applies is not None else []
    for requirement in rules.requirements:
        found += conditions_of_entry(requirement)
    for limitation in rules.limitations:
        found += conditions_of_entry(limitation)
    return tuple(found)


def conditions_of_entry(entry: Requirement | Limitation) -> tuple[Condition, ...]:
    """Return the conditions of one requirement or limitation, those of all its readings and versions."""
    found: list[Condition | None] = [reading.met for reading in entry.readings]
    if isinstance(entry, Requirement):
        found += [entry.applies, entry.met]
        for version in entry.versions:
            found += [version.met, *(reading.met for reading in version.readings)]
    else:
        found.append(entry.hits)
    return tuple(condition for condition in found if condition is not None)


def facts_behind(entry: Requirement | Limitation) -> set[str]:
    """Return the facts that an entry's conditions name."""
    return {fact for condition in conditions_of_entry(entry) for fact in facts_of(condition)}
