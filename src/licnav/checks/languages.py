"""Both languages are there; Traditional Chinese is Hong Kong's; no English is left in Chinese."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path as FilePath

from licnav.checks.finding import Finding, Path, RawFile, walk

_LATIN_RUN = re.compile(r"[A-Za-z]{2,}(?:[ '-][A-Za-z]{2,}){3,}")
_CHINESE = re.compile(r"[一-鿿]")
_WORDS_FILE = FilePath(__file__).parent / "not_hong_kong.txt"


def check_languages(files: Mapping[str, RawFile]) -> Iterator[Finding]:
    """Yield every text that lacks a language or writes Chinese otherwise than Hong Kong does."""
    for file in files.values():
        for path, value in walk(file.value):
            if isinstance(value, dict) and ("en" in value or "zh-Hant" in value) and not _is_alias_list(value):
                yield from _check_text(file.name, path, value)


def _is_alias_list(value: dict[str, object]) -> bool:
    return any(isinstance(part, list) for part in value.values())


def _check_text(file: str, path: Path, text: dict[str, object]) -> Iterator[Finding]:
    for language in ("en", "zh-Hant"):
        said = text.get(language)
        if not isinstance(said, str) or not said.strip():
            yield Finding(file, path, f"the text has no {language}", "Every text is said in English and in zh-Hant.")
    hant = text.get("zh-Hant")
    if not isinstance(hant, str) or not hant.strip():
        return
    where = (*path, "zh-Hant")
    simplified = simplified_characters(hant)
    if simplified:
        hint = "Write Hong Kong's form; an official Mainland name goes under zh-Hans."
        yield Finding(file, where, f"Simplified characters in zh-Hant: {' '.join(simplified)}", hint)
    for word, better in mainland_words():
        if word in hant:
            yield Finding(file, where, f"a Mainland word in zh-Hant: {word}", f"Hong Kong writes {better}.")
    english = _LATIN_RUN.search(hant)
    if english or not _CHINESE.search(hant):
        yield Finding(
            file, where, f"English left in zh-Hant: {(english.group() if english else hant)[:40]}", "Translate it."
        )


def simplified_characters(text: str) -> list[str]:
    """Return the characters of `text` that only Simplified Chinese uses, each once, in order of appearance."""
    found: list[str] = []
    for character in text:
        if character not in found and _is_simplified(character):
            found.append(character)
    return found


@cache
def _is_simplified(character: str) -> bool:
    if not _CHINESE.match(character) or character in _BOTH_SCRIPTS:
        return False
    if character == "税":  # OpenCC takes it for Hong Kong's form; the Inland Revenue Department writes 稅
        return True
    converted = _converter("s2hk")(character), _converter("t2s")(character)
    return converted[0] != character and converted[1] == character


# Simplified forms that are characters of their own in Hong Kong (皇后, 公里, 干涉, 茶几 ...).
_BOTH_SCRIPTS = frozenset(
    "群峰着床后里干系面余划几于表准沖卜丑出斗谷回伙借克困了累蒙秋曲舍松向郁折致制周朱種党吁御愿岳云芸叶雇家當只才采布注范姜托占征症志奸吊布佣欲杰栗升胡嘆搜岩恒游厘污娘灶"
)


@cache
def _converter(configuration: str) -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC(configuration).convert
    return convert


@cache
def mainland_words() -> tuple[tuple[str, str], ...]:
    """Return the Mainland words that zh-Hant must not hold, each with Hong Kong's word."""
    lines = _WORDS_FILE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return tuple((word, better) for word, better in pairs)
