"""The talk of `licnav ask`, with a scripted person."""

import stat
import sys

import pytest

from licnav.assessment.answers import DONT_KNOW, NEVER
from licnav.cli.answers_file import read_answers
from licnav.cli.conversation import Conversation, Ending
from licnav.cli.keeping import Keeper
from licnav.cli.prompts.interface import NONE_OF_THESE, NOT_KNOWN, Key
from licnav.cli.result_menu import after_the_result
from licnav.cli.saved import unused_name, write_saved
from licnav.errors import LicnavError
from licnav.interview.path import next_question
from licnav.render.reader import Reader
from tests.cli.scripted import Scripted
from tests.interview.people import AS_OF, CATALOG, SEASONED, go_through, start

AIM, HOME, FIRM, AGE = "What do you want?", "Where are you a resident?", "For whom do you act?", "How old are you?"
TITLES, SINCE, BURN = "Which of these do you have?", "Since when?", "When did you last burn a loaf?"
LIVED, HOST, AREA, HOLDS = (
    "Have you lived in the Valley?",
    "What will engage you?",
    "Where is it?",
    "What do you hold already?",
)


def everything(**changed: list[object]) -> dict[str, list[object]]:
    said: dict[str, list[object]] = {
        AIM: [("employment", "title")], HOME: ["lake-resident"], FIRM: ["myself"], AGE: ["40"], TITLES: [("hill-baker",)],
        SINCE: ["2010"], BURN: ["never"], LIVED: ["yes"], HOST: ["bakery"], AREA: ["mill-quarter"], HOLDS: [()],
    }  # fmt: skip
    return {**said, **changed}


def talk(said: dict[str, list[object]], **settings: object) -> tuple[Conversation, Scripted]:
    prompter = Scripted(said)
    keeper = Keeper(settings.get("file"))  # type: ignore[arg-type]
    reader = Reader(CATALOG, settings.get("lang", "en"), AS_OF)  # type: ignore[arg-type]
    return Conversation(start(settings.get("answers")), prompter, reader, keeper.save_as), prompter  # type: ignore[arg-type]


def test_the_conversation_runs_to_its_end():
    conversation, prompter = talk(everything())

    assert conversation.run() is Ending.FINISHED
    assert prompter.questions[0] == AIM
    assert conversation.interview.answers["last-burn-on"] is NEVER
    assert conversation.interview.answers["holds"] == frozenset()


def test_after_every_answer_one_line_says_where_the_person_stands():
    conversation, prompter = talk(everything())
    conversation.run()

    assert len(prompter.told) == len(prompter.asked)
    assert prompter.told[0] == "no way open yet, 2 unconfirmed, 1 depends on at most 10 more answers"
    assert prompter.told[-1] == "no way open yet, 3 unconfirmed"


def test_back_asks_the_earlier_question_again_with_its_answer_standing():
    conversation, prompter = talk(everything(**{FIRM: [Key.BACK, "my-firm", "myself"]}))
    conversation.run()
    again = [prompt for prompt in prompter.asked if prompt.text == HOME]

    assert [prompt.standing for prompt in again] == [(), ("lake-resident",)]


def test_back_from_the_first_question_says_so():
    conversation, prompter = talk(everything(**{AIM: [Key.BACK, Key.DONT_KNOW]}))
    conversation.run()

    assert prompter.told[0] == "This is the first question."


def test_why_tells_the_rules_and_what_each_answer_would_do():
    conversation, prompter = talk(everything(**{HOME: [Key.WHY, "lake-resident"]}))
    conversation.run()
    told = prompter.told[1]

    assert (
        "Registration in the New Quarter requires: You are a resident of the Hills or the Lake. [valley-act art.5"
        in told
    )
    assert "Ways still in play: Registration in the New Quarter, " in told
    assert "- elsewhere\n    Registration in the New Quarter: shut" in told


def test_how_to_find_out_names_the_paper_and_asks_again():
    conversation, prompter = talk(everything(**{BURN: [Key.FIND_OUT, Key.DONT_KNOW]}))
    conversation.run()

    assert any("Your oven book shows it." in told for told in prompter.told)
    assert conversation.interview.answers["last-burn-on"] is DONT_KNOW
    assert prompter.questions.count(BURN) == 2


def test_the_end_of_input_ends_the_conversation():
    conversation, _ = talk(everything(**{AGE: [Key.END]}))

    assert conversation.run() is Ending.INPUT_OVER
    assert "age" not in conversation.interview.answers


def test_to_quit_ends_the_conversation():
    conversation, _ = talk(everything(**{AGE: [Key.QUIT]}))

    assert conversation.run() is Ending.QUIT


@pytest.mark.parametrize(
    ("answer", "standing"),
    [
        ({"aim": frozenset({"title"})}, ("title",)),
        ({"aim": frozenset()}, (NONE_OF_THESE,)),
        ({"aim": DONT_KNOW}, (NOT_KNOWN,)),
    ],
)
def test_an_earlier_answer_stands_selected(answer, standing):
    conversation, prompter = talk({HOME: [Key.BACK], AIM: [Key.END]}, answers=answer)
    conversation.interview = start()
    conversation._take(CATALOG.questions["aim"], answer["aim"])
    conversation.run()

    assert prompter.asked[-1].standing == standing


