"""A catalog, an overlay, a search and an answer that try to act: on every page they are only text."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from licnav.assessment import assess
from licnav.catalog.loading import Catalog, open_catalog
from licnav.checklist.building import make_checklist
from licnav.render.assessment_json import assessment_object
from licnav.render.assessment_page import assessment_page
from licnav.render.checklist_page import checklist_page
from licnav.render.facts import facts_page
from licnav.render.listing import listing_page
from licnav.render.markdown import set_markdown
from licnav.render.page import Page
from licnav.render.plain import set_plain
from licnav.render.procedure import procedure_object, procedure_page
from licnav.render.profession import profession_page
from licnav.render.reader import Reader
from licnav.render.safety import for_json
from licnav.render.search import search_page
from licnav.render.sources import source_page, sources_page
from licnav.render.terminal import set_terminal
from licnav.search import search
from tests.render.small import DIRECTORY

DAY = date(2026, 11, 23)
POISON = r"\e[31m[red]x[/] [/] \u202eevil\u202c \x9b2J `id` <b>*b*</b> \a"
_OURS = re.compile("\x1b\\[(?:0|1|2|3[1236])m")


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory) -> Catalog:
    """The small catalog with poison put before every English and Chinese text, as YAML escapes."""
    directory = tmp_path_factory.mktemp("poisoned") / "catalog"
    shutil.copytree(DIRECTORY, directory)
    for file in directory.rglob("*.yaml"):
        file.write_text(_with_poison(file.read_text(encoding="utf-8")), encoding="utf-8")
    return open_catalog(directory)


def _with_poison(text: str) -> str:
    said = re.compile(r'(?<![\w-])(en|zh-Hant): (?:"([^"]*)"|([^",{}\[\]]+))(?=[,}])')
    return said.sub(lambda found: f'{found[1]}: "{POISON}{found[2] or found[3]}"', text)


def _pages(catalog: Catalog) -> dict[str, Page]:
    reader = Reader(catalog, "en", DAY)
    procedure = "baker/registration"
    return {
        "list": listing_page(reader),
        "show": procedure_page(catalog.rules(procedure), catalog.pages(procedure), reader, history=True),
        "profession": profession_page(catalog.profession("baker"), reader),
        "lookup": assessment_page(catalog, assess(catalog, "baker", {"age": 19}, DAY), "en"),
        "checklist": checklist_page(make_checklist(catalog, [procedure], {"age": 19}, DAY), reader),
        "facts": facts_page(reader, None),
        "sources": sources_page(reader),
        "source": source_page(catalog.sources["valley-act"], reader),
        "search": search_page("\x1b[31m\u202e\n# x", search(catalog, "baker"), reader),
    }


NAMES = ("list", "show", "profession", "lookup", "checklist", "facts", "sources", "source", "search")


@pytest.mark.parametrize("name", NAMES)
def test_the_poison_is_there_and_dead(poisoned, name):
    page = _pages(poisoned)[name]
    texts = (_OURS.sub("", set_terminal(page, 80)), set_plain(page), set_markdown(page))

    assert "[31m" in texts[1]
    for text in texts:
        assert all(character.isprintable() or character == "\n" for character in text)
    assert "<b>" not in texts[2].replace("\\<", "")
    assert not re.search(r"^# x", texts[2], re.MULTILINE)


def test_json_sends_no_control_character(poisoned):
    reader = Reader(poisoned, "en", DAY)
    shown = procedure_object(poisoned.rules("baker/registration"), poisoned.pages("baker/registration"), reader)
    looked = assessment_object(assess(poisoned, "baker", {}, DAY), "en")

    for data in (shown, looked):
        assert all(character.isprintable() or character == "\n" for character in for_json(data))


def test_markup_of_an_overlay_is_only_text(tmp_path: Path):
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    authorities = DIRECTORY / "authorities.yaml"
    first = authorities.read_text(encoding="utf-8").replace("en: Mill Office", 'en: "[bold]Mill[/] Office"')
    (overlay / "authorities.yaml").write_text(first, encoding="utf-8")
    catalog = open_catalog(DIRECTORY, [overlay])

    page = procedure_page(
        catalog.rules("baker/examination"), catalog.pages("baker/examination"), Reader(catalog, "en", DAY)
    )
    assert "[bold]Mill[/] Office" in set_terminal(page, 100)
    assert "\\[bold\\]Mill\\[/\\] Office" in set_markdown(page)
