"""The form with lists and keys, for a terminal that redraws. questionary is imported when something is asked.

`<` goes back, `?` tells why, `!` how to find out, `-` says "I don't know"; Ctrl-B, F1 and F2 do the same. Text is
wrapped here, since questionary would cut it at the edge, and everything is drawn on stderr: stdout is the result's.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from licnav.cli.prompts.interface import NONE_OF_THESE, NOT_KNOWN, Key, Option, Prompt
from licnav.cli.prompts.lines import labelled, wrapped
from licnav.render.safety import printable
from licnav.render.wrapping import cell_width
from licnav.texts.interface import phrase
from licnav.texts.text import Lang

_SIGNS = {
    "c-b": Key.BACK, "f1": Key.WHY, "f2": Key.FIND_OUT,
    "<": Key.BACK, "?": Key.WHY, "!": Key.FIND_OUT, "-": Key.DONT_KNOW,
    "＜": Key.BACK, "？": Key.WHY, "！": Key.FIND_OUT, "－": Key.DONT_KNOW, "《": Key.BACK,
}  # fmt: skip
_COLOURS = [
    ("qmark", "fg:ansicyan"),
    ("question", "bold"),
    ("instruction", "fg:ansibrightblack"),
    ("pointer", "fg:ansicyan bold"),
    ("highlighted", "fg:ansicyan bold"),
    ("selected", "fg:ansicyan"),
    ("answer", "bold"),
    ("quiet", "fg:ansibrightblack"),
    ("validation-toolbar", "fg:ansired noreverse"),
]
_NO_COLOURS = [
    ("question", "bold"),
    ("highlighted", "bold"),
    ("pointer", "bold"),
    ("selected", ""),
    ("answer", "bold"),
    ("validation-toolbar", "bold noreverse"),
]
_MARGIN = 2  # the pointer's and the question mark's columns


@dataclass(slots=True)
class BoxPrompter:
    """Asks with questionary. `columns` tells the terminal's present width."""

    lang: Lang
    colour: bool
    columns: Callable[[], int]
    interactive: bool = True
    _apart: bool = field(default=False)  # whether an empty line sets the next question apart already

    def select(self, prompt: Prompt) -> str | Key:
        """Show a list to move through with the arrows."""
        from questionary import select

        options = self._with_dont_know(prompt.options, prompt)
        values = [option.value for option in options]
        standing = next((value for value in prompt.standing if value in values), None)
        question = select(
            self._head(prompt.text),
            choices=self._choices(options, indent=3),
            default=standing,
            instruction=self._below(prompt, "keys-search" if prompt.searchable else "keys-select"),
            use_jk_keys=False,
            use_search_filter=prompt.searchable,
            **self._drawing(),
        )
        said = self._ask(question, prompt, searchable=prompt.searchable)
        if said == NOT_KNOWN:
            said = Key.DONT_KNOW
        self._repeat(prompt, said, options)
        return said if isinstance(said, Key) else str(said)

    def select_many(self, prompt: Prompt) -> tuple[str, ...] | Key:
        """Show a list with boxes to tick. "None of these" is a choice of its own: Enter alone decides nothing."""
        from questionary import checkbox

        alone = (Option(NONE_OF_THESE, prompt.none), *self._with_dont_know((), prompt))
        options = (*prompt.options, *alone)
        ticked: Sequence[str] = prompt.standing
        while True:
            question = checkbox(
                self._head(prompt.text),
                choices=self._choices(options, indent=5, checked=ticked),
                instruction=self._below(prompt, "keys-many"),
                use_jk_keys=False,
                **self._drawing(),
            )
            said = self._ask(question, prompt)
            if isinstance(said, Key):
                self._repeat(prompt, said, ())
                return said
            lone = {option.value for option in alone}
            [window] = _list_windows(question.application)
            ticked = _ticked(said, window.content.get_pointed_at().value, lone)
            if ticked and (len(ticked) == 1 or not lone.intersection(ticked)):
                self._repeat(prompt, ticked, options)
                return Key.DONT_KNOW if ticked == [NOT_KNOWN] else tuple(v for v in ticked if v != NONE_OF_THESE)
            self.tell(phrase("interview.alone" if ticked else "interview.choose-one", self.lang))

    def text(self, prompt: Prompt) -> str | Key:
        """Read a line; an earlier answer stands on it."""
        from questionary import text

        line = "" if prompt.standing == (NOT_KNOWN,) else "; ".join(prompt.standing)
        while True:
            question = text(
                self._head(prompt.text),
                default=line,
                instruction=f"{self._below(prompt, 'keys-text')}\n  >",
                **self._drawing(),
            )
            said = self._ask(question, prompt)
            if isinstance(said, Key):
                self._repeat(prompt, said, ())
                return said
            line = str(said).strip()
            refused = prompt.refuses(line) if line else phrase("interview.type-an-answer", self.lang)
            if refused is None:
                self._repeat(prompt, line, ())
                return line
            self.tell(refused)

    def confirm(self, prompt: Prompt) -> bool | Key:
        """Show yes and no as a list: both words in the person's language."""
        yes, no = (Option(word, phrase(f"interview.answer-{word}", self.lang)) for word in ("yes", "no"))
        said = self.select(
            Prompt(prompt.text, prompt.help, options=(yes, no), standing=prompt.standing, keys=prompt.keys)
        )
        return said if isinstance(said, Key) else said == "yes"

    def tell(self, text: str, *, quiet: bool = False, as_is: bool = False) -> None:
        """Print wrapped paragraphs."""
        lines = [printable(text)] if as_is else wrapped(text, self.columns() - 1)
        self._print([("class:quiet" if quiet else "", "\n".join(lines))])
        self._apart = False

    def _with_dont_know(self, options: tuple[Option, ...], prompt: Prompt) -> tuple[Option, ...]:
        if Key.DONT_KNOW not in prompt.keys:
            return options
        return (*options, Option(NOT_KNOWN, phrase("interview.dont-know", self.lang)))

    def _choices(self, options: Sequence[Option], indent: int, checked: Sequence[str] = ()) -> list[Any]:
        from questionary import Choice

        room = self.columns() - indent - 1
        return [
            Choice(
                ("\n" + " " * indent).join(labelled(option.label, room)), option.value, checked=option.value in checked
            )
            for option in options
        ]

    def _head(self, text: str) -> str:
        return "\n  ".join(labelled(text, self.columns() - _MARGIN - 1))

    def _below(self, prompt: Prompt, how: str) -> str:
        """The lines between the question and its choices: its help, and the keys."""
        room = self.columns() - _MARGIN - 1
        lines = wrapped(prompt.help, room) if prompt.help else []
        return "".join(f"\n  {line}" for line in [*lines, *_side_by_side(self._keys(prompt, how), room)])

    def _keys(self, prompt: Prompt, how: str) -> list[str]:
        names = [phrase(f"interview.{how}", self.lang)]
        for key in (Key.BACK, Key.WHY, Key.FIND_OUT):
            if key in prompt.keys:
                names.append(phrase(f"interview.key-{key.value}", self.lang))
        if how in ("keys-text", "keys-search") and Key.DONT_KNOW in prompt.keys:
            names.append(phrase("interview.key-dont-know", self.lang))
        return names

    def _ask(self, question: Any, prompt: Prompt, *, searchable: bool = False) -> Any:
        _bind(question.application, {sign: key for sign, key in _SIGNS.items() if key in prompt.keys})
        if not self._apart:
            self._print([("", "")])
            self._apart = True
        _keep_in_sight(question.application)
        if searchable:
            _search_any_script(question.application)
            _keep_together(question.application)
        try:
            return question.unsafe_ask()
        except EOFError:
            return Key.END

    def _repeat(self, prompt: Prompt, said: Any, options: Sequence[Option]) -> None:
        """Leave the question with its answer on one line: the list itself is wiped."""
        if isinstance(said, Key) and said is not Key.DONT_KNOW:
            return
        labels = {option.value: option.label for option in options}
        values = said if isinstance(said, list) else [NOT_KNOWN if isinstance(said, Key) else said]
        labels.setdefault(NOT_KNOWN, phrase("interview.dont-know", self.lang))
        answer = "; ".join(labels.get(value, value) for value in values)
        self._apart = False
        head = labelled(f"{prompt.text}  {answer}", self.columns() - 1)
        plain = "\n".join(head)
        if plain.endswith(answer):
            self._print([("class:quiet", plain[: -len(answer)]), ("class:answer", answer)])
        else:
            self._print([("class:quiet", plain)])

    def _drawing(self) -> dict[str, Any]:
        return {"style": self._style(), "output": self._output(), "color_depth": self._depth(), "erase_when_done": True}

    def _print(self, tokens: list[tuple[str, str]]) -> None:
        from prompt_toolkit import print_formatted_text
        from prompt_toolkit.formatted_text import FormattedText

        print_formatted_text(
            FormattedText(tokens), style=self._style(), output=self._output(), color_depth=self._depth()
        )

    def _style(self) -> Any:
        from prompt_toolkit.styles import Style

        return Style(_COLOURS if self.colour else _NO_COLOURS)

    def _depth(self) -> Any:
        from prompt_toolkit.output import ColorDepth

        return ColorDepth.DEPTH_4_BIT if self.colour else ColorDepth.DEPTH_1_BIT

    def _output(self) -> Any:
        from prompt_toolkit.output import create_output

        return create_output(stdout=sys.stderr)


