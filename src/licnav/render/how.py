"""How a procedure is gone through: steps, papers, windows."""

from collections.abc import Iterable, Iterator, Sequence

from licnav.catalog.models import Cost, DocumentUse, Pages, Place, Rules, Step, Takes, Window
from licnav.checklist.naming import paper_names
from licnav.checklist.order import ordered_steps
from licnav.checklist.wording import exists_on, wording_on
from licnav.render.condition_words import condition_words
from licnav.render.page import Block, Item, Items, Paragraph, Section, Words, quiet, standing_out, strong, words
from licnav.render.reader import Reader
from licnav.texts.text import Text


def step_section(rules: Rules, pages: Pages, reader: Reader) -> list[Section]:
    """Return the steps in the order in which they can be done."""
    steps = [step for _, step in ordered_steps(((rules.id, pages.steps),)) if exists_on(step, reader.as_of)]
    items = tuple(step_item(step, pages, number, reader) for number, step in enumerate(steps, 1))
    return [Section(words(reader.phrase("pages.steps")), (Items(items),))] if items else []


def step_item(step: Step, pages: Pages, number: int, reader: Reader) -> Item:
    """Return a step: what is done, by whom, where, with which papers, how long it takes and what it costs."""
    under: list[Words] = []
    if step.detail is not None:
        under.append(words(reader.say(step.detail)))
    under += place_lines(step, reader)
    if step.applies is not None:
        under.append(reader.colon(reader.phrase("pages.only-if"), condition_words(step.applies, reader)))
    others = [name for name in step.after if "/" in name]
    if others:
        names = reader.listed(reader.procedure(name.partition("#")[0]) for name in others)
        under.append(reader.colon(reader.phrase("pages.after"), names))
    if step.documents:
        named = {use.id: use for use in pages.documents}
        papers = [paper_names(named[name], pages, reader.catalog) for name in step.documents if name in named]
        under.append(reader.colon(reader.phrase("pages.papers"), papers_line(papers, reader)))
    under += [reader.colon(reader.phrase("pages.takes"), takes_words(takes, reader)) for takes in step.takes]
    under += [reader.colon(reader.phrase("pages.cost"), cost_words(cost, reader)) for cost in step.cost]
    if step.output is not None:
        under.append(reader.colon(reader.phrase("pages.output"), reader.named(step.output)))
    return Item(words(strong(reader.say(step.title)), reader.cite(step.source)), f"{number}.", tuple(under))


def papers_line(papers: Iterable[Sequence[Text]], reader: Reader) -> str:
    """Return several papers on one line."""
    return reader.listed(reader.phrase("words.or").join(reader.say(name) for name in names) for names in papers)


def place_lines(step: Step, reader: Reader) -> Iterator[Words]:
    """Yield who does a step and where: the body and the channel, the address, the link."""
    who = reader.term("by", step.by)
    yield reader.colon(reader.phrase("pages.who"), who, *_where(step.where, reader))
    if step.where is not None:
        for line in (step.where.address, step.where.link):
            if line:
                yield words(line)


def document_section(rules: Rules, pages: Pages, reader: Reader) -> list[Section]:
    """Return the papers: form, certification, translation, shelf life, and what each proves."""
    uses = [use for use in pages.documents if exists_on(use, reader.as_of)]
    items = tuple(document_item(use, rules, pages, reader) for use in uses)
    return [Section(words(reader.phrase("pages.papers")), (Items(items),))] if items else []


def document_item(use: DocumentUse, rules: Rules, pages: Pages, reader: Reader) -> Item:
    """Return one paper as this procedure wants it."""
    under = [words(document_form(use, reader))]
    for text in (use.detail, use.translation, use.shelf_life, use.photo):
        if text is not None:
            under.append(words(reader.say(text)))
    if use.applies is not None:
        under.append(reader.colon(reader.phrase("pages.only-if"), condition_words(use.applies, reader)))
    texts = {entry.id: wording_on(entry, reader.as_of).text for entry in rules.requirements}
    for name in use.proves:
        if name in texts:
            under.append(reader.colon(reader.phrase("pages.proves"), reader.say(texts[name])))
    return Item(words(document_name(use, pages, reader), reader.cite(use.source)), under=tuple(under))


