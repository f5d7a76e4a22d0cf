"""Large tables are judged by several processes at once; what comes out, and its order, is the same."""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from licnav.batch.people import Rejected
from licnav.files.rows import Row

ReadRows = Callable[[Iterable[Row]], Iterator[str | Rejected]]
LARGE = 3_000_000  # bytes of input from which more processes save time
_AT_ONCE = 250  # rows handed over together

_read: ReadRows | None = None  # in a worker: what it was forked with


def workers_for(size: int) -> int:
    """Return how many processes to use for `size` bytes of input: one, or each processor where forking is safe."""
    if sys.platform != "linux" or size < LARGE:
        return 1
    return len(os.sched_getaffinity(0))


@contextmanager
def shared(read: ReadRows, workers: int) -> Iterator[ReadRows]:
    """Give back `read` as it is, or a form of it that several processes do the work for.

    It has to be entered before any thread is started (a progress bar is one): the processes are forks of this one.
    """
    if workers < 2:
        yield read
        return
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(workers, _begin, (read,)) as pool:

        def read_together(rows: Iterable[Row]) -> Iterator[str | Rejected]:
            for found in pool.imap(_work, _handfuls(rows)):
                yield from found

        yield read_together


def _begin(read: ReadRows) -> None:
    global _read
    _read = read
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the first process, which ends the others


def _work(rows: list[Row]) -> list[str | Rejected]:
    assert _read is not None
    return list(_read(rows))


def _handfuls(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some
