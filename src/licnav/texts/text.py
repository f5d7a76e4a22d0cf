"""A text in the three languages that licnav speaks, and how one of them is said."""

from typing import Literal

from licnav.frozen import frozen

Lang = Literal["en", "zh-Hant", "zh-Hans"]
LANGUAGES: tuple[Lang, ...] = ("en", "zh-Hant", "zh-Hans")


@frozen
class Text:
    """One statement in English and Traditional Chinese as Hong Kong writes it.

    `official` is an exact Mainland name in Simplified Chinese, given by the catalog and never converted;
    `derived` is the Simplified form made from `hant` when the catalog was compiled (None in a checkout).
    """

    en: str
    hant: str
    official: str | None = None
    derived: str | None = None


def say(text: Text, lang: Lang) -> str:
    """Return the text in `lang`. Simplified Chinese: the official name, else the conversion of the Traditional."""
    if lang == "en":
        return text.en
    if lang == "zh-Hant":
        return text.hant
    if text.official is not None:
        return text.official
    if text.derived is not None:
        return text.derived
    from licnav.texts.simplify import simplify  # OpenCC is heavy: only a checkout in Simplified pays for it

    return simplify(text.hant)


def official_beside(text: Text, lang: Lang) -> str | None:
    """Return the official Mainland name to show beside `say(text, lang)`; None where none is or it is the same."""
    if text.official is None or text.official == say(text, lang):
        return None
    return text.official
