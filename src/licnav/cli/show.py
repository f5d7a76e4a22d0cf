"""licnav show: everything known about a profession or one of its procedures."""

from typing import TYPE_CHECKING

from licnav.cli import options
from licnav.cli.results import emit_json, emit_page
from licnav.cli.session import Session

if TYPE_CHECKING:
    from licnav.render.reader import Reader


@options.with_session("text", "md", "json")
def show(session: Session, subject: options.Subject, history: options.History = False) -> None:
    """Show a profession's procedures, or one procedure whole."""
    from licnav.render.reader import Reader

    reader = Reader(session.catalog, session.lang, session.as_of)
    if "/" in subject:
        _procedure(session, reader, subject, history=history)
    else:
        from licnav.render.profession import profession_object, profession_page

        profession = session.catalog.profession(subject)
        if session.format == "json":
            emit_json(session, "profession", profession_object(profession, reader))
        else:
            emit_page(session, profession_page(profession, reader))


def _procedure(session: Session, reader: "Reader", subject: str, *, history: bool) -> None:
    from licnav.render.procedure import procedure_object, procedure_page

    rules, pages = session.catalog.rules(subject), session.catalog.pages(subject)
    if session.format == "json":
        emit_json(session, "procedure", procedure_object(rules, pages, reader))
    else:
        emit_page(session, procedure_page(rules, pages, reader, history=history))
