"""An interview and `lookup` with the answers that it saved say the same."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from licnav.assessment.answers import DONT_KNOW, NEVER, Span, Value, text_of
from licnav.cli.app import run
from licnav.cli.conversation import Conversation, Ending
from licnav.cli.keeping import Keeper
from licnav.cli.prompts.interface import Key
from licnav.cli.saved import write_saved
from licnav.render.assessment_json import assessment_object
from licnav.render.reader import Reader
from tests.cli.pseudo_terminal import SMALL
from tests.cli.scripted import Scripted
from tests.interview.people import AS_OF, CATALOG, PEOPLE, start


def as_said(value: Value) -> object:
    """An answer as a prompter returns it."""
    if value is DONT_KNOW:
        return Key.DONT_KNOW
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return text_of(value) if isinstance(value, Span | int) or value is NEVER else value


def talk(person: dict[str, Value]) -> Conversation:
    texts = {fact: CATALOG.questions[fact].text.en for fact in person}
    prompter = Scripted({texts[fact]: [as_said(value)] for fact, value in person.items()})
    conversation = Conversation(start(), prompter, Reader(CATALOG, "en", AS_OF), Keeper().save_as)
    assert conversation.run() is Ending.FINISHED
    return conversation


@settings(max_examples=25, deadline=None)
@given(person=PEOPLE)
def test_a_lookup_with_the_saved_answers_gives_the_interviews_verdict(person):
    interview = talk(person).interview
    with TemporaryDirectory() as directory:
        saved, told = Path(directory) / "me.yaml", Path(directory) / "told.json"
        write_saved(saved, interview, "en")
        code = run(
            ["lookup", "baker", "--answers", str(saved), "--catalog", str(SMALL), "--as-of", AS_OF.isoformat(),
             "--lang", "en", "--json", "-o", str(told), "--quiet"]
        )  # fmt: skip
        looked_up = json.loads(told.read_text(encoding="utf-8"))

    assert code == 0
    expected = json.loads(json.dumps(assessment_object(interview.assessment, "en"), default=str))
    assert {name: looked_up[name] for name in expected} == expected
