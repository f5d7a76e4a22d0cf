"""What a person says of a fact: read from text or data, kept typed, written back as text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from licnav.assessment.clauses import CONFIRMED
from licnav.catalog.dates import Duration, PartialDate, parse_duration, parse_partial_date
from licnav.catalog.loading import Catalog
from licnav.catalog.models import Question
from licnav.errors import InvalidAnswer, UnknownName
from licnav.rules.values import DONT_KNOW, NEVER, Span, Special, Value
from licnav.texts.text import LANGUAGES, say

__all__ = ["DONT_KNOW", "NEVER", "Answers", "Span", "Value", "parse_answer", "parse_answers", "text_of"]

Answers = Mapping[str, Value]
_YES = frozenset(("yes", "y", "true", "1", "是", "有"))
_NO = frozenset(("no", "n", "false", "0", "否", "不是", "沒有", "没有", "冇"))
_DONT_KNOW = frozenset(("?", "dont-know", "don't know", "不知道", "唔知"))
_YEARS = (1900, 2100)


def parse_answers(raw: Mapping[str, Any], as_of: date, catalog: Catalog) -> dict[str, Value]:
    """Read a mapping of facts (ids) to what was said; None and empty texts are not answers.

    Raises:
        UnknownName: there is no such fact.
        InvalidAnswer: a value does not fit its question.
    """
    answers: dict[str, Value] = {}
    for fact, said in raw.items():
        if said is None or (isinstance(said, str) and not said.strip()):
            continue
        if fact.startswith(CONFIRMED):
            answers[fact] = parse_reply(fact, said)
            continue
        question = catalog.questions.get(fact)
        if question is None:
            raise UnknownName(f"there is no fact {fact}", _nearest_fact(fact, catalog.questions))
        answers[fact] = parse_answer(question, said, as_of, catalog)
    return answers


def parse_reply(fact: str, said: Any) -> Value:
    """Read an authority's recorded reply (`confirmed.ID`): yes, no or `?`."""
    if isinstance(said, bool):
        return said
    folded = _folded(str(said))
    if folded in _DONT_KNOW:
        return DONT_KNOW
    if folded in _YES or folded in _NO:
        return folded in _YES
    raise InvalidAnswer(f"{fact}: {said} is neither yes nor no", "Write yes or no.", fact=fact, given=str(said))


def parse_answer(question: Question, said: Any, as_of: date, catalog: Catalog) -> Value:
    """Read one answer: a text as typed, or a value as YAML and JSON give it. `5 years` counts back from `as_of`.

    Raises:
        InvalidAnswer: it does not fit the question; the hint names the nearest value or the form.
    """
    if isinstance(said, str) and _folded(said) in _DONT_KNOW:
        return DONT_KNOW
    match question.type:
        case "yes-no":
            return _yes_no(question, said)
        case "choice":
            return _choice(question, _text(question, said), catalog)
        case "choices":
            return _choices(question, said, catalog)
        case "number":
            return _number(question, said)
        case _:
            return _day(question, said, as_of)


