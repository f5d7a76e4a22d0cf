"""What the pages say, on the invented catalog."""

from datetime import date

import pytest

from licnav.catalog.loading import open_catalog
from licnav.catalog.models import DocumentUse
from licnav.errors import UnknownName
from licnav.render.assessment_page import assessment_page
from licnav.render.facts import fact_users, facts_page
from licnav.render.how import document_form
from licnav.render.listing import listing_object, listing_page
from licnav.render.page import Page
from licnav.render.plain import set_plain
from licnav.render.procedure import procedure_object, procedure_page
from licnav.render.profession import profession_page
from licnav.render.reader import Reader
from licnav.render.search import search_page
from licnav.render.sources import source_page, sources_page, the_source
from licnav.search import search
from tests.render.small import DAY, DIRECTORY, assessed, reader, small_catalog


def _show(procedure: str, *, history: bool = False, day: date = DAY) -> str:
    catalog = small_catalog()
    return set_plain(
        procedure_page(catalog.rules(procedure), catalog.pages(procedure), reader("en", day), history=history)
    )


def _result(**given: str) -> str:
    return set_plain(assessment_page(small_catalog(), assessed(**given), "en"))


PAGES: dict[str, Page] = {
    "list": listing_page(reader()),
    "profession": profession_page(small_catalog().profession("baker"), reader()),
    "facts": facts_page(reader(), None),
    "sources": sources_page(reader()),
    "search": search_page("bread", search(small_catalog(), "bread"), reader()),
    "result": assessment_page(small_catalog(), assessed(), "en"),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_every_page_carries_edition_date_of_research_day_and_disclaimer(page):
    text = set_plain(page)

    assert text.endswith(
        "Catalog edition 2026.11, researched 2026-11-23; as of 2026-11-23.\nAn invented catalog, for tests.\n"
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 10, 4), "IN FORCE  Examination of the Valley"),
        (date(2026, 10, 5), "UNCONFIRMED  Examination of the Valley"),
        (date(2020, 10, 4), "NOT YET  Examination of the Valley"),
    ],
)
def test_the_list_shows_the_state_of_its_day(day, said):
    assert said in set_plain(listing_page(reader("en", day)))


def test_what_only_the_press_puts_in_force_is_unconfirmed_in_the_list_and_says_so_on_its_page(tmp_path):
    (tmp_path / "professions").mkdir()
    (tmp_path / "professions" / "baker.yaml").write_text(
        "procedures: [{id: registration, in_force: [{from: 2021-04-01, until: none-seen, by: [valley-act news]}]}]",
        encoding="utf-8",
    )
    catalog = open_catalog(DIRECTORY, [tmp_path])
    told = Reader(catalog, "en", DAY)
    page = procedure_page(catalog.rules("baker/registration"), catalog.pages("baker/registration"), told)

    assert "UNCONFIRMED  Registration in the New Quarter" in set_plain(listing_page(told))
    assert "UNCONFIRMED  No official text or account on file shows that it runs. Since 2021-04-01." in set_plain(page)


def test_the_list_puts_the_report_beside_what_holds_now():
    text = set_plain(listing_page(reader()))

    assert "2023: Bakers register.\n    now: They still do." in text
    assert "Bakers register without an examination." not in text  # the row would only repeat it


def test_the_list_as_data_has_one_entry_a_procedure():
    rows = listing_object(reader())

    assert [row["procedure"] for row in rows] == [entry.rules.id for entry in small_catalog().listing()]
    assert {row["state"] for row in rows} == {"in-force", "unconfirmed"}


def test_a_profession_without_procedures_of_its_own_shows_those_that_it_shares():
    text = set_plain(listing_page(reader()))

    assert "Miller (miller)\n  Shared with other professions\n    - Registration in the New Quarter" in text


def test_an_unconfirmed_state_says_why_and_whom_to_ask():
    text = _show("baker/examination")

    assert "UNCONFIRMED  Its term ended on 2026-10-04; no source on file says what follows." in text
    assert "Whom to ask\n  - Mill Office" in text


def test_the_next_window_and_whom_to_ask_stand_at_a_glance():
    glance = _show("baker/examination").partition("At a glance\n")[2].partition("\n\n")[0]

    assert "  window: The next window is not announced.\n  ask: Mill Office\n" in glance
    assert "  ask: " not in _show("baker/registration").partition("At a glance\n")[2].partition("\n\n")[0]


def test_a_requirement_is_shown_in_the_version_of_the_day():
    assert "- three years [valley-act art.3" in _show("baker/examination")
    assert "- five years [valley-act art.3" in _show("baker/examination", day=date(2023, 10, 4))


