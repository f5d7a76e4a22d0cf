"""Dates and spans of time as a Chinese keyboard gives them, put into the form that answers have."""

import re
import unicodedata

_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日號号])?)?")
_UNITS = {"年": "y", "個月": "m", "个月": "m", "月": "m", "星期": "w", "周": "w", "週": "w", "日": "d", "天": "d"}
_DIGITS = {sign: digit for digit, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "兩": 2, "两": 2}
_NUMERAL = re.compile(rf"[{''.join(_DIGITS)}十]+")
_SPAN = re.compile(rf"(\d{{1,5}})({'|'.join(_UNITS)})")


def plain_time(typed: str) -> str:
    """Return `2019-07-01` for 2019年7月1日 and `5y3m` for 5年3個月 or 五年三個月; anything else as it was typed."""
    compact = "".join(unicodedata.normalize("NFKC", typed).split())
    compact = _NUMERAL.sub(lambda found: _in_digits(found[0]), compact)
    if found := _DATE.fullmatch(compact):
        year, month, day = found.groups()
        return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
    spans = _SPAN.findall(compact)
    if spans and not _SPAN.sub("", compact):
        return "".join(f"{number}{_UNITS[unit]}" for number, unit in spans)
    return typed


def _in_digits(numeral: str) -> str:
    """Return 12 for 十二, 25 for 二十五, 2019 for 二〇一九."""
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return "".join(str(_DIGITS[sign]) for sign in numeral)
    if max(len(tens), len(ones)) > 1 or "十" in ones:
        return numeral
    return str(10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0))
