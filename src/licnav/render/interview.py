"""The interview's sentences: what an answer did, why a question is asked, what would open a way."""

from collections.abc import Iterable, Iterator

from licnav.assessment.answers import DONT_KNOW, NEVER, Value, text_of
from licnav.assessment.result import Door
from licnav.catalog.models import Question, Requirement, Sources
from licnav.checklist.wording import wording_on
from licnav.interview.cells import Range
from licnav.interview.changes import Change, Opening
from licnav.interview.standing import Standing
from licnav.interview.why import Behind, Effect, Outcome, Why
from licnav.render.condition_words import choice_words
from licnav.render.page import Item, Items, Section, plain_text, words
from licnav.render.reader import Reader
from licnav.texts.text import Text

_SINGULAR = frozenset({"ways-open", "ways-undecided", "ways-not-known", "more-answers"})


def standing_line(standing: Standing, reader: Reader) -> str:
    """Say in one line where the person stands, such as `2 ways open, 1 shut, 2 depend on at most 3 more answers`."""
    questions = _count("more-answers", standing.questions, reader)
    parts = [_count("ways-open", standing.open, reader) if standing.open else reader.phrase("interview.ways-none-open")]
    if standing.unconfirmed:
        parts.append(_count("ways-unconfirmed", standing.unconfirmed, reader))
    if standing.shut:
        parts.append(_count("ways-shut", standing.shut, reader))
    if standing.undecided and standing.questions:
        parts.append(_count("ways-undecided", standing.undecided, reader, questions=questions))
    elif standing.undecided:
        parts.append(_count("ways-not-known", standing.undecided, reader))
    elif standing.questions:
        parts.append(reader.phrase("interview.questions-left", questions=questions))
    return reader.phrase("interview.full-comma").join(parts)


def question_help(question: Question, reader: Reader) -> str:
    """Say what helps to answer: the question's own help, and how a date or number is typed."""
    lines = [reader.say(question.help)] if question.help is not None else []
    return "\n".join([*lines, *_how_to_type(question, reader)])


def refusal(question: Question, typed: str, reader: Reader) -> str:
    """Say that a typed answer was not understood, and what would be."""
    name = "not-a-choice" if question.choices or question.type == "yes-no" else "not-understood"
    return "\n".join([reader.phrase(f"interview.{name}", typed=typed), *_how_to_type(question, reader)])


def find_out_words(question: Question, reader: Reader) -> str:
    """Say which paper shows the answer, as the catalog knows it."""
    if question.find_out is None:
        return reader.phrase("interview.no-find-out")
    told = reader.phrase("interview.find-out", text=reader.say(question.find_out))
    return f"{told}\n{reader.phrase('interview.stays-unknown')}"


def value_label(question: Question, value: Value | Range, reader: Reader) -> str:
    """Say an answer, or a range of them, in words."""
    match value:
        case Range():
            return _range(question, value, reader)
        case bool():
            return reader.phrase("interview.answer-yes" if value else "interview.answer-no")
        case frozenset():
            chosen = [choice_words(choice, reader) for choice in question.choices if choice.id in value]
            return reader.phrase("interview.semicolon").join(chosen) or reader.phrase("interview.none-of-these")
        case str():
            choices = {choice.id: choice for choice in question.choices}
            return choice_words(choices[value], reader) if value in choices else value
    if value is DONT_KNOW:
        return reader.phrase("interview.dont-know")
    if value is NEVER:
        return reader.say(question.never) if question.never is not None else reader.phrase("interview.never")
    return text_of(value)


def why_page(why: Why, reader: Reader) -> str:
    """Say why a question is asked: the rules behind it, the ways in play, what each answer would do."""
    lines = []
    if why.behind:
        lines += [reader.phrase("interview.why-behind"), *_behind_lines(why.behind, reader), ""]
    names = reader.listed(reader.procedure(way) for way in why.in_play)
    lines += [reader.phrase("interview.why-in-play", ways=names), "", reader.phrase("interview.why-effects")]
    for effect in why.effects:
        lines += _effect_lines(effect, why, reader)
    return "\n".join(lines)


def openings_section(openings: Iterable[Opening], reader: Reader) -> list[Section]:
    """Return the section of the result page that says which smallest changes would open a shut way."""
    items = tuple(_opening(opening, reader) for opening in openings)
    return [Section(words(reader.phrase("interview.changes-head")), (Items(items),))] if items else []


def _count(name: str, count: int, reader: Reader, **values: object) -> str:
    if count == 1 and name in _SINGULAR:
        return reader.phrase(f"interview.{name}-one", **values)
    return reader.phrase(f"interview.{name}", count=count, **values)


