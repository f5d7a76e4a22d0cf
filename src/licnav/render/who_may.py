"""The big door and the small doors of a procedure, as the rules say them, whoever reads."""

from collections.abc import Iterator

from licnav.catalog.conditions import Constant
from licnav.catalog.models import Limitation, Reading, Requirement, Rules, Version
from licnav.checklist.wording import exists_on, version_on, wording_on
from licnav.render.condition_words import condition_words
from licnav.render.page import Item, Items, Section, Words, quiet, words
from licnav.render.reader import Reader


def requirement_sections(rules: Rules, reader: Reader, *, history: bool = False) -> list[Section]:
    """Return who may: what counts at the start, what is needed only at a later step, what everyone declares."""
    today = [entry for entry in rules.requirements if exists_on(entry, reader.as_of)]
    groups = (
        ("who-may", [entry for entry in today if entry.at is None and not entry.declare]),
        ("needed-later", [entry for entry in today if entry.at is not None and not entry.declare]),
        ("declared", [entry for entry in today if entry.declare]),
    )
    sections = []
    for name, entries in groups:
        if entries:
            items = tuple(requirement_item(entry, reader, history=history) for entry in entries)
            sections.append(Section(words(reader.phrase(f"pages.{name}")), (Items(items),)))
    return sections


def requirement_item(entry: Requirement, reader: Reader, *, history: bool = False) -> Item:
    """Return one requirement as it stands on the day: its words, its sources, its readings, how to meet it."""
    said = wording_on(entry, reader.as_of)
    under: list[Words] = []
    if entry.of != "you":
        under.append(words(quiet(reader.phrase(f"pages.of-{entry.of}"))))
    if entry.applies is not None:
        under.append(reader.colon(reader.phrase("pages.only-if"), condition_words(entry.applies, reader)))
    under += [_reading(number, reading, reader) for number, reading in enumerate(said.readings, 1)]
    if said.because is not None:
        under.append(reader.colon(reader.phrase("pages.to-confirm"), reader.say(said.because)))
    if said.ask:
        under.append(reader.colon(reader.phrase("pages.ask"), reader.authorities(said.ask)))
    if entry.needs:
        name = reader.phrase("pages.name-and-id", name=reader.procedure(entry.needs), id=entry.needs)
        under.append(reader.colon(reader.phrase("pages.through"), name))
    if said.how_to_meet is not None:
        under.append(reader.colon(reader.phrase("pages.how-to-meet"), reader.say(said.how_to_meet)))
    under += _other_versions(entry, reader, history=history)
    return Item(reader.headed(said.text, said.source), under=tuple(under))


def limitation_section(rules: Rules, reader: Reader) -> list[Section]:
    """Return the small doors: what binds whoever is in, with its effect, whom it hits and a way round."""
    entries = [entry for entry in rules.limitations if exists_on(entry, reader.as_of)]
    items = tuple(_limitation(entry, reader) for entry in entries)
    return [Section(words(reader.phrase("pages.small-doors")), (Items(items),))] if items else []


def _other_versions(entry: Requirement, reader: Reader, *, history: bool) -> Iterator[Words]:
    """What held before (with history) and what is to come (always)."""
    current = version_on(entry, reader.as_of)
    for version in entry.versions:
        to_come = version.from_ is not None and version.from_.first > reader.as_of
        if version is current or not (history or to_come):
            continue
        text = version.text or entry.text
        yield reader.colon(_term(version, reader), reader.say(text), reader.cite(version.source))


def _term(version: Version, reader: Reader) -> str:
    if version.from_ is None:
        return reader.phrase("pages.until", until=version.until)
    if version.until is None:
        return reader.phrase("pages.from", since=version.from_)
    return reader.phrase("pages.from-until", since=version.from_, until=version.until)


def _reading(number: int, reading: Reading, reader: Reader) -> Words:
    return reader.colon(
        reader.phrase("pages.reading", number=number), reader.say(reading.says), reader.cite(reading.source)
    )


def _limitation(entry: Limitation, reader: Reader) -> Item:
    facts = [reader.term("effects", entry.effect), reader.term("classes", entry.class_)]
    if entry.side != "mainland":
        facts.append(reader.phrase("pages.side", side=reader.term("sides", entry.side)))
    under = [words(reader.phrase("pages.dot").join([*facts, _hits(entry, reader)]))]
    under += [_reading(number, reading, reader) for number, reading in enumerate(entry.readings, 1)]
    if entry.workaround is not None:
        under.append(reader.colon(reader.phrase("pages.workaround"), reader.say(entry.workaround)))
    return Item(reader.headed(entry.text, entry.source), under=tuple(under))


def _hits(entry: Limitation, reader: Reader) -> str:
    if entry.readings:
        return reader.phrase("pages.hits-readings")
    if entry.hits is None or isinstance(entry.hits, Constant):
        return reader.phrase("pages.hits-everyone")
    return reader.phrase("pages.hits-if", condition=condition_words(entry.hits, reader))
