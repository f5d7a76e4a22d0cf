"""What `licnav --version` says: the program, the edition of the catalog, its research date, the schema."""

from importlib.metadata import version

from licnav.catalog.loading import open_catalog


def version_line() -> str:
    """Return one line with program, edition, date of research and the schema of `--json`."""
    edition = open_catalog().edition
    return (
        f"licnav {version('licnav')}, catalog edition {edition.edition}, researched {edition.researched.isoformat()}, "
        "schema licnav/assessment/1"
    )
