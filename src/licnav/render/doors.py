"""The words and signs of doors and states: a colour never stands without its word.

Doors and standings come as their values (`Door.OPEN` is `"open"`): the pages that assess nobody load no assessment.
"""

from collections.abc import Iterable

from licnav.render.page import Mark, Style, Words
from licnav.render.wrapping import cell_width
from licnav.texts.interface import phrase
from licnav.texts.text import Lang

_DOORS: dict[str, tuple[str, Style, Style]] = {
    "open": ("●", "open", "sign-open"),
    "shut": ("×", "shut", "sign-shut"),
    "unconfirmed": ("?", "unsure", "sign-unsure"),
    "unanswered": ("○", "waiting", "sign-waiting"),
    "not-for-you": ("–", "quiet", "sign"),
}
_MET = {"yes": "open", "no": "shut", "unconfirmed": "unconfirmed", "unanswered": "unanswered"}
_STATES = {"in-force": "open", "not-yet": "shut", "ended": "shut", "unconfirmed": "unconfirmed"}


def door_words(door: str, lang: Lang) -> Words:
    """Return the sign and the word of a big door."""
    return _signed(door, phrase(f"words.door-{door}", lang))


def door_column(door: str, lang: Lang) -> Words:
    """Return the same, filled for the eye so that what follows stands in one column under other doors."""
    return _filled(
        door_words(door, lang), [phrase(f"words.door-{one}", lang) for one in _DOORS if one != "not-for-you"]
    )


def state_words(state: str, lang: Lang) -> Words:
    """Return the sign and the word of a procedure's state on a day: in-force, not-yet, ended or unconfirmed."""
    return _signed(_STATES[state], phrase(f"words.state-{state}", lang))


def state_column(state: str, lang: Lang) -> Words:
    """Return the same, filled for the eye so that what follows stands in one column under other states."""
    return _filled(state_words(state, lang), [phrase(f"words.state-{one}", lang) for one in _STATES])


def met_words(met: str, lang: Lang) -> Words:
    """Return the sign and the word for how a requirement stands."""
    return _signed(_MET[met], phrase(f"words.met-{met}", lang))


def fits_words(fits: str, lang: Lang) -> Words:
    """Return the words for whether a way serves what the person asked about."""
    name = {"yes": "open", "no": "shut"}.get(fits, fits)
    return (Mark(phrase(f"words.fits-{fits}", lang), _DOORS[name][1]),)


def _filled(parts: Words, all_words: Iterable[str]) -> Words:
    missing = max(cell_width(word) for word in all_words) - cell_width(parts[-1].text)
    return (*parts, Mark("  "), Mark(" " * max(0, missing), "sign"))


def _signed(name: str, word: str) -> Words:
    sign, style, sign_style = _DOORS[name]
    return (Mark(f"{sign} ", sign_style), Mark(word, style))
