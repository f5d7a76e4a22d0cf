"""One way from a page to its text: the setter for the format and the screen, imported when it is used."""

from typing import Protocol

from licnav.render.page import Page


class Screen(Protocol):
    """What a setter has to know of the way out (`cli.session.Session` is one)."""

    @property
    def format(self) -> str:
        """`text` or `md`."""

    @property
    def width(self) -> int:
        """The columns of the screen."""

    @property
    def decorated(self) -> bool:
        """Whether lines may be wrapped and set with rules and bold."""

    @property
    def colour(self) -> bool:
        """Whether colour may be sent."""


def set_page(page: Page, screen: Screen) -> str:
    """Return the page as the screen wants it: Markdown, lines of a terminal, or plain lines."""
    if screen.format == "md":
        from licnav.render.markdown import set_markdown

        return set_markdown(page)
    if screen.decorated:
        from licnav.render.terminal import set_terminal

        return set_terminal(page, screen.width, colour=screen.colour)
    from licnav.render.plain import set_plain

    return set_plain(page)
