"""JSON Lines read as a table: one object a person, the keys of the first thousand are the header."""

import json
from collections.abc import Iterator
from itertools import chain, islice

from licnav.errors import UnreadableInput
from licnav.files.rows import LONGEST_LINE, Row

_LOOK_AHEAD = 1000
_Parsed = dict[str, object] | Row


class _RepeatedKeyError(ValueError):
    pass


def read_objects(lines: Iterator[str], name: str) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Return the header and the rows of a JSON Lines text.

    Lists become cells joined by `;`, true and false become yes and no, null an empty cell.

    Raises:
        UnreadableInput: not one line holds an object.
    """
    parsed = _parsed(lines)
    ahead = list(islice(parsed, _LOOK_AHEAD))
    header = tuple(dict.fromkeys(key for _, found in ahead if isinstance(found, dict) for key in found))
    if not header:
        hint = 'One object a line, such as {"profession": "lawyer", "residency": "hk-permanent"}.'
        raise UnreadableInput(f"{name}: no JSON object was found", hint)
    return header, _rows(chain(ahead, parsed), header)


def _parsed(lines: Iterator[str]) -> Iterator[tuple[int, _Parsed]]:
    for number, line in enumerate(lines, start=1):
        if len(line) >= LONGEST_LINE and not line.endswith("\n"):
            _skip_rest_of_line(lines)
            yield number, Row(number, [], ("too-large", str(LONGEST_LINE)))
        elif text := line.strip("\ufeff \t\r\n"):
            yield number, _object(number, text)


def _skip_rest_of_line(lines: Iterator[str]) -> None:
    for piece in lines:
        if piece.endswith("\n"):
            return


def _object(number: int, text: str) -> _Parsed:
    try:
        found = json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_no_constant)
    except _RepeatedKeyError as error:
        return Row(number, [text], ("repeated-key", str(error)))
    except (ValueError, RecursionError):
        return Row(number, [text], ("not-json", ""))
    return found if isinstance(found, dict) else Row(number, [text], ("not-object", ""))


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _RepeatedKeyError(next(key for key in keys if keys.count(key) > 1))
    return found


def _no_constant(word: str) -> object:
    raise ValueError(f"{word} is no JSON")


def _rows(parsed: Iterator[tuple[int, _Parsed]], header: tuple[str, ...]) -> Iterator[Row]:
    known = set(header)
    for number, found in parsed:
        yield found if isinstance(found, Row) else _row(number, found, header, known)


def _row(number: int, found: dict[str, object], header: tuple[str, ...], known: set[str]) -> Row:
    cells: list[str] = []
    for key in header:
        cell = cell_text(found.get(key))
        if cell is None:
            return Row(number, [json.dumps(found, ensure_ascii=False)], ("nested", key))
        cells.append(cell)
    new = next((key for key in found if key not in known), None)
    if new is not None:
        return Row(number, [json.dumps(found, ensure_ascii=False)], ("new-key", new))
    return Row(number, cells)


def cell_text(value: object) -> str | None:
    """Return a value as the text of a cell: a list joined by `;`, yes and no; None for what no cell can hold."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        cells = [cell_text(part) if not isinstance(part, list) else None for part in value]
        return None if None in cells else ";".join(cell for cell in cells if cell is not None)
    return None
