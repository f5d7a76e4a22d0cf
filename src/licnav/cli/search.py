"""licnav search: any language, abbreviations, small typing errors."""

from typing import Annotated

import typer

from licnav.cli import options
from licnav.cli.results import emit_json, emit_page
from licnav.cli.session import Session
from licnav.texts.interface import phrase

SearchText = Annotated[list[str], typer.Argument(metavar="TEXT...", help="arg-text")]


@options.with_session("text", "md", "json")
def search(session: Session, text: SearchText) -> None:
    """Find professions and procedures by any of their names."""
    from licnav.render.reader import Reader
    from licnav.render.search import search_object, search_page
    from licnav.search import search as find

    wanted = " ".join(text)
    hits = find(session.catalog, wanted)
    reader = Reader(session.catalog, session.lang, session.as_of)
    if not hits and session.format == "json":
        session.say(phrase("pages.nothing-found-for", session.lang, text=wanted))
    if session.format == "json":
        emit_json(session, "search", search_object(hits, reader))
    else:
        emit_page(session, search_page(wanted, hits, reader))
