"""licnav sources: what the catalog rests on, and how well each source was seen."""

from typing import Annotated

import typer

from licnav.cli import completion, options
from licnav.cli.results import emit_json, emit_page
from licnav.cli.session import Session

SourceId = Annotated[str | None, typer.Argument(metavar="[ID]", help="arg-source", autocompletion=completion.sources)]


@options.with_session("text", "md", "json")
def sources(session: Session, source: SourceId = None) -> None:
    """List all sources, or show one with what rests on it."""
    from licnav.render.reader import Reader
    from licnav.render.sources import source_object, source_page, sources_page, the_source

    reader = Reader(session.catalog, session.lang, session.as_of)
    if source is None:
        if session.format == "json":
            emit_json(session, "sources", [source_object(one, reader) for one in session.catalog.sources.values()])
        else:
            emit_page(session, sources_page(reader))
        return
    found = the_source(session.catalog, source)
    if session.format == "json":
        emit_json(session, "source", source_object(found, reader, with_uses=True))
    else:
        emit_page(session, source_page(found, reader))
