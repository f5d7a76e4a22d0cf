"""Conditions read aloud: each fact by its question, each value by its label."""

from collections.abc import Sequence

from licnav.catalog.conditions import All, AnyOf, Condition, Constant, Not, Test
from licnav.catalog.dates import Duration
from licnav.catalog.models import Choice, Question
from licnav.render.reader import Reader


def condition_words(condition: Condition, reader: Reader) -> str:
    """Return a condition as a sentence part, such as `“Are you a Chinese citizen?” yes`."""
    of_one = _of_one_fact(condition, reader)
    if of_one is not None:
        return reader.phrase("words.test", asked=_asked(of_one[0], reader), said=of_one[1])
    match condition:
        case Constant(holds):
            return reader.phrase("words.always" if holds else "words.never-true")
        case All(parts):
            return reader.phrase("words.and").join(_together(parts, "words.and", reader))
        case AnyOf(parts):
            return reader.phrase("words.or").join(_together(parts, "words.or", reader))
        case Not(part):
            return reader.phrase("words.not", part=_part(part, reader))
        case Test():
            raise AssertionError(f"a test is about one fact: {condition}")


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


def _together(parts: Sequence[Condition], joint: str, reader: Reader) -> list[str]:
    """Say what concerns one fact in one breath, its question only once."""
    values: dict[str, list[str]] = {}
    others: list[str] = []
    for part in parts:
        of_one = _of_one_fact(part, reader)
        if of_one is None:
            others.append(_part(part, reader))
        else:
            values.setdefault(of_one[0], []).append(of_one[1])
    told = reader.phrase(joint)
    return [
        *(
            reader.phrase("words.test", asked=_asked(fact, reader), said=told.join(said))
            for fact, said in values.items()
        ),
        *others,
    ]


def _of_one_fact(condition: Condition, reader: Reader) -> tuple[str, str] | None:
    """Return the fact and what is said of it, where a condition is about one fact only."""
    match condition:
        case Not(part):
            return _none_of(part, reader)
        case Test() | AnyOf():
            found = _values(condition, reader)
            return None if found is None else (found[0], reader.phrase("words.or").join(found[1]))
        case _:
            return None


def _values(condition: Condition, reader: Reader) -> tuple[str, list[str]] | None:
    """Return the fact and each value that will do."""
    match condition:
        case Test():
            return condition.fact, _said(condition, reader.catalog.questions.get(condition.fact), reader)
        case AnyOf(parts):
            found = [values for part in parts if (values := _values(part, reader)) is not None]
            if len(found) < len(parts) or len({fact for fact, _ in found}) > 1:
                return None
            return found[0][0], [value for _, values in found for value in values]
        case _:
            return None


def _none_of(part: Condition, reader: Reader) -> tuple[str, str] | None:
    if isinstance(part, Test) and isinstance(part.value, bool):
        return part.fact, reader.phrase("words.no" if part.value else "words.yes")
    found = _values(part, reader)
    if found is None:
        return None
    fact, values = found
    name, joint = ("words.not-value", "") if len(values) == 1 else ("words.none-of", reader.phrase("pages.comma"))
    return fact, reader.phrase(name, value=joint.join(values))


def _part(condition: Condition, reader: Reader) -> str:
    told = condition_words(condition, reader)
    return reader.phrase("words.group", part=told) if isinstance(condition, All | AnyOf) else told


def _asked(fact: str, reader: Reader) -> str:
    question = reader.catalog.questions.get(fact)
    return fact if question is None else reader.say(question.text)


def _said(test: Test, question: Question | None, reader: Reader) -> list[str]:
    """Return each value that a test accepts, in words."""
    value = test.value
    if isinstance(value, Duration):
        told = reader.phrase(f"words.op-{test.operator}", value=span_words(value, reader))
        return [told if test.by is None else reader.phrase("words.by", said=told, by=test.by)]
    if isinstance(value, tuple):
        return [str(part) if question is None else value_words(question, part, reader) for part in value]
    if test.operator == "inside":
        return [reader.phrase("words.op-inside", value=reader.area(str(value)))]
    label = str(value) if question is None else value_words(question, value, reader)
    return [label if test.operator in ("is", "has") else reader.phrase(f"words.op-{test.operator}", value=label)]
