"""How a command hands its result over: a page as the screen wants it, or JSON in its frame."""

from typing import TYPE_CHECKING

from licnav.cli.session import Session

if TYPE_CHECKING:
    from licnav.render.page import Page


def emit_page(session: Session, page: "Page") -> None:
    """Send a page out as text or Markdown."""
    from licnav.render.setting import set_page

    session.emit(set_page(page, session))


def emit_json(session: Session, name: str, content: object) -> None:
    """Send data out as JSON under its name, with edition and day."""
    from licnav.render.envelope import enveloped

    session.emit(enveloped(name, content, session.catalog.edition, session.as_of, session.lang))
