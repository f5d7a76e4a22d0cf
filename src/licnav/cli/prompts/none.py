"""The form without a terminal: it never asks and never takes a default."""

from dataclasses import dataclass
from typing import NoReturn

from licnav.cli.prompts.interface import Prompt
from licnav.errors import NeedsTerminal
from licnav.texts.interface import phrase
from licnav.texts.text import Lang


@dataclass(frozen=True, slots=True)
class NoPrompter:
    """Raises NeedsTerminal whatever is asked, and tells nobody anything."""

    lang: Lang
    interactive: bool = False

    def select(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        self._refuse(prompt)

    def select_many(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        self._refuse(prompt)

    def text(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        self._refuse(prompt)

    def confirm(self, prompt: Prompt) -> NoReturn:
        """Raise NeedsTerminal."""
        self._refuse(prompt)

    def tell(self, text: str, *, quiet: bool = False, as_is: bool = False) -> None:
        """Say nothing: nobody is there."""

    def _refuse(self, prompt: Prompt) -> NoReturn:
        raise NeedsTerminal(
            phrase("interview.needs-terminal", self.lang, question=prompt.text),
            phrase("interview.needs-terminal-hint", self.lang),
        )
