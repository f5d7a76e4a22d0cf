"""Invented people in any number, answering every fact of their profession by chance; the same for the same seed."""

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from licnav.batch.uses import template_columns
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Question

BLANK, UNKNOWN, MONTH_ONLY, NEVER = (
    0.08,
    0.02,
    0.05,
    0.3,
)  # how many leave an answer out, do not know, are imprecise ...


def write_people(path: Path, catalog: Catalog, professions: tuple[str, ...], number: int, as_of: date) -> None:
    """Write a table of `number` people, their professions in turn."""
    header = template_columns(catalog, professions)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header)
        writer.writerows(_rows(header, catalog, professions, number, as_of))


def _rows(
    header: tuple[str, ...], catalog: Catalog, professions: tuple[str, ...], number: int, as_of: date
) -> Iterator[list[str]]:
    chance = random.Random(2026)
    questions = [catalog.questions[fact] for fact in header[2:]]
    for count in range(number):
        answers = [_answer(question, chance, as_of) for question in questions]
        yield [f"Person {count:06}", professions[count % len(professions)], *answers]


def _answer(question: Question, chance: random.Random, as_of: date) -> str:
    drawn = chance.random()
    if drawn < BLANK:
        return ""
    if drawn < BLANK + UNKNOWN:
        return "?"
    match question.type:
        case "yes-no":
            return chance.choice(("yes", "no"))
        case "choice":
            return chance.choice(question.choices).id
        case "choices":
            chosen = chance.sample(question.choices, min(len(question.choices), chance.randint(0, 2)))
            return ";".join(choice.id for choice in chosen) or "none"
        case "number":
            return str(chance.randint(question.minimum or 0, question.maximum or 100))
    return _day(question, chance, as_of)


def _day(question: Question, chance: random.Random, as_of: date) -> str:
    if question.never is not None and chance.random() < NEVER:
        return "never"
    day = as_of - timedelta(days=chance.randint(0, 30 * 365))
    return f"{day:%Y-%m}" if chance.random() < MONTH_ONLY else day.isoformat()
