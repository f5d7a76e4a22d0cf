"""`licnav show PROFESSION`: its procedures, a short card each."""

from licnav.catalog.models import Profession, Rules
from licnav.render.doors import state_column
from licnav.render.page import Block, Facts, Page, Paragraph, Section, Words, quiet, standing_out, words
from licnav.render.reader import Reader
from licnav.render.state import state_of, state_sentence
from licnav.texts.text import official_beside


def profession_page(profession: Profession, reader: Reader) -> Page:
    """Return a profession with a card for each of its procedures."""
    names = (*profession.aliases.en, *profession.aliases.hant, *profession.aliases.hans, *profession.aliases.short)
    blocks: list[Block] = []
    if profession.note is not None:
        blocks.append(Paragraph(words(reader.say(profession.note))))
    if names:
        blocks.append(Paragraph(reader.colon(reader.phrase("pages.other-names"), ", ".join(dict.fromkeys(names)))))
    cards = tuple(_card(rules, reader) for rules in reader.catalog.procedures_of(profession.id))
    blocks.append(Section(words(reader.phrase("pages.procedures")), cards))
    blocks.append(Paragraph(words(quiet(reader.phrase("pages.show-hint", id=_example(profession))))))
    beside = official_beside(profession.name, reader.lang) or ""
    title = words(reader.say(profession.name))
    return Page(title, tuple(blocks), reader.footer(), aside=profession.id, beside=beside)


def profession_object(profession: Profession, reader: Reader) -> dict[str, object]:
    """Return a profession and its procedures as data."""
    procedures = [
        {
            "id": rules.id,
            "name": reader.say(rules.name),
            "kind": rules.kind,
            "layer": rules.layer,
            "area": rules.area,
            "state": state_of(rules, reader).state,
            "why": state_sentence(rules, reader),
            "summary": reader.say(reader.catalog.pages(rules.id).summary),
        }
        for rules in reader.catalog.procedures_of(profession.id)
    ]
    return {"id": profession.id, "name": reader.say(profession.name), "procedures": procedures}


def _card(rules: Rules, reader: Reader) -> Section:
    state = state_of(rules, reader)
    head = words(state_column(state.state, reader.lang), standing_out(reader.named(rules.name)))
    kind = (reader.term("kinds", rules.kind), reader.term("layers", rules.layer), reader.area(rules.area))
    blocks: list[Block] = [Paragraph(words(quiet(reader.phrase("pages.dot").join(kind))))]
    blocks.append(Paragraph(words(reader.say(reader.catalog.pages(rules.id).summary))))
    rows: list[tuple[str, Words]] = [(reader.phrase("pages.state"), words(state_sentence(rules, reader)))]
    starts = sum(1 for entry in rules.requirements if entry.at is None and not entry.declare)
    counts = reader.phrase("pages.door-counts", big=starts, small=len(rules.limitations))
    rows.append((reader.phrase("pages.doors"), words(counts)))
    return Section(head, (*blocks, Facts(tuple(rows))), aside=rules.id)


def _example(profession: Profession) -> str:
    return profession.procedures[0] if profession.procedures else profession.id