@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_a_typed_answer_that_is_not_understood_is_refused_in_the_persons_language(lang):
    conversation, _ = talk({}, lang=lang)
    prompt = conversation._prompt(CATALOG.questions["hill-baker-since"])

    assert (
        prompt.refuses("yesteryear")
        == {
            "en": "“yesteryear” was not understood.\nA date (2019-07-01, 2019-07 or 2019) or how long (5 years, 5y3m).\n"
            "Or type: never (I have never held it)",
            "zh-Hant": "未能理解「yesteryear」。\n日期（2019-07-01、2019-07 或 2019），或時間長度（5年、5年3個月）。\n"
            "或輸入 never（從未持有）",
        }[lang]
    )
    assert prompt.refuses("2019年7月") is None
    assert prompt.refuses("5年") is None


# --- saving ---------------------------------------------------------------------------------------------------------


def test_saved_answers_are_read_back_to_the_same_values_in_the_same_order(tmp_path):
    finished = go_through(start(), {**SEASONED, "host": DONT_KNOW})
    path = tmp_path / "me.yaml"
    write_saved(path, finished, "zh-Hant")
    profession, answers = read_answers(CATALOG, AS_OF, None, path)

    assert profession == "baker"
    assert answers == finished.answers
    assert tuple(answers) == finished.path


def test_saved_answers_are_for_their_owner_only(tmp_path):
    path = tmp_path / "me.yaml"
    path.write_text("profession: baker\n", encoding="utf-8")
    path.chmod(0o644)
    write_saved(path, go_through(start(), SEASONED), "en", force=True)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_saving_replaces_no_file_unasked(tmp_path):
    path = tmp_path / "me.yaml"
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(LicnavError):
        write_saved(path, start(SEASONED), "en")
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_name_offered_is_one_that_is_free(tmp_path):
    (tmp_path / "licnav-baker.yaml").touch()

    assert unused_name(tmp_path, "baker") == tmp_path / "licnav-baker-2.yaml"


def test_another_file_is_replaced_only_if_the_person_says_so(tmp_path):
    path = tmp_path / "other.yaml"
    path.write_text("mine", encoding="utf-8")
    conversation, _ = talk(
        {"Save to which file?": [str(path)], f"{path} exists. Replace it?": [False]}, answers=SEASONED
    )
    Keeper().save_as(conversation)

    assert path.read_text(encoding="utf-8") == "mine"


def test_the_file_that_the_answers_came_from_is_offered_and_replaced(tmp_path):
    path = tmp_path / "me.yaml"
    path.write_text("old", encoding="utf-8")
    conversation, prompter = talk({"Save to which file?": [str(path)]}, answers=SEASONED)
    Keeper(path).save_as(conversation)

    assert prompter.asked[0].standing == (str(path),)
    assert "profession: baker" in path.read_text(encoding="utf-8")
    assert prompter.told[-1] == f"Resume with: licnav ask --answers {path}"


def test_a_place_that_cannot_be_written_to_is_told_and_the_talk_goes_on(tmp_path):
    conversation, prompter = talk(
        {"Save to which file?": [str(tmp_path / "no" / "such" / "me.yaml")]}, answers=SEASONED
    )
    conversation.unsaved = True
    Keeper().save_as(conversation)

    assert prompter.told[-1].startswith("Not saved: ")
    assert conversation.unsaved


def test_there_is_nothing_to_save_before_the_first_answer():
    conversation, prompter = talk({})
    Keeper().save_as(conversation)

    assert prompter.told == ["There is no answer to save yet."]


def test_before_leaving_saving_is_offered_only_if_an_answer_would_be_lost():
    conversation, prompter = talk({"Save your answers before leaving?": [False]}, answers=SEASONED)
    Keeper().offer(conversation)
    assert prompter.asked == []

    conversation.unsaved = True
    Keeper().offer(conversation)
    assert prompter.questions == ["Save your answers before leaving?"]


# --- the menu under the result --------------------------------------------------------------------------------------


def test_any_answer_can_be_changed_under_the_result():
    conversation, _ = talk({"What next?": ["revise"], "Which answer?": ["residency"]}, answers=SEASONED)

    assert after_the_result(conversation, Keeper())
    assert next_question(conversation.interview).id == "residency"


def test_to_change_no_answer_after_all_leads_back_to_the_menu():
    conversation, prompter = talk({"What next?": ["revise", "quit"], "Which answer?": [Key.BACK]}, answers=SEASONED)

    assert not after_the_result(conversation, Keeper())
    assert prompter.questions == ["What next?", "Which answer?", "What next?"]


def test_the_command_for_a_checklist_uses_the_saved_answers(tmp_path):
    said = {"What next?": ["checklist", "quit"], "For which way?": ["baker/examination"]}
    conversation, prompter = talk(said, answers=SEASONED)
    after_the_result(conversation, Keeper(tmp_path / "me.yaml"))

    assert prompter.told[-1] == f"  licnav checklist baker/examination --answers {tmp_path / 'me.yaml'}"


def test_the_end_of_input_leaves_the_menu():
    conversation, _ = talk({"What next?": [Key.END]}, answers=SEASONED)

    assert not after_the_result(conversation, Keeper())
