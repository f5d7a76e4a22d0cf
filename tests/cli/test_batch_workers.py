"""Several processes judge a large table: the same lines in the same order, rejected rows in their places."""

import os
import subprocess
import sys

import pytest

from licnav.batch.people import Rejected
from licnav.cli.batch_workers import LARGE, shared, workers_for
from licnav.files.rows import Row

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems keep to one process")


def _rows(count: int) -> list[Row]:
    return [Row(line, [str(line)]) for line in range(2, count + 2)]


def _read(rows):
    for row in rows:
        bad = row.line % 7 == 0
        yield Rejected(row.line, "age", "x", "no number", "", row.cells) if bad else f"{row.line}\n"


def test_several_processes_give_what_one_gives_in_the_same_order():
    with shared(_read, 2) as read:
        assert list(read(iter(_rows(1_700)))) == list(_read(_rows(1_700)))


def test_a_small_table_is_read_by_one_process():
    assert workers_for(LARGE - 1) == 1
    with shared(_read, 1) as read:
        assert read is _read


def test_a_large_table_uses_the_processors_that_may_be_used():
    assert workers_for(LARGE) == len(os.sched_getaffinity(0))


def test_an_error_while_rows_are_read_comes_through():
    def broken():
        yield from _rows(300)
        raise OSError("the disk is gone")

    with shared(_read, 2) as read, pytest.raises(OSError, match="the disk is gone"):
        list(read(broken()))


def test_a_large_file_comes_out_as_a_small_one_does(tmp_path):
    """Through the command: more than three million bytes, a bad row in every hundred."""
    people = tmp_path / "people.csv"
    width = "x" * 600
    with people.open("w", encoding="utf-8") as stream:
        stream.write("name,note,residency\n")
        stream.writelines(
            f"P{n},{width},{'hk-permanent' if n % 100 else 'nowhere'}\n" for n in range(LARGE // 600)
        )  # fmt: skip
    command = [sys.executable, "-m", "licnav", "batch", "people.csv", "-o", "out.csv", "--profession", "tax-adviser"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)

    names = [line.split(",", 1)[0] for line in (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()[1:]]
    assert done.returncode == 3, done.stderr
    assert f"{LARGE // 600:,} rows: {LARGE // 600 - 50:,} answered, 50 rejected." in done.stderr
    assert list(dict.fromkeys(names)) == [f"P{n}" for n in range(LARGE // 600) if n % 100]
