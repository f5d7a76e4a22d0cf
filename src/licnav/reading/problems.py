"""What is wrong with a file that was read, and where."""

from dataclasses import dataclass
from typing import NamedTuple

Path = tuple[str | int, ...]


class Mark(NamedTuple):
    """A place in a file; lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it stands, what is wrong, and what to do about it."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


def problem_at(mark: Mark, message: str, hint: str = "") -> Problem:
    """Return the problem that stands at a mark."""
    return Problem(mark.file, mark.line, mark.column, message, hint)
