"""What the `catalog` commands print: problems, coverage, stale entries. Plain lines that a script can read, too."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from licnav.checks.coverage import coverage
from licnav.checks.running import read_files
from licnav.checks.stale import Stale
from licnav.reading.problems import Problem
from licnav.render.safety import printable
from licnav.texts.interface import phrase
from licnav.texts.text import Lang

_SIGNS = {"known": "+", "unknown": "?", "not-applicable": "-", "blank": "!"}


def problems_page(problems: Iterable[Problem], lang: Lang, *, as_json: bool = False) -> str:
    """Return one line a problem, `file:line:column: message`, its hint below, and a last line that counts them."""
    found = tuple(problems)
    if as_json:
        return json.dumps([asdict(problem) for problem in found], ensure_ascii=False, indent=2)
    lines = []
    for problem in found:
        lines.append(printable(str(problem)))
        if problem.hint:
            lines.append(f"    {printable(problem.hint)}")
    return "\n".join([*lines, phrase("checks.count", lang, count=len(found))])


def coverage_page(directory: Path, lang: Lang, *, as_json: bool = False) -> str:
    """Return how each coverage head stands for each procedure: known, unknown, not applicable."""
    rows = list(coverage(read_files(directory)))
    if as_json:
        return json.dumps({row.procedure: dict(row.heads) for row in rows}, ensure_ascii=False, indent=2)
    lines = [phrase("checks.coverage-key", lang)]
    for row in rows:
        lines.append("")
        lines.append(row.procedure)
        for standing in ("known", "unknown", "not-applicable", "blank"):
            heads = [head for head, stands in row.heads.items() if stands == standing]
            if heads:
                lines.append(f"  {_SIGNS[standing]} {phrase(f'checks.{standing}', lang)}: {', '.join(heads)}")
    return "\n".join(lines)


def stale_page(entries: Iterable[Stale], day: date, lang: Lang, *, as_json: bool = False) -> str:
    """Return the entries that may no longer be relied on at `day`, the oldest first."""
    found = tuple(entries)
    if as_json:
        return json.dumps([{**asdict(one), **_dates(one)} for one in found], ensure_ascii=False, indent=2)
    if not found:
        return phrase("checks.nothing-stale", lang, day=day.isoformat())
    return "\n".join(
        phrase("checks.stale", lang, procedure=one.procedure, reviewed=one.reviewed, until=one.good_until)
        for one in found
    )


def _dates(entry: Stale) -> dict[str, str]:
    return {"reviewed": entry.reviewed.isoformat(), "good_until": entry.good_until.isoformat()}
