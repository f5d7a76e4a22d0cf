"""licnav's own words: one YAML file a room (`interface/pages.yaml` holds every `pages.*` phrase), in both languages."""

import json
from functools import cache
from pathlib import Path

from licnav.texts.text import Lang, Text, say

_HERE = Path(__file__).parent / "interface"
_COMPILED = Path(__file__).parent.parent / "_catalog" / "interface"


def phrase(key: str, lang: Lang, /, **values: object) -> str:
    """Return the phrase `room.name` in `lang`, with its `{placeholders}` filled from `values`.

    Raises:
        KeyError: there is no such phrase, or a placeholder has no value (both are bugs of ours).
    """
    room, _, name = key.partition(".")
    words = say(_room(room)[name], lang)
    return words.format(**values) if values else words


def phrases(room: str) -> dict[str, Text]:
    """Return every phrase of a room by name (for tests and for the build)."""
    return dict(_room(room))


def rooms() -> tuple[str, ...]:
    """Return the names of all rooms (for tests and for the build)."""
    return tuple(sorted(path.stem for path in _HERE.glob("*.yaml")))


@cache
def _room(room: str) -> dict[str, Text]:
    compiled = _COMPILED / f"{room}.json"
    if compiled.exists():
        raw = json.loads(compiled.read_text(encoding="utf-8"))
    else:
        import yaml  # only a checkout reads YAML here

        raw = yaml.safe_load((_HERE / f"{room}.yaml").read_text(encoding="utf-8"))
    return {
        name: Text(en=entry["en"], hant=entry["zh-Hant"], derived=entry.get("zh-Hans")) for name, entry in raw.items()
    }