def _how_to_type(question: Question, reader: Reader) -> Iterator[str]:
    if question.type == "number":
        yield _number_help(question, reader)
    elif question.type in ("since", "date"):
        yield reader.phrase(f"interview.examples-{question.type}")
        if question.never is not None:
            yield reader.phrase("interview.or-never", text=reader.say(question.never))


def _number_help(question: Question, reader: Reader) -> str:
    low, high = question.minimum, question.maximum
    if low is not None and high is not None:
        told = reader.phrase("interview.range-between", low=low, high=high)
    elif low is not None:
        told = reader.phrase("interview.range-from", low=low)
    elif high is not None:
        told = reader.phrase("interview.range-to", high=high)
    else:
        told = reader.phrase("interview.examples-number")
    unit = reader.phrase("interview.in-unit", unit=reader.say(question.unit)) if question.unit is not None else ""
    return f"{told} {unit}".strip()


def _range(question: Question, value: Range, reader: Reader) -> str:
    first, last = text_of(value.first), text_of(value.last)
    kind = "number" if question.type == "number" else "day"
    if value.open_start and value.open_end:
        return reader.phrase("interview.any-value")
    if value.open_start:
        return reader.phrase(f"interview.{kind}-until", last=last)
    if value.open_end:
        return reader.phrase(f"interview.{kind}-from", first=first)
    return first if first == last else reader.phrase("interview.between", first=first, last=last)


def _behind_lines(behind: Iterable[Behind], reader: Reader) -> Iterator[str]:
    for rule in behind:
        text, sources = _said(rule, reader)
        told = reader.phrase(
            f"interview.behind-{rule.kind}",
            way=reader.procedure(rule.procedure),
            text="" if text is None else reader.say(text),
        )
        yield f"- {told}{plain_text(reader.cite(sources))}"


def _said(rule: Behind, reader: Reader) -> tuple[Text | None, Sources]:
    if rule.entry is None:
        return None, ()
    if isinstance(rule.entry, Requirement):
        wording = wording_on(rule.entry, reader.as_of)
        return wording.text, wording.source
    return rule.entry.text, rule.entry.source


def _effect_lines(effect: Effect, why: Why, reader: Reader) -> list[str]:
    label = reader.phrase("interview.semicolon").join(
        value_label(why.question, answer, reader) for answer in effect.answers
    )
    told = [_outcome(outcome, why, reader) for outcome in effect.outcomes]
    return [f"- {label}", *(f"    {line}" for line in told or [reader.phrase("interview.why-nothing")])]


def _outcome(outcome: Outcome, why: Why, reader: Reader) -> str:
    """Say in one line what an answer does to one way."""
    several = sum(rule.procedure == outcome.procedure for rule in why.behind) > 1
    parts = [reader.phrase(f"interview.why-door-{outcome.door.value}")] if outcome.turns else []
    if several or not outcome.turns:
        parts += _requirements_told(outcome, reader, named=several)
    texts = {limitation.id: limitation.text for limitation in reader.catalog.rules(outcome.procedure).limitations}
    for name in outcome.hits:
        text = reader.say(texts[name]) if name in texts else reader.phrase("interview.outside-its-area")
        parts.append(reader.phrase("interview.why-hits", text=text))
    told = reader.phrase("interview.semicolon").join(part.rstrip(".。") for part in parts)
    return reader.phrase("interview.why-way", way=reader.procedure(outcome.procedure), told=told)


def _requirements_told(outcome: Outcome, reader: Reader, *, named: bool) -> Iterator[str]:
    """Say which requirements turned out how: by their words where several hang on the question."""
    rules = reader.catalog.rules(outcome.procedure)
    texts = {entry.id: reader.say(wording_on(entry, reader.as_of).text) for entry in rules.requirements}
    groups = {"fails": outcome.fails, "unsure": outcome.unsure, "meets": outcome.meets, "later": outcome.fails_later}
    for name, ids in groups.items():
        if ids and not named:
            yield reader.phrase(f"interview.why-this-{name}")
        elif ids:
            said = reader.phrase("interview.semicolon").join(texts[identity].rstrip(".。") for identity in ids)
            yield reader.phrase(f"interview.why-{name}", text=said)


def _opening(opening: Opening, reader: Reader) -> Item:
    name = "would-open" if opening.verdict is Door.OPEN else f"would-be-{opening.verdict.value}"
    told = reader.phrase(f"interview.{name}", way=reader.procedure(opening.procedure))
    return Item(words(told), under=tuple(words(_change(change, reader)) for change in opening.changes))


def _change(change: Change, reader: Reader) -> str:
    question = reader.catalog.questions[change.fact]
    values = reader.phrase("words.or").join(value_label(question, value, reader) for value in change.values)
    told = reader.phrase("interview.change", asked=reader.say(question.text), value=values)
    return f"{told}{reader.phrase('interview.waits')}" if change.waits else told
