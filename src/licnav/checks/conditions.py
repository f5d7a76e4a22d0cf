"""Conditions: over facts that exist, with operators and values that fit; and the rules that only content can break."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from licnav.catalog.conditions import OPERATORS_BY_TYPE, ConditionError, read_condition, tests_of
from licnav.catalog.conditions import Test as FactTest
from licnav.checks.finding import Finding, Path, Raw, RawFile, procedures_in, walk
from licnav.checks.references import nearest_hint, parts

_KEYS = ("met", "applies", "hits")
_AIM = "aim"  # the one fact that the model itself names: conditions never use it (catalog-model, section 2)


def check_conditions(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield conditions over unknown facts, operators that do not fit the fact's type, and values it cannot have."""
    questions = _questions(files)
    areas = _area_names(files)
    for file in files.values():
        for path, value in walk(file.value):
            if path and path[-1] in _KEYS and isinstance(value, dict):
                yield from _check_condition(file.name, path, value, questions, areas)


def check_requirements(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield requirements that nobody can judge, that ask for the own output, or whose confirm id is used twice."""
    confirmed: Counter[str] = Counter()
    for name, path, _, procedure in procedures_in(files):
        output = (procedure.get("gives") or {}).get("output") if isinstance(procedure.get("gives"), dict) else None
        for index, requirement in _entries(procedure, "requirements"):
            where = (*path, "requirements", index)
            yield from _check_way_of_judging(name, where, requirement)
            if not requirement.get("at"):
                yield from _check_own_output(name, where, requirement, output)
            if requirement.get("confirm"):
                yield from _check_confirm(name, where, requirement, confirmed)
        for index, limitation in _entries(procedure, "limitations"):
            yield from _check_limitation(name, (*path, "limitations", index), limitation)


def _check_condition(
    file: str, path: Path, raw: Raw, questions: Mapping[str, Raw], areas: frozenset[str]
) -> Iterator[Finding]:
    try:
        condition = read_condition(raw)
    except ConditionError:
        return  # the shape is another check's business
    for test in tests_of(condition):
        question = questions.get(test.fact)
        if question is None:
            hint = nearest_hint(test.fact, frozenset(questions))
            yield Finding(file, path, f"there is no question {test.fact}", hint)
        elif test.fact == _AIM:
            yield Finding(file, path, "a condition uses the aim", "The aim only orders what is shown.")
        else:
            yield from _check_test(file, path, test, question, areas)


def _check_test(file: str, path: Path, test: FactTest, question: Raw, areas: frozenset[str]) -> Iterator[Finding]:
    kind = str(question.get("type"))
    fitting = OPERATORS_BY_TYPE.get(kind, frozenset())
    if test.operator not in fitting:
        hint = f"{test.fact} is {kind}: use {', '.join(sorted(fitting))}."
        yield Finding(file, path, f"the operator {test.operator} does not fit {test.fact}", hint)
    elif test.operator == "inside":
        if test.value not in areas:
            yield Finding(file, path, f"{test.value} is no area", nearest_hint(str(test.value), areas))
    elif kind in ("choice", "choices"):
        yield from _check_choices(file, path, test, question, areas)
    elif kind == "yes-no" and not isinstance(test.value, bool):
        yield Finding(file, path, f"{test.fact} is yes or no", "Write {is: true} or {is: false}.")


def _check_choices(file: str, path: Path, test: FactTest, question: Raw, areas: frozenset[str]) -> Iterator[Finding]:
    if question.get("outputs"):
        return  # its values are the outputs of all procedures; check_references knows them
    known = frozenset(part["id"] for part in parts(question, "choices"))
    if question.get("areas"):
        known |= areas
    for value in test.value if isinstance(test.value, tuple) else (test.value,):
        if value not in known:
            hint = nearest_hint(str(value), known)
            yield Finding(file, path, f"{value} is no answer of {test.fact}", hint)


def _check_way_of_judging(file: str, path: Path, requirement: Raw) -> Iterator[Finding]:
    ways = [key for key in ("met", "readings", "declare", "confirm", "needs", "versions") if requirement.get(key)]
    if len(ways) != 1:
        found = " and ".join(ways) or "nothing"
        hint = "Exactly one of met, readings, declare, confirm, needs, versions."
        yield Finding(file, path, f"{requirement.get('id')} is judged by {found}", hint)


def _check_own_output(file: str, path: Path, requirement: Raw, output: object) -> Iterator[Finding]:
    if output is None:
        return
    for where, value in walk(requirement.get("met")):
        if where and where[-1] == "has" and value == output:
            hint = "Nobody could ever start."
            yield Finding(file, (*path, "met", *where), f"the start asks for its own output {output}", hint)


def _check_confirm(file: str, path: Path, requirement: Raw, confirmed: Counter[str]) -> Iterator[Finding]:
    name = str(requirement.get("id"))
    confirmed[name] += 1
    if confirmed[name] > 1:
        hint = "The person records the reply as confirmed.ID: it must be clear which one."
        yield Finding(file, (*path, "id"), f"a requirement to confirm named {name} exists already", hint)
    for key, what in (("because", "why no answer of the person decides it"), ("ask", "whom to ask")):
        if not requirement.get(key):
            yield Finding(file, path, f"{name} does not say {what}", f"Add {key}.")


def _check_limitation(file: str, path: Path, limitation: Raw) -> Iterator[Finding]:
    if ("hits" in limitation) == ("readings" in limitation):
        hint = "Exactly one of the two."
        yield Finding(file, path, f"{limitation.get('id')} needs hits or readings", hint)
    if limitation.get("effect") == "stops" and limitation.get("hits") == "everyone":
        hint = "Give the condition on the work, place or employer, or another effect."
        yield Finding(file, (*path, "hits"), "a small door that stops cannot hit everyone", hint)


def _entries(procedure: Raw, key: str) -> Iterator[tuple[int, Raw]]:
    for index, entry in enumerate(procedure.get(key) or ()):
        if isinstance(entry, dict) and "include" not in entry:
            yield index, entry


def _questions(files: Mapping[str, RawFile]) -> dict[str, dict[str, Any]]:
    file = files.get("questions.yaml")
    return {part["id"]: part for part in parts({"all": file.value}, "all")} if file else {}


def _area_names(files: Mapping[str, RawFile]) -> frozenset[str]:
    file = files.get("areas.yaml")
    if file is None or not isinstance(file.value, dict):
        return frozenset()
    return frozenset(part["id"] for key in ("atoms", "areas") for part in parts(file.value, key))
