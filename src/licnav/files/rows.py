"""What every reader of tables hands on: one row of text, or what was wrong with it."""

from typing import NamedTuple

LONGEST_LINE = 1 << 20  # characters; a longer line is read in pieces, so that no input can fill the memory


class Row(NamedTuple):
    """One row: the line it starts on, its cells (as many as the header's, unless there is a problem), the problem.

    A problem is a word (`too-few`, `too-many`, `too-large`, `not-json`, `not-object`, `repeated-key`, `nested`,
    `new-key`) and what it is about; whoever shows it says it in the person's language.
    """

    line: int
    cells: list[str]
    problem: tuple[str, str] | None = None
