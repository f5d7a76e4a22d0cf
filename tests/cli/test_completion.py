"""What the shell offers when Tab is pressed: ids of professions, procedures, facts and their values."""

import os
import subprocess
import sys

import pytest

from licnav.cli import completion
from tests.render.small import small_catalog


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(completion, "_catalog", small_catalog)


def test_professions_are_offered_by_their_beginning():
    assert completion.professions("") == ["baker", "miller", "common"]
    assert completion.professions("mi") == ["miller"]
    assert completion.professions("x") == []


def test_procedures_are_offered_with_their_profession():
    procedures = ["baker/registration", "baker/examination", "baker/licence", "baker/flour-grant"]

    assert completion.procedures("baker/") == procedures


def test_a_shared_procedure_is_offered_once():
    offered = completion.procedures("")

    assert len(offered) == len(set(offered))


def test_show_offers_professions_first_and_procedures_behind_the_slash():
    assert completion.subjects("bak") == ["baker"]
    assert completion.subjects("baker/l") == ["baker/licence"]


def test_facts_are_offered_as_the_beginning_of_an_answer():
    assert completion.facts("host") == ["host", "host-area"]
    assert completion.answers("host") == ["host=", "host-area="]


def test_behind_the_equals_sign_the_values_of_the_question_are_offered():
    assert completion.answers("residency=hill") == ["residency=hill-resident"]
    assert completion.answers("sits-in-valley=") == ["sits-in-valley=yes", "sits-in-valley=no", "sits-in-valley=?"]
    assert completion.answers("nothing=") == []


def test_sources_languages_and_formats_are_offered():
    assert completion.sources("valley") == ["valley-act"]
    assert completion.languages("zh") == ["zh-Hant", "zh-Hans"]
    assert completion.formats("j") == ["json"]


def test_a_broken_catalog_offers_nothing_and_says_nothing(monkeypatch, capsys):
    def broken():
        raise ValueError("no catalog")

    monkeypatch.setattr(completion, "_catalog", broken)

    assert completion.professions("") == completion.procedures("") == completion.answers("") == []
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("licnav show tax", "tax-adviser"),
        ("licnav checklist tax-adviser/qianhai-r", "tax-adviser/qianhai-registration"),
        ("licnav lookup tax-adviser -a resid", "residency="),
        ("licnav sources sz-tax-2021", "sz-tax-2021-1"),
        ("licnav lookup tax-adviser --lang zh-Han", "zh-Hans"),
    ],
)
def test_the_shell_is_answered(typed, offered):
    words = typed.split()
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv[0] = 'licnav'; from licnav.cli.app import main; main()"],
        env={
            **os.environ,
            "_LICNAV_COMPLETE": "complete_bash",
            "COMP_WORDS": typed,
            "COMP_CWORD": str(len(words) - 1),
        },
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert offered in done.stdout.split()
    assert done.stderr == ""
