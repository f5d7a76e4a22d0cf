"""The catalog that the wheel carries: JSON made by `compiling`, each file read when it is first needed."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licnav.errors import UnreadableInput

if TYPE_CHECKING:  # licnav.reading brings the YAML parser, which a look-up does without
    from licnav.reading.problems import Mark

INDEX = "index.json"
FORMAT = 1  # of the compiled files; the wheel carries both sides, so they only differ in a broken installation


class CompiledStore:
    """Offers a catalog's plain parts by name, as `compiling.compile_catalog` wrote them."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._index = self._read("index")
        self._parts: dict[str, Any] = {}

    def part(self, name: str) -> Any:
        """Return a part in plain form (see `parts.Store`)."""
        if name in self._index:
            return self._index[name]
        if name not in self._parts:
            self._parts[name] = self._read(name)
        return self._parts[name]

    def mark(self, procedure: str, path: tuple[str | int, ...]) -> "Mark | None":
        """Return nothing: the places in YAML are not kept."""
        return None

    def _read(self, name: str) -> Any:
        try:
            return json.loads((self._directory / f"{name}.json").read_bytes())
        except (OSError, ValueError) as error:
            hint = "Install licnav again."
            raise UnreadableInput(f"the catalog of this installation is broken: {name}: {error}", hint) from None
