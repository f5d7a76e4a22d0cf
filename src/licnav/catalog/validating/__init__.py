"""The shape of a catalog's files, checked all at once, and said in plain words with file, line and column.

Only in this package is pydantic imported. What lies between files (ids that exist, levels, dates in order) is the
business of `licnav.checks`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydantic

from licnav.catalog.layout import LISTS, REQUIRED, files_in, model_of
from licnav.catalog.validating.derived import adapter
from licnav.catalog.validating.includes import include_problems
from licnav.catalog.validating.words import problem_of
from licnav.errors import UnreadableInput
from licnav.reading import Problem, YamlFile, problem_at, read_yaml

__all__ = ["catalog_schema", "problems_of", "validate"]


def validate(directory: Path) -> tuple[Problem, ...]:
    """Return every problem of form and shape that the files of a catalog have, in the order of files and lines."""
    names = files_in(directory)
    hint = "A catalog needs it."
    problems = [Problem(name, 1, 1, "the file is missing", hint) for name in REQUIRED if name not in names]
    files: dict[str, YamlFile] = {}
    for name in names:
        try:
            files[name] = read_yaml(directory / name, name, portable=True)
        except UnreadableInput as error:
            problems.append(Problem(name, 1, 1, error.message.removeprefix(f"{name}: "), error.hint))
        else:
            problems.extend(problems_of(name, files[name]))
    problems.extend(include_problems(files))
    return tuple(sorted(problems))


def problems_of(name: str, file: YamlFile) -> tuple[Problem, ...]:
    """Return the problems of one file; `name` is relative to the catalog and says what the file has to hold."""
    if model_of(name) is None:
        hint = "Files stand at the top, or in sources/, professions/ and common/."
        return (problem_at(file.start, "a catalog has no file of this name", hint),)
    found = set(file.problems)
    places = {(problem.line, problem.column) for problem in found}
    if file.value is None:
        return tuple(sorted(found)) or (problem_at(file.start, "the file is empty"),)
    for problem in _shape_problems(name, file):
        if (problem.line, problem.column) not in places:  # what is malformed is not wrong twice
            found.add(problem)
    return tuple(sorted(found))


def catalog_schema() -> dict[str, Any]:
    """Return a JSON Schema for each kind of file, by its name (`*` stands for any), made from the models."""
    kinds = [
        "edition.yaml",
        "vocabulary.yaml",
        "areas.yaml",
        *LISTS,
        "sources/*.yaml",
        "professions/*.yaml",
        "common/*.yaml",
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "files": {kind: adapter(kind).json_schema() for kind in kinds},
    }


def _shape_problems(name: str, file: YamlFile) -> Iterator[Problem]:
    try:
        adapter(name).validate_python(file.value)
    except pydantic.ValidationError as errors:
        for error in errors.errors(include_url=False):
            yield problem_of(name, file, error)
