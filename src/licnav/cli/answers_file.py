"""Answers as they come in from outside: `-a FACT=VALUE`, which rank first, and the file of --answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from licnav.assessment.answers import Value, parse_answer, parse_reply
from licnav.catalog.loading import Catalog
from licnav.errors import LicnavError, UnknownName, UnreadableInput
from licnav.files import read_text

PROFESSION = "profession"
CONFIRMED = "confirmed."
_LARGEST = 1_000_000  # bytes; a person's answers are a few hundred


@dataclass(frozen=True, slots=True)
class Written:
    """Answers as written: the profession, if one is named, and the text of each answer by fact, in the file's order."""

    profession: str | None = None
    answers: Mapping[str, str] = field(default_factory=dict)


def read_answers(
    catalog: Catalog, as_of: date, given: Iterable[str] | None = None, file: Path | None = None
) -> tuple[str | None, dict[str, Value]]:
    """Return the profession that the file names, if it does, and the answers of file and command line together.

    Raises:
        LicnavError: the file cannot be read, a fact does not exist, or an answer does not fit its question.
    """
    written = Written() if file is None else read_answers_file(file)
    return written.profession, typed_answers(catalog, {**written.answers, **given_answers(given or ())}, as_of)


def read_answers_file(path: Path) -> Written:
    """Read a file of answers, YAML or JSON: a mapping of fact to value. `-` is stdin.

    Raises:
        UnreadableInput: it cannot be read, or is no such mapping.
    """
    name = "standard input" if str(path) == "-" else str(path)
    found = _parsed(read_text(path, limit=_LARGEST), name)
    if not isinstance(found, dict):
        raise UnreadableInput(f"{name}: this is no mapping of facts to values", "`licnav help answers` shows one.")
    texts = {str(fact): _answer_text(str(fact), value, name) for fact, value in found.items() if value is not None}
    return Written(texts.pop(PROFESSION, None), texts)


def given_answers(given: Iterable[str]) -> dict[str, str]:
    """Split the FACT=VALUE of the command line.

    Raises:
        LicnavError: one has no `=`, or a fact is given twice: the first value would be lost in silence.
    """
    answers: dict[str, str] = {}
    for words in given:
        fact, equals, value = words.partition("=")
        if not equals or not fact.strip():
            raise LicnavError(f"{words}: this is no FACT=VALUE", "For example: -a residency=hk-permanent")
        if fact.strip() in answers:
            raise LicnavError(f"{fact.strip()} is given twice", "Give it once; join several choices with ; in quotes.")
        answers[fact.strip()] = value.strip()
    return answers


def typed_answers(catalog: Catalog, written: Mapping[str, str], as_of: date) -> dict[str, Value]:
    """Return answers as values of their questions; facts may be written with underscores.

    Raises:
        UnknownName: there is no such fact; the hint has the nearest.
        InvalidAnswer: an answer does not fit its question.
    """
    named = ((_fact_named(catalog, name), text) for name, text in written.items())
    return {fact: _typed(catalog, fact, text, as_of) for fact, text in named}


def _typed(catalog: Catalog, fact: str, text: str, as_of: date) -> Value:
    if fact.startswith(CONFIRMED):
        return parse_reply(fact, text)
    return parse_answer(catalog.questions[fact], text, as_of, catalog)


def _fact_named(catalog: Catalog, name: str) -> str:
    if name in catalog.questions:
        return name
    if name.startswith(CONFIRMED):
        from licnav.batch.columns import confirmation_named

        return confirmation_named(name, catalog)
    fact = name.replace("_", "-")
    if fact in catalog.questions:
        return fact
    from difflib import get_close_matches

    near = get_close_matches(fact, list(catalog.questions), n=1)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise UnknownName(f"there is no fact {name}", f"{hint}`licnav facts` lists them all.")


def _parsed(text: str, name: str) -> Any:
    if text.lstrip().startswith("{"):
        return _parsed_json(text, name)
    from licnav.reading.strict_yaml import parse_yaml  # only a YAML file pays for the YAML library

    file = parse_yaml(text, name)
    if file.problems:
        first = file.problems[0]
        raise UnreadableInput("\n".join(str(problem) for problem in file.problems), first.hint)
    return file.value if file.value is not None else {}


def _parsed_json(text: str, name: str) -> Any:
    import json

    try:
        return json.loads(text, object_pairs_hook=_without_repeats)
    except RecursionError:
        raise UnreadableInput(f"{name}: this is nested too deep", "`licnav help answers` shows one.") from None
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"{name}:{error.lineno}:{error.colno}: this is not JSON: {error.msg}", "") from None


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        repeated = next(key for key, _ in pairs if [other for other, _ in pairs].count(key) > 1)
        raise UnreadableInput(f"{repeated}: this fact stands twice", "Keep one of them.")
    return found


def _answer_text(fact: str, value: object, name: str) -> str:
    from licnav.files.json_lines import cell_text

    text = cell_text(value)
    if text is None:
        hint = "An answer is a word, a number, a date, true, false, or a list of words."
        raise UnreadableInput(f"{name}: the answer to {fact} is a mapping", hint)
    return text
