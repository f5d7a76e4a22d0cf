"""A firm's own notes, replies and procedures, laid over a catalog.

An overlay has the catalog's layout and any of its files. In lists whose entries have ids, an entry with a known id
replaces the keys that it names, and a new one comes last; every other value is replaced whole.
"""

from typing import Any

from licnav.reading import MarkedDict, MarkedList


def laid_over(base: Any, over: Any) -> Any:
    """Return `base` with `over` laid over it; each value keeps the place where it was written."""
    if isinstance(base, MarkedDict) and isinstance(over, MarkedDict):
        return _entry(base, over)
    if isinstance(base, MarkedList) and isinstance(over, MarkedList) and any(map(_id, base)) and all(map(_id, over)):
        return _entries(base, over)
    return over


def _entry(base: MarkedDict, over: MarkedDict) -> MarkedDict:
    merged = MarkedDict(base.mark)
    merged.update(base)
    merged.marks.update(base.marks)
    for key, value in over.items():
        both_lists = isinstance(base.get(key), MarkedList) and isinstance(value, MarkedList)
        merged[key] = laid_over(base[key], value) if both_lists else value
        merged.marks[key] = over.marks[key]
    return merged


def _entries(base: MarkedList, over: MarkedList) -> MarkedList:
    merged = MarkedList(base.mark)
    merged.extend(base)
    merged.marks.extend(base.marks)
    places = {_id(entry): index for index, entry in enumerate(base)}  # an include has none, and stays as it is
    for entry, mark in zip(over, over.marks, strict=True):
        if entry["id"] in places:
            index = places[entry["id"]]
            merged[index] = _entry(merged[index], entry)
            merged.marks[index] = mark
        else:
            merged.append(entry)
            merged.marks.append(mark)
    return merged


def _id(entry: Any) -> str | None:
    found = entry.get("id") if isinstance(entry, MarkedDict) else None
    return found if isinstance(found, str) else None
