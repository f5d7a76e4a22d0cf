"""What follows once one is in, what is not known, and what was: term, duties, open points, report, figures, sources."""

from collections.abc import Iterable, Iterator, Sequence

from licnav.catalog.models import Dated, GlossaryEntry, Holding, Pages, Report2023, Rules, Source, Statement
from licnav.render.page import Block, Facts, Item, Items, Section, Words, quiet, standing_out, strong, words
from licnav.render.reader import Reader


def holding_section(rules: Rules, pages: Pages, reader: Reader) -> list[Section]:
    """Return how long it is good for and how it is kept, what ends it, and how to object to a decision."""
    blocks: list[Block] = []
    if pages.term is not None:
        blocks += _term(pages.term, reader)
    groups = (
        ("redress", pages.redress),
        ("silence", _one(pages.silence)),
        ("gives-up", pages.gives_up),
    )
    for name, statements in groups:
        blocks += _statements(name, statements, reader)
    blocks += _exclusions(pages, reader)
    return [Section(words(reader.phrase("pages.once-in")), tuple(blocks))] if blocks else []


def open_points_section(pages: Pages, reader: Reader) -> list[Section]:
    """Return what is not known, as questions, with what was looked for and whom to ask."""
    items = tuple(
        Item(
            words(strong(reader.say(point.text))),
            "?",
            (
                reader.colon(reader.phrase("pages.ask"), reader.authorities(point.ask)),
                words(quiet(reader.say(point.looked)), reader.cite(point.source)),
            ),
        )
        for point in pages.open_points
    )
    return [Section(words(reader.phrase("pages.not-known")), (Items(items),))] if items else []


def whom_to_ask_section(bodies: Iterable[str], reader: Reader) -> list[Section]:
    """Return each body once: its name beside its official name, its part in this, and how to reach it."""
    known = reader.catalog.authorities
    items = []
    for name in dict.fromkeys(bodies):
        if name in known:
            body = known[name]
            under = (words(reader.say(body.role)), *reader.contact(body))
            items.append(Item(standing_out(reader.named(body.name)), under=under))
    return [Section(words(reader.phrase("pages.whom-to-ask")), (Items(tuple(items)),))] if items else []


def report_section(report: Report2023 | None, reader: Reader) -> list[Section]:
    """Return what the report of May 2023 said beside what holds now."""
    if report is None:
        return []
    rows = (
        (reader.phrase("pages.report-said"), words(reader.say(report.said))),
        (reader.phrase("pages.report-now"), words(reader.say(report.now), reader.cite(report.source))),
    )
    return [Section(words(reader.phrase("pages.report")), (Facts(rows),))]


def dated_section(name: str, entries: Sequence[Dated], reader: Reader) -> list[Section]:
    """Return dated changes or counts, in the catalog's order."""
    rows = tuple((str(entry.on), reader.sourced(entry.text, entry.source)) for entry in entries)
    return [Section(words(reader.phrase(f"pages.{name}")), (Facts(rows),))] if rows else []


def glossary_section(rules: Rules, reader: Reader) -> list[Section]:
    """Return the false friends that this procedure, or its whole profession, meets."""
    items = tuple(
        Item(words(strong(" / ".join(entry.terms)), "  ", reader.sourced(entry.text, entry.source)))
        for entry in misleading_words(rules, reader)
    )
    return [Section(words(reader.phrase("pages.glossary")), (Items(items),))] if items else []


def misleading_words(rules: Rules, reader: Reader) -> tuple[GlossaryEntry, ...]:
    """Return the glossary's entries that a procedure or its whole profession meets."""
    users = {rules.id, rules.id.partition("/")[0]}
    return tuple(entry for entry in reader.catalog.glossary if users.intersection(entry.used_by))


def source_section(names: Iterable[str], reader: Reader) -> list[Section]:
    """Return the sources used, each once: id, title, number, how well it was seen, and where it can be read."""
    rows = []
    for name in dict.fromkeys(names):
        source = reader.catalog.sources.get(name)
        if source is not None:
            facts = [part for part in (source.number, str(source.issued or ""), reader.level(source.seen)) if part]
            told = words(reader.named(source.title), quiet(reader.phrase("pages.dot")), quiet(reader.listed(facts)))
            rows.append(Item(words(strong(name), "  ", told), under=_address(source, reader)))
    return [Section(words(reader.phrase("pages.sources")), (Items(tuple(rows)),))] if rows else []


def _address(source: Source, reader: Reader) -> tuple[Words, ...]:
    if source.url:
        return (words(source.url),)
    return (reader.colon(reader.phrase("pages.read-at"), source.read_at),) if source.read_at else ()


def _term(term: Holding, reader: Reader) -> Iterator[Block]:
    rows: list[tuple[str, Words]] = []
    if term.valid is not None:
        rows.append((reader.phrase("pages.valid"), reader.sourced(term.valid, term.source)))
    if term.renew is not None:
        rows.append((reader.phrase("pages.renew"), reader.sourced(term.renew.text, term.renew.source)))
        for name, text in (
            ("renew-earliest", term.renew.earliest),
            ("renew-latest", term.renew.latest),
            ("if-late", term.renew.if_late),
        ):
            if text is not None:
                rows.append((reader.phrase(f"pages.{name}"), words(reader.say(text))))
    if rows:
        yield Facts(tuple(rows))
    yield from _statements("duties", term.duties, reader)
    yield from _statements("ends-if", term.ends_if, reader)
    yield from _statements("after-lapse", _one(term.after_lapse), reader)
    yield from _statements("sanctions", term.sanctions, reader)


def _statements(name: str, statements: Sequence[Statement], reader: Reader) -> Iterator[Block]:
    items = tuple(Item(reader.sourced(statement.text, statement.source)) for statement in statements)
    if items:
        yield Section(words(quiet(reader.phrase(f"pages.{name}"))), (Items(items),))


def _exclusions(pages: Pages, reader: Reader) -> Iterator[Block]:
    items = tuple(
        Item(words(reader.sourced(entry.text, entry.source), quiet(f" {entry.procedure}"))) for entry in pages.excludes
    )
    if items:
        yield Section(words(quiet(reader.phrase("pages.excludes"))), (Items(items),))


def _one(statement: Statement | None) -> tuple[Statement, ...]:
    return () if statement is None else (statement,)
