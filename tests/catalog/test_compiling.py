"""The compiled catalog says what the YAML says, and Simplified Chinese besides."""

import shutil
from pathlib import Path

import pytest

from licnav.catalog.compiled import CompiledStore
from licnav.catalog.compiling import compile_catalog
from licnav.catalog.loading import Catalog, open_catalog
from licnav.errors import InvalidCatalog, UnreadableInput
from licnav.texts.text import say
from tests.catalog.plain import texts_in, without_derived

SMALL = Path(__file__).parent.parent / "small_catalog"
MAPPINGS = ("rows", "atoms", "areas", "authorities", "documents", "sources", "questions", "professions")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    target = tmp_path_factory.mktemp("wheel") / "_catalog"
    compile_catalog(SMALL, target)
    return target


@pytest.fixture(scope="module")
def pair(compiled):
    return Catalog(CompiledStore(compiled)), open_catalog(SMALL)


@pytest.mark.parametrize("name", MAPPINGS)
def test_everything_beside_the_procedures_is_the_same_in_the_same_order(pair, name):
    from_json, from_yaml = (list(getattr(catalog, name).items()) for catalog in pair)

    assert [(key, without_derived(value)) for key, value in from_json] == from_yaml


def test_the_rest_is_the_same(pair):
    from_json, from_yaml = pair

    assert without_derived(from_json.edition) == from_yaml.edition
    assert without_derived(from_json.glossary) == from_yaml.glossary
    assert without_derived(from_json.listing()) == from_yaml.listing()
    assert from_json.asked_by == from_yaml.asked_by
    assert without_derived(tuple(from_json.terms("kinds").values())) == tuple(from_yaml.terms("kinds").values())


def test_every_procedure_is_the_same(pair):
    from_json, from_yaml = pair
    names = [name for profession in from_yaml.professions.values() for name in profession.procedures]

    assert len(set(names)) > 3
    for name in names:
        assert without_derived(from_json.rules(name)) == from_yaml.rules(name)
        assert without_derived(from_json.pages(name)) == from_yaml.pages(name)


def test_each_text_has_its_simplified_chinese_derived_or_given(pair):
    catalog, _ = pair
    found = list(texts_in((catalog.rules("baker/registration"), catalog.pages("baker/examination"))))

    assert found
    assert all((text.official is None) != (text.derived is None) for text in found)
    assert "申请复核。" in [text.derived for text in found]
    assert say(catalog.questions["valley-examination-on"].text, "zh-Hans") == "你在哪一天取得“合格证明”？"


def test_no_place_in_yaml_is_claimed(pair):
    assert pair[0].where("baker/registration") is None


def test_the_yaml_goes_with_it_for_overlays(compiled):
    assert open_catalog(compiled / "yaml").edition.edition == "2026.11"


def test_a_catalog_with_mistakes_is_not_compiled(tmp_path):
    directory = shutil.copytree(SMALL, tmp_path / "catalog")
    (directory / "areas.yaml").unlink()

    with pytest.raises(InvalidCatalog, match=r"areas\.yaml:1:1: the file is missing"):
        compile_catalog(directory, tmp_path / "_catalog")
    assert not (tmp_path / "_catalog").exists()


def test_a_broken_installation_says_so(compiled, tmp_path):
    broken = shutil.copytree(compiled, tmp_path / "_catalog")
    (broken / "rules" / "baker.json").write_text("{", encoding="utf-8")
    catalog = Catalog(CompiledStore(broken))

    with pytest.raises(UnreadableInput, match="the catalog of this installation is broken: rules/baker") as error:
        catalog.rules("baker/licence")
    assert error.value.hint == "Install licnav again."
