"""How a person is asked: one interface, three forms, chosen by what the terminal can do."""

import os
import shutil
import stat
import sys
from typing import Literal

from licnav.cli.prompts.interface import Prompter
from licnav.cli.session import Session

Form = Literal["boxes", "linear", "none"]


def choose_form(session: Session) -> Form:
    """Say which form this run can use.

    boxes: stdin and stderr are terminals. linear: --plain, ACCESSIBLE, TERM=dumb, or a pipe or file feeds stdin.
    none: --no-input, or nobody is there (stdin is closed or the null device).
    """
    if session.no_input or sys.stdin is None or sys.stdin.closed:
        return "none"
    if sys.stdin.isatty():
        return "boxes" if not session.plain and sys.stderr.isatty() else "linear"
    return "linear" if _feeds(sys.stdin.fileno()) else "none"


def prompter_for(session: Session) -> Prompter:
    """Return the prompter of this run."""
    form = choose_form(session)
    if form == "boxes":
        from licnav.cli.prompts.boxes import BoxPrompter

        colour = not session.no_color and not os.environ.get("NO_COLOR")
        return BoxPrompter(session.lang, colour, _columns)
    if form == "linear":
        from licnav.cli.prompts.linear import LinearPrompter

        at_terminal = sys.stdin.isatty()
        width = _columns() if sys.stderr.isatty() else 80
        return LinearPrompter(sys.stdin, sys.stderr, session.lang, width, echo=not at_terminal, interactive=at_terminal)
    from licnav.cli.prompts.none import NoPrompter

    return NoPrompter(session.lang)


def _feeds(descriptor: int) -> bool:
    """Say whether something may come through a stdin that is no terminal: a pipe, a file, a socket."""
    mode = os.fstat(descriptor).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _columns() -> int:
    """The width of the screen that stderr goes to (stdout may be a file)."""
    try:
        return max(40, os.get_terminal_size(sys.stderr.fileno()).columns)
    except (OSError, ValueError):
        return max(40, shutil.get_terminal_size((80, 24)).columns)
