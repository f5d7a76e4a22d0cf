"""The menu under an interview's result: change an answer, get the command for a checklist, save, leave."""

import shlex

from licnav.assessment.result import Door
from licnav.cli.conversation import Conversation
from licnav.cli.keeping import Keeper
from licnav.cli.prompts.interface import Key, Option, Prompt
from licnav.interview.path import revisit
from licnav.render.interview import value_label

_BACK = frozenset({Key.BACK})
_GONE = frozenset({Door.SHUT, Door.NOT_FOR_YOU})


def after_the_result(conversation: Conversation, keeper: Keeper) -> bool:
    """Offer what can be done with a result; return whether an answer is to be changed (False: leave)."""
    while True:
        match conversation.prompter.select(_menu(conversation)):
            case "revise":
                if _choose_answer(conversation):
                    return True
            case "checklist":
                _checklist(conversation, keeper)
            case "save":
                keeper.save_as(conversation)
            case _:
                return False


def _menu(conversation: Conversation) -> Prompt:
    names = ["revise", "checklist", "save", "quit"] if _ways(conversation) else ["revise", "save", "quit"]
    if not _revisable(conversation):
        names.remove("revise")
    phrase = conversation.reader.phrase
    return Prompt(
        phrase("interview.menu"),
        options=tuple(Option(name, phrase(f"interview.menu-{name}")) for name in names),
        standing=("quit",),
    )


def _revisable(conversation: Conversation) -> list[str]:
    interview = conversation.interview
    return [fact for fact in interview.catalog.questions if fact in interview.answers]


def _choose_answer(conversation: Conversation) -> bool:
    """Let the person choose the answer to change; False if they would rather not."""
    reader, interview = conversation.reader, conversation.interview
    options = []
    for fact in _revisable(conversation):
        question = interview.catalog.questions[fact]
        label = value_label(question, interview.answers[fact], reader)
        options.append(Option(fact, f"{reader.say(question.text)} {label}"))
    said = conversation.prompter.select(
        Prompt(reader.phrase("interview.which-answer"), options=tuple(options), keys=_BACK)
    )
    if isinstance(said, Key):
        return False
    conversation.interview = revisit(interview, said)
    return True


def _ways(conversation: Conversation) -> list[Option]:
    results = conversation.interview.assessment.procedures
    reader = conversation.reader
    return [Option(result.id, reader.say(result.rules.name)) for result in results if result.big_door not in _GONE]


def _checklist(conversation: Conversation, keeper: Keeper) -> None:
    question = conversation.reader.phrase("interview.which-way")
    said = conversation.prompter.select(Prompt(question, options=tuple(_ways(conversation)), keys=_BACK))
    if isinstance(said, Key):
        return
    if conversation.unsaved:
        conversation.tell("checklist-save-first")
        keeper.offer(conversation, "save-now")
    answers = f" --answers {shlex.quote(str(keeper.file))}" if keeper.file is not None else ""
    conversation.tell("checklist-command")
    conversation.prompter.tell(f"  licnav checklist {said}{answers}", as_is=True)
