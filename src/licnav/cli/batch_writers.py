"""The forms in which a batch comes out: CSV, or one JSON object a person and profession on a line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from licnav.batch.columns import Columns
from licnav.batch.engine import compiled
from licnav.batch.judge import the_best
from licnav.batch.layout import layout_of
from licnav.batch.people import People, Person, Rejected
from licnav.batch.ranking import best
from licnav.batch.run import assessments, look_up
from licnav.cli.session import Session
from licnav.files.rows import Row
from licnav.render.assessment_json import assessment_object
from licnav.render.safety import for_json


@dataclass(frozen=True, slots=True)
class Writer:
    """What stands before the first person, and what turns rows into text, one string for each person."""

    header: str
    read: Callable[[Iterable[Row]], Iterator[str | Rejected]]


def csv_writer(
    session: Session, people: People, columns: Columns, wanted: Sequence[str] | None, *, one_row: bool, stamp: bool
) -> Writer:
    """Return what writes CSV: a line for each procedure of a person, or for the best one.

    Raises:
        UnknownName: one of the columns wanted does not exist.
    """
    layout = layout_of(columns.header, wanted, stamp)
    judge = compiled(session.catalog, people, layout.results, session.lang)

    def read(rows: Iterable[Row]) -> Iterator[str | Rejected]:
        for found in look_up(rows, people, judge):
            if isinstance(found, Rejected):
                yield found
            else:
                outcomes = the_best(found.outcomes) if one_row else found.outcomes
                yield layout.lines(found.person.row.cells, outcomes)

    return Writer(layout.header_line, read)


def json_writer(session: Session, people: People, *, one_row: bool) -> Writer:
    """Return what writes JSON Lines: the object of `licnav lookup --json` for each person and profession.

    The key `input` is added, with the line and the cells that passed through: it says who the person is.
    """

    def read(rows: Iterable[Row]) -> Iterator[str | Rejected]:
        for row in rows:
            found = people.read(row)
            yield found if isinstance(found, Rejected) else _objects(session, people, found, one_row)

    return Writer("", read)


def _objects(session: Session, people: People, person: Person, one_row: bool) -> str:
    who = {"line": person.row.line, "cells": people.passing(person.row)}
    lines: list[str] = []
    for assessment in assessments(session.catalog, people, person):
        shown = replace(assessment, procedures=best(assessment.procedures)) if one_row else assessment
        lines.append(for_json({**assessment_object(shown, session.lang), "input": who}, indent=None))
    return "\n".join(lines) + "\n"
