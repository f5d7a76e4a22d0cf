"""What every form of prompter offers. A prompt is data; a form shows it and returns what the person said."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

NONE_OF_THESE = "0"  # as a standing answer: nothing of the list was chosen
NOT_KNOWN = "?"  # as a standing answer: "I don't know" was said


class Key(Enum):
    """What a person may say instead of an answer."""

    BACK = "back"
    WHY = "why"
    FIND_OUT = "find-out"
    DONT_KNOW = "dont-know"
    SAVE = "save"
    QUIT = "quit"
    END = "end"  # the input is over: a pipe ran dry, or Ctrl-D


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what is returned and what is shown."""

    value: str
    label: str


def anything(_: str) -> str | None:
    """Accept whatever was said (the default of `Prompt.refuses`)."""
    return None


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing to ask.

    `standing` is the earlier answer: selected in a list, written on the line for text. `keys` are the things that may
    be said instead of an answer. `none` is the label of "none of these" in a list of which several may be chosen.
    `refuses` returns why a typed answer cannot be taken (asked about words that are no option's value or label), None
    if it can.
    """

    text: str
    help: str = ""
    options: tuple[Option, ...] = ()
    standing: tuple[str, ...] = ()
    keys: frozenset[Key] = frozenset()
    none: str = ""
    searchable: bool = False
    refuses: Callable[[str], str | None] = anything


class Prompter(Protocol):
    """One interface, three forms: questionary, linear, none."""

    @property
    def interactive(self) -> bool:
        """Whether a person sits there: menus make sense."""

    def select(self, prompt: Prompt) -> str | Key:
        """Ask for one option; return its value (or words that `refuses` lets pass)."""

    def select_many(self, prompt: Prompt) -> tuple[str, ...] | Key:
        """Ask for any number of options; an empty tuple means none of these."""

    def text(self, prompt: Prompt) -> str | Key:
        """Ask for a line of text that `refuses` lets pass."""

    def confirm(self, prompt: Prompt) -> bool | Key:
        """Ask for yes or no; `standing` holds "yes" or "no" where Enter alone should mean it."""

    def tell(self, text: str, *, quiet: bool = False, as_is: bool = False) -> None:
        """Show paragraphs beside the result; `quiet` sets them back, `as_is` keeps a command whole."""
