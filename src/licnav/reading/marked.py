"""Plain values that remember where they were written: a dict and a list with a mark for every value (and key)."""

from typing import Any

from licnav.reading.problems import Mark, Path


class MarkedDict(dict[str, Any]):
    """A mapping as written. `mark` is where it starts; `marks` says for each key where the key and its value stand."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.marks: dict[str, tuple[Mark, Mark]] = {}


class MarkedList(list[Any]):
    """A list as written. `mark` is where it starts, `marks` where each of its values does."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.marks: list[Mark] = []


def mark_of(value: Any, path: Path, fallback: Mark) -> Mark:
    """Return where the value at `path` below `value` stands; where the path leads nowhere, the last place known."""
    mark = getattr(value, "mark", fallback)
    for step in path:
        if isinstance(value, MarkedDict) and step in value.marks:
            mark, value = value.marks[str(step)][1], value[str(step)]
        elif isinstance(value, MarkedList) and isinstance(step, int) and step < len(value.marks):
            mark, value = value.marks[step], value[step]
        else:
            break
    return mark


def key_mark_of(value: Any, path: Path, fallback: Mark) -> Mark:
    """Return where the key at the end of `path` stands (for a list: where the value does)."""
    holder = value
    for step in path[:-1]:
        try:
            holder = holder[step]
        except (LookupError, TypeError):
            return mark_of(value, path, fallback)
    if path and isinstance(holder, MarkedDict) and path[-1] in holder.marks:
        return holder.marks[str(path[-1])][0]
    return mark_of(value, path, fallback)
