"""licnav checklist: steps and papers of one or more procedures, to take along and tick off."""

from licnav.cli import options
from licnav.cli.results import emit_json, emit_page
from licnav.cli.session import Session


@options.with_session("text", "md", "json")
def checklist(
    session: Session,
    procedures: options.Procedures,
    answer: options.GivenAnswers = None,
    answers: options.AnswersFile = None,
) -> None:
    """Put steps and papers in order, for anybody or for the person whose answers are given."""
    from licnav.checklist.building import make_checklist
    from licnav.cli.answers_file import read_answers
    from licnav.render.reader import Reader

    catalog = session.catalog
    _, known = read_answers(catalog, session.as_of, answer, answers)
    made = make_checklist(catalog, procedures, known, session.as_of)
    reader = Reader(catalog, session.lang, session.as_of)
    if session.format == "json":
        from licnav.render.checklist_json import checklist_object

        emit_json(session, "checklist", checklist_object(made, reader))
    else:
        from licnav.render.checklist_page import checklist_page

        emit_page(session, checklist_page(made, reader))
