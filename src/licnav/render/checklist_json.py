"""`checklist --json`: the same facts as the page, as data."""

from typing import Any

from licnav.checklist.model import Checklist, Chosen, Paper, Remember, ToDo, ToShow
from licnav.render.plain_data import plain_data
from licnav.render.reader import Reader
from licnav.render.state import state_of, state_sentence


def checklist_object(checklist: Checklist, reader: Reader) -> dict[str, Any]:
    """Return a checklist as JSON data; every key always present, null where unknown."""
    return {
        "answers": dict(checklist.answers),
        "procedures": [_chosen(one, reader) for one in checklist.chosen],
        "to_show": [_to_show(entry, reader) for entry in checklist.to_show],
        "papers": [_paper(paper, reader) for paper in checklist.papers],
        "steps": [_step(number, entry, reader) for number, entry in enumerate(checklist.to_do, 1)],
        "windows_ahead": [
            {"procedure": ahead.procedure, **plain_data(ahead.window, reader.lang)} for ahead in checklist.ahead
        ],
        "costs": [{"for": reader.say(entry.for_), **plain_data(entry.cost, reader.lang)} for entry in checklist.costs],
        "remember": [_remember(entry, reader) for entry in checklist.remember],
        "questions_to_ask": [
            {"procedures": list(entry.procedures), **plain_data(entry.point, reader.lang)} for entry in checklist.to_ask
        ],
        "whom_to_ask": [
            plain_data(reader.catalog.authorities[name], reader.lang)
            for name in checklist.bodies
            if name in reader.catalog.authorities
        ],
        "unanswered": list(checklist.unanswered),
    }


def _chosen(one: Chosen, reader: Reader) -> dict[str, Any]:
    return {
        "id": one.rules.id,
        "name": reader.say(one.rules.name),
        "official_name": one.rules.name.official,
        "state": state_of(one.rules, reader).state.value,
        "why": state_sentence(one.rules, reader),
        "big_door": one.result.big_door.value,
        "next_window": one.rules.next_window,
    }


def _to_show(entry: ToShow, reader: Reader) -> dict[str, Any]:
    requirement, said = entry.requirement, entry.wording
    return {
        "procedure": entry.procedure,
        "id": requirement.id,
        "text": reader.say(said.text),
        "met": None if entry.met is None else entry.met.value,
        "declare": requirement.declare,
        "at": requirement.at,
        "only_if": plain_data(entry.only_if, reader.lang),
        "readings": plain_data(said.readings, reader.lang),
        "because": plain_data(said.because, reader.lang),
        "ask": list(said.ask),
        "how_to_meet": plain_data(said.how_to_meet, reader.lang),
        "source": plain_data(said.source, reader.lang),
    }


def _paper(paper: Paper, reader: Reader) -> dict[str, Any]:
    return {
        "names": [reader.say(name) for name in paper.names],
        "official_names": [name.official for name in paper.names if name.official],
        "documents": [plain_data(document, reader.lang) for document in paper.documents],
        "uses": [
            {
                "procedure": use.procedure,
                **plain_data(use.use, reader.lang),
                "only_if": plain_data(use.only_if, reader.lang),
                "proves_texts": [reader.say(text) for text in use.proves],
            }
            for use in paper.uses
        ],
    }


def _step(number: int, entry: ToDo, reader: Reader) -> dict[str, Any]:
    return {
        "number": number,
        "procedure": entry.procedure,
        **plain_data(entry.step, reader.lang),
        "only_if": plain_data(entry.only_if, reader.lang),
        "papers": [[reader.say(name) for name in names] for names in entry.papers],
    }


def _remember(entry: Remember, reader: Reader) -> dict[str, Any]:
    limitation = None if entry.limitation is None else plain_data(entry.limitation, reader.lang)
    return {"procedure": entry.procedure, "id": entry.id, "standing": entry.standing, "limitation": limitation}
