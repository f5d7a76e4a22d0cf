"""`licnav show PROFESSION/PROCEDURE`: everything that the catalog knows of a procedure, for a person who has to act."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from licnav.catalog.models import Pages, Rules, SourceRef
from licnav.render.condition_words import condition_words, span_words
from licnav.render.doors import state_words
from licnav.render.holding import (
    dated_section,
    glossary_section,
    holding_section,
    misleading_words,
    open_points_section,
    report_section,
    source_section,
    whom_to_ask_section,
)
from licnav.render.how import document_section, next_window_words, step_section, window_section
from licnav.render.page import Block, Facts, Page, Paragraph, Section, Words, quiet, words
from licnav.render.plain_data import plain_data
from licnav.render.reader import Reader
from licnav.render.state import state_of, state_sentence
from licnav.render.walking import inside
from licnav.render.who_may import limitation_section, requirement_sections
from licnav.texts.text import official_beside


def procedure_page(rules: Rules, pages: Pages, reader: Reader, *, history: bool = False) -> Page:
    """Return the page of a procedure; `history` adds what held before and the dated changes."""
    blocks: list[Block] = [
        Paragraph(_state(rules, reader)),
        Paragraph(words(reader.say(pages.summary))),
        Section(words(reader.phrase("pages.at-a-glance")), (Facts(tuple(_glance(rules, pages, reader))),)),
        *requirement_sections(rules, reader, history=history),
        *limitation_section(rules, reader),
        *step_section(rules, pages, reader),
        *document_section(rules, pages, reader),
        *window_section(rules, reader),
        *holding_section(rules, pages, reader),
        *open_points_section(pages, reader),
        *whom_to_ask_section(_bodies(rules, pages), reader),
        *report_section(pages.report_2023, reader),
        *dated_section("figures", pages.figures, reader),
    ]
    if history:
        blocks += dated_section("history", pages.history, reader)
    elif pages.history:
        line = reader.phrase("pages.history-hint", count=len(pages.history), id=rules.id)
        blocks.append(Paragraph(words(quiet(line))))
    blocks += glossary_section(rules, reader)
    shown = (rules, pages if history else replace(pages, history=()), misleading_words(rules, reader))
    blocks += source_section((ref.id for ref in inside(shown, SourceRef)), reader)
    beside = official_beside(rules.name, reader.lang) or ""
    return Page(words(reader.say(rules.name)), tuple(blocks), reader.footer(), aside=rules.id, beside=beside)


def procedure_object(rules: Rules, pages: Pages, reader: Reader) -> dict[str, object]:
    """Return everything on file as data, with the state on the day."""
    state = state_of(rules, reader)
    return {
        "id": rules.id,
        "state": state.state,
        "why": state_sentence(rules, reader),
        "rules": plain_data(rules, reader.lang),
        "pages": plain_data(pages, reader.lang),
    }


def _state(rules: Rules, reader: Reader) -> Words:
    state = state_of(rules, reader)
    return words(
        state_words(state.state, reader.lang),
        "  ",
        state_sentence(rules, reader),
        reader.cite(() if state.period is None else state.period.by),
    )


def _glance(rules: Rules, pages: Pages, reader: Reader) -> Iterator[tuple[str, Words]]:
    gives = pages.gives
    kind = (reader.term("kinds", rules.kind), reader.term("layers", rules.layer))
    yield reader.phrase("pages.kind"), words(reader.phrase("pages.dot").join(kind))
    yield reader.phrase("pages.area"), words(reader.area(rules.area))
    if rules.direction == "south":
        yield reader.phrase("pages.direction"), words(reader.term("directions", rules.direction))
    if rules.applies is not None:
        yield reader.phrase("pages.only-if"), words(condition_words(rules.applies, reader))
    if rules.also:
        names = reader.listed(reader.say(reader.catalog.professions[name].name) for name in rules.also)
        yield reader.phrase("pages.also"), words(names)
    yield reader.phrase("pages.gives"), reader.sourced(gives.scope, gives.source)
    for act in gives.reserved:
        yield reader.phrase("pages.reserved"), reader.sourced(act.text, act.source)
    if gives.place is not None:
        yield reader.phrase("pages.place"), words(reader.say(gives.place))
    if gives.paper is not None:
        yield reader.phrase("pages.paper"), reader.named(gives.paper)
    if rules.valid_for is not None:
        yield reader.phrase("pages.valid-for"), words(span_words(rules.valid_for, reader))
    if rules.windows or rules.next_window is not None:
        yield reader.phrase("pages.window"), next_window_words(rules, reader)
    standing = state_of(rules, reader)
    if standing.state == "unconfirmed" and standing.period is not None and standing.period.ask:
        yield reader.phrase("pages.ask"), words(reader.authorities(standing.period.ask))
    yield reader.phrase("pages.reviewed"), words(str(rules.reviewed))


def _bodies(rules: Rules, pages: Pages) -> list[str]:
    """Every body that the page names, in reading order."""
    asked: list[Sequence[str]] = [period.ask for period in rules.in_force]
    for entry in rules.requirements:
        asked += [entry.ask, *(version.ask for version in entry.versions)]
    asked += [(step.where.authority,) for step in pages.steps if step.where and step.where.authority]
    asked += [point.ask for point in pages.open_points]
    return [name for names in asked for name in names]
