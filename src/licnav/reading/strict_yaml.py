"""Strict YAML: plain values with file, line and column, every mistake collected, nothing that can hurt the reader.

The values are made from PyYAML's parse events, one after the other, without recursion: depth, size and anchors are
counted before anything is built (composing a deeply nested document kills the C loader with a segmentation fault).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

import yaml

from licnav.errors import UnreadableInput
from licnav.reading.marked import MarkedDict, MarkedList
from licnav.reading.problems import Mark, Problem, problem_at
from licnav.reading.scalars import scalar

SIZE_LIMIT = 5_000_000  # bytes; the largest file of the catalog is a tenth of it
DEPTH_LIMIT = 40
PROBLEM_LIMIT = 1_000
# Tabs, and what a terminal would obey or a reader could not see: control characters and changes of writing direction.
_FORBIDDEN = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_Fast: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file as read: its plain value (None if it could not be parsed at all) and all problems of its form."""

    name: str
    value: Any
    problems: tuple[Problem, ...] = ()

    @property
    def start(self) -> Mark:
        """Its first character: where a problem of the whole file stands."""
        return Mark(self.name, 1, 1)


def read_yaml(path: FilePath, name: str = "", limit: int = SIZE_LIMIT, *, portable: bool = False) -> YamlFile:
    """Read one file; `name` is how problems call it (else its path); `portable` as in `parse_yaml`.

    Raises:
        UnreadableInput: the file is missing, too large or not UTF-8.
    """
    name = name or str(path)
    try:
        size = path.stat().st_size
        if size > limit:
            raise UnreadableInput(
                f"{name}: the file has {size:,} bytes; at most {limit:,} are read",
                "Split it, or remove what is not text.",
            )
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableInput(
            f"{name}: {error.strerror or error}", "Check the name and the rights of the file."
        ) from None
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"{name}: byte {error.start + 1} is not UTF-8", "Save the file as UTF-8.") from None
    return parse_yaml(text, name, portable=portable)


def parse_yaml(text: str, name: str, *, portable: bool = False) -> YamlFile:
    """Read YAML from a text. Every problem is collected; after a mistake of syntax the rest cannot be read.

    PyYAML has two parsers. The fast one lets through a little that the other one, alone on some machines, refuses (a
    question mark in a flow mapping). `portable`: read with the other one: what it accepts is accepted everywhere.
    """
    if portable:
        return _parsed_in_words(text, name)
    try:
        return _parsed(text, name, _Fast)
    except yaml.YAMLError:  # the fast parser is ten times as fast, the other one says better what is wrong
        return _parsed_in_words(text, name)


def _parsed(text: str, name: str, parser: Any) -> YamlFile:
    builder = _Builder(name, list(_forbidden_characters(text, name)))
    builder.take_all(_events(text, parser))
    return builder.file()


