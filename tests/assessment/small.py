"""The small catalog and its people, for the tests of the assessment."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from licnav.assessment.answers import parse_answers
from licnav.assessment.assessing import assess, assess_procedure
from licnav.assessment.case import Case
from licnav.assessment.result import Assessment, ProcedureResult
from licnav.catalog.loading import Catalog, open_catalog

DAY = date(2026, 11, 23)


@cache
def small() -> Catalog:
    """Open the invented catalog once."""
    return open_catalog(Path(__file__).parents[1] / "small_catalog")


def one(procedure: str, answers: dict[str, Any], day: date = DAY) -> ProcedureResult:
    """Assess a person for one procedure of the small catalog."""
    return assess_procedure(Case.of(small(), day), small().rules(procedure), parse_answers(answers, day, small()))


def all_of(profession: str, answers: dict[str, Any], day: date = DAY) -> Assessment:
    """Assess a person for a profession of the small catalog."""
    return assess(small(), profession, parse_answers(answers, day, small()), day)


GOOD_BAKER: dict[str, Any] = {
    "residency": "hill-resident",
    "acting-for": "myself",
    "age": 30,
    "qualification": ["hill-baker"],
    "hill-baker-since": "2015-05-01",
    "last-burn-on": "never",
    "sits-in-valley": True,
    "host": "bakery",
    "host-area": "mill-quarter",
    "holds": "none",
}
