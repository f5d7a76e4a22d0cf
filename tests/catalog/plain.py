"""Models compared without what only compiling adds: the derived Simplified Chinese of each text."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from licnav.texts.text import Text


def without_derived(value: Any) -> Any:
    """Return a model in which no text has a derived form."""
    if isinstance(value, Text):
        return replace(value, derived=None)
    if is_dataclass(value):
        return replace(value, **{one.name: without_derived(getattr(value, one.name)) for one in fields(value)})
    return tuple(map(without_derived, value)) if isinstance(value, tuple) else value


def texts_in(value: Any) -> Any:
    """Yield every text of a model."""
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts_in(getattr(value, one.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
