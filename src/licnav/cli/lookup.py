"""licnav lookup: one person, one profession, no questions asked."""

from typing import TYPE_CHECKING

import typer

from licnav.cli import options
from licnav.cli.session import Session
from licnav.errors import ExitCode

if TYPE_CHECKING:
    from licnav.assessment.result import Assessment


@options.with_session("text", "md", "json")
def lookup(
    session: Session,
    profession: options.Profession,
    answer: options.GivenAnswers = None,
    answers: options.AnswersFile = None,
    fields: options.Fields = None,
    exit_verdict: options.ExitVerdict = False,
) -> None:
    """Assess one person against every procedure of PROFESSION."""
    from licnav.assessment import assess  # here, so that --help does not pay for it
    from licnav.cli.answers_file import read_answers

    catalog = session.catalog
    person = catalog.profession(profession)
    _, known = read_answers(catalog, session.as_of, answer, answers)
    assessment = assess(catalog, person.id, known, session.as_of)
    _emit(session, assessment)
    if exit_verdict:
        raise typer.Exit(verdict_code(assessment))


def verdict_code(assessment: "Assessment") -> ExitCode:
    """Return 10 if every way that applies is shut, 11 if none is open and one is undecided, else 0."""
    from licnav.assessment.result import Door
    from licnav.render.ranking import ways_of

    doors = {result.big_door for result in ways_of(assessment)} - {Door.NOT_FOR_YOU}
    if Door.OPEN in doors:
        return ExitCode.DONE
    return ExitCode.NONE_OPEN if doors - {Door.SHUT} else ExitCode.ALL_SHUT


def _emit(session: Session, assessment: "Assessment") -> None:
    if session.format == "json":
        from licnav.render.assessment_json import assessment_object, selected
        from licnav.render.safety import for_json

        session.emit(for_json(selected(assessment_object(assessment, session.lang), session.fields or ())))
        return
    from licnav.cli.results import emit_page
    from licnav.render.assessment_page import assessment_page

    emit_page(session, assessment_page(session.catalog, assessment, session.lang))
