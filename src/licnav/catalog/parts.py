"""Where a catalog's plain values come from, and models that are built when they are first asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from licnav.catalog.building import build

if TYPE_CHECKING:
    from licnav.reading.problems import Mark

Model = TypeVar("Model")


class Store(Protocol):
    """Where a catalog comes from: plain values by the name of a part, each read when it is first needed.

    Parts: edition, vocabulary, areas, professions, common, outputs, listing, authorities, documents, sources, glossary;
    `facts`, each with the room where it lies, and `facts/ROOM`, by id; for each home of procedures `rules/HOME` and
    `pages/HOME`, by full id.
    """

    def part(self, name: str) -> Any:
        """Return a part in plain form."""

    def mark(self, procedure: str, path: tuple[str | int, ...]) -> "Mark | None":
        """Return where something of a procedure is written; None where that is not known."""


class Lazy(Mapping[str, Model], Generic[Model]):
    """A mapping whose values are made when they are first asked for, in the order given."""

    def __init__(self, making: Mapping[str, Callable[[], Model]]) -> None:
        self._making = making
        self._made: dict[str, Model] = {}

    def __getitem__(self, key: str) -> Model:
        if key not in self._made:
            self._made[key] = self._making[key]()
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._making

    def __iter__(self) -> Iterator[str]:
        return iter(self._making)

    def __len__(self) -> int:
        return len(self._making)


def by_id(model: type[Model], entries: Iterable[Any]) -> Mapping[str, Model]:
    """Return the models of plain entries by their ids, in the order given."""
    return Lazy({entry["id"]: partial(build, model, entry) for entry in entries})
