"""Conditions read aloud: each fact by its question, each value by its label."""

from collections.abc import Sequence

from licnav.catalog.conditions import All, AnyOf, Condition, Constant, Not, Test
from licnav.catalog.dates import Duration
from licnav.catalog.models import Choice, Question
from licnav.render.reader import Reader


def condition_words(condition: Condition, reader: Reader) -> str:
    """Return a condition as a sentence part, such as `“Are you a Chinese citizen?” yes`."""
    match condition:
        case Constant(holds):
            return reader.phrase("words.always" if holds else "words.never-true")
        case Test():
            return _test(condition, reader)
        case All(parts):
            return reader.phrase("words.and").join(_part(part, reader) for part in parts)
        case AnyOf(parts):
            return _either(parts, reader)
        case Not(part):
            return reader.phrase("words.not", part=_part(part, reader))


def choice_words(choice: Choice, reader: Reader) -> str:
    """Return a choice's own text, else the name of the area of that id."""
    return reader.say(choice.text) if choice.text is not None else reader.area(choice.id)


def value_words(question: Question, value: object, reader: Reader) -> str:
    """Return a value of a question by its label: yes and no, a choice, a number."""
    if isinstance(value, bool):
        return reader.phrase("words.yes" if value else "words.no")
    choices = {choice.id: choice for choice in question.choices}
    return choice_words(choices[value], reader) if isinstance(value, str) and value in choices else str(value)


def span_words(span: Duration, reader: Reader) -> str:
    """Return a span of time in words: `3 years`, `18 months`, `180 days`."""
    parts = []
    if span.months and span.months % 12 == 0:
        parts.append(_counted("year", span.months // 12, reader))
    elif span.months:
        parts.append(_counted("month", span.months, reader))
    if span.days or not parts:
        parts.append(_counted("day", span.days, reader))
    return " ".join(parts)


def _counted(unit: str, count: int, reader: Reader) -> str:
    return reader.phrase(f"words.{unit}" if count == 1 else f"words.{unit}s", count=count)


def _either(parts: Sequence[Condition], reader: Reader) -> str:
    """Several values of one fact are said in one breath, the question only once."""
    values: dict[str, list[str]] = {}
    others: list[str] = []
    for part in parts:
        if isinstance(part, Test) and part.operator in ("is", "has", "in"):
            values.setdefault(part.fact, []).append(_said(part, reader.catalog.questions.get(part.fact), reader))
        else:
            others.append(_part(part, reader))
    joint = reader.phrase("words.or")
    told = [reader.phrase("words.test", asked=_asked(fact, reader), said=joint.join(v)) for fact, v in values.items()]
    return joint.join([*told, *others])


def _part(condition: Condition, reader: Reader) -> str:
    told = condition_words(condition, reader)
    return reader.phrase("words.group", part=told) if isinstance(condition, All | AnyOf) else told


def _test(test: Test, reader: Reader) -> str:
    question = reader.catalog.questions.get(test.fact)
    return reader.phrase("words.test", asked=_asked(test.fact, reader), said=_said(test, question, reader))


def _asked(fact: str, reader: Reader) -> str:
    question = reader.catalog.questions.get(fact)
    return fact if question is None else reader.say(question.text)


def _said(test: Test, question: Question | None, reader: Reader) -> str:
    value = test.value
    if isinstance(value, Duration):
        told = reader.phrase(f"words.op-{test.operator}", value=span_words(value, reader))
        return told if test.by is None else reader.phrase("words.by", said=told, by=test.by)
    if isinstance(value, tuple):
        labels = [str(part) if question is None else value_words(question, part, reader) for part in value]
        return reader.phrase("words.or").join(labels)
    if test.operator == "inside":
        return reader.phrase("words.op-inside", value=reader.area(str(value)))
    label = str(value) if question is None else value_words(question, value, reader)
    return label if test.operator in ("is", "has") else reader.phrase(f"words.op-{test.operator}", value=label)