def text_of(value: Value) -> str:
    """Return an answer as text that `parse_answer` reads back to the same value."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Special():
            return value.value
        case frozenset():
            return ";".join(sorted(value)) if value else "none"
        case Span(first, last):
            return _span_text(first, last)
        case _:
            return str(value)


def _yes_no(question: Question, said: Any) -> bool:
    if isinstance(said, bool):
        return said
    folded = _folded(str(said))
    if folded in _YES or folded in _NO:
        return folded in _YES
    raise _wrong(question, said, "is neither yes nor no", "Write yes or no, or ? if you do not know.")


def _choice(question: Question, said: str, catalog: Catalog) -> str:
    return _chosen(question, [said], catalog)[0]


def _choices(question: Question, said: Any, catalog: Catalog) -> frozenset[str]:
    parts = said if isinstance(said, list | tuple | set | frozenset) else re.split(r"[;；]", _text(question, said))
    wanted = [str(part).strip() for part in parts if str(part).strip()]
    if not wanted or [_folded(part) for part in wanted] in (["none"], ["沒有"], ["没有"]):
        return frozenset()
    return frozenset(_chosen(question, wanted, catalog))


def _chosen(question: Question, said: list[str], catalog: Catalog) -> list[str]:
    """Return the ids of choices as they were written; their names are looked through where it is not the ids."""
    ids = {choice.id for choice in question.choices}
    if ids.issuperset(said):
        return said
    names = _names(question, catalog)
    for part in said:
        if _folded(part) not in names:
            raise _unknown_choice(question, part, names)
    return [names[_folded(part)] for part in said]


def _number(question: Question, said: Any) -> int | float:
    if isinstance(said, bool):
        raise _wrong(question, said, "is no number", "Write digits.")
    try:
        number = said if isinstance(said, int | float) else _digits(str(said))
    except ValueError:
        raise _wrong(question, said, "is no number", "Write digits.") from None
    low, high = question.minimum, question.maximum
    if number != number or (low is not None and number < low) or (high is not None and number > high):
        raise _wrong(
            question,
            said,
            "is out of range",
            f"From {low if low is not None else '...'} to {high if high is not None else '...'}.",
        )
    return number


def _digits(text: str) -> int | float:
    plain = unicodedata.normalize("NFKC", text).strip()
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", plain, re.ASCII):
        raise ValueError
    return float(plain) if "." in plain else int(plain)


def _day(question: Question, said: Any, as_of: date) -> Span | Special:
    if isinstance(said, date):
        return Span(said, said)
    text = unicodedata.normalize("NFKC", _text(question, said)).strip()
    if _folded(text) in ("never", "從未", "从未"):
        if question.never is None:
            raise _wrong(question, said, "cannot be never", "Write a date, or ? if you do not know.")
        return NEVER
    if ".." in text:
        first, _, last = text.partition("..")
        span = Span(_exact(question, first, said), _exact(question, last, said))
        if span.last < span.first:
            raise _wrong(question, said, "ends before it begins", "Write the earlier day first.")
        return span
    try:
        partial = parse_partial_date(text)
    except ValueError:
        return _counted_back(question, text, as_of)
    _in_range(question, partial.first, said)
    return Span(partial.first, partial.last)


def _counted_back(question: Question, text: str, as_of: date) -> Span:
    hint = "Write 2019-07-01, 2019-07 or 2019" + (
        ", or how long, as 5 years or 5y3m." if question.type == "since" else "."
    )
    if question.type != "since":
        raise _wrong(question, text, "is no date", hint)
    try:
        time = parse_duration(text)
    except ValueError:
        raise _wrong(question, text, "is neither a date nor a span of time", hint) from None
    return span_of(time, as_of, text)


def span_of(time: Duration, as_of: date, text: str) -> Span:
    """Return the starts for which so much time, in the unit that was said, has passed on `as_of` and no unit more."""
    if time.days:
        start = time.before(as_of)
        return Span(start, start)
    more = Duration(months=time.months + (1 if re.search("m", text.lower()) else 12))
    return Span(more.before(as_of) + timedelta(days=1), time.before(as_of))


def _exact(question: Question, text: str, said: Any) -> date:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise _wrong(question, said, "is no span of days", "Write 2019-07-01..2020-06-30.") from None
    return _in_range(question, day, said)


def _in_range(question: Question, day: date, said: Any) -> date:
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        raise _wrong(question, said, "is out of range", f"Years from {_YEARS[0]} to {_YEARS[1]}.")
    return day


def _text(question: Question, said: Any) -> str:
    if isinstance(said, bool) or not isinstance(said, str | int | float):
        raise _wrong(question, said, "does not fit the question", f"The question is of type {question.type}.")
    return str(said)


def _names(question: Question, catalog: Catalog) -> dict[str, str]:
    names: dict[str, str] = {}
    for written, choice in spellings(question, catalog):
        names.setdefault(written, choice)
    return names


def spellings(question: Question, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield every way to write each choice, folded, and the choice's id: its id, its aliases, its labels."""
    for choice in question.choices:
        text = choice.text or _place_name(choice.id, catalog)
        labels = [say(text, lang) for lang in LANGUAGES[:2]] if text else []
        official = [text.official or text.derived] if text else []
        for name in (choice.id, choice.id.replace("-", "_"), *choice.aliases, *labels, *official):
            if name:
                yield _folded(name), choice.id
    if question.areas:
        for place in (*catalog.areas, *catalog.atoms):
            yield _folded(place), place
            text = _place_name(place, catalog)
            for lang in LANGUAGES[:2]:
                if text:
                    yield _folded(say(text, lang)), place


def _place_name(place: str, catalog: Catalog):  # type: ignore[no-untyped-def]
    area = catalog.areas.get(place)
    atom = catalog.atoms.get(place)
    return area.name if area else atom.name if atom else None


def _unknown_choice(question: Question, said: str, names: Mapping[str, str]) -> InvalidAnswer:
    from difflib import get_close_matches

    near = get_close_matches(_folded(said), names, n=1, cutoff=0.6)
    ids = sorted(set(names.values()))
    hint = (
        f"Did you mean {names[near[0]]}?"
        if near
        else f"There are {', '.join(ids[:12])}{' ...' if len(ids) > 12 else ''}."
    )
    return InvalidAnswer(
        f"{question.id}: {said} is no answer to this question", hint,
        fact=question.id, given=said, suggestion=names[near[0]] if near else "",
    )  # fmt: skip


def _nearest_fact(fact: str, facts: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(fact, list(facts), n=1)
    return f"Did you mean {near[0]}? `licnav facts` lists them all." if near else "`licnav facts` lists them all."


def _wrong(question: Question, said: Any, what: str, hint: str) -> InvalidAnswer:
    return InvalidAnswer(f"{question.id}: {said} {what}", hint, fact=question.id, given=str(said))


def _span_text(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    for text in (f"{first.year:04}", f"{first.year:04}-{first.month:02}"):
        partial: PartialDate = parse_partial_date(text)
        if (partial.first, partial.last) == (first, last):
            return text
    return f"{first.isoformat()}..{last.isoformat()}"


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