def _ticked(values: Sequence[str], pointed_at: str, alone: set[str]) -> list[str]:
    """What is ticked; where nothing is, Enter on a choice that stands alone means that one."""
    return list(values) or [pointed_at] * (pointed_at in alone)


def _bind(application: Any, keys: dict[str, Key]) -> None:
    """Let keys end the prompt with what they mean; they go before questionary's own.

    Once something is typed, `-` is a part of it: it stands in dates and in names.
    """
    from prompt_toolkit.filters import Always, Condition
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    @Condition
    def nothing_typed() -> bool:
        searched = any(window.content.get_search_string_tokens() for window in _list_windows(application))
        return not searched and not application.current_buffer.text

    ours = KeyBindings()
    for name, meaning in keys.items():

        def leave(event: Any, meaning: Key = meaning) -> None:
            event.app.exit(result=meaning)

        ours.add(name, eager=True, filter=nothing_typed if meaning is Key.DONT_KNOW else Always())(leave)
    application.key_bindings = merge_key_bindings([application.key_bindings, ours])


def _side_by_side(names: Sequence[str], room: int) -> list[str]:
    """Set the keys on as few lines as they need; none is broken."""
    lines: list[str] = []
    for name in names:
        if lines and cell_width(f"{lines[-1]}   {name}") <= room:
            lines[-1] = f"{lines[-1]}   {name}"
        else:
            lines.append(name)
    return lines


