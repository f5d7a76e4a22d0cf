"""The build hook: checks the catalog, compiles it, and puts it into the wheel as `licnav/_catalog`.

An editable install reads the YAML of the checkout and gets nothing from here.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogBuildHook(BuildHookInterface):
    """Runs before a wheel is made, from a checkout as well as from an sdist."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalog beside the build and have it included."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        self._workshop = tempfile.TemporaryDirectory(prefix="licnav-catalog-")
        compiled = Path(self._workshop.name) / "_catalog"
        sys.path.insert(0, str(root / "src"))
        try:
            from licnav.catalog.compiling import compile_catalog

            compile_catalog(root / "catalog", compiled)
        finally:
            sys.path.remove(str(root / "src"))
        build_data["force_include"][str(compiled)] = "licnav/_catalog"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear the workshop away."""
        if hasattr(self, "_workshop"):
            self._workshop.cleanup()
