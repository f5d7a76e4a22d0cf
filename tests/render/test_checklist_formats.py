"""One checklist, three formats, the same facts: whatever one says, all say."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from licnav.checklist.building import make_checklist
from licnav.checklist.model import Checklist
from licnav.render.checklist_json import checklist_object
from licnav.render.checklist_page import checklist_page
from licnav.render.markdown import set_markdown
from licnav.render.plain import set_plain
from licnav.render.terminal import set_terminal
from licnav.texts.text import Lang, say
from tests.render.small import DAY, answers, reader, small_catalog

PROCEDURES = ("baker/registration", "baker/examination", "baker/licence", "common/valley-permit")
PEOPLE: dict[str, dict[str, str]] = {
    "anybody": {},
    "somebody": {"residency": "hill-resident", "age": "19", "host": "hill-bakery-branch"},
}


def _checklist(person: str) -> Checklist:
    return make_checklist(small_catalog(), PROCEDURES, answers(**PEOPLE[person]), DAY)


def _facts(checklist: Checklist, lang: Lang) -> Iterator[str]:
    """Yield everything that a person must find on the list."""
    for entry in checklist.to_show:
        yield say(entry.wording.text, lang)
    for todo in checklist.to_do:
        yield say(todo.step.title, lang)
    for paper in checklist.papers:
        yield from (say(name, lang) for name in paper.names)
    for spent in checklist.costs:
        yield say(spent.cost.text, lang)
    for ask in checklist.to_ask:
        yield say(ask.point.text, lang)
    for door in checklist.remember:
        if door.limitation is not None:
            yield say(door.limitation.text, lang)
    for ahead in checklist.ahead:
        yield say(ahead.window.label, lang)
    for name in checklist.bodies:
        yield say(small_catalog().authorities[name].name, lang)


def _squeezed(text: str) -> str:
    """Return a text without what a format adds: escapes, backslashes, line breaks and indents."""
    return re.sub(r"\s+", "", re.sub("\x1b\\[[0-9;]*m", "", text).replace("\\", ""))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


@pytest.mark.parametrize("lang", ["en", "zh-Hant", "zh-Hans"])
@pytest.mark.parametrize("person", PEOPLE)
def test_every_format_says_every_fact(person, lang):
    checklist = _checklist(person)
    page = checklist_page(checklist, reader(lang))
    data = json.dumps(checklist_object(checklist, reader(lang)), ensure_ascii=False)
    formats = {
        "terminal": set_terminal(page, 60),
        "plain": set_plain(page),
        "markdown": set_markdown(page),
        "json": " ".join(_strings(json.loads(data))),
    }

    missing = [
        (name, fact)
        for name, text in formats.items()
        for fact in _facts(checklist, lang)
        if _squeezed(fact) not in _squeezed(text)
    ]
    assert missing == []


def test_every_thing_to_do_or_show_has_a_box_to_tick():
    checklist = _checklist("anybody")
    boxes = len(checklist.to_show) + len(checklist.to_do) + len(checklist.papers) + len(checklist.to_ask)

    assert set_markdown(checklist_page(checklist, reader())).count("- [ ] ") == boxes + len(checklist.unanswered)


def test_without_answers_nobody_is_told_that_something_is_not_met():
    text = set_plain(checklist_page(_checklist("anybody"), reader()))

    assert "not answered" not in text
    assert "not met" not in text


def test_with_answers_what_is_missing_is_marked():
    text = set_plain(checklist_page(_checklist("somebody"), reader()))

    assert "You have been a baker for three years.  not answered" in text
    assert "Small doors that hit you" in text


def test_what_the_answers_meet_is_marked_and_told_no_further():
    checklist = make_checklist(small_catalog(), ["baker/registration"], answers(qualification="hill-baker"), DAY)
    text = set_plain(checklist_page(checklist, reader()))

    assert "You are a baker of the Hills, or a resident of the Lake or elsewhere.  met [" in text
    assert "Get the certificate of the Hills." not in text


def test_the_sources_named_on_the_list_stand_at_its_end_with_their_addresses():
    text = set_plain(checklist_page(_checklist("anybody"), reader()))

    sources = text.partition("\nSources\n")[2]
    assert "- valley-act  Valley Act" in sources
    assert "https://valley.example.org/act" in sources
