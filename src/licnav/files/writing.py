"""Files that are there whole or not at all: written beside their place, then renamed."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from licnav.errors import LicnavError

_EXCLUSIVE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PRIVATE, _ORDINARY = 0o600, 0o666  # an ordinary file's mode is cut by the person's umask


def write_atomically(path: Path, data: bytes | str, *, force: bool, private: bool = False) -> None:
    """Write a whole file; a text as UTF-8. `-` is standard output.

    `private`: only its owner may read it (where the system knows such modes). A file that is there keeps its mode.

    Raises:
        LicnavError: the file exists and `force` is not given, or its directory cannot be written to.
    """
    raw = data.encode("utf-8") if isinstance(data, str) else data
    if str(path) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    with written_atomically(path, force=force, private=private) as stream:
        stream.write(raw)


@contextlib.contextmanager
def written_atomically(path: Path, *, force: bool, private: bool = False) -> Iterator[BinaryIO]:
    """Open a file for writing; it takes its place when the block ends, and leaves no trace if the block fails.

    Raises:
        LicnavError: as `write_atomically`.
    """
    place = Path(os.path.realpath(path))  # a link stays a link, what it leads to is replaced
    _refuse(path, place, force=force)
    if place.exists() and not place.is_file():  # a device such as /dev/null, a named pipe
        with place.open("wb") as stream:
            yield stream
        return
    beside = place.with_name(f".{place.name[:100]}.{os.urandom(4).hex()}.tmp")
    try:
        handle = os.open(beside, _EXCLUSIVE, _mode(place, private=private))
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        with open(handle, "wb") as stream:  # noqa: PTH123  (a handle, not a path)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(place)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise _unwritable(path, error) from None
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _refuse(path: Path, place: Path, *, force: bool) -> None:
    if place.is_dir():
        raise LicnavError(f"{path}: this is a directory", "Name a file in it.")
    if place.is_file() and not force:
        raise LicnavError(f"{path}: this file exists", "Give another name, or --force to replace it.")


def _mode(place: Path, *, private: bool) -> int:
    if private:
        return _PRIVATE
    return stat.S_IMODE(place.stat().st_mode) if place.is_file() else _ORDINARY


def _unwritable(path: Path, error: OSError) -> LicnavError:
    return LicnavError(f"{path}: {error.strerror or error}", "Check the directory and its rights.")
