"""What a person can have said of a fact."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A day that is known to lie between `first` and `last`, both counted in; exact where they are the same."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Say whether only one day is possible."""
        return self.first == self.last


class Special(Enum):
    """Two answers that are no value: it never happened, and I do not know."""

    NEVER = "never"
    DONT_KNOW = "?"


NEVER = Special.NEVER
DONT_KNOW = Special.DONT_KNOW
Value = bool | str | frozenset[str] | int | float | Span | Special
