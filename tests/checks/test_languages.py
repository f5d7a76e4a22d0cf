"""What the checks say of texts."""

import pytest

from licnav.checks.languages import check_languages, simplified_characters
from tests.checks.small_files import files, messages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("向稅務局登記，並提交證明文件。", []),
        ("皇后大道、公里、着重、群眾、台灣", []),
        ("税务师协会", ["税", "务", "师", "协", "会"]),
        ("執业", ["业"]),
    ],
)
def test_simplified_characters_are_told_from_those_hong_kong_writes(text, found):
    assert simplified_characters(text) == found


def test_a_text_without_traditional_chinese_is_found():
    found = messages(check_languages(files(questions="- {id: a, text: {en: Is it so}}")))

    assert found == ["questions.yaml 0/text: the text has no zh-Hant"]


def test_mainland_words_and_english_left_over_are_found():
    found = messages(
        check_languages(
            files(
                documents="- {id: a, name: {en: Letter, zh-Hant: 打印信息}, how: {en: x, zh-Hant: ask for it at the counter}}"
            )
        )
    )

    assert found == [
        "documents.yaml 0/name/zh-Hant: a Mainland word in zh-Hant: 信息",
        "documents.yaml 0/name/zh-Hant: a Mainland word in zh-Hant: 打印",
        "documents.yaml 0/how/zh-Hant: English left in zh-Hant: ask for it at the counter",
    ]


def test_an_official_name_in_simplified_is_no_problem():
    text = "- {id: a, name: {en: Tax service, zh-Hant: 稅務局, zh-Hans: 税务局}}"

    assert messages(check_languages(files(authorities=text))) == []
