"""licnav.batch.engine: the fast judge says what the assessment says, whoever the person is and whatever the day."""

from datetime import date
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from licnav.assessment import assess
from licnav.assessment.answers import parse_answers
from licnav.batch.columns import read_columns
from licnav.batch.engine import compiled
from licnav.batch.judge import outcome_of
from licnav.batch.outcome import DEFAULT_COLUMNS, STAMP_COLUMNS, Stamp
from licnav.batch.parsing import Defaults
from licnav.batch.people import People, Person
from licnav.batch.uses import facts_asked
from licnav.catalog.loading import Catalog, open_catalog
from licnav.files.rows import Row
from tests.assessment.small import small
from tests.batch.crowds import tables

DAY = date(2026, 11, 23)
# Before any rule, in a pilot, on the edges of its term, in a leap year, far beyond what anybody looked at.
DAYS = (DAY, date(2019, 2, 28), date(2021, 4, 1), date(2023, 10, 4), date(2023, 10, 5), date(2024, 2, 29),
        date(2026, 10, 4), date(2026, 10, 5), date(2026, 12, 31), date(2027, 1, 1), date(2031, 6, 30))  # fmt: skip
COLUMNS = (*DEFAULT_COLUMNS, *STAMP_COLUMNS)
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@cache
def whole() -> Catalog:
    """Open the catalog that licnav carries once."""
    return open_catalog()


def facts_of(catalog: Catalog, profession: str) -> list[str]:
    """Return every fact on which a profession's ways depend, recorded replies among them, in a fixed order."""
    return sorted(
        {
            fact
            for rules in catalog.procedures_of(profession)
            for fact in facts_asked(rules, catalog)
            if fact in catalog.questions or fact.startswith("confirmed.")
        }
    )


def readers(catalog, header, columns=COLUMNS, fixed=None):
    people = People(catalog, read_columns(header, catalog), Defaults(DAY, answers=fixed or {}))
    return people, compiled(catalog, people, columns, "en")


def by_the_book(catalog, header, row, columns=COLUMNS, fixed=None):
    """What each procedure comes to by the plain assessment of the answers alone, nothing of the batch in between."""
    said = dict(zip(header, row, strict=True))
    professions, day = said.pop("profession").split(";"), date.fromisoformat(said.pop("as-of"))
    answers = {**parse_answers(said, day, catalog), **(fixed or {})}
    results = {
        one.id: one for profession in professions for one in assess(catalog, profession, answers, day).procedures
    }
    return [outcome_of(one, Stamp(catalog.edition, day, "en"), columns) for one in results.values()]


def assert_alike(catalog, header, rows, **options):
    """One judge for all rows, as in a table: what it remembers of one person must not reach another."""
    people, judge = readers(catalog, header, **options)
    for line, row in enumerate(rows, start=2):
        person = people.read(Row(line, row))

        assert isinstance(person, Person), person
        assert list(judge(person)) == by_the_book(catalog, header, row, **options)


BAKER = facts_of(small(), "baker")


@settings(max_examples=100, deadline=None, suppress_health_check=_SLOW)
@given(tables(small(), BAKER, ["baker", "baker", "miller", "baker;miller"], DAYS))
def test_the_fast_judge_agrees_on_the_invented_catalog(table):
    assert_alike(small(), *table)


@settings(max_examples=15, deadline=None, suppress_health_check=_SLOW)
@given(table=st.deferred(lambda: tables(whole(), facts_of(whole(), "tax-adviser"), ["tax-adviser"], DAYS)))
def test_the_fast_judge_agrees_on_tax_advisers(table):
    assert_alike(whole(), *table)
