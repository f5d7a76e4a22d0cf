"""`licnav facts`: the facts that can be answered; they are the columns of a batch and the names for -a."""

from collections.abc import Iterable, Mapping

from licnav.catalog.conditions import Test
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Question
from licnav.render.condition_words import choice_words
from licnav.render.page import Block, Facts, Page, Paragraph, Section, Words, quiet, strong, words
from licnav.render.reader import Reader
from licnav.render.walking import inside


def facts_page(reader: Reader, profession: str | None) -> Page:
    """Return the facts of one profession, or all: type, values, help, where they stand, which procedures use them."""
    users = fact_users(reader.catalog, profession)
    blocks: list[Block] = [Paragraph(words(reader.phrase("pages.facts-intro")))]
    blocks += [_fact(question, users[question.id], reader) for question in _questions(reader.catalog, users)]
    title = reader.phrase("pages.facts-title") if profession is None else _title_of(profession, reader)
    return Page(words(title), tuple(blocks), reader.footer())


def facts_object(reader: Reader, profession: str | None) -> list[dict[str, object]]:
    """Return the same as data, an entry a fact."""
    users = fact_users(reader.catalog, profession)
    return [
        {
            "id": question.id,
            "type": question.type,
            "text": reader.say(question.text),
            "values": [choice.id for choice in question.choices],
            "minimum": question.minimum,
            "maximum": question.maximum,
            "help": None if question.help is None else reader.say(question.help),
            "find_out": None if question.find_out is None else reader.say(question.find_out),
            "of": question.of,
            "changes": question.changes,
            "used_by": list(users[question.id]),
        }
        for question in _questions(reader.catalog, users)
    ]


def fact_users(catalog: Catalog, profession: str | None) -> Mapping[str, tuple[str, ...]]:
    """Return which procedures use each fact: their conditions, a `needs` (`holds`), the geography door."""
    owners = catalog.professions.values() if profession is None else (catalog.profession(profession),)
    users: dict[str, dict[str, None]] = {}
    for owner in owners:
        for rules in catalog.procedures_of(owner.id):
            facts = {test.fact: None for test in inside((rules, catalog.pages(rules.id)), Test)}
            if any(entry.needs for entry in rules.requirements):
                facts["holds"] = None
            facts[catalog.asked_by] = None
            for fact in facts:
                users.setdefault(fact, {})[rules.id] = None
    return {fact: tuple(ids) for fact, ids in users.items()}


def _questions(catalog: Catalog, users: Iterable[str]) -> list[Question]:
    wanted = set(users)
    return [catalog.questions[name] for name in catalog.questions if name in wanted]


def _title_of(profession: str, reader: Reader) -> str:
    name = reader.say(reader.catalog.profession(profession).name)
    return reader.phrase("pages.facts-title-of", profession=name)


def _fact(question: Question, users: tuple[str, ...], reader: Reader) -> Section:
    rows: list[tuple[str, Words]] = [(reader.phrase("pages.type"), _type(question, reader))]
    if question.choices:
        rows += [(reader.phrase("pages.values"), _values(question, reader))]
    if question.help is not None:
        rows.append((reader.phrase("pages.help"), words(reader.say(question.help))))
    if question.find_out is not None:
        rows.append((reader.phrase("pages.stands-on"), words(reader.say(question.find_out))))
    rows.append((reader.phrase("pages.used-by"), words(quiet(", ".join(users)))))
    head = words(strong(question.id), "  ", reader.say(question.text))
    return Section(head, (Facts(tuple(rows)),))


def _type(question: Question, reader: Reader) -> Words:
    told = reader.phrase(f"pages.type-{question.type}")
    if question.minimum is not None or question.maximum is not None:
        low, high = question.minimum, question.maximum
        told += f" ({'' if low is None else low}-{'' if high is None else high})"
    return words(told)


def _values(question: Question, reader: Reader) -> Words:
    parts: list[Words] = []
    for choice in question.choices:
        label = reader.phrase("pages.choice", label=choice_words(choice, reader))
        parts.append(words(strong(choice.id), label))
    separator = reader.phrase("pages.semicolon")
    return words(*(words(separator if index else "", part) for index, part in enumerate(parts)))
