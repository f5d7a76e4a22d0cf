"""From plain values (as YAML or JSON holds them) to the frozen models, by the models' own type hints.

The plain form is the one of docs/catalog-format.md after `resolving` has gone over it; a text may also be the list
`[en, zh-Hant, official, derived]` that the compiled catalog carries. Nothing is checked here: `validating` did that.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeVar, get_args

from licnav.catalog.conditions import Condition, read_condition
from licnav.catalog.dates import Duration, PartialDate, parse_duration, parse_partial_date
from licnav.catalog.models import SourceRef
from licnav.texts.text import Text

Model = TypeVar("Model")
Converter = Callable[[Any], Any]
CONDITION = frozenset(get_args(Condition))


def build(model: type[Model], plain: Any) -> Model:
    """Return the model that a mapping describes. Keys that the model does not have are a bug of the caller."""
    hints: Any = model
    table: dict[str, tuple[str, Converter | None]] = _table(hints)
    values = {}
    for key, value in plain.items():
        name, convert = table[key]
        values[name] = value if convert is None else convert(value)
    return model(**values)


def key_of(name: str) -> str:
    """Return the YAML key of a field: `from_` is written `from`."""
    return name.removesuffix("_")


def without_none(hint: Any) -> frozenset[Any]:
    """Return the types that a hint allows, None left out; a hint that is no union is its own only member."""
    members = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return frozenset(members) - {NoneType}


@cache
def _table(model: Any) -> dict[str, tuple[str, Converter | None]]:
    hints: dict[str, Any] = {one.name: one.type for one in fields(model)}
    return {key_of(name): (name, _converter(hint)) for name, hint in hints.items()}


@cache
def _converter(hint: Any) -> Converter | None:
    kinds = without_none(hint)
    if kinds == CONDITION:
        return read_condition
    if kinds == {int, float} or kinds == {int}:
        return _number
    [kind] = kinds
    if isinstance(kind, GenericAlias):
        return _list_of(_converter(get_args(kind)[0]))
    if kind in _LEAVES:
        return _LEAVES[kind]
    return _built(kind) if is_dataclass(kind) else None


def _built(model: Any) -> Converter:
    return lambda plain: build(model, plain)


def _list_of(convert: Converter | None) -> Converter:
    if convert is None:
        return tuple
    return lambda plain: tuple([convert(value) for value in plain])


def _word(plain: Any) -> str:
    return plain if type(plain) is str else str(plain)


def _number(plain: Any) -> int | float:
    return plain if not isinstance(plain, str) else float(plain)


def _text(plain: Any) -> Text:
    if isinstance(plain, dict):
        return Text(plain["en"], plain["zh-Hant"], plain.get("zh-Hans"))
    return Text(*plain)


def _source(plain: Any) -> SourceRef:
    return SourceRef(*plain)


def _partial_date(plain: Any) -> PartialDate:
    return parse_partial_date(_word(plain))


_LEAVES: dict[Any, Converter] = {
    str: _word,
    Text: _text,
    SourceRef: _source,
    PartialDate: _partial_date,
    Duration: parse_duration,
    date: date.fromisoformat,
}
