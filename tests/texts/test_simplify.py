"""Simplified Chinese as the Mainland writes it."""

import pytest

from licnav.texts.simplify import simplify


@pytest.mark.parametrize(
    ("hant", "hans"),
    [
        pytest.param("執業登記", "执业登记", id="characters"),
        pytest.param("覆核結果以答覆函為準", "复核结果以答复函为准", id="覆 in the sense of review and reply"),
        pytest.param("麵團反覆覆蓋", "面团反复覆盖", id="覆 in the sense of covering stays"),
        pytest.param("往來港澳通行證簽注", "往来港澳通行证签注", id="endorsement of a travel paper"),
        pytest.param("僱主在櫃位聯絡僱員", "雇主在柜台联系雇员", id="words of the office"),
        pytest.param("乾、後、裏、面談、麵包", "干、后、里、面谈、面包", id="one Simplified character for several"),
        pytest.param("「申請」與『副本』", "“申请”与‘副本’", id="quotation marks"),
        pytest.param("Art. 5 of the Act", "Art. 5 of the Act", id="English"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_hong_kong_usage_becomes_mainland_usage(hant, hans):
    assert simplify(hant) == hans


def test_what_is_simplified_already_stays():
    assert simplify("国家税务总局深圳市税务局") == "国家税务总局深圳市税务局"
