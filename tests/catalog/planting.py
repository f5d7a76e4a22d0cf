"""Mistakes planted into a copy of the small catalog, each with the message that has to come of it."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Planted(NamedTuple):
    """In `file`, `old` becomes `new`; the message stands where `at` begins inside `new` (or inside `old`'s line)."""

    file: str
    old: str
    new: str
    at: str
    message: str


BAKER = "professions/baker.yaml"
PLANTED = (
    # four in one entry
    Planted(BAKER, "text: {en: You are of age., zh-Hant: 你已成年。}", "text: {en: You are of age.}", "{en: You are of age.}", "text: the text has no zh-Hant"),
    Planted(BAKER, "{age: {at-least: 18}}", "{age: {atleast: 18}}", "18}}", "atleast is no operator; there are is, in, has, at-least, at-most, above, below, for, in-last, before, after, inside"),
    Planted(BAKER, "met: {age: {at-least: 21}}, source", "met: {age: {at-least: many}}, source", "many}}", "at-least: takes a number"),
    Planted(BAKER, "- id: grown-up\n", "- id: grown-up\n        clas: time\n", "clas: time", "unknown key clas; did you mean class?"),
    # between the keys of an entry
    Planted(BAKER, "at: join\n        met:", "at: join\n        declare: true\n        met:", "true\n        met:", "met and declare exclude each other; keep one"),
    Planted(BAKER, "because: {en: The office decides case by case., zh-Hant: 辦事處逐案決定。}", "how_to_meet: {en: Wait., zh-Hant: 等候。}", "true\n        how_to_meet", "confirm needs because (why no answer decides it) and ask (whom)"),
    # dates and words
    Planted(BAKER, "from: 2020-10-05, until: 2026-10-04, after", "from: 2020-13, until: 2026-10-04, after", "2020-13", "from: 2020-13 is no day of the calendar"),
    Planted(BAKER, "until: none-seen, last_seen: 2026-06", "until: never, last_seen: 2026-06", "never, last", "until: 'never' is not a date such as 2026-10-04, 2026-10 or 2026, nor none-seen"),
    Planted(BAKER, "valid_for: 5 years", "valid_for: 5 winters", "5 winters", "valid_for: '5 winters' is not a span of time such as 3 years, 6 months or 5y3m"),
    Planted(BAKER, "common/valley-permit#known-resident", "common/valley-permit#unknown-resident", "common/valley-permit#unknown-resident", "there is no common/valley-permit#unknown-resident among the requirements there to include"),
    # other files
    Planted("areas.yaml", "asked_by: host-area\n", "asked_by: host-area\nasked_by: host\n", "asked_by: host\n", "the key asked_by stands here twice, first in line 1"),
    Planted("authorities.yaml", "website: https://guild.example.org/", "website: guild.example.org", "guild.example.org\n", "website: guild.example.org is not a link: it begins with https:// and has no spaces"),
    Planted("sources/valley.yaml", "  kind: notice\n", "", "id: guild-notice", "guild-notice has no kind"),
    Planted("common/stay.yaml", "source: [valley-act art.4 primary]", "source: valley-act", "valley-act\n", "source has to be a list"),
    Planted("questions.yaml", "  maximum: 120\n", "  maximum: 99.5\n", "99.5", "maximum: 99.5 is not a whole number"),
)  # fmt: skip


def plant(directory: Path, planted: Iterable[Planted]) -> list[str]:
    """Write the mistakes into the files of `directory`; return the messages that are expected."""
    chosen = tuple(planted)
    for one in chosen:
        path = directory / one.file
        text = path.read_text(encoding="utf-8")
        assert one.old in text, f"{one.file} has no {one.old}"
        path.write_text(text.replace(one.old, one.new, 1), encoding="utf-8", newline="\n")
    return [_message(directory, one) for one in chosen]


def _message(directory: Path, one: Planted) -> str:
    text = (directory / one.file).read_text(encoding="utf-8")
    start = text.index(one.new) if one.at in one.new else 0
    place = text.index(one.at, start)
    line = text.count("\n", 0, place) + 1
    column = place - (text.rfind("\n", 0, place) + 1) + 1
    return f"{one.file}:{line}:{column}: {one.message}"
