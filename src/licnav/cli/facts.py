"""licnav facts: the facts that can be answered, their values, and where they stand."""

from licnav.cli import options
from licnav.cli.results import emit_json, emit_page
from licnav.cli.session import Session


@options.with_session("text", "md", "json")
def facts(session: Session, profession: options.OptionalProfession = None) -> None:
    """List the facts of one profession, or of all."""
    from licnav.render.facts import facts_object, facts_page
    from licnav.render.reader import Reader

    reader = Reader(session.catalog, session.lang, session.as_of)
    if session.format == "json":
        emit_json(session, "facts", facts_object(reader, profession))
    else:
        emit_page(session, facts_page(reader, profession))
