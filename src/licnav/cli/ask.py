"""licnav ask: the interview."""

import sys
from pathlib import Path

from licnav.catalog.loading import Catalog
from licnav.catalog.models import Profession, Question
from licnav.cli.answers_file import read_answers
from licnav.cli.conversation import Conversation, Ending
from licnav.cli.keeping import Keeper
from licnav.cli.options import AnswersFile, GivenAnswers, OptionalProfession, with_session
from licnav.cli.prompts import choose_form, prompter_for
from licnav.cli.prompts.interface import Option, Prompt, Prompter
from licnav.cli.result_menu import after_the_result
from licnav.cli.session import Session
from licnav.errors import LicnavError, NeedsTerminal
from licnav.interview.changes import smallest_changes
from licnav.interview.path import Interview, begin, pending
from licnav.render.assessment_page import assessment_page
from licnav.render.interview import openings_section
from licnav.render.plain import set_plain
from licnav.render.reader import Reader
from licnav.render.terminal import set_terminal
from licnav.texts.interface import phrase
from licnav.texts.text import Lang, say

_VALUES_SHOWN = 6


@with_session()
def ask(
    session: Session,
    profession: OptionalProfession = None,
    answer: GivenAnswers = None,
    answers: AnswersFile = None,
) -> None:
    """Ask one person one question at a time, then show what is open to them."""
    catalog = session.catalog
    written, known = read_answers(catalog, session.as_of, answer, answers)
    nobody = choose_form(session) == "none"
    prompter = prompter_for(session)
    wanted = profession or written
    if wanted is None and nobody:
        raise _needs_profession(session.lang)
    chosen = catalog.profession(wanted) if wanted else _ask_profession(catalog, prompter, session.lang)
    path = tuple(fact for fact in known if fact in catalog.questions) if answers else ()
    interview = begin(catalog, chosen.id, session.as_of, known, path)
    if nobody and pending(interview):
        raise _needs_answers(interview, session.lang)
    keeper = Keeper(None if answers is None or str(answers) == "-" else answers)
    conversation = Conversation(interview, prompter, Reader(catalog, session.lang, session.as_of), keeper.save_as)
    try:
        _greet(conversation, chosen, answers)
        _hold(conversation, session, keeper)
    except KeyboardInterrupt:
        keeper.offer(conversation)
        raise


def _ask_profession(catalog: Catalog, prompter: Prompter, lang: Lang) -> Profession:
    """Ask for the profession, by list or by any of its names."""

    def refuses(typed: str) -> str | None:
        try:
            catalog.profession(typed)
        except LicnavError as error:
            return f"{error.message}. {error.hint}".removesuffix(". ")
        return None

    said = prompter.select(
        Prompt(
            phrase("interview.which-profession", lang),
            phrase("interview.which-profession-help", lang),
            options=tuple(Option(one.id, _all_names(one, lang)) for one in catalog.professions.values()),
            searchable=True,
            refuses=refuses,
        )
    )
    if isinstance(said, str):
        return catalog.profession(said)
    raise _needs_profession(lang)


def _all_names(profession: Profession, lang: Lang) -> str:
    """The name with the other names that people type: the list is searched by its labels."""
    name = profession.name
    names = [say(name, lang), name.en, name.hant, name.official or "", *profession.aliases.short]
    return " · ".join(dict.fromkeys(other for other in names if other))


def _greet(conversation: Conversation, profession: Profession, file: Path | None) -> None:
    reader = conversation.reader
    conversation.tell("start", profession=reader.say(profession.name), day=reader.as_of.isoformat())
    if file is not None:
        count = len(conversation.interview.answers)
        conversation.tell("resumed-one" if count == 1 else "resumed", count=count, path=file)
    if profession.note is not None:
        conversation.prompter.tell(reader.say(profession.note))
    if pending(conversation.interview):
        conversation.tell_standing()


def _hold(conversation: Conversation, session: Session, keeper: Keeper) -> None:
    """Ask, show the result, and again as long as the person changes answers."""
    while True:
        ending = conversation.run()
        if ending is Ending.INPUT_OVER:
            return _end_of_input(conversation, keeper)
        if ending is Ending.QUIT:
            return keeper.offer(conversation)
        session.emit(_result(conversation, session))
        if not (conversation.prompter.interactive and sys.stdout.isatty()):
            return None
        if not after_the_result(conversation, keeper):
            return None


def _end_of_input(conversation: Conversation, keeper: Keeper) -> None:
    if not conversation.unsaved and not conversation.prompter.interactive:
        raise _needs_answers(conversation.interview, conversation.reader.lang)
    conversation.tell("input-over")
    if conversation.unsaved:
        keeper.save_now(conversation)


def _result(conversation: Conversation, session: Session) -> str:
    interview = conversation.interview
    extra = openings_section(smallest_changes(interview), conversation.reader)
    page = assessment_page(interview.catalog, interview.assessment, session.lang, extra)
    return set_terminal(page, session.width, colour=session.colour) if session.decorated else set_plain(page)


def _needs_profession(lang: Lang) -> NeedsTerminal:
    return NeedsTerminal(phrase("interview.needs-profession", lang), phrase("interview.needs-profession-hint", lang))


def _needs_answers(interview: Interview, lang: Lang) -> NeedsTerminal:
    """Say what is missing: `licnav lookup` and a flag for each answer."""
    missing = pending(interview)
    name = "needs-answers-one" if len(missing) == 1 else "needs-answers"
    flags = [f"  {_flag(interview.catalog.questions[fact])}" for fact in missing]
    hint = phrase("interview.needs-answers-hint", lang, profession=interview.profession)
    return NeedsTerminal(phrase(f"interview.{name}", lang, count=len(missing)), "\n".join([hint, *flags]))


def _flag(question: Question) -> str:
    values = ["yes", "no"] if question.type == "yes-no" else [choice.id for choice in question.choices]
    shown = [*values[:_VALUES_SHOWN], "..."] if len(values) > _VALUES_SHOWN else values
    kinds = {"number": "NUMBER", "date": "DATE", "since": "DATE"}
    return f"-a {question.id}={'|'.join(shown) or kinds.get(question.type, 'VALUE')}"
