"""The talk of `licnav ask`: one question after another through a prompter, until nothing is left to ask."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from licnav.assessment.answers import DONT_KNOW, Value, parse_answer, text_of
from licnav.catalog.models import Question
from licnav.cli.prompts.interface import NONE_OF_THESE, NOT_KNOWN, Key, Option, Prompt, Prompter
from licnav.errors import InvalidAnswer
from licnav.interview.choices import choices_to_show
from licnav.interview.path import Interview, answered, back, next_question
from licnav.interview.standing import standing
from licnav.interview.typed import plain_time
from licnav.interview.why import why
from licnav.render.condition_words import choice_words
from licnav.render.interview import find_out_words, question_help, refusal, standing_line, why_page
from licnav.render.reader import Reader

SEARCH_FROM = 13  # choices from which on a list is searched by typing
_KEYS = frozenset({Key.BACK, Key.WHY, Key.FIND_OUT, Key.DONT_KNOW, Key.SAVE, Key.QUIT})


class Ending(Enum):
    """How a conversation came to its end."""

    FINISHED = "finished"  # nothing is left to ask
    QUIT = "quit"
    INPUT_OVER = "input-over"


@dataclass(slots=True)
class Conversation:
    """The interview as it stands, the person's prompter and language; `save` keeps the answers when the person says so.

    `unsaved` says whether an answer was given since.
    """

    interview: Interview
    prompter: Prompter
    reader: Reader
    save: Callable[["Conversation"], None]
    unsaved: bool = field(default=False)

    def run(self) -> Ending:
        """Ask until nothing is left to ask, or the person leaves."""
        while (question := next_question(self.interview)) is not None:
            said = self._put(question)
            match said:
                case Key.END:
                    return Ending.INPUT_OVER
                case Key.QUIT:
                    return Ending.QUIT
                case Key.DONT_KNOW:
                    self._take(question, DONT_KNOW)
                case Key():
                    self._do(said, question)
                case _:
                    self._take(question, said)
        return Ending.FINISHED

    def tell(self, name: str, **values: object) -> None:
        """Tell one of the interview's phrases."""
        self.prompter.tell(self.reader.phrase(f"interview.{name}", **values))

    def tell_standing(self) -> None:
        """Tell quietly where the person stands now."""
        self.prompter.tell(standing_line(standing(self.interview), self.reader), quiet=True)

    def _take(self, question: Question, value: Value) -> None:
        self.unsaved = self.unsaved or self.interview.answers.get(question.id) != value
        self.interview = answered(self.interview, question.id, value)
        self.tell_standing()

    def _do(self, key: Key, question: Question) -> None:
        if key is Key.BACK:
            earlier = back(self.interview)
            if earlier is None:
                self.tell("first-question")
            self.interview = earlier or self.interview
        elif key is Key.SAVE:
            self.save(self)
        else:
            told = why_page(why(self.interview, question), self.reader) if key is Key.WHY else None
            self.prompter.tell(told or find_out_words(question, self.reader))

    def _put(self, question: Question) -> Key | Value:
        """Ask one question and return the value, or the key that was pressed instead."""
        prompt = self._prompt(question)
        said: str | tuple[str, ...] | Key
        if question.type in ("yes-no", "choice"):
            said = self.prompter.select(prompt)
        elif question.type == "choices":
            said = self.prompter.select_many(prompt)
        else:
            said = self.prompter.text(prompt)
        if isinstance(said, Key):
            return said
        if isinstance(said, tuple):
            return self._parsed(question, ";".join(said)) if said else frozenset()
        return self._parsed(question, said)

    def _prompt(self, question: Question) -> Prompt:
        options = self._options(question)
        return Prompt(
            text=self.reader.say(question.text),
            help=question_help(question, self.reader),
            options=options,
            standing=self._standing(question),
            keys=_KEYS,
            none=self.reader.phrase("interview.none-of-these"),
            searchable=question.type == "choice" and len(options) >= SEARCH_FROM,
            refuses=lambda typed: self._refusal(question, typed),
        )

    def _options(self, question: Question) -> tuple[Option, ...]:
        if question.type == "yes-no":
            return tuple(Option(word, self.reader.phrase(f"interview.answer-{word}")) for word in ("yes", "no"))
        shown = choices_to_show(self.interview, question)
        return tuple(Option(choice.id, choice_words(choice, self.reader)) for choice in shown)

    def _standing(self, question: Question) -> tuple[str, ...]:
        value = self.interview.answers.get(question.id)
        match value:
            case None:
                return ()
            case bool():
                return ("yes" if value else "no",)
            case frozenset():
                chosen = tuple(choice.id for choice in question.choices if choice.id in value)
                return chosen or (NONE_OF_THESE,)
        return (NOT_KNOWN,) if value is DONT_KNOW else (text_of(value),)

    def _refusal(self, question: Question, typed: str) -> str | None:
        try:
            self._parsed(question, typed)
        except InvalidAnswer:
            return refusal(question, typed, self.reader)
        return None

    def _parsed(self, question: Question, typed: str) -> Value:
        if question.type in ("date", "since"):
            typed = plain_time(typed)
        return parse_answer(question, typed, self.interview.as_of, self.interview.catalog)
