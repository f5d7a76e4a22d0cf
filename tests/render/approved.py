"""The pages that were looked at and approved: which, in which languages, how wide, for which day and person.

Each stands in `expected/` as `NAME.LANG.WIDTH.txt`. `python -m tests.render.approve` writes them anew; look at what
changed before committing, and say in the commit why the page changed. A page of a profession that the catalog does
not have is left out.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from licnav.assessment import assess
from licnav.assessment.answers import parse_answer
from licnav.catalog.loading import Catalog, open_catalog
from licnav.checklist.building import make_checklist
from licnav.interview.changes import smallest_changes
from licnav.interview.path import begin
from licnav.render.assessment_page import assessment_page
from licnav.render.checklist_page import checklist_page
from licnav.render.interview import openings_section
from licnav.render.listing import listing_page
from licnav.render.page import Page
from licnav.render.procedure import procedure_page
from licnav.render.profession import profession_page
from licnav.render.reader import Reader
from licnav.render.terminal import set_terminal
from licnav.rules.values import Value
from licnav.texts.text import LANGUAGES, Lang

DAY = date(2026, 11, 23)
WIDTHS = (60, 80, 120)
EXPECTED = Path(__file__).parent / "expected"
_STYLES = re.compile("\x1b\\[[0-9;]*m")  # what is bold or coloured is tested in test_setters.py

TAX_ADVISER = {
    "residency": "hk-permanent", "chinese-citizen": "yes", "qualification": "hk-tax-adviser",
    "hk-tax-title": "certified", "hk-tax-practising": "yes", "hk-tax-adviser-since": "2015-06-01",
    "tax-work-unbroken-since": "2015-09-01", "last-sanction-on": "never",
    "host": "accounting-firm", "host-area": "futian", "work-area": "futian",
}  # fmt: skip
# A year short of the three, and not sure of two things: what shuts, until when, what to find out.
YOUNG_TAX_ADVISER = {
    **TAX_ADVISER, "hk-tax-adviser-since": "2024-11-24", "tax-work-unbroken-since": "2020-01", "holds": "",
    "mainland-partner": "?", "tax-adviser-share-strict": "50", "tax-adviser-share-wide": "60",
    "other-partners-qualified": "yes", "in-another-tax-firm": "no", "exam-centre": "?",
}  # fmt: skip
SOLICITOR = {
    "residency": "hk-permanent", "chinese-citizen": "yes", "qualification": "hk-solicitor",
    "hk-solicitor-since": "2019-10-04", "suspended-from-practice": "no", "lawyer-record": "",
    "chinese-and-putonghua": "yes", "acting-for": "myself", "present-employer": "outside-law-firm", "holds": "",
    "host": "law-firm", "host-area": "futian", "work-area": "futian", "conviction": "none", "lawyer-training": "",
    "exam-travel": "yes", "law-work": "hk-related-cases;mainland-non-litigation", "exam-degree": "?",
}  # fmt: skip
# The same person with the examination passed: on the way to the licence.
PASSED_SOLICITOR = {**SOLICITOR, "holds": "gba-examination-pass", "lawyer-training": "gba-pre-examination"}


@dataclass(frozen=True)
class Approved:
    """One page: its name, the profession without which there is none, and how it is made."""

    name: str
    profession: str | None
    page: Callable[[Reader], Page]


def _show(procedure: str) -> Callable[[Reader], Page]:
    def page(reader: Reader) -> Page:
        return procedure_page(reader.catalog.rules(procedure), reader.catalog.pages(procedure), reader)

    return page


def _profession(profession: str) -> Callable[[Reader], Page]:
    return lambda reader: profession_page(reader.catalog.profession(profession), reader)


def _lookup(profession: str, said: Mapping[str, str]) -> Callable[[Reader], Page]:
    def page(reader: Reader) -> Page:
        assessment = assess(reader.catalog, profession, _answers(reader.catalog, said), DAY)
        return assessment_page(reader.catalog, assessment, reader.lang)

    return page


def _asked(profession: str, said: Mapping[str, str]) -> Callable[[Reader], Page]:
    """The result of an interview: a look-up, and what would open a way."""

    def page(reader: Reader) -> Page:
        interview = begin(reader.catalog, profession, DAY, _answers(reader.catalog, said))
        openings = openings_section(smallest_changes(interview), reader)
        return assessment_page(reader.catalog, interview.assessment, reader.lang, openings)

    return page


def _checklist(procedure: str, said: Mapping[str, str]) -> Callable[[Reader], Page]:
    def page(reader: Reader) -> Page:
        return checklist_page(
            make_checklist(reader.catalog, [procedure], _answers(reader.catalog, said), DAY), reader
        )  # fmt: skip

    return page


APPROVED = (
    Approved("list", None, listing_page),
    Approved("show-tax-adviser", "tax-adviser", _profession("tax-adviser")),
    Approved("show-tax-adviser-registration", "tax-adviser", _show("tax-adviser/qianhai-registration")),
    Approved("ask-tax-adviser", "tax-adviser", _asked("tax-adviser", YOUNG_TAX_ADVISER)),
    Approved("lookup-tax-adviser", "tax-adviser", _lookup("tax-adviser", TAX_ADVISER)),
    Approved("checklist-tax-adviser", "tax-adviser", _checklist("tax-adviser/qianhai-registration", TAX_ADVISER)),
    Approved("show-lawyer-examination", "lawyer", _show("lawyer/gba-examination")),
    Approved("ask-lawyer", "lawyer", _asked("lawyer", SOLICITOR)),
    Approved("lookup-lawyer", "lawyer", _lookup("lawyer", PASSED_SOLICITOR)),
    Approved("checklist-lawyer", "lawyer", _checklist("lawyer/gba-licence", PASSED_SOLICITOR)),
)


def approved_pages() -> Iterator[tuple[str, Approved, Lang, int]]:
    """Yield the file's name, the page, the language and the width of each page that the catalog can make."""
    for one in APPROVED:
        if one.profession is None or one.profession in the_catalog().professions:
            for lang in LANGUAGES:
                for width in WIDTHS:
                    yield f"{one.name}.{lang}.{width}.txt", one, lang, width


def text_of(one: Approved, lang: Lang, width: int) -> str:
    """Return a page as a terminal of that width shows it, without its styles."""
    return _STYLES.sub("", set_terminal(_page(one, lang), width))


@cache
def the_catalog() -> Catalog:
    """Return the project's own catalog."""
    return open_catalog()


@cache
def _page(one: Approved, lang: Lang) -> Page:
    return one.page(Reader(the_catalog(), lang, DAY))


def _answers(catalog: Catalog, said: Mapping[str, str]) -> dict[str, Value]:
    return {fact: parse_answer(catalog.questions[fact], text, DAY, catalog) for fact, text in said.items()}
