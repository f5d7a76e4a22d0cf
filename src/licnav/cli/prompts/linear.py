"""Numbered lines and plain input, nothing redrawn: for screen readers, dumb terminals and pipes."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TextIO

from licnav.cli.prompts.interface import NONE_OF_THESE, NOT_KNOWN, Key, Option, Prompt
from licnav.cli.prompts.lines import labelled, wrapped
from licnav.errors import UnreadableInput
from licnav.render.safety import printable
from licnav.texts.interface import phrase, phrases
from licnav.texts.text import LANGUAGES, Lang, say

_SIGNS = {"<": Key.BACK, "?": Key.WHY, "!": Key.FIND_OUT, "-": Key.DONT_KNOW}
_SEPARATORS = (re.compile(r"[;；]"), re.compile(r"[;,\s、，；]+"))


@dataclass(slots=True)
class LinearPrompter:
    """Asks on `out`, reads lines from `source`. `echo` repeats what was read, where the reader's keys are not seen."""

    source: TextIO
    out: TextIO
    lang: Lang
    width: int
    echo: bool = False
    interactive: bool = True
    _explained: bool = field(default=False)

    def select(self, prompt: Prompt) -> str | Key:
        """Print the options with numbers and read one."""
        options = self._with_dont_know(prompt)
        self._show(prompt, options)
        while True:
            line = self._read(prompt)
            if isinstance(line, Key):
                return line
            chosen = _one(line, options, prompt)
            if chosen is not None:
                return Key.DONT_KNOW if chosen == NOT_KNOWN else chosen
            self._refuse(prompt, line, len(options))

    def select_many(self, prompt: Prompt) -> tuple[str, ...] | Key:
        """Print the options with numbers and read several, `0` for none of them."""
        signed = [("0", prompt.none)]
        if Key.DONT_KNOW in prompt.keys:
            signed.append(("-", self._phrase("dont-know")))
        self._show(prompt, prompt.options, signed)
        while True:
            line = self._read(prompt)
            if isinstance(line, Key):
                return line
            chosen = _many(line, prompt)
            if chosen is not None:
                return Key.DONT_KNOW if chosen == (NOT_KNOWN,) else chosen
            self._refuse(prompt, line, len(prompt.options))

    def text(self, prompt: Prompt) -> str | Key:
        """Read a line."""
        self._show(prompt, ())
        while True:
            line = self._read(prompt)
            if isinstance(line, Key):
                return line
            if line == NOT_KNOWN and Key.DONT_KNOW in prompt.keys:  # Enter on an earlier "I don't know"
                return Key.DONT_KNOW
            if line and prompt.refuses(line) is None:
                return line
            self._refuse(prompt, line, 0)

    def confirm(self, prompt: Prompt) -> bool | Key:
        """Read yes or no, in any of the languages."""
        self._show(prompt, ())
        while True:
            line = self._read(prompt)
            if isinstance(line, Key):
                return line
            for name, meaning in (("yes", True), ("no", False)):
                if _folded(line) in _words(name):
                    return meaning
            self._line(self._phrase("say-yes-or-no"))

    def tell(self, text: str, *, quiet: bool = False, as_is: bool = False) -> None:
        """Print paragraphs, wrapped to the width."""
        for line in [printable(text)] if as_is else wrapped(text, self.width):
            self._line(line)

    def _with_dont_know(self, prompt: Prompt) -> tuple[Option, ...]:
        if Key.DONT_KNOW not in prompt.keys:
            return prompt.options
        return (*prompt.options, Option(NOT_KNOWN, self._phrase("dont-know")))

    def _show(self, prompt: Prompt, options: Sequence[Option], signed: Sequence[tuple[str, str]] = ()) -> None:
        self._line()
        self.tell(prompt.text)
        if prompt.help:
            self.tell(prompt.help)
        numbered = [(str(number), option.label) for number, option in enumerate(options, 1)]
        for sign, label in (*numbered, *signed):
            first, *rest = labelled(label, self.width - 6)
            self._line(f" {sign:>2}  {first}")
            for line in rest:
                self._line(f"     {line}")
        if prompt.keys and not self._explained:
            self._explained = True
            self.tell(self._phrase("linear-keys"))

    def _read(self, prompt: Prompt) -> str | Key:
        """Return what was typed, the standing answer for an empty line, or a key."""
        standing = "; ".join(prompt.standing)
        self.out.write(f"[{printable(self._labels(prompt))}] > " if standing else "> ")
        self.out.flush()
        try:
            raw = self.source.readline()
        except UnicodeDecodeError:
            raise UnreadableInput("the answers on stdin are not UTF-8", "Send them as UTF-8.") from None
        if not raw:
            self._line()
            return Key.END
        line = unicodedata.normalize("NFKC", raw.lstrip("\ufeff")).strip()
        if self.echo:
            self._line(printable(line))
        return _key(line, prompt) or line or standing

    def _labels(self, prompt: Prompt) -> str:
        labels = {option.value: option.label for option in prompt.options}
        labels |= {NONE_OF_THESE: prompt.none, NOT_KNOWN: self._phrase("dont-know")}
        return "; ".join(labels.get(value, value) for value in prompt.standing)

    def _refuse(self, prompt: Prompt, line: str, count: int) -> None:
        why = prompt.refuses(line) if line and not (count and line.isdigit()) else None
        if why:
            self.tell(why)
        elif count:
            self._line(self._phrase("type-a-number", last=count))
        else:
            self._line(self._phrase("type-an-answer"))

    def _phrase(self, name: str, **values: object) -> str:
        return phrase(f"interview.{name}", self.lang, **values)

    def _line(self, text: str = "") -> None:
        print(text, file=self.out, flush=True)


def _key(line: str, prompt: Prompt) -> Key | None:
    sign = _folded(line)
    for key in (Key.SAVE, Key.QUIT):
        if key in prompt.keys and sign in _words(key.value):
            return key
    meant = _SIGNS.get(sign)
    return meant if meant in prompt.keys else None


def _one(line: str, options: Sequence[Option], prompt: Prompt) -> str | None:
    if line.isascii() and line.isdigit():
        return options[int(line) - 1].value if 1 <= int(line) <= len(options) else None
    for option in options:
        if _folded(line) in (_folded(option.value), _folded(option.label)):
            return option.value
    return line if line and prompt.refuses(line) is None else None


def _many(line: str, prompt: Prompt) -> tuple[str, ...] | None:
    if line == NONE_OF_THESE or _folded(line) == _folded(prompt.none):
        return ()
    if line == NOT_KNOWN:
        return (NOT_KNOWN,)
    for separator in _SEPARATORS:
        chosen = [_one(part.strip(), prompt.options, prompt) for part in separator.split(line) if part.strip()]
        values = [value for value in chosen if value is not None]
        if values and len(values) == len(chosen):
            return tuple(dict.fromkeys(values))
    return None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()


def _words(name: str) -> frozenset[str]:
    """The words for one thing in every language (`words-yes: y yes 1`)."""
    text = phrases("interview")[f"words-{name}"]
    return frozenset(word for lang in LANGUAGES for word in say(text, lang).split())
