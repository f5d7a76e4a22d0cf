"""Conditions as data: `all`, `any`, `not`, or one fact with one operator. Nothing here evaluates them."""

from collections.abc import Iterator
from typing import Any as Raw
from typing import Literal

from licnav.catalog.dates import Duration, PartialDate, parse_duration, parse_partial_date
from licnav.frozen import frozen

Operator = Literal[
    "is", "in", "has", "at-least", "at-most", "above", "below", "for", "in-last", "before", "after", "inside"
]
OPERATORS_BY_TYPE: dict[str, frozenset[str]] = {
    "yes-no": frozenset({"is"}),
    "choice": frozenset({"is", "in", "inside"}),
    "choices": frozenset({"has"}),
    "number": frozenset({"is", "at-least", "at-most", "above", "below"}),
    "date": frozenset({"in-last", "before", "after"}),
    "since": frozenset({"for", "before", "after"}),
}
Operand = bool | str | tuple[str, ...] | int | float | Duration | PartialDate


@frozen
class Constant:
    """`always` or `never`: a reading that no answer can change."""

    holds: bool


@frozen
class Test:
    """One fact compared with one value. `by`: the day on which a `for` or `in-last` counts, if another."""

    fact: str
    operator: Operator
    value: Operand
    by: PartialDate | None = None


@frozen
class All:
    """True if every part is."""

    parts: tuple["Condition", ...]


@frozen
class AnyOf:
    """True if one part is."""

    parts: tuple["Condition", ...]


@frozen
class Not:
    """True if the part is false."""

    part: "Condition"


Condition = Constant | Test | All | AnyOf | Not
ALWAYS = Constant(True)
NEVER = Constant(False)


class ConditionError(ValueError):
    """One mistake in a condition. `path` leads from the condition's root to the value that is wrong."""

    def __init__(self, message: str, path: tuple[str | int, ...]) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


def read_condition(raw: Raw, path: tuple[str | int, ...] = ()) -> Condition:
    """Turn what YAML or JSON holds into a condition.

    Raises:
        ConditionError: for the first mistake, with the path to it.
    """
    if raw in ("always", "never"):
        return ALWAYS if raw == "always" else NEVER
    if not isinstance(raw, dict) or len(raw) != 1:
        raise ConditionError("a condition is all, any, not, or one fact with one operator", path)
    [(key, value)] = raw.items()
    if key == "not":
        return Not(read_condition(value, (*path, key)))
    if key in ("all", "any"):
        if not isinstance(value, list) or len(value) < 2:
            raise ConditionError(f"{key} takes a list of at least two conditions", (*path, key))
        parts = tuple(read_condition(part, (*path, key, index)) for index, part in enumerate(value))
        return All(parts) if key == "all" else AnyOf(parts)
    return _read_test(key, value, (*path, key))


def facts_of(condition: Condition) -> Iterator[str]:
    """Yield the facts that a condition names, in reading order, repeats included."""
    for test in tests_of(condition):
        yield test.fact


def tests_of(condition: Condition) -> Iterator[Test]:
    """Yield the leaves of a condition in reading order."""
    match condition:
        case Test():
            yield condition
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from tests_of(part)
        case Not(part):
            yield from tests_of(part)


def _read_test(fact: str, raw: Raw, path: tuple[str | int, ...]) -> Test:
    if not isinstance(raw, dict):
        raise ConditionError(f"{fact} takes one operator and its value, such as {{is: true}}", path)
    by = raw.get("by")
    operators = [key for key in raw if key != "by"]
    if len(operators) != 1:
        raise ConditionError(f"{fact} takes exactly one operator", path)
    operator = operators[0]
    if operator not in _OPERANDS:
        raise ConditionError(f"{operator} is no operator; there are {', '.join(_OPERANDS)}", (*path, operator))
    if by is not None and operator not in ("for", "in-last"):
        raise ConditionError("by goes with for and in-last only", (*path, "by"))
    try:
        value = _OPERANDS[operator](raw[operator])
    except (ValueError, TypeError) as error:
        raise ConditionError(f"{operator}: {error}", (*path, operator)) from None
    try:
        counted_by = None if by is None else parse_partial_date(str(by))
    except ValueError as error:
        raise ConditionError(f"by: {error}", (*path, "by")) from None
    return Test(fact, operator, value, counted_by)


def _value(raw: Raw) -> bool | str | int | float:
    if isinstance(raw, bool | str | int | float):
        return raw
    raise ValueError("takes true, false, a word or a number")


def _words(raw: Raw) -> tuple[str, ...]:
    if isinstance(raw, list) and raw and all(isinstance(word, str) for word in raw):
        return tuple(raw)
    raise ValueError("takes a list of values")


def _word(raw: Raw) -> str:
    if isinstance(raw, str):
        return raw
    raise ValueError("takes one value")


def _number(raw: Raw) -> int | float:
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return raw
    raise ValueError("takes a number")


def _duration(raw: Raw) -> Duration:
    return parse_duration(_word(raw))


def _date(raw: Raw) -> PartialDate:
    return parse_partial_date(str(raw))


_OPERANDS: dict[str, Raw] = {
    "is": _value,
    "in": _words,
    "has": _word,
    "at-least": _number,
    "at-most": _number,
    "above": _number,
    "below": _number,
    "for": _duration,
    "in-last": _duration,
    "before": _date,
    "after": _date,
    "inside": _word,
}
