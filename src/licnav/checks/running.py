"""All checks in one run: every problem of a catalog at once, in the order of its files and lines."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path as FilePath

from licnav.catalog.loading import open_catalog
from licnav.catalog.validating import validate
from licnav.checks.closed_lists import check_closed_lists
from licnav.checks.conditions import check_conditions, check_requirements
from licnav.checks.coverage import check_coverage
from licnav.checks.finding import Finding, RawFile
from licnav.checks.languages import check_languages
from licnav.checks.references import check_references
from licnav.checks.sources import check_sources
from licnav.checks.times import check_steps, check_times
from licnav.reading.marked import key_mark_of
from licnav.reading.problems import Mark, Problem, problem_at
from licnav.reading.strict_yaml import YamlFile, read_yaml

Check = Callable[[Mapping[str, RawFile]], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    check_references,
    check_sources,
    check_times,
    check_steps,
    check_closed_lists,
    check_conditions,
    check_requirements,
    check_languages,
    check_coverage,
)


def check_catalog(directory: FilePath) -> tuple[Problem, ...]:
    """Return every problem of the catalog in `directory`: of form, of shape, and of what the entries say together.

    What only a whole catalog can show (a condition that is never true, a question that no rule uses) is looked for
    once the catalog can be loaded.

    Raises:
        UnreadableInput: the directory or one of its files cannot be read.
    """
    problems = set(validate(directory))
    files = read_files(directory)
    for check in CHECKS:
        for finding in check(files):
            problems.add(_problem(files, finding))
    if not problems:
        from licnav.checks.answers import check_answers
        from licnav.checks.dead_content import check_dead_content

        catalog = open_catalog(directory)
        for finding in (*check_dead_content(catalog, files), *check_answers(catalog, files)):
            problems.add(_problem(files, finding))
    return tuple(sorted(problems))


def read_files(directory: FilePath) -> dict[str, YamlFile]:
    """Return the catalog's files by name; one that could not be parsed has the value None."""
    names = sorted(path.relative_to(directory).as_posix() for path in directory.rglob("*.yaml"))
    return {name: read_yaml(directory / name, name) for name in names}


def _problem(files: Mapping[str, YamlFile], finding: Finding) -> Problem:
    file = files[finding.file]
    mark = key_mark_of(file.value, finding.path, Mark(finding.file, 1, 1))
    return problem_at(mark, finding.message, finding.hint)