def _list_windows(application: Any) -> list[Any]:
    from questionary.prompts.common import InquirerControl

    windows = application.layout.find_all_windows()
    return [window for window in windows if isinstance(window.content, InquirerControl)]


def _keep_in_sight(application: Any) -> None:
    """Scroll a long list so that a choice of several lines is seen whole."""
    from prompt_toolkit.layout import ScrollOffsets

    for window in _list_windows(application):
        window.scroll_offsets = ScrollOffsets(top=1, bottom=2)


def _keep_together(application: Any) -> None:
    """Let what is typed stand right under the list, however short the search has made it."""
    from prompt_toolkit.filters import Always
    from prompt_toolkit.layout import VerticalAlign

    for window in application.layout.find_all_windows():
        window.dont_extend_height = Always()
    application.layout.container.align = VerticalAlign.TOP


def _search_any_script(application: Any) -> None:
    """Let Chinese be typed into questionary's filter too, which knows ASCII only."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
    from prompt_toolkit.keys import Keys

    [window] = _list_windows(application)
    ours = KeyBindings()

    @ours.add(Keys.Any)
    def filter_by(event: Any) -> None:
        if event.data.isprintable():
            window.content.add_search_character(event.data)

    application.key_bindings = merge_key_bindings([application.key_bindings, ours])
