"""licnav help: one topic explained."""

from typing import Annotated

import typer

from licnav.cli.options import with_session
from licnav.cli.session import Session
from licnav.errors import UnknownName
from licnav.texts.interface import phrase

TOPICS = ("exit-codes", "environment", "answers", "catalog")


def _beginning(incomplete: str) -> list[str]:
    return [topic for topic in TOPICS if topic.startswith(incomplete)]


@with_session("text")
def help_(
    session: Session,
    topic: Annotated[str | None, typer.Argument(metavar="[TOPIC]", help="arg-topic", autocompletion=_beginning)] = None,
) -> None:
    """Explain one topic, or list the topics."""
    if topic is None:
        session.emit("\n".join(f"licnav help {name}" for name in TOPICS))
        return
    if topic not in TOPICS:
        raise UnknownName(f"there is no help on {topic}", f"Topics: {', '.join(TOPICS)}.")
    session.emit(phrase(f"topics.{topic}", session.lang))
