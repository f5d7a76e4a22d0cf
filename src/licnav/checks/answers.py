"""Answers that can be told apart: no two answers to a question are written alike, in any language."""

from collections.abc import Iterator, Mapping

from licnav.assessment.answers import spellings
from licnav.catalog.loading import Catalog
from licnav.checks.finding import Finding, RawFile
from licnav.checks.references import parts


def check_answers(catalog: Catalog, files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield every name that two answers to one question share: whoever types it would be understood as the first."""
    for index, entry in enumerate(parts({"all": files["questions.yaml"].value}, "all")):
        question = catalog.questions[entry["id"]]
        meant: dict[str, str] = {}
        for written, choice in spellings(question, catalog):
            other = meant.setdefault(written, choice)
            if other != choice and not question.areas:  # a district and the land it consists of may share a name
                message = f"{written} is {other} and also {choice}"
                yield Finding("questions.yaml", (index, "id"), message, "Give one of them another name.")
