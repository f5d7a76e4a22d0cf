"""Dead content: what no person could ever meet. A condition that is never or always true, a question no rule uses,
an area no procedure names, a tree that stays unknown although every completion agrees."""

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

from licnav.assessment.deciding import COMPLETIONS
from licnav.catalog.conditions import Condition, ConditionError, Constant, facts_of, read_condition, tests_of
from licnav.catalog.loading import Catalog
from licnav.checks.finding import Finding, Path, RawFile, procedures_in, walk
from licnav.checks.references import parts
from licnav.rules.areas import Map
from licnav.rules.evaluate import Context, evaluate
from licnav.rules.facts import cells
from licnav.rules.truth import Truth

_KEYS = ("met", "applies", "hits")


def check_dead_content(catalog: Catalog, files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield what no answer could ever make a difference to; the catalog must be free of other problems."""
    yield from _check_conditions(catalog, files)
    yield from _check_questions(files)
    yield from _check_areas(files)


def _check_conditions(catalog: Catalog, files: Mapping[str, RawFile]) -> Iterator[Finding]:
    for file in files.values():
        for path, value in walk(file.value):
            if path and path[-1] in _KEYS and isinstance(value, dict):
                try:
                    condition = read_condition(value)
                except ConditionError:
                    continue
                yield from _check_condition(catalog, file.name, path, condition)


def _check_condition(catalog: Catalog, file: str, path: Path, condition: Condition) -> Iterator[Finding]:
    if isinstance(condition, Constant):
        return
    land = Map(catalog.atoms, catalog.areas)
    day = catalog.edition.researched
    context = Context(land, day)
    names = sorted(set(facts_of(condition)))
    values = [
        cells(catalog.questions[name], [test for test in tests_of(condition) if test.fact == name], day, land)
        for name in names
    ]
    if prod(len(some) for some in values) > COMPLETIONS:
        return
    outcomes = {
        truth
        for completion in product(*values)
        for truth in evaluate(condition, dict(zip(names, completion, strict=True)), context)
    }
    if outcomes == {Truth.FALSE}:
        yield Finding(file, path, "this condition is never true", "No answer meets it: correct it or delete it.")
    elif outcomes == {Truth.TRUE}:
        hint = "Every answer meets it, yet it stays open until all are given: simplify it or delete it."
        yield Finding(file, path, "this condition is always true", hint)


def _check_questions(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    used = set()
    for file in files.values():
        for path, value in walk(file.value):
            if path and path[-1] in _KEYS and isinstance(value, dict):
                used |= set(facts_of(read_condition(value)))
    needed = any(
        part.get("needs") for *_, procedure in procedures_in(files) for part in parts(procedure, "requirements")
    )
    areas = files["areas.yaml"].value
    beside = {"aim", areas.get("asked_by"), "holds" if needed else None}
    for index, question in enumerate(parts({"all": files["questions.yaml"].value}, "all")):
        if question["id"] not in used and question["id"] not in beside:
            hint = "Delete it, or write the rule that needs it."
            yield Finding("questions.yaml", (index, "id"), f"no rule uses the question {question['id']}", hint)


def _check_areas(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    everything = [
        value
        for name, file in files.items()
        for path, value in walk(file.value)
        if isinstance(value, str) and (name != "areas.yaml" or (path and path[0] != "areas"))
    ]
    named = set(everything)
    for index, area in enumerate(parts(files["areas.yaml"].value, "areas")):
        if area["id"] not in named:
            yield Finding("areas.yaml", ("areas", index, "id"), f"nothing names the area {area['id']}", "Delete it.")
