"""Simplified Chinese as the Mainland writes it, from Traditional Chinese as Hong Kong writes it.

OpenCC (hk2s) turns the characters; the words that the Mainland writes differently are in `mainland_words.yaml`.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

_WORDS = Path(__file__).parent / "mainland_words.yaml"


def simplify(hant: str) -> str:
    """Return the text in Simplified Chinese. Official names are never put through this: the catalog gives them."""
    pattern, words = _mainland_words()
    return pattern.sub(lambda found: words[found[0]], _converter().convert(hant))


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("hk2s")


@cache
def _mainland_words() -> tuple[re.Pattern[str], dict[str, str]]:
    import yaml

    listed = yaml.safe_load(_WORDS.read_text(encoding="utf-8"))
    words = {_converter().convert(hant): hans for hant, hans in listed.items()}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))), words
