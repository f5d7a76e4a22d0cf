"""The result for one person: what is open first, what shuts the rest and until when, what to find out, whom to ask."""

from collections import Counter
from collections.abc import Iterable, Sequence

from licnav.assessment.result import Assessment, Door, ProcedureResult
from licnav.catalog.loading import Catalog
from licnav.render.condition_words import value_words
from licnav.render.doors import door_words
from licnav.render.holding import whom_to_ask_section
from licnav.render.page import Block, Facts, Item, Items, Mark, Page, Paragraph, Section, Words, quiet, strong, words
from licnav.render.ranking import is_way, ranked, ways_of
from licnav.render.reader import Reader
from licnav.render.verdict_card import verdict_card
from licnav.texts.text import Lang

_COUNTED = (Door.OPEN, Door.UNCONFIRMED, Door.UNANSWERED, Door.SHUT)


def assessment_page(catalog: Catalog, assessment: Assessment, lang: Lang, extra: Sequence[Block] = ()) -> Page:
    """Return the page of one assessment; `extra` stands before the questions (the interview: what would open a way)."""
    reader = Reader(catalog, lang, assessment.as_of)
    profession = catalog.profession(assessment.profession)
    mine = [result for result in assessment.procedures if result.big_door is not Door.NOT_FOR_YOU]
    ways = [result for result in mine if is_way(result)]
    besides = [result for result in mine if not is_way(result)]
    blocks: list[Block] = [Paragraph(_counts(ways_of(assessment), reader))]
    blocks += _group("ways", ways, reader)
    blocks += _group("besides", besides, reader)
    blocks += _read_on([*ranked(ways), *ranked(besides)], reader)
    blocks += extra
    blocks += _questions("next-questions", assessment.next_questions, reader)
    blocks += _questions("find-out", assessment.find_out, reader)
    blocks += whom_to_ask_section(_whom(mine), reader)
    blocks += _others(assessment, reader)
    blocks += _answers(assessment, reader)
    title = reader.phrase("pages.result-title", profession=reader.say(profession.name), as_of=assessment.as_of)
    return Page(words(title), tuple(blocks), reader.footer(), aside=assessment.profession)


def _counts(results: Sequence[ProcedureResult], reader: Reader) -> Words:
    counts = Counter(result.big_door for result in results)
    told: list[Words] = []
    for door in _COUNTED:
        if counts[door]:
            sign, word = door_words(door, reader.lang)
            told.append(words(sign, Mark(f"{counts[door]} ", word.style), word))
    return words(*(words("   " if index else "", part) for index, part in enumerate(told)))


def _group(name: str, results: Sequence[ProcedureResult], reader: Reader) -> list[Block]:
    cards = tuple(verdict_card(result, reader) for result in ranked(results))
    return [Section(words(reader.phrase(f"pages.{name}")), cards)] if cards else []


def _read_on(results: Sequence[ProcedureResult], reader: Reader) -> list[Block]:
    """Name the commands that say more of the first way, short enough to stand on one line each."""
    if not results:
        return []
    commands = (("read-on", "show"), ("read-steps", "checklist"))
    rows = ((reader.phrase(f"pages.{name}"), words(f"licnav {command} {results[0].id}")) for name, command in commands)
    return [Facts(tuple(rows))]


def _questions(name: str, facts: Sequence[str], reader: Reader) -> list[Block]:
    """The questions by their ids, each with the paper on which the answer stands."""
    items = []
    for fact in facts:
        question = reader.catalog.questions.get(fact)
        if question is None:
            continue
        under = []
        if question.find_out is not None:
            under.append(reader.colon(reader.phrase("pages.stands-on"), reader.say(question.find_out)))
        items.append(Item(words(reader.say(question.text), quiet(f"  {fact}")), under=tuple(under)))
    return [Section(words(reader.phrase(f"pages.{name}")), (Items(tuple(items)),))] if items else []


def _whom(results: Iterable[ProcedureResult]) -> list[str]:
    return [name for result in results for entry in result.confirm for name in entry.whom]


def _others(assessment: Assessment, reader: Reader) -> list[Block]:
    names = [
        Item(words(reader.say(result.rules.name), quiet(f"  {result.id}")))
        for result in assessment.procedures
        if result.big_door is Door.NOT_FOR_YOU
    ]
    return [Section(words(reader.phrase("pages.not-for-you")), (Items(tuple(names)),))] if names else []


def _answers(assessment: Assessment, reader: Reader) -> list[Block]:
    items = tuple(
        Item(words(_asked(fact, reader), "  ", strong(answer_words(fact, said, reader))))
        for fact, said in assessment.answers.items()
    )
    return [Section(words(reader.phrase("pages.you-said")), (Items(items),))] if items else []


def answer_words(fact: str, said: str, reader: Reader) -> str:
    """Return an answer in its text form by its labels."""
    if said == "?":
        return reader.phrase("pages.dont-know")
    question = reader.catalog.questions.get(fact)
    if question is None or question.type == "yes-no":
        known = {"true": "yes", "yes": "yes", "false": "no", "no": "no"}
        return reader.phrase(f"words.{known[said]}") if said in known else said
    if said == "never":
        return reader.say(question.never) if question.never is not None else reader.phrase("pages.never")
    if said == "none" and all(choice.id != said for choice in question.choices):
        return reader.phrase("interview.none-of-these")
    if question.choices:
        return reader.listed(value_words(question, part.strip(), reader) for part in said.split(";") if part.strip())
    return said


def _asked(fact: str, reader: Reader) -> str:
    question = reader.catalog.questions.get(fact)
    return fact if question is None else reader.say(question.text)
