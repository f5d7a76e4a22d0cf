"""Three-valued logic: `all` is min, `any` is max, `not` is the mirror. A truth value is never used as a bool."""

from enum import IntEnum
from typing import NamedTuple, NoReturn


class Truth(IntEnum):
    """False, not known, true, in that order (Kleene's strong logic)."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    def __bool__(self) -> NoReturn:
        raise TypeError("a Truth is not a bool: compare it with Truth.TRUE, FALSE or UNKNOWN")

    def mirrored(self) -> "Truth":
        """Return `not`: unknown stays unknown."""
        return Truth(2 - self.value)


def truth_of(value: bool) -> Truth:
    """Return TRUE or FALSE for a Python bool."""
    return Truth.TRUE if value else Truth.FALSE


class Readings(NamedTuple):
    """A condition under the strictest and the most lenient reading of what the *sources* leave unclear.

    UNKNOWN inside either reading means that the *person* has not said enough. The two unknowns are never merged.
    """

    strict: Truth
    lenient: Truth

    @classmethod
    def certain(cls, value: Truth) -> "Readings":
        """Return both readings alike: the sources leave nothing open."""
        return cls(value, value)

    def mirrored(self) -> "Readings":
        """Return `not`: what was strict becomes lenient."""
        return Readings(self.lenient.mirrored(), self.strict.mirrored())
