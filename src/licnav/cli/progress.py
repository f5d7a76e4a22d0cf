"""A progress bar on stderr, for a person who waits; nothing where nobody looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

EVERY = 500  # rows between two looks at how far the input has been read


@contextmanager
def progress(words: str, total_bytes: int, bytes_read: Callable[[], int], shown: bool) -> Iterator[Callable[[], None]]:
    """Show a bar while the block runs; call what it gives once for each row."""
    if not (shown and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[rows]:,}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True, markup=False), transient=True) as bar:
        task = bar.add_task(words, total=total_bytes or None, rows=0)
        rows = 0

        def step() -> None:
            nonlocal rows
            rows += 1
            if rows % EVERY == 0:
                bar.update(task, completed=bytes_read(), rows=rows)

        yield step
