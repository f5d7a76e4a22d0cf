"""licnav glossary: words that look alike and do not mean the same."""

from typing import Annotated

import typer

from licnav.cli import completion, options
from licnav.cli.results import emit_json, emit_page
from licnav.cli.session import Session

Term = Annotated[str | None, typer.Argument(metavar="[TERM]", help="arg-term", autocompletion=completion.terms)]


@options.with_session("text", "md", "json")
def glossary(session: Session, term: Term = None) -> None:
    """List the words that mislead, or explain one."""
    from licnav.render.glossary import entries_of, glossary_object, glossary_page
    from licnav.render.reader import Reader

    reader = Reader(session.catalog, session.lang, session.as_of)
    entries = entries_of(session.catalog, term)
    if session.format == "json":
        emit_json(session, "glossary", glossary_object(entries, reader))
    else:
        emit_page(session, glossary_page(entries, reader))
