"""Raw files for the tests of single checks: just enough of a catalog, written where it is read."""

from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True)
class SmallFile:
    """A raw file as the checks see it."""

    name: str
    value: Any


def files(**texts: str) -> dict[str, SmallFile]:
    """Return files by name; `professions__baker` stands for professions/baker.yaml."""
    names = {key: f"{key.replace('__', '/')}.yaml" for key in texts}
    return {names[key]: SmallFile(names[key], yaml.safe_load(text)) for key, text in texts.items()}


def messages(findings: Any) -> list[str]:
    """Return `file path: message` of each finding."""
    return [f"{one.file} {'/'.join(map(str, one.path))}: {one.message}" for one in findings]
