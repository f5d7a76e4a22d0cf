"""`licnav list`: Table 1 of the report of 2023 as it stands on the day, profession by profession."""

from collections.abc import Sequence

from licnav.catalog.loading import Listed
from licnav.catalog.models import Profession, Row
from licnav.render.doors import state_column, state_words
from licnav.render.page import Block, Facts, Item, Items, Page, Paragraph, Section, Words, quiet, strong, words
from licnav.render.reader import Reader
from licnav.render.state import state_of, state_sentence


def listing_page(reader: Reader) -> Page:
    """Return every profession with its procedures: state, kind, area; what the report said beside what holds now."""
    listed = reader.catalog.listing()
    professions = reader.catalog.professions.values()
    blocks: list[Block] = [Paragraph(words(reader.phrase("pages.list-intro")))]
    blocks += [_profession(profession, listed, reader) for profession in professions]
    known = {profession.table1 for profession in professions}
    blocks += [_row_alone(row, reader) for name, row in reader.catalog.rows.items() if name not in known]
    title = reader.phrase("pages.list-title", as_of=reader.as_of)
    return Page(words(title), tuple(blocks), reader.footer())


def listing_object(reader: Reader) -> list[dict[str, object]]:
    """Return the same as data, an entry a procedure."""
    rows: list[dict[str, object]] = []
    for entry in reader.catalog.listing():
        rules, report = entry.rules, entry.report_2023
        rows.append(
            {
                "profession": entry.profession,
                "procedure": rules.id,
                "name": reader.say(rules.name),
                "also": list(rules.also),
                "table1": reader.catalog.professions[entry.profession].table1,
                "kind": rules.kind,
                "layer": rules.layer,
                "area": rules.area,
                "state": state_of(rules, reader).state,
                "why": state_sentence(rules, reader),
                "report_2023": reader.say(report.said) if report else None,
                "now": reader.say(report.now) if report else None,
                "reviewed": rules.reviewed.isoformat(),
            }
        )
    return rows


def _profession(profession: Profession, listed: Sequence[Listed], reader: Reader) -> Section:
    """One profession: its own procedures and those it shares; what the report said of the row if they do not say it."""
    own = [entry for entry in listed if entry.profession == profession.id]
    row = reader.catalog.rows.get(profession.table1) if profession.table1 else None
    blocks: list[Block] = []
    if row is not None and all(entry.report_2023 is None for entry in own):
        blocks.append(Paragraph(_said(row, reader)))
    blocks += [_procedure(entry, reader) for entry in own]
    shared = tuple(_shared(entry, reader) for entry in listed if profession.id in entry.rules.also)
    if shared:
        blocks.append(Section(words(quiet(reader.phrase("pages.shared"))), (Items(shared),)))
    return Section(reader.named(profession.name), tuple(blocks), aside=profession.id)


def _row_alone(row: Row, reader: Reader) -> Section:
    """A row of Table 1 for whose professions this catalog has nothing."""
    blocks = (Paragraph(_said(row, reader)), Paragraph(words(quiet(reader.phrase("pages.row-alone")))))
    return Section(words(reader.say(row.who)), blocks)


def _said(row: Row, reader: Reader) -> Words:
    return reader.colon(reader.phrase("pages.report-2023"), reader.say(row.said))


def _shared(entry: Listed, reader: Reader) -> Item:
    state = state_words(state_of(entry.rules, reader).state, reader.lang)
    return Item(words(reader.say(entry.rules.name), "  ", state, quiet(f"  {entry.rules.id}")))


def _procedure(entry: Listed, reader: Reader) -> Section:
    rules = entry.rules
    state = state_of(rules, reader)
    head = words(state_column(state.state, reader.lang), strong(reader.say(rules.name)))
    kind = reader.phrase("pages.dot").join(
        (reader.term("kinds", rules.kind), reader.term("layers", rules.layer), reader.area(rules.area))
    )
    blocks: list[Block] = [Paragraph(words(quiet(kind)))]
    if state.state != "in-force":
        blocks.append(Paragraph(words(state_sentence(rules, reader))))
    if entry.report_2023 is not None:
        blocks.append(Facts(_report(entry, reader)))
    return Section(head, tuple(blocks), aside=rules.id.partition("/")[2])


def _report(entry: Listed, reader: Reader) -> tuple[tuple[str, Words], ...]:
    report = entry.report_2023
    if report is None:
        return ()
    return (
        (reader.phrase("pages.report-short"), words(quiet(reader.say(report.said)))),
        (reader.phrase("pages.now-short"), words(reader.say(report.now))),
    )