def document_name(use: DocumentUse, pages: Pages, reader: Reader) -> Words:
    """Return the name of a paper, with its official form; of any of several, all their names."""
    return names_words(paper_names(use, pages, reader.catalog), reader) or words(use.id)


def names_words(names: Sequence[Text], reader: Reader) -> Words:
    """Return one name, or `any one of` several."""
    if len(names) < 2:
        return words(*(standing_out(reader.named(name)) for name in names))
    parts = [words(reader.phrase("words.or") if index else "", reader.named(name)) for index, name in enumerate(names)]
    return words(strong(reader.phrase("pages.any-of")), *parts)


def document_form(use: DocumentUse, reader: Reader) -> str:
    """Return what is known of a paper's form: original or copy, how many, certified how. Unknown is said, too."""
    parts = [reader.phrase("pages.form-unknown") if use.form == "unknown" else reader.term("forms", use.form)]
    if use.copies is not None:
        parts.append(reader.phrase("pages.copies-one" if use.copies == 1 else "pages.copies", count=use.copies))
    if use.certification == "unknown":
        parts.append(reader.phrase("pages.certification-unknown"))
    else:
        parts.append(reader.phrase("pages.certification", said=reader.term("certifications", use.certification)))
    if use.stays:
        parts.append(reader.phrase("pages.stays"))
    if use.optional:
        parts.append(reader.phrase("pages.optional"))
    return reader.phrase("pages.dot").join(parts)


def takes_words(takes: Takes, reader: Reader) -> Words:
    """Return how long something takes, who set that time and the source."""
    text = reader.say(takes.text)
    return words(
        text, quiet(reader.phrase("pages.beside", name=reader.term("set_by", takes.set_by))), reader.cite(takes.source)
    )


def cost_words(cost: Cost, reader: Reader) -> Words:
    """Return what something costs, the year of the figure and the source."""
    as_of = reader.phrase("pages.detail-of", date=cost.as_of) if cost.as_of else None
    return words(reader.say(cost.text), quiet(as_of) if as_of else None, reader.cite(cost.source))


def window_section(rules: Rules, reader: Reader) -> list[Section]:
    """Return the windows: what is known of the next one, those ahead, those gone by (latest first)."""
    if not rules.windows and rules.next_window is None:
        return []
    blocks: list[Block] = [Paragraph(next_window_words(rules, reader))]
    ahead = [window for window in rules.windows if window.to.last >= reader.as_of]
    past = [window for window in rules.windows if window.to.last < reader.as_of]
    if ahead:
        blocks.append(Items(tuple(_window(window, reader) for window in ahead)))
    if past:
        blocks.append(Paragraph(words(quiet(reader.phrase("pages.windows-past")))))
        past.sort(key=lambda window: window.from_.first, reverse=True)
        blocks.append(Items(tuple(_window(window, reader) for window in past)))
    return [Section(words(reader.phrase("pages.windows")), tuple(blocks))]


def next_window_words(rules: Rules, reader: Reader) -> Words:
    """Return what is known of the next window through which one may start."""
    starts = [window for window in rules.windows if window.start and window.to.last >= reader.as_of]
    if starts:
        first = min(starts, key=lambda window: window.from_.first)
        return words(reader.phrase("pages.window-ahead", since=first.from_, until=first.to))
    known = rules.next_window or "unknown"
    if known in ("unknown", "not-announced"):
        return words(reader.phrase(f"pages.window-{known}"))
    return words(reader.phrase("pages.window-next", date=known))


def _window(window: Window, reader: Reader) -> Item:
    term = reader.phrase("pages.from-until", since=window.from_, until=window.to)
    note = words(reader.say(window.note)) if window.note is not None else None
    said = words(strong(term), "  ", reader.say(window.label), reader.cite(window.source))
    return Item(said, under=(note,) if note else ())


def _where(place: Place | None, reader: Reader) -> list[Words | str]:
    if place is None:
        return []
    parts = [reader.authority(place.authority)] if place.authority else []
    if place.channel:
        parts.append(reader.term("channels", place.channel))
    if place.text is not None:
        parts.append(reader.say(place.text))
    return [reader.phrase("pages.dot"), reader.phrase("pages.dot").join(parts)] if parts else []
