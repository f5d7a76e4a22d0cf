"""licnav list: Table 1 as it stands on the day."""

from licnav.cli import options
from licnav.cli.results import emit_json, emit_page
from licnav.cli.session import Session


@options.with_session("text", "md", "json")
def list_(session: Session) -> None:
    """List every profession and procedure with its state on the day."""
    from licnav.render.listing import listing_object, listing_page
    from licnav.render.reader import Reader

    reader = Reader(session.catalog, session.lang, session.as_of)
    if session.format == "json":
        emit_json(session, "list", listing_object(reader))
    else:
        emit_page(session, listing_page(reader))
