"""What a word of YAML means here: null, true, false, a whole number, a decimal; everything else stays text."""

import re

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
Scalar = str | int | float | bool | None
_WORDS: dict[str, Scalar] = {"": None, "null": None, "~": None, "true": True, "false": False}


def scalar(word: str, *, plain: bool) -> Scalar:
    """Return the value of a scalar; `plain` means that it was written without quotes.

    A number is a number only if Python writes it the very same way, so that its text can always be had back:
    `2026.10`, `0123`, `1e3` and `-0` stay text, as do `NO`, `12:30` and every date.
    """
    if not plain:
        return word
    if word in _WORDS:
        return _WORDS[word]
    if word[0] not in "-0123456789":
        return word
    if _WHOLE.fullmatch(word) and str(int(word)) == word:
        return int(word)
    if _DECIMAL.fullmatch(word) and repr(float(word)) == word:
        return float(word)
    return word
