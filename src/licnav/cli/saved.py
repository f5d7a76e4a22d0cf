"""An interview kept in a file: a flat map of answers in the order in which they were given, readable by its owner only.

The file is what `licnav help answers` describes, so `lookup`, `checklist` and `batch` take it too.
"""

import shlex
from pathlib import Path

from licnav.assessment.answers import Value, text_of
from licnav.cli.answers_file import PROFESSION
from licnav.files import write_atomically
from licnav.interview.path import Interview
from licnav.texts.interface import phrase
from licnav.texts.text import Lang


def write_saved(path: Path, interview: Interview, lang: Lang, *, force: bool = False) -> None:
    """Keep an interview's answers; on a system with file modes nobody else may read them (0600).

    Raises:
        LicnavError: the file exists and `force` is not given, or it cannot be written.
    """
    import yaml

    note = phrase("interview.file-note", lang, command=resume_command(path))
    header = "".join(f"# {line}\n" for line in note.strip().splitlines())
    order = [*interview.path, *(fact for fact in interview.answers if fact not in interview.path)]
    content = {PROFESSION: interview.profession, **{fact: _plain(interview.answers[fact]) for fact in order}}
    body = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    write_atomically(path, header + body, force=force, private=True)


def resume_command(path: Path) -> str:
    """Return the command that goes on with a saved interview."""
    return f"licnav ask --answers {shlex.quote(str(path))}"


def unused_name(directory: Path, profession: str) -> Path:
    """Return a file name in `directory` that does not exist yet: licnav-lawyer.yaml, licnav-lawyer-2.yaml ..."""
    path = directory / f"licnav-{profession}.yaml"
    number = 2
    while path.exists():
        path = directory / f"licnav-{profession}-{number}.yaml"
        number += 1
    return path


def _plain(value: Value) -> bool | str | int | float | list[str]:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, bool | int | float):
        return value
    return text_of(value)