def test_what_is_to_come_is_always_shown_and_what_was_only_with_history():
    before = _show("baker/examination", day=date(2023, 10, 4))
    after = _show("baker/examination")

    assert "from 2023-10-05: three years" in before
    assert "2020-10-05 to 2023-10-04: five years" not in after
    assert "2020-10-05 to 2023-10-04: five years" in _show("baker/examination", history=True)
    assert "Dated changes on file: 1. Read them: licnav show baker/examination --history" in after
    assert "2023-10-05: Five years become three." in _show("baker/examination", history=True)


def test_each_statement_has_its_source_and_how_well_it_was_seen():
    text = _show("baker/registration")

    assert "You do not act for a firm. [valley-act art.5, a parallel rule for others]" in text
    assert "reading 2: of age is 21 [guild-notice, an official account]" in text


def test_a_small_door_says_its_effect_whom_it_hits_and_the_way_round():
    text = _show("baker/registration")

    assert "stops the work asked about · employer · hits if “What will engage you?” the branch of a Hill bakery" in text
    assert "way round: Join a bakery of the Valley." in text


def test_what_is_not_known_of_a_paper_is_said():
    assert document_form(DocumentUse("card"), reader()) == "original or copy not known · certification not known"


def test_show_as_data_has_the_state_and_everything_on_file():
    catalog = small_catalog()
    data = procedure_object(catalog.rules("baker/licence"), catalog.pages("baker/licence"), reader())

    assert data["state"] == "unconfirmed"
    assert isinstance(data["rules"], dict)
    assert data["rules"]["valid_for"] == "5 years"
    assert data["rules"]["in_force"][0]["from"] == "2021-01-01"


def test_the_result_says_the_deciding_requirement_and_how_to_meet_it():
    text = _result(residency="hill-resident", qualification="")

    assert "SHUT  Registration in the New Quarter (baker/registration)" in text
    assert "× not met: You are a baker of the Hills, or a resident of the Lake or elsewhere." in text
    assert "how to meet it: Get the certificate of the Hills." in text


def test_the_result_says_when_a_door_opens_by_itself():
    text = _result(
        residency="hill-resident", qualification="hill-baker", hill_baker_since="2024-05-01", age="30",
        last_burn_on="never", acting_for="myself", sits_in_valley="no", host="bakery", host_area="mill-quarter",
    )  # fmt: skip

    assert "opens: by itself on 2027-05-0" in text
    assert "if the rules on file stay" in text


def test_the_result_repeats_the_answers_by_their_labels():
    assert "- Where are you a resident?  the Hills" in _result(residency="hill-resident")
    assert "- How old are you?  not known" in _result(age="?")


def test_what_the_person_does_not_know_is_listed_with_the_paper_that_shows_it():
    text = _result(last_burn_on="?")

    assert "What to find out\n  - When did you last burn a loaf?  last-burn-on" in text
    assert "it stands on: Your oven book shows it." in text


def test_facts_name_the_procedures_that_use_them():
    users = fact_users(small_catalog(), "miller")

    assert "baker/registration" in users["age"]
    assert "sits-in-valley" not in users


def test_a_source_says_what_rests_on_it_and_shows_its_address():
    text = set_plain(source_page(the_source(small_catalog(), "valley-act"), reader()))

    assert "address: https://valley.example.org/act" in text
    assert "baker/licence  art.3, art.4" in text


def test_an_unknown_source_is_answered_with_the_nearest():
    with pytest.raises(UnknownName) as caught:
        the_source(small_catalog(), "vally-act")

    assert "valley-act" in caught.value.hint


def test_a_search_that_finds_nothing_says_so_and_names_what_there_is():
    text = set_plain(search_page("的士", (), reader("zh-Hant")))

    assert "找不到任何內容。" in text
    assert "現有的專業：麵包師、磨坊工" in text


@pytest.mark.parametrize("lang", ["en", "zh-Hant", "zh-Hans"])
def test_every_page_speaks_every_language(lang):
    for procedure in ("baker/registration", "baker/examination", "baker/licence", "common/valley-permit"):
        page = procedure_page(
            small_catalog().rules(procedure), small_catalog().pages(procedure), reader(lang), history=True
        )
        assert set_plain(page)
    assert set_plain(assessment_page(small_catalog(), assessed(), lang))
    assert set_plain(listing_page(reader(lang)))
    assert set_plain(facts_page(reader(lang), "baker"))


def test_a_list_of_which_none_holds_is_said_in_the_pages_language():
    assessment = assessed(qualification="")

    assert "none" not in set_plain(assessment_page(small_catalog(), assessment, "zh-Hant"))
    assert "以上皆無" in set_plain(assessment_page(small_catalog(), assessment, "zh-Hant"))


def test_the_result_names_the_commands_that_say_more():
    text = _result(residency="hill-resident")

    assert "read on: licnav show baker/examination\nsteps: licnav checklist baker/examination\n" in text


def test_what_the_person_holds_already_stands_behind_what_can_still_be_done():
    text = _result(holds="valley-examination")

    assert text.index("(baker/licence)") < text.index("(baker/examination)")
