"""One cell read as an answer, a day or professions, or the fault that is in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from licnav.assessment.answers import Value, parse_answer, parse_reply
from licnav.batch.dates import AmbiguousDateError, DateOrder, plain_date
from licnav.catalog.loading import Catalog
from licnav.errors import InvalidAnswer, UnknownName
from licnav.files.rows import Row
from licnav.texts.interface import phrase
from licnav.texts.text import Lang

FIRST_YEAR, LAST_YEAR = 1900, 2100
_ISO_LENGTH = len("2019-07-01")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where a row says nothing (profession, day), and the answers that hold for all rows."""

    as_of: date
    professions: tuple[str, ...] = ()
    answers: Mapping[str, Value] = field(default_factory=dict)
    dates: DateOrder | None = None
    lang: Lang = "en"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a cell, and what may be meant."""

    value: str
    reason: str
    suggestion: str


def professions_of(text: str, catalog: Catalog, lang: Lang) -> tuple[str, ...] | Fault:
    """Return the ids of the professions that a cell names, joined by `;`, by id, name or alias."""
    names = [name.strip() for name in re.split("[;；]", text) if name.strip()]
    if not names:
        return Fault(text, phrase("batch.no-profession", lang), phrase("batch.no-profession-hint", lang))
    try:
        return tuple(dict.fromkeys(catalog.profession(name).id for name in names))
    except UnknownName as error:
        return Fault(text, error.message, error.hint)


def day_of(text: str, defaults: Defaults) -> date | Fault:
    """Return the day that a cell of the column `as-of` names."""
    plain = _plain(text, defaults)
    if isinstance(plain, Fault):
        return plain
    try:
        day = date.fromisoformat(plain) if len(plain) == _ISO_LENGTH else None
    except ValueError:
        day = None
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        lang = defaults.lang
        return Fault(text, phrase("batch.no-day", lang, found=text), phrase("batch.no-day-hint", lang))
    return day


def answer_of(fact: str, text: str, as_of: date, catalog: Catalog, defaults: Defaults) -> Value | Fault | None:
    """Return the answer that a cell gives to a fact, None for an empty cell: that is not asked."""
    if not text.strip():
        return None
    question = catalog.questions.get(fact)
    if question is not None and question.type in ("date", "since") and (day := _iso_day(text)) is not None:
        return parse_answer(question, day, as_of, catalog)
    plain = _plain(text, defaults) if question is not None and question.type in ("date", "since") else text
    if isinstance(plain, Fault):
        return plain
    try:
        return parse_answer(question, plain, as_of, catalog) if question else parse_reply(fact, plain)
    except InvalidAnswer as error:
        return Fault(text, error.message, error.suggestion or error.hint)


def row_fault(row: Row, wanted: int, lang: Lang) -> Fault:
    """Say in words what the reader found wrong with a whole row."""
    word, found = row.problem or ("not-json", "")
    hint = _HINTS.get(word)
    reason = phrase(f"batch.{word}", lang, found=found, wanted=wanted)
    return Fault("", reason, phrase(f"batch.{hint}", lang) if hint else "")


_HINTS = {
    "too-few": "ragged-hint", "too-many": "ragged-hint", "too-large": "too-large-hint",
    "not-json": "json-hint", "not-object": "json-hint", "new-key": "new-key-hint",
}  # fmt: skip


def _iso_day(text: str) -> date | None:
    """Return the day of a plain 2019-07-01; most cells are such, and there are many."""
    try:
        day = date.fromisoformat(text) if len(text) == _ISO_LENGTH and text[4] == "-" else None
    except ValueError:
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _plain(text: str, defaults: Defaults) -> str | Fault:
    try:
        return plain_date(text, defaults.dates)
    except AmbiguousDateError as error:
        first, second = error.readings
        words = {"found": text, "first": first, "second": second}
        hint = phrase("batch.ambiguous-date-hint", defaults.lang, **words)
        return Fault(text, phrase("batch.ambiguous-date", defaults.lang, **words), hint)
