"""The form without a terminal: it never asks and never takes a default, it says what is missing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from licnav.cli.prompts.interface import Prompt
from licnav.errors import NeedsTerminal


@dataclass(frozen=True, slots=True)
class NoPrompter:
    """Raises what `missing` makes of the prompt, whatever is asked."""

    missing: Callable[[Prompt], NeedsTerminal]
    interactive: bool = False

    def select(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        raise self.missing(prompt)

    def select_many(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        raise self.missing(prompt)

    def text(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        raise self.missing(prompt)

    def confirm(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        raise self.missing(prompt)

    def tell(self, text: str = "", *, quiet: bool = False) -> None:
        """Say nothing: nobody is there."""
