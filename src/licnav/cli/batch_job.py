"""One run of `licnav batch`: the pieces of licnav.batch between the files at both ends."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO, cast, get_args

from licnav.batch.cells import csv_line
from licnav.batch.columns import Columns, count_known, read_columns
from licnav.batch.dates import DateOrder
from licnav.batch.parsing import Defaults
from licnav.batch.people import People, Rejected
from licnav.batch.uses import template_columns
from licnav.cli.answers_file import given_answers, typed_answers
from licnav.cli.batch_files import Rejects, default_rejects, open_inputs, result_stream
from licnav.cli.batch_workers import shared, workers_for
from licnav.cli.batch_writers import Writer, csv_writer, json_writer
from licnav.cli.progress import progress
from licnav.cli.session import Session
from licnav.errors import LicnavError
from licnav.files.tables import Table
from licnav.render.safety import printable
from licnav.texts.interface import phrase
from licnav.texts.text import say


@dataclass(frozen=True, slots=True)
class Job:
    """What one run was asked to do."""

    inputs: tuple[str, ...]
    output: Path | None
    rejects: Path | None
    professions: tuple[str, ...]
    fixed: tuple[str, ...]
    one_row: bool
    columns: tuple[str, ...] | None
    stamp: bool
    strict: bool
    encoding: str | None
    dates: DateOrder | None
    format: str
    force: bool


def date_order(word: str | None) -> DateOrder | None:
    """Return the order that --dates names.

    Raises:
        LicnavError: it is neither dmy nor mdy.
    """
    if word is None:
        return None
    for order in get_args(DateOrder):
        if word == order:
            return cast("DateOrder", order)
    raise LicnavError(f"--dates: there is no order {word}", "Choose dmy (day first) or mdy (month first).")


def format_of(name: str | None, as_json: bool, output: Path | None) -> str:
    """Return csv or jsonl: as named, else by the ending of -o.

    Raises:
        LicnavError: there is no such format.
    """
    if name is None:
        ending = output.suffix.lower() if output else ""
        return "jsonl" if as_json or ending in (".jsonl", ".ndjson") else "csv"
    if name not in ("csv", "json", "jsonl"):
        raise LicnavError(f"--format: there is no {name} here", "Choose csv or jsonl.")
    return "csv" if name == "csv" else "jsonl"


def write_template(session: Session, professions: list[str], output: Path | None, *, force: bool) -> None:
    """Write the header of a table for people of these professions.

    Raises:
        LicnavError: no profession is named, one does not exist, or the file exists.
    """
    if not professions:
        raise LicnavError("--template: no profession is named", "For example: licnav batch --template lawyer")
    header = csv_line(template_columns(session.catalog, professions))
    with result_stream(output, "utf-8", force=force) as stream:
        stream.write(header + "\n")


def run(session: Session, job: Job) -> int:
    """Run a batch and return how many rows were put aside.

    Raises:
        LicnavError: an input, option or output cannot be used, or --strict met a bad row.
    """
    tables = open_inputs(job.inputs, job.encoding, lambda line: count_known(line, session.catalog))
    columns = read_columns(tables[0].header, session.catalog)
    people = People(session.catalog, columns, _defaults(session, job))
    _warn(session, columns, people)
    encoding = "utf-8-sig" if any(table.spreadsheet for table in tables) and job.format == "csv" else "utf-8"
    writer = _writer(session, job, people, columns)
    rejects = Rejects(job.rejects or default_rejects(job.output), columns.header, _teller(session))
    output = result_stream(job.output, encoding, force=job.force)
    workers = workers_for(sum(_size(table) for table in tables))
    with (
        rejects.open(force=job.force),
        output as stream,
        _no_collecting(),
        shared(writer.read, workers) as read,
    ):
        answered = _pass_through(session, job, tables, replace(writer, read=read), stream, rejects)
    _sum_up(session, job, answered, rejects)
    return rejects.count


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Leave freeing to reference counting: rows make no cycles, and collecting walks through all that is known."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _writer(session: Session, job: Job, people: People, columns: Columns) -> Writer:
    if job.format == "csv":
        return csv_writer(session, people, columns, job.columns, one_row=job.one_row, stamp=job.stamp)
    if job.columns:
        raise LicnavError("--columns is for CSV", "A JSON object has all keys; leave --columns out.")
    return json_writer(session, people, one_row=job.one_row)


def _pass_through(
    session: Session, job: Job, tables: list[Table], writer: Writer, stream: TextIO, rejects: Rejects
) -> int:
    answered = 0
    stream.write(writer.header)
    for table in tables:
        with progress(phrase("batch.reading", session.lang), _size(table), table.bytes_read, not session.quiet) as step:
            for found in writer.read(table.rows):
                step()
                if isinstance(found, str):
                    answered += 1
                    stream.write(found)
                elif job.strict:
                    raise _stopped(table, found)
                else:
                    rejects.put(found)
    return answered


def _size(table: Table) -> int:
    path = Path(table.name)
    return path.stat().st_size if path.is_file() else 0


def _stopped(table: Table, found: Rejected) -> LicnavError:
    column = f" {found.column}:" if found.column else ""
    return LicnavError(f"{table.name}:{found.line}:{column} {found.reason}", found.suggestion)


def _defaults(session: Session, job: Job) -> Defaults:
    professions = [name for words in job.professions for name in words.split(";") if name.strip()]
    named = tuple(dict.fromkeys(session.catalog.profession(name.strip()).id for name in professions))
    answers = typed_answers(session.catalog, given_answers(job.fixed), session.as_of)
    return Defaults(session.as_of, named, answers, job.dates, session.lang)


def _warn(session: Session, columns: Columns, people: People) -> None:
    for place, nearest in columns.near_misses.items():
        words = {"place": place + 1, "name": printable(columns.header[place]), "nearest": nearest}
        session.say(phrase("batch.near-miss", session.lang, **words))
    for place, fact in columns.facts().items():
        if fact in people.defaults.answers:
            session.say(phrase("batch.set-wins", session.lang, fact=fact, name=printable(columns.header[place])))
    if not people.facts and not people.defaults.answers:
        session.say(phrase("batch.no-facts", session.lang))


def _teller(session: Session) -> Callable[[Rejected], None]:
    def tell(found: Rejected) -> None:
        key = "batch.rejected-line" if found.column else "batch.rejected-row"
        words = phrase(key, session.lang, line=found.line, column=found.column, reason=found.reason)
        print(printable(f"{words} {found.suggestion}".rstrip()), file=sys.stderr)

    return tell


def _sum_up(session: Session, job: Job, answered: int, rejects: Rejects) -> None:
    lang, edition = session.lang, session.catalog.edition
    counts = {"rows": answered + rejects.count, "answered": answered, "rejected": rejects.count}
    session.say(phrase("batch.summary", lang, **{name: f"{count:,}" for name, count in counts.items()}))
    if rejects.count and rejects.path is not None:
        session.say(phrase("batch.rejects-written", lang, path=rejects.path))
    if job.output is not None:
        session.say(phrase("cli.wrote", lang, path=job.output))
    stamp = {"edition": edition.edition, "researched": edition.researched, "as_of": session.as_of}
    session.say(phrase("batch.stamp", lang, disclaimer=say(edition.disclaimer, lang), **stamp))
