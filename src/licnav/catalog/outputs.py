"""What a catalog makes of its own contents: choices and questions for each output, and the procedures of everyone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from licnav.catalog.building import build
from licnav.catalog.models import Aliases, Choice, Profession, Question
from licnav.texts.interface import phrases
from licnav.texts.text import Text


def question_from(plain: Any, outputs: Sequence[Any]) -> Question:
    """Return a question; one that asks for outputs gets those of all procedures as its choices."""
    question = build(Question, plain)
    if not question.outputs:
        return question
    return replace(question, choices=(*question.choices, *(build(Choice, output) for output in outputs)))


def date_question(output: Any) -> Question:
    """Return the question for the day on which an output was got."""
    paper = build(Choice, output).text
    words = phrases("catalog")
    text = _filled(words["output_on"], paper) if paper else words["output_on"]
    return Question(
        id=f"{output['id']}-on",
        text=text,
        type="date",
        about=words["output_on_about"],
        find_out=words["output_on_find_out"],
        changes="never",
    )


def common_profession(procedures: tuple[str, ...]) -> Profession:
    """Return the pseudo-profession that holds what is of no one profession."""
    return Profession("common", phrases("catalog")["common"], Aliases(), procedures)


def _filled(template: Text, paper: Text) -> Text:
    derived = None
    if template.derived is not None:
        derived = template.derived.format(paper=paper.official or paper.derived or paper.hant)
    return Text(template.en.format(paper=paper.en), template.hant.format(paper=paper.hant), None, derived)
