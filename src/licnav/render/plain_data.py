"""Models as JSON data, for `show --json` and its like: texts in one language, conditions as the catalog writes them."""

from datetime import date
from typing import Any

from licnav.catalog.conditions import All, AnyOf, Constant, Not, Test
from licnav.catalog.dates import Duration, PartialDate
from licnav.texts.text import Lang, Text, say


def plain_data(value: Any, lang: Lang) -> Any:
    """Return models, texts, dates and conditions as what JSON can hold; keys are the YAML keys."""
    match value:
        case Text():
            return say(value, lang)
        case PartialDate() | date():
            return str(value)
        case Duration():
            return duration_text(value)
        case Constant() | Test() | All() | AnyOf() | Not():
            return _condition(value)
        case tuple() | list():
            return [plain_data(part, lang) for part in value]
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is None:
        return value
    return {name.removesuffix("_"): plain_data(getattr(value, name), lang) for name in fields}


def duration_text(span: Duration) -> str:
    """Return a span as the catalog writes it: `3 years`, `6 months`, `180 days`."""
    years, months = divmod(span.months, 12)
    parts = [(years, "years"), (months, "months"), (span.days, "days")]
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 days"


def _condition(value: Constant | Test | All | AnyOf | Not) -> Any:
    match value:
        case Constant(holds):
            return "always" if holds else "never"
        case All(parts):
            return {"all": [_condition(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_condition(part) for part in parts]}
        case Not(part):
            return {"not": _condition(part)}
        case Test():
            operand = plain_data(value.value, "en")
            by = {} if value.by is None else {"by": str(value.by)}
            return {value.fact: {value.operator: operand, **by}}
