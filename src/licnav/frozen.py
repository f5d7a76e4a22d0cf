"""Frozen, slotted dataclasses that are made quickly.

`dataclass` writes and compiles functions of its own for every class; with fifty classes that takes longer than a whole
look-up may. Here all classes share what compares, hashes, shows and protects them, and `__init__` is compiled when the
first object is made, which for most classes of a command is never: a quarter of the time, measured.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

Class = TypeVar("Class", bound=type)


@dataclass_transform(frozen_default=True)
def frozen(cls: Class) -> Class:
    """Make a class a frozen, slotted dataclass; it behaves as `dataclass(frozen=True, slots=True)` would have it.

    Fields have a default or none; a default factory is not supported, as nothing frozen holds what could change.
    """
    made: Any = dataclass(slots=True, eq=False, repr=False, init=False)(cls)
    made.__init__ = _init_at_first(made)
    made.__eq__, made.__hash__, made.__repr__ = _equals, _hash, _shown
    made.__setattr__ = made.__delattr__ = _refuse
    made.__reduce__ = _reduced
    made.__values__ = attrgetter(*made.__match_args__)
    return made  # type: ignore[no-any-return]


def _init_at_first(made: Any) -> Callable[..., None]:
    def first(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _init(made)
        made.__init__(self, *values, **named)

    return first


def _init(made: Any) -> Any:
    """Compile the `__init__` of a class: its fields in order, with their defaults."""
    known: dict[str, Any] = {"_set": object.__setattr__}
    parameters, body = ["self"], []
    for field in fields(made):
        if field.default is MISSING:
            parameters.append(field.name)
        else:
            known[f"_{field.name}"] = field.default
            parameters.append(f"{field.name}=_{field.name}")
        body.append(f"    _set(self, {field.name!r}, {field.name})")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(body), known)
    return known["__init__"]


def _refuse(self: Any, name: str, *value: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot change {name!r} of a {type(self).__name__}")


def _reduced(self: Any) -> tuple[Any, ...]:
    """Copy and pickle by the values: setting them one by one is refused."""
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def _equals(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self is other or self.__values__(self) == self.__values__(other)


def _hash(self: Any) -> int:
    return hash(self.__values__(self))


def _shown(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__name__}({', '.join(shown)})"
