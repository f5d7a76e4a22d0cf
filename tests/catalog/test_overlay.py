"""A firm's own notes, replies and procedures, laid over a catalog."""

from pathlib import Path

import pytest

from licnav.catalog.loading import open_catalog
from licnav.errors import InvalidCatalog, UnreadableInput

SMALL = Path(__file__).parent.parent / "small_catalog"


def overlay(directory, name, text):
    path = directory / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_an_entry_with_a_known_id_replaces_the_keys_that_it_names(tmp_path):
    overlay(
        tmp_path,
        "professions/baker.yaml",
        """
procedures:
  - id: registration
    reviewed: 2027-01-05
    requirements:
      - {id: three-years, met: {hill-baker-since: {for: 4 years}}}
""",
    )
    before, after = (
        open_catalog(SMALL).rules("baker/registration"),
        open_catalog(SMALL, [tmp_path]).rules("baker/registration"),
    )

    assert str(after.reviewed) == "2027-01-05"
    assert after.in_force == before.in_force
    changed = [one.id for one, other in zip(after.requirements, before.requirements, strict=True) if one != other]
    assert changed == ["three-years"]
    assert after.requirements[2].text == before.requirements[2].text


def test_new_entries_come_last(tmp_path):
    overlay(
        tmp_path,
        "professions/baker.yaml",
        """
procedures:
  - id: registration
    open_points:
      - id: our-question
        text: {en: "Which counter?", zh-Hant: 哪個櫃位？}
        looked: {en: nowhere yet, zh-Hant: 尚未查找}
        ask: [guild]
""",
    )
    points = open_catalog(SMALL, [tmp_path]).pages("baker/registration").open_points

    assert [point.id for point in points] == ["rye-flour", "our-question"]


PROFESSION = """
id: cook
name: {en: Cook, zh-Hant: 廚師}
procedures:
  - id: trial
    name: {en: Trial, zh-Hant: 試用}
    summary: {en: A trial., zh-Hant: 試用。}
    kind: permit
    layer: practice
    area: valley
    in_force: [{from: 2026-01-01, until: none-seen, by: [our-letter official]}]
    gives: {scope: {en: Cook., zh-Hant: 烹調。}, output: cook-trial, source: [our-letter]}
    reviewed: 2026-11-23
"""
SOURCE = "- {id: our-letter, title: {en: Letter to us, zh-Hant: 來函}, kind: notice, seen: official}\n"


def test_a_new_profession_with_its_source_is_there_like_any_other(tmp_path):
    overlay(tmp_path, "professions/cook.yaml", PROFESSION)
    overlay(tmp_path, "sources/ours.yaml", SOURCE)
    catalog = open_catalog(SMALL, [tmp_path])

    assert list(catalog.professions) == ["baker", "miller", "cook", "common"]
    assert catalog.rules("cook/trial").in_force[0].by[0].level == "official"
    assert "cook-trial" in [choice.id for choice in catalog.questions["holds"].choices]


def test_a_later_overlay_lies_over_an_earlier_one(tmp_path):
    for number, name in enumerate(("first", "second"), start=1):
        overlay(tmp_path / name, "documents.yaml", f"- {{id: oven-book, issuer: issuer-{number}}}\n")

    catalog = open_catalog(SMALL, [tmp_path / "first", tmp_path / "second"])

    assert catalog.documents["oven-book"].issuer == "issuer-2"
    assert catalog.documents["oven-book"].name.en == "oven book"


def test_a_mistake_in_an_overlay_is_told_with_the_overlays_own_place(tmp_path):
    overlay(tmp_path, "documents.yaml", "- id: oven-book\n  isuer: guild\n")

    with pytest.raises(InvalidCatalog) as error:
        len(open_catalog(SMALL, [tmp_path]).documents)

    assert error.value.problems == (f"{tmp_path}/documents.yaml:2:3: unknown key isuer; did you mean issuer?",)


def test_an_overlay_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(UnreadableInput, match="there is no such directory"):
        open_catalog(SMALL, [tmp_path / "nowhere"])
