"""Ratios of run times on a noisy machine: both sides in turn, many times, and the median of each."""

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the table: what was run, the medians of both sides in seconds, and the most that is wanted."""

    name: str
    ours: float
    theirs: float
    limit: float

    @property
    def value(self) -> float:
        """How many times as long ours took."""
        return self.ours / self.theirs


def alternate(ours: Callable[[], None], theirs: Callable[[], None], runs: int) -> tuple[float, float]:
    """Run both in turn `runs` times after one unmeasured round and return the medians in seconds."""
    ours()
    theirs()
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(runs)]
    return statistics.median(mine for mine, _ in pairs), statistics.median(other for _, other in pairs)


def command(*words: str) -> Callable[[], None]:
    """Return a function that runs a command in silence and fails where the command does."""

    def run() -> None:
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

    return run


def table(ratios: Sequence[Ratio]) -> str:
    """Set the ratios as a table; a ratio over its limit is marked."""
    width = max(len(ratio.name) for ratio in ratios)
    lines = [f"{'':{width}}  {'licnav':>9}  {'baseline':>9}  {'ratio':>6}  {'limit':>6}"]
    for ratio in ratios:
        mark = "" if ratio.value <= ratio.limit else "  OVER"
        times = f"{ratio.ours * 1000:7.1f}ms  {ratio.theirs * 1000:7.1f}ms"
        lines.append(f"{ratio.name:{width}}  {times}  {ratio.value:6.2f}  {ratio.limit:6.2f}{mark}")
    return "\n".join(lines)


def _seconds(run: Callable[[], None]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