def _parsed_in_words(text: str, name: str) -> YamlFile:
    builder = _Builder(name, list(_forbidden_characters(text, name)))
    try:
        builder.take_all(_events(text, yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        if not builder.problems:  # a character reported above is the likelier cause
            builder.problems.append(_syntax(error, name))
    except yaml.YAMLError as error:
        builder.problems.append(Problem(name, 1, 1, f"this is not YAML: {error}"))
    return builder.file()


def _events(text: str, parser: Any) -> Iterator[Any]:
    source = parser(_FORBIDDEN.sub(" ", text))
    while (event := source.get_event()) is not None:
        yield event


def _forbidden_characters(text: str, name: str) -> Iterator[Problem]:
    if _FORBIDDEN.search(text) is None:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _FORBIDDEN.search(line):
            what = "a tab" if found[0] == "\t" else f"a character that nobody sees, U+{ord(found[0]):04X}"
            hint = "Use spaces; two for each level." if found[0] == "\t" else "Delete it."
            yield Problem(name, number, found.start() + 1, what, hint)


def _syntax(error: yaml.MarkedYAMLError, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    words = ", ".join(part for part in (error.context, error.problem) if part)
    hint = "Nothing after this place was read. Put a text with a colon, comma, question mark or quote in it in quotes."
    return Problem(name, line, column, f"this is not YAML: {words}", hint)


class _Builder:
    """Takes events in turn and builds the value; `root` is it, once `complete`."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self.name = name
        self.problems = problems
        self.root: Any = None
        self.complete = False
        self._open: list[MarkedDict | MarkedList] = []
        self._keys: list[tuple[str, Mark] | None] = []  # the key that waits for its value, for each open mapping

    def take_all(self, events: Iterator[Any]) -> None:
        """Take events until they are over or reading has to stop."""
        for event in events:
            if not self.take(event):
                break

    def file(self) -> YamlFile:
        """Return what was built."""
        value = self.root if self.complete else None
        return YamlFile(self.name, value, tuple(sorted(self.problems)))

    def take(self, event: Any) -> bool:
        """Take one event; False means that reading has to stop."""
        if len(self.problems) >= PROBLEM_LIMIT:
            return False
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            return self._start(event, MarkedDict if kind is yaml.MappingStartEvent else MarkedList)
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._open.pop()
            self._keys.pop()
            self.complete = not self._open
        elif kind is yaml.AliasEvent:
            return self._alias(event)
        elif kind is yaml.DocumentStartEvent and self.complete:
            self._report(self._mark(event), "a second document", "One file holds one document: remove the line ---.")
            return False
        return True

    def _mark(self, event: Any) -> Mark:
        return Mark(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _report(self, mark: Mark, message: str, hint: str) -> None:
        self.problems.append(problem_at(mark, message, hint))

    def _decorations(self, event: Any, mark: Mark) -> None:
        if event.anchor:
            self._report(mark, f"an anchor, &{event.anchor}", "Write the value out where it is needed.")
        if event.tag and event.tag != "!":
            self._report(mark, f"a tag, {event.tag}", "Remove it: what a value is follows from its key.")

    def _alias(self, event: Any) -> bool:
        mark = self._mark(event)
        self._report(mark, f"an alias, *{event.anchor}", "Write the value out where it is needed.")
        if self._awaits_key():
            self._keys[-1] = (f"*{event.anchor}", mark)
            return True
        return self._put("", mark)

    def _scalar(self, event: Any) -> bool:
        mark = self._mark(event)
        self._decorations(event, mark)
        plain = event.style in (None, "") and event.implicit[0]
        if self._awaits_key():
            self._key(event.value, mark, isinstance(scalar(event.value, plain=plain), str))
            return True
        return self._put(scalar(event.value, plain=plain), mark)

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], MarkedDict) and self._keys[-1] is None

    def _key(self, key: str, mark: Mark, is_text: bool) -> None:
        holder = self._open[-1]
        if not is_text:
            self._report(mark, f"the key {key or 'null'} is not a word", "Put it in quotes if it is meant.")
        elif isinstance(holder, MarkedDict) and key in holder:
            first = holder.marks[key][0].line
            self._report(mark, f"the key {key} stands here twice, first in line {first}", "Keep one of them.")
        self._keys[-1] = (key, mark)

    def _start(self, event: Any, kind: type[MarkedDict] | type[MarkedList]) -> bool:
        mark = self._mark(event)
        self._decorations(event, mark)
        if len(self._open) >= DEPTH_LIMIT:
            self._report(mark, f"nested more than {DEPTH_LIMIT} deep", "Nothing after this place was read.")
            return False
        value = kind(mark)
        if self._awaits_key():
            self._report(mark, "a list or mapping as a key", "A key is one word.")
            self._keys[-1] = (f"?{mark.line}:{mark.column}", mark)
        else:
            self._put(value, mark)
        self.complete = False
        self._open.append(value)
        self._keys.append(None)
        return True

    def _put(self, value: Any, mark: Mark) -> bool:
        if not self._open:
            self.root, self.complete = value, True
            return True
        holder = self._open[-1]
        if isinstance(holder, MarkedList):
            holder.append(value)
            holder.marks.append(mark)
            return True
        waiting = self._keys[-1]
        if waiting is not None and waiting[0] not in holder:
            holder[waiting[0]] = value
            holder.marks[waiting[0]] = (waiting[1], mark)
        self._keys[-1] = None
        return True
