"""licnav: which ways of practising in Shenzhen are open to a Hong Kong or Macao professional, dated and sourced.

The public API; each part of the house is loaded when it is first used.

    catalog = licnav.load_catalog()
    result = licnav.assess(catalog, "lawyer", {"residency": "hk-permanent"}, date(2026, 11, 23))
    [door.big_door for door in result.procedures]
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from licnav.assessment.result import Assessment
    from licnav.batch.people import Rejected
    from licnav.catalog.loading import Catalog

__all__ = ["__version__", "assess", "assess_rows", "load_catalog"]


def load_catalog(directory: Path | str | None = None, overlays: Sequence[Path | str] = ()) -> "Catalog":
    """Open the catalog that licnav carries, or the one in `directory`, with `overlays` laid over it in turn.

    Raises:
        UnreadableInput: there is no such directory, or no catalog in it.
        InvalidCatalog: later, when a file with mistakes is read; all its mistakes are named.
    """
    from licnav.catalog.loading import open_catalog

    return open_catalog(None if directory is None else Path(directory), tuple(map(Path, overlays)))


def assess(catalog: "Catalog", profession: str, answers: Mapping[str, Any], as_of: date) -> "Assessment":
    """Assess one person against every procedure of a profession on a day.

    `answers` are as an answers file holds them: ids of facts, and for each what the person says of it (`"yes"`, a
    choice, `"2019-07"`, `"5 years"`, a number, a list of choices, `"?"` for "I do not know").

    Raises:
        UnknownName: there is no such profession or fact.
        InvalidAnswer: an answer does not fit its question.
    """
    from licnav.assessment import assess as assess_values
    from licnav.assessment.answers import parse_answers

    return assess_values(catalog, profession, parse_answers(answers, as_of, catalog), as_of)


def assess_rows(
    catalog: "Catalog", rows: Iterable[Mapping[str, object]], *, as_of: date, professions: Sequence[str] = ()
) -> "Iterator[tuple[Assessment, ...] | Rejected]":
    """Assess many people, each a mapping of column to cell as `licnav batch` reads them from a table.

    A row gives one assessment for each of its professions, or a `Rejected`, which says what is wrong with it. `as_of`
    and `professions` hold where a row has no column of its own for them.

    Raises:
        LicnavError: two columns are the same fact, or there is no such profession.
    """
    from licnav.batch.run import assess_rows as run

    return run(catalog, rows, as_of=as_of, professions=professions)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("licnav")
    raise AttributeError(f"module 'licnav' has no attribute {name!r}")
