"""A checklist to take along, tick off and hand on. What it says is decided in `checklist`; here it is only set."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from licnav.assessment.result import Met
from licnav.catalog.models import Document, SourceRef
from licnav.checklist.model import Checklist, Chosen, Paper, PaperUse, Remember, Spent, ToAsk, ToDo, ToShow
from licnav.render.condition_words import condition_words
from licnav.render.doors import door_column, met_words, state_column
from licnav.render.holding import source_section, whom_to_ask_section
from licnav.render.how import (
    cost_words,
    document_form,
    names_words,
    next_window_words,
    papers_line,
    place_lines,
    takes_words,
)
from licnav.render.page import Block, Item, Items, Page, Paragraph, Section, Words, quiet, standing_out, strong, words
from licnav.render.reader import Reader
from licnav.render.state import state_of, state_sentence
from licnav.render.verdict_card import small_door
from licnav.render.walking import inside

TICK = "[ ]"


def checklist_page(checklist: Checklist, reader: Reader) -> Page:
    """Return the page of a checklist."""
    blocks: list[Block] = [
        _chosen(checklist, reader),
        *_by_procedure("to-show", _needed(checklist), checklist, reader),
        *_section("papers", [_paper(paper, checklist, reader) for paper in checklist.papers], reader),
        *_section("steps", [_step(n, entry, checklist, reader) for n, entry in enumerate(checklist.to_do, 1)], reader),
        *_windows(checklist, reader),
        *_section("costs", [_cost(entry, reader) for entry in checklist.costs], reader),
        *_by_procedure("later", _later(checklist), checklist, reader),
        *_by_procedure("declared", _declared(checklist), checklist, reader),
        *_remember(checklist, reader),
        *_section("questions-to-ask", [_question(entry, checklist, reader) for entry in checklist.to_ask], reader),
        *whom_to_ask_section(checklist.bodies, reader),
        *_section("unanswered", [_unanswered(fact, reader) for fact in checklist.unanswered], reader),
        *source_section(_sources(checklist), reader),
    ]
    title = reader.phrase("pages.checklist-title", as_of=checklist.as_of)
    return Page(words(title), tuple(blocks), reader.footer())


def _sources(checklist: Checklist) -> Iterator[str]:
    """Yield the ids of the sources that the list names, in its order."""
    shown = (
        tuple(entry.wording.source if entry.met is Met.YES else entry.wording for entry in checklist.to_show),
        checklist.papers, checklist.to_do, checklist.ahead, checklist.costs, checklist.remember, checklist.to_ask,
    )  # fmt: skip
    for ref in inside(shown, SourceRef):
        yield ref.id


def _section(name: str, items: Sequence[Item], reader: Reader) -> list[Section]:
    return [Section(words(reader.phrase(f"pages.{name}")), (Items(tuple(items)),))] if items else []


def _by_procedure(name: str, entries: Iterable[ToShow], checklist: Checklist, reader: Reader) -> list[Section]:
    """Set requirements under their procedures; with one procedure on the list its name is not repeated."""
    groups: dict[str, list[Item]] = {}
    for entry in entries:
        groups.setdefault(entry.procedure, []).append(_to_show(entry, checklist, reader))
    return _grouped_section(name, groups, checklist, reader)


def _grouped_section(
    name: str, groups: Mapping[str, Sequence[Item]], checklist: Checklist, reader: Reader
) -> list[Section]:
    if not groups:
        return []
    blocks: tuple[Block, ...]
    if len(checklist.chosen) == 1:
        blocks = tuple(Items(tuple(items)) for items in groups.values())
    else:
        blocks = tuple(
            Section(words(quiet(reader.procedure(procedure))), (Items(tuple(items)),), aside=procedure)
            for procedure, items in groups.items()
        )
    return [Section(words(reader.phrase(f"pages.{name}")), blocks)]


def _remember(checklist: Checklist, reader: Reader) -> list[Section]:
    """The small doors that hit, then those that may; without answers nobody knows, so all are simply listed."""
    if not checklist.answers:
        return _doors("remember", checklist.remember, checklist, reader)
    hit = [entry for entry in checklist.remember if entry.standing == "shut"]
    may = [entry for entry in checklist.remember if entry.standing != "shut"]
    return [*_doors("hits-you", hit, checklist, reader), *_doors("may-hit", may, checklist, reader)]


def _doors(name: str, entries: Iterable[Remember], checklist: Checklist, reader: Reader) -> list[Section]:
    groups: dict[str, list[Item]] = {}
    for entry in entries:
        groups.setdefault(entry.procedure, []).append(small_door(entry.limitation, entry.area, reader))
    return _grouped_section(name, groups, checklist, reader)


def _chosen(checklist: Checklist, reader: Reader) -> Section:
    cards = tuple(_card(one, checklist, reader) for one in checklist.chosen)
    return Section(words(reader.phrase("pages.for")), cards)


def _card(one: Chosen, checklist: Checklist, reader: Reader) -> Section:
    """The procedure's name and its door: with answers the person's, without them the state on the day."""
    if checklist.answers:
        door = door_column(one.result.big_door, reader.lang)
    else:
        door = state_column(state_of(one.rules, reader).state, reader.lang)
    head = words(door, standing_out(reader.named(one.rules.name)))
    return Section(head, (Paragraph(words(state_sentence(one.rules, reader))),), aside=one.rules.id)


def _needed(checklist: Checklist) -> Iterable[ToShow]:
    return (one for one in checklist.to_show if one.requirement.at is None and not one.requirement.declare)


def _later(checklist: Checklist) -> Iterable[ToShow]:
    return (one for one in checklist.to_show if one.requirement.at is not None and not one.requirement.declare)


def _declared(checklist: Checklist) -> Iterable[ToShow]:
    return (one for one in checklist.to_show if one.requirement.declare)


def _to_show(entry: ToShow, checklist: Checklist, reader: Reader) -> Item:
    """A requirement with how it stands; once the answers meet it, how to meet it is not worth reading."""
    said = entry.wording
    if checklist.answers and entry.met is not None:
        told = words(reader.say(said.text), "  ", met_words(entry.met, reader.lang), reader.cite(said.source))
    else:
        told = reader.sourced(said.text, said.source)
    if entry.met is Met.YES:
        return Item(told, TICK)
    under: list[Words] = []
    if entry.only_if is not None:
        under.append(reader.colon(reader.phrase("pages.only-if"), condition_words(entry.only_if, reader)))
    for number, reading in enumerate(said.readings, 1):
        label = reader.phrase("pages.reading", number=number)
        under.append(reader.colon(label, reader.say(reading.says), reader.cite(reading.source)))
    if said.because is not None:
        under.append(reader.colon(reader.phrase("pages.to-confirm"), reader.say(said.because)))
    if said.ask:
        under.append(reader.colon(reader.phrase("pages.ask"), reader.authorities(said.ask)))
    if said.how_to_meet is not None:
        under.append(reader.colon(reader.phrase("pages.how-to-meet"), reader.say(said.how_to_meet)))
    return Item(told, TICK, tuple(under))


def _paper(paper: Paper, checklist: Checklist, reader: Reader) -> Item:
    """One paper once; where procedures want it differently, a line for each of them."""
    under: list[Words] = []
    for said, uses in _grouped(paper.uses, lambda use: _wanted(use, reader)):
        of = _of_all([use.procedure for use in uses], checklist)
        under.append(words(said, of))
    proves = dict.fromkeys(reader.say(text) for use in paper.uses for text in use.proves)
    under += [reader.colon(reader.phrase("pages.proves"), text) for text in proves]
    for document in paper.documents:
        under += _how_to_get(document, reader)
    cited = dict.fromkeys(ref for use in paper.uses for ref in use.use.source)
    name = names_words(paper.names, reader) or words(paper.uses[0].use.id)
    return Item(words(name, reader.cite(tuple(cited))), TICK, tuple(under))


def _wanted(use: PaperUse, reader: Reader) -> str:
    paper = use.use
    parts = [document_form(paper, reader)]
    texts = (paper.detail, paper.translation, paper.shelf_life, paper.photo)
    parts += [reader.say(text) for text in texts if text is not None]
    if use.only_if is not None:
        condition = condition_words(use.only_if, reader)
        parts.append(f"{reader.phrase('pages.only-if')}{reader.phrase('pages.colon')}{condition}")
    return reader.phrase("pages.dot").join(parts)


def _how_to_get(document: Document, reader: Reader) -> list[Words]:
    lines = []
    if document.how is not None:
        lines.append(reader.colon(reader.phrase("pages.how-to-get"), reader.say(document.how)))
    lines += [reader.colon(reader.phrase("pages.takes"), takes_words(takes, reader)) for takes in document.takes]
    return lines


def _step(number: int, entry: ToDo, checklist: Checklist, reader: Reader) -> Item:
    step = entry.step
    under: list[Words] = []
    if step.detail is not None:
        under.append(words(reader.say(step.detail)))
    under += place_lines(step, reader)
    if entry.only_if is not None:
        under.append(reader.colon(reader.phrase("pages.only-if"), condition_words(entry.only_if, reader)))
    if entry.papers:
        under.append(reader.colon(reader.phrase("pages.papers"), papers_line(entry.papers, reader)))
    under += [reader.colon(reader.phrase("pages.takes"), takes_words(takes, reader)) for takes in step.takes]
    if step.output is not None:
        under.append(reader.colon(reader.phrase("pages.output"), reader.named(step.output)))
    of = _of(entry.procedure, checklist)
    title = words(strong(f"{number}. {reader.say(step.title)}"), of, reader.cite(step.source))
    return Item(title, TICK, tuple(under))


def _windows(checklist: Checklist, reader: Reader) -> list[Section]:
    items = []
    for ahead in checklist.ahead:
        window = ahead.window
        term = reader.phrase("pages.from-until", since=window.from_, until=window.to)
        of = _of(ahead.procedure, checklist)
        items.append(Item(words(strong(term), "  ", reader.say(window.label), of, reader.cite(window.source)), TICK))
    for one in checklist.chosen:
        if one.rules.next_window is not None and all(ahead.procedure != one.rules.id for ahead in checklist.ahead):
            items.append(Item(words(next_window_words(one.rules, reader), _of(one.rules.id, checklist))))
    return _section("windows-ahead", items, reader)


def _cost(entry: Spent, reader: Reader) -> Item:
    return Item(words(reader.say(entry.for_), reader.phrase("pages.colon"), cost_words(entry.cost, reader)))


def _question(entry: ToAsk, checklist: Checklist, reader: Reader) -> Item:
    of = _of_all(entry.procedures, checklist)
    ask = reader.colon(reader.phrase("pages.ask"), reader.authorities(entry.point.ask))
    looked = words(quiet(reader.say(entry.point.looked)), reader.cite(entry.point.source))
    return Item(words(reader.say(entry.point.text), of), TICK, (ask, looked))


def _unanswered(fact: str, reader: Reader) -> Item:
    question = reader.catalog.questions.get(fact)
    return Item(words(fact if question is None else reader.say(question.text), quiet(f"  {fact}")), TICK)


def _of(procedure: str, checklist: Checklist) -> Words:
    return _of_all((procedure,), checklist)


def _of_all(procedures: Sequence[str], checklist: Checklist) -> Words:
    """Return for which procedures something is, where the list is for several."""
    if len(checklist.chosen) == 1:
        return ()
    return (quiet(f"  {', '.join(dict.fromkeys(procedures))}"),)


def _grouped(uses: Iterable[PaperUse], told: Callable[[PaperUse], str]) -> list[tuple[str, list[PaperUse]]]:
    groups: dict[str, list[PaperUse]] = {}
    for use in uses:
        groups.setdefault(told(use), []).append(use)
    return [*groups.items()]
