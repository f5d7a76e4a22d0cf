"""What a single value of a catalog may be: each function returns the value or raises ValueError in plain words."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from licnav.catalog.conditions import ConditionError, read_condition
from licnav.catalog.dates import Duration, PartialDate, parse_duration, parse_partial_date
from licnav.catalog.models import SourceRef
from licnav.texts.text import Text

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXT_KEYS = ("en", "zh-Hant", "zh-Hans")
_LINKS = ("url", "website", "link")


class LeafError(ValueError):
    """One mistake in a value. `path` leads from the value to the part of it that is wrong."""

    def __init__(self, message: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


def slug(raw: Any) -> str:
    """Return an id: small letters, digits and single hyphens."""
    if isinstance(raw, bool) or not isinstance(raw, str | int) or not _SLUG.fullmatch(str(raw)):
        raise LeafError(f"{_shown(raw)} is no id: an id has small letters a-z, digits and hyphens")
    return str(raw)


def word(raw: Any) -> str:
    """Return a text in no language; a number is taken as it is written."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        raise LeafError(f"{_shown(raw)} is not a text")
    if not str(raw).strip():
        raise LeafError("an empty text; leave the key out where there is nothing to say")
    return str(raw)


def link(raw: Any) -> str:
    """Return an address that may be shown as a link."""
    if not isinstance(raw, str) or not raw.startswith("https://") or not raw.isprintable() or " " in raw:
        raise LeafError(f"{_shown(raw)} is not a link: it begins with https:// and has no spaces")
    return raw


def truth(raw: Any) -> bool:
    """Return true or false."""
    if not isinstance(raw, bool):
        raise LeafError(f"{_shown(raw)} is neither true nor false")
    return raw


def whole(raw: Any) -> int:
    """Return a whole number."""
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise LeafError(f"{_shown(raw)} is not a whole number")
    return raw


def number(raw: Any) -> int | float:
    """Return a number; here, where one is asked for, `2026.10` is one."""
    if isinstance(raw, str) and re.fullmatch(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?", raw):
        return float(raw)
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise LeafError(f"{_shown(raw)} is not a number")
    return raw


def text(raw: Any) -> Text:
    """Return a text in English and Traditional Chinese, with the official Mainland name if there is one."""
    if not isinstance(raw, dict):
        raise LeafError(f"{_shown(raw)} is no text: a text is {{en: ..., zh-Hant: ...}}")
    for key in raw:
        if key not in _TEXT_KEYS:
            raise LeafError(f"{key} is no language of a text; put a text with a comma or colon in quotes", (key,))
    for key, value in raw.items():
        if not isinstance(value, str) or not value.strip():
            raise LeafError(f"{key}: {_shown(value)} is not a sentence or name", (key,))
    for key in _TEXT_KEYS[:2]:
        if key not in raw:
            raise LeafError(f"the text has no {key}")
    return Text(raw["en"], raw["zh-Hant"], raw.get("zh-Hans"))


def reference(raw: Any) -> SourceRef:
    """Return a reference to a source; its level stays open, the source settles it."""
    if not isinstance(raw, str) or not _SLUG.fullmatch(raw.partition(" ")[0]):
        raise LeafError(f"{_shown(raw)} is no source: it is written ID, or ID locator level")
    return SourceRef(raw.partition(" ")[0], raw.partition(" ")[2], "")


def partial_date(raw: Any) -> PartialDate:
    """Return a date as precise as it is written, of the years 1800 to 2200."""
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        raise LeafError(f"{_shown(raw)} is not a date such as 2026-10-04, 2026-10 or 2026")
    try:
        found = parse_partial_date(str(raw))
    except ValueError as error:
        raise LeafError(_no_date(raw, error)) from None
    if not 1800 <= found.first.year <= 2200:
        raise LeafError(f"{raw} is no year of the catalog: 1800 to 2200")
    return found


def day(raw: Any) -> date:
    """Return a day."""
    found = partial_date(raw)
    if not found.exact:
        raise LeafError(f"{raw} is not a day such as 2026-10-04")
    return found.first


def last_day(raw: Any) -> PartialDate | None:
    """Return the last day of a period; None for `none-seen`."""
    if raw == "none-seen":
        return None
    try:
        return partial_date(raw)
    except LeafError as error:
        raise LeafError(f"{error.message}, nor none-seen") from None


def span(raw: Any) -> Duration:
    """Return a span of time."""
    try:
        return parse_duration(word(raw))
    except LeafError:
        raise
    except ValueError as error:
        raise LeafError(str(error)) from None


def condition(raw: Any) -> Any:
    """Return a condition."""
    try:
        return read_condition(raw)
    except ConditionError as error:
        raise LeafError(error.message, error.path) from None


def hits(raw: Any) -> Any:
    """Return whom a limitation hits: a condition, or everyone."""
    return raw if raw == "everyone" else condition(raw)


BY_TYPE: dict[Any, Callable[[Any], Any]] = {
    str: word,
    bool: truth,
    int: whole,
    date: day,
    Text: text,
    SourceRef: reference,
    PartialDate: partial_date,
    Duration: span,
}


def schema_of(read: Callable[[Any], Any]) -> dict[str, Any]:
    """Return the JSON Schema of what one of these functions takes."""
    return _SCHEMAS.get(read, {})


def by_name(name: str) -> Callable[[Any], Any] | None:
    """Return what reads a value whose key says more than its type."""
    if name == "id":
        return slug
    return link if name in _LINKS else None


def _no_date(raw: Any, error: ValueError) -> str:
    if "not a date" in str(error):
        return str(error)
    return f"{raw} is no day of the calendar"


def _shown(raw: Any) -> str:
    if isinstance(raw, dict):
        return "a mapping"
    if isinstance(raw, list):
        return "a list"
    if isinstance(raw, bool):
        return str(raw).lower()
    shown = str(raw)
    return shown if len(shown) <= 60 else f"{shown[:60]}…"


_WORD = {"type": "string", "minLength": 1}
_DATE = {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_CONDITION = {
    "type": ["object", "string"],
    "description": "all, any, not, or one fact with one operator; always; never",
}
_SCHEMAS: dict[Callable[[Any], Any], dict[str, Any]] = {
    slug: {"type": "string", "pattern": f"^{_SLUG.pattern}$"},
    word: {"type": ["string", "number"]},
    link: {"type": "string", "pattern": "^https://"},
    truth: {"type": "boolean"},
    whole: {"type": "integer"},
    number: {"type": "number"},
    text: {
        "type": "object",
        "properties": dict.fromkeys(_TEXT_KEYS, _WORD),
        "required": list(_TEXT_KEYS[:2]),
        "additionalProperties": False,
    },
    reference: {"type": "string", "description": "ID[ locator][ level]"},
    partial_date: _DATE,
    day: {"type": "string", "format": "date"},
    last_day: {"type": ["string", "integer"], "description": "the last day, counted in, or none-seen"},
    span: {"type": "string", "description": "such as 3 years, 6 months, 180 days"},
    condition: _CONDITION,
    hits: {**_CONDITION, "description": "everyone, or a condition"},
}
