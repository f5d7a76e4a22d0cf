"""pydantic models derived from the dataclasses: a catalog file's shape, without a second list of its keys."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from functools import cache
from types import GenericAlias
from typing import Annotated, Any, get_args

import pydantic
from pydantic_core import PydanticCustomError

from licnav.catalog.building import CONDITION, key_of, without_none
from licnav.catalog.layout import LISTS, ProfessionFile, Vocabulary, model_of, procedure_fields
from licnav.catalog.models import Limitation, Pages, Period, Rules, Term
from licnav.catalog.resolving import INCLUDING
from licnav.catalog.validating import leaves
from licnav.catalog.validating.entry_rules import ENTRY_RULES, Broken

_CONFIG = pydantic.ConfigDict(extra="forbid", strict=True)
_SPECIAL: dict[tuple[type, str], Callable[[Any], Any]] = {
    (Period, "until"): leaves.last_day,
    (Limitation, "hits"): leaves.hits,
}


def adapter(name: str) -> pydantic.TypeAdapter[Any]:
    """Return what checks a file of this name (relative to the catalog); files of one folder share it."""
    folder, _, rest = name.partition("/")
    return _adapter(f"{folder}/any.yaml" if rest else name)


@cache
def _adapter(name: str) -> pydantic.TypeAdapter[Any]:
    return pydantic.TypeAdapter(_file_type(name))


def _file_type(name: str) -> Any:
    """Return the checking type of a whole file."""
    model = model_of(name)
    if name.startswith("professions/"):
        return _created(ProfessionFile, {**_model_fields(ProfessionFile), **_procedures()})
    if name.startswith("common/"):
        return _created(Rules, _procedures(), "CommonFile")
    if name in LISTS or name.startswith("sources/"):
        return list_of(_derived(model))
    return _with_lists() if model is Vocabulary else _derived(model)


def list_of(kind: Any) -> Any:
    """Return the type of a list of `kind`, which is known at run time only."""
    return GenericAlias(list, (kind,))


def _with_lists() -> Any:
    class Vocabularies(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(extra="allow", strict=True)
        __pydantic_extra__: dict[str, list[_derived(Term)]]  # type: ignore[valid-type]

    shape: Any = _aliased(_model_fields(Vocabulary))
    return pydantic.create_model("Vocabulary", __base__=Vocabularies, __doc__=Vocabulary.__doc__, **shape)


def _procedures() -> dict[str, Any]:
    both = {**_model_fields(Rules), **_model_fields(Pages)}
    kept = {key_of(name): both[key_of(name)] for name in procedure_fields()}
    return {"procedures": (list_of(_created(Rules, kept, "Procedure")), ...)}


@cache
def _derived(model: Any) -> Any:
    """Return the checking type of a dataclass: its pydantic model, then the rules between its keys."""
    created = _created(model, _model_fields(model))
    rule = ENTRY_RULES.get(model)
    return created if rule is None else Annotated[created, pydantic.WrapValidator(_ruled(rule))]


def _created(model: type, shape: dict[str, Any], name: str = "") -> Any:
    aliased: Any = _aliased(shape)
    described = model.__doc__ if not name else None
    return pydantic.create_model(name or model.__name__, __config__=_CONFIG, __doc__=described, **aliased)


def _aliased(shape: dict[str, Any]) -> dict[str, Any]:
    """Give every field a name that shadows nothing of pydantic's; the YAML key is its alias."""
    return {
        f"{key}_": (kind, pydantic.Field(default, alias=key) if default is not ... else pydantic.Field(alias=key))
        for key, (kind, default) in shape.items()
    }


def _model_fields(model: type) -> dict[str, Any]:
    return {key_of(one.name): _field(model, one) for one in fields(model)}


def _field(model: type, one: Field[Any]) -> tuple[Any, Any]:
    kind = _kind(model, one)
    if one.name in INCLUDING and model in (Rules, Pages):
        [entry] = get_args(kind)
        kind = list_of(Annotated[entry, _Including(), pydantic.WrapValidator(_including)])
    required = one.default is MISSING and one.default_factory is MISSING
    return kind, ... if required or (model, one.name) == (Period, "until") else None


def _kind(model: type, one: Field[Any]) -> Any:
    special = _SPECIAL.get((model, one.name)) or leaves.by_name(one.name)
    return _leaf(special) if special else _annotation(one.type)


def _annotation(hint: Any) -> Any:
    kinds = without_none(hint)
    if kinds == CONDITION:
        return _leaf(leaves.condition)
    if kinds == {int, float}:
        return _leaf(leaves.number)
    [kind] = kinds
    if isinstance(kind, GenericAlias):
        return list_of(_annotation(get_args(kind)[0]))
    if kind in leaves.BY_TYPE:
        return _leaf(leaves.BY_TYPE[kind])
    return _derived(kind)


@cache
def _leaf(read: Callable[[Any], Any]) -> Any:
    def checked(raw: Any) -> Any:
        try:
            return read(raw)
        except leaves.LeafError as error:
            raise PydanticCustomError("leaf", "{words}", {"words": error.message, "path": error.path}) from None

    return Annotated[Any, pydantic.PlainValidator(checked), pydantic.WithJsonSchema(leaves.schema_of(read))]


def _ruled(rule: Callable[[Any], Broken]) -> Callable[[Any, Any], Any]:
    def checked(raw: Any, handler: Callable[[Any], Any]) -> Any:
        value = handler(raw)
        broken = rule(raw)
        if broken is not None:
            key, words = broken
            raise PydanticCustomError("rule", "{words}", {"words": words, "path": (key,) if key else ()})
        return value

    return checked


def _including(raw: Any, handler: Callable[[Any], Any]) -> Any:
    if not isinstance(raw, dict) or "include" not in raw:
        return handler(raw)
    home, _, wanted = str(raw["include"]).partition("#")
    if len(raw) > 1 or not wanted or home.count("/") != 1:
        words = "an include stands alone and is written PROFESSION/PROCEDURE#ID"
        raise PydanticCustomError("rule", "{words}", {"words": words, "path": ("include",)})
    return raw


class _Including:
    """Tells the JSON Schema that an entry may be an include instead."""

    def __get_pydantic_json_schema__(self, core: Any, handler: pydantic.GetJsonSchemaHandler) -> dict[str, Any]:
        include = {"type": "object", "properties": {"include": {"type": "string"}}, "required": ["include"]}
        return {"anyOf": [handler(core), {**include, "additionalProperties": False}]}
