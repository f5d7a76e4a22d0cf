"""What `licnav catalog check` demands of a catalog (catalog-model, section 6)."""

from pathlib import Path

from licnav.reading.problems import Problem


def check_catalog(directory: Path) -> tuple[Problem, ...]:
    """Return every problem of the catalog in `directory` (see `licnav.checks.running`)."""
    from licnav.checks import running  # the checks bring pydantic and OpenCC along

    return running.check_catalog(directory)
