"""licnav catalog: for those who write or correct a catalog."""

from pathlib import Path
from typing import Annotated

import typer

from licnav.cli.options import with_session
from licnav.cli.session import Session
from licnav.cli.table import CATALOG_COMMANDS
from licnav.errors import ExitCode, UnreadableInput
from licnav.texts.interface import phrase

GROUP = CATALOG_COMMANDS
Directory = Annotated[Path | None, typer.Argument(metavar="[DIR]", help="arg-catalog")]


@with_session("text", "json")
def check(
    session: Session,
    directory: Directory = None,
    coverage: Annotated[bool, typer.Option("--coverage", help="opt-coverage")] = False,
) -> None:
    """List every problem of a catalog; exit code 1 if there is one."""
    from licnav.checks import check_catalog
    from licnav.render.checks import coverage_page, problems_page

    where = _directory(session, directory)
    problems = check_catalog(where)
    pages = [problems_page(problems, session.lang, as_json=session.format == "json")]
    if coverage:
        pages = [coverage_page(where, session.lang, as_json=session.format == "json"), *(pages if problems else [])]
    session.emit("\n".join(pages))
    if problems:
        raise typer.Exit(int(ExitCode.BUG_OR_FINDINGS))
    session.say(phrase("checks.clean", session.lang, directory=where))


@with_session("text", "json")
def stale(session: Session) -> None:
    """List the entries whose last check lies too far back on the day."""
    from licnav.checks.stale import stale_entries
    from licnav.render.checks import stale_page

    found = stale_entries(session.catalog, session.as_of)
    session.emit(stale_page(found, session.as_of, session.lang, as_json=session.format == "json"))


@with_session("json")
def schema(session: Session) -> None:
    """Print the JSON Schema of the catalog files."""
    import json

    from licnav.catalog.validating import catalog_schema

    session.emit(json.dumps(catalog_schema(), ensure_ascii=False, indent=2))


def _directory(session: Session, given: Path | None) -> Path:
    from licnav.catalog.loading import yaml_directory

    directory = given or session.catalog_directory or yaml_directory()
    if directory is None:
        raise UnreadableInput("there is no YAML catalog here", "Name its directory: licnav catalog check DIR.")
    if not directory.is_dir():
        raise UnreadableInput(f"{directory}: there is no such directory", "Name the directory that holds edition.yaml.")
    return directory
