"""What the shell offers when Tab is pressed. A broken catalog completes to nothing, never to an error."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from licnav.texts.text import LANGUAGES

if TYPE_CHECKING:
    from licnav.catalog.loading import Catalog


def professions(incomplete: str) -> list[str]:
    """Ids of professions that begin so."""
    return _beginning(incomplete, _profession_ids)


def procedures(incomplete: str) -> list[str]:
    """Full ids of procedures that begin so."""
    return _beginning(incomplete, _procedure_ids)


def subjects(incomplete: str) -> list[str]:
    """Professions first; procedures once the profession is typed."""
    return procedures(incomplete) if "/" in incomplete else professions(incomplete)


def answers(incomplete: str) -> list[str]:
    """`fact=` first, then `fact=value` for a question with choices."""
    return _beginning(incomplete, lambda: _answer_words(incomplete))


def facts(incomplete: str) -> list[str]:
    """Ids of facts that begin so."""
    return _beginning(incomplete, lambda: [word.rstrip("=") for word in _answer_words("")])


def sources(incomplete: str) -> list[str]:
    """Ids of sources that begin so."""
    return _beginning(incomplete, lambda: list(_catalog().sources))


def terms(incomplete: str) -> list[str]:
    """Terms of the glossary that begin so, and ids of its entries."""
    return _beginning(incomplete, lambda: [one for entry in _catalog().glossary for one in (entry.id, *entry.terms)])


def languages(incomplete: str) -> list[str]:
    """The three languages."""
    return _beginning(incomplete, lambda: list(LANGUAGES))


def formats(incomplete: str) -> list[str]:
    """The output formats."""
    return _beginning(incomplete, lambda: ["text", "md", "json"])


def _beginning(incomplete: str, words: Callable[[], Iterable[str]]) -> list[str]:
    with suppress(Exception):
        return [word for word in words() if word.startswith(incomplete)]
    return []


def _catalog() -> "Catalog":
    from licnav.catalog.loading import open_catalog

    return open_catalog()


def _profession_ids() -> list[str]:
    return list(_catalog().professions)


def _procedure_ids() -> list[str]:
    catalog = _catalog()
    professions = catalog.professions.values()
    return list(dict.fromkeys(procedure for profession in professions for procedure in profession.procedures))


def _answer_words(incomplete: str) -> list[str]:
    questions = _catalog().questions
    fact, equals, _ = incomplete.partition("=")
    if not equals:
        return [f"{name}=" for name in questions]
    question = questions.get(fact)
    if question is None:
        return []
    values = ["yes", "no"] if question.type == "yes-no" else [choice.id for choice in question.choices]
    return [f"{fact}={value}" for value in [*values, "?"]]
