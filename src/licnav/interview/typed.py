"""Dates and spans of time as a Chinese keyboard gives them, put into the form that answers have."""

import re
import unicodedata

_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日號号])?)?")
_UNITS = {"年": "y", "個月": "m", "个月": "m", "月": "m", "星期": "w", "周": "w", "週": "w", "日": "d", "天": "d"}
_SPAN = re.compile(rf"(\d{{1,5}})({'|'.join(_UNITS)})")


def plain_time(typed: str) -> str:
    """Return `2019-07-01` for 2019年7月1日 and `5y3m` for 5年3個月; anything else as it was typed."""
    compact = "".join(unicodedata.normalize("NFKC", typed).split())
    if found := _DATE.fullmatch(compact):
        year, month, day = found.groups()
        return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
    spans = _SPAN.findall(compact)
    if spans and not _SPAN.sub("", compact):
        return "".join(f"{number}{_UNITS[unit]}" for number, unit in spans)
    return typed
