"""The invented catalog, opened once, and a person of it."""

from datetime import date
from functools import cache
from pathlib import Path

from licnav.assessment import assess
from licnav.assessment.answers import parse_answer
from licnav.assessment.result import Assessment
from licnav.catalog.loading import Catalog, open_catalog
from licnav.render.reader import Reader
from licnav.rules.values import Value
from licnav.texts.text import Lang

DAY = date(2026, 11, 23)
DIRECTORY = Path(__file__).parent.parent / "small_catalog"


@cache
def small_catalog() -> Catalog:
    return open_catalog(DIRECTORY)


def reader(lang: Lang = "en", day: date = DAY) -> Reader:
    return Reader(small_catalog(), lang, day)


def answers(**given: str) -> dict[str, Value]:
    """Return typed answers; `hill_baker_since="2024-05"` stands for hill-baker-since."""
    catalog = small_catalog()
    names = {fact: fact.replace("_", "-") for fact in given}
    return {
        names[fact]: parse_answer(catalog.questions[names[fact]], said, DAY, catalog) for fact, said in given.items()
    }


def assessed(profession: str = "baker", **given: str) -> Assessment:
    return assess(small_catalog(), profession, answers(**given), DAY)
