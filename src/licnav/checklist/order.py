"""The order of steps: each after those it waits for, otherwise as the catalog tells them."""

from collections.abc import Sequence

from licnav.catalog.models import Step

Placed = tuple[str, Step]


def ordered_steps(procedures: Sequence[tuple[str, Sequence[Step]]]) -> list[Placed]:
    """Return the steps of one or more procedures (full id, steps), each with its procedure's id, in a workable order.

    `after` names a step of the same procedure, `profession/procedure#step`, or a whole procedure. What is not among
    the given procedures is taken as done. A step in a circle keeps the catalog's place: nothing is lost.
    """
    placed = [(procedure, step) for procedure, steps in procedures for step in steps]
    waits = {_key(entry): _awaited(entry, placed) for entry in placed}
    ordered: list[Placed] = []
    done: set[str] = set()
    while placed:
        entry = next((entry for entry in placed if waits[_key(entry)] <= done), placed[0])
        placed.remove(entry)
        ordered.append(entry)
        done.add(_key(entry))
    return ordered


def _key(entry: Placed) -> str:
    return f"{entry[0]}#{entry[1].id}"


def _awaited(entry: Placed, placed: Sequence[Placed]) -> frozenset[str]:
    """Return the keys that a step waits for, among the steps at hand."""
    procedure, step = entry
    keys = {_key(other) for other in placed}
    awaited: set[str] = set()
    for name in step.after:
        if "#" in name:
            awaited.add(name)
        elif "/" in name:
            awaited |= {key for key in keys if key.startswith(f"{name}#")}
        else:
            awaited.add(f"{procedure}#{name}")
    return frozenset(awaited & keys - {_key(entry)})
