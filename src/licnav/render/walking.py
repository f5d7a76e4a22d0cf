"""Finds things of one kind anywhere inside a model: its sources, the facts its conditions test."""

from collections.abc import Iterator
from typing import TypeVar

Kind = TypeVar("Kind")


def inside(model: object, kind: type[Kind]) -> Iterator[Kind]:
    """Yield every value of `kind` in a model, in reading order."""
    if isinstance(model, kind):
        yield model
    elif isinstance(model, tuple):
        for part in model:
            yield from inside(part, kind)
    else:
        for name in getattr(model, "__dataclass_fields__", ()):
            yield from inside(getattr(model, name), kind)
