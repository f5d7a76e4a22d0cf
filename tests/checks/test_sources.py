"""What the checks say of sources."""

from licnav.checks.sources import check_sources
from tests.checks.small_files import files, messages

_SOURCES = "- {id: law, seen: primary-part, read: [art.2]}\n- {id: paper, seen: news}\n"


def _with(requirement: str, sources: str = _SOURCES):
    return files(
        sources__all=sources,
        professions__baker=f"id: baker\nprocedures:\n  - {{id: a, requirements: [{requirement}]}}",
    )


def test_a_statement_may_not_claim_more_than_was_seen():
    found = messages(check_sources(_with("{id: r, source: [paper p.3 official, law art.2 primary]}")))

    assert found == [
        "professions/baker.yaml procedures/0/requirements/0/source/0: paper was seen as news, the statement claims official"
    ]


def test_an_article_that_was_read_may_be_called_primary_and_another_may_not():
    found = messages(check_sources(_with("{id: r, source: [law art.2 primary, law art.9 primary, paper]}")))

    assert found == [
        "professions/baker.yaml procedures/0/requirements/0/source/1: law was seen as primary-part, the statement claims primary"
    ]


def test_a_requirement_owes_a_source_and_a_source_owes_a_use():
    found = messages(check_sources(_with("{id: r, source: [law]}, {id: bare}")))

    assert found == [
        "sources/all.yaml 1/id: no statement uses the source paper",
        "professions/baker.yaml procedures/0/requirements/1: bare names no source",
    ]


def test_a_mistyped_source_is_answered_with_the_nearest():
    [finding] = [one for one in check_sources(_with("{id: r, source: [papr, law, paper]}")) if "papr" in one.message]

    assert (finding.message, finding.hint) == ("there is no source papr", "Did you mean paper?")
