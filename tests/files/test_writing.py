"""Files are there whole or not at all, and private ones are private."""

import os
import stat
import sys
from pathlib import Path

import pytest

from licnav.errors import LicnavError
from licnav.files import write_atomically, written_atomically

POSIX = os.name == "posix"


def test_a_text_is_written_as_utf_8_with_its_line_ends_as_they_are(tmp_path):
    path = tmp_path / "list.md"

    write_atomically(path, "清單\nend\n", force=False)

    assert path.read_bytes() == "清單\nend\n".encode()


def test_an_existing_file_is_replaced_only_by_force(tmp_path):
    path = tmp_path / "list.md"
    path.write_text("old", encoding="utf-8")

    with pytest.raises(LicnavError, match="exists") as refused:
        write_atomically(path, "new", force=False)
    assert "--force" in refused.value.hint
    assert path.read_text(encoding="utf-8") == "old"

    write_atomically(path, "new", force=True)
    assert path.read_text(encoding="utf-8") == "new"


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "list.md"
    path.write_text("old", encoding="utf-8")

    with pytest.raises(LicnavError), written_atomically(path, force=True) as stream:
        _write_half(stream)

    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def _write_half(stream):
    stream.write(b"half")
    raise LicnavError("stopped")


def test_a_private_file_is_for_its_owner_only_even_where_it_replaces_another(tmp_path):
    path = tmp_path / "answers.yaml"
    write_atomically(path, "old", force=False)

    write_atomically(path, "mine", force=True, private=True)

    assert not POSIX or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_ordinary_file_follows_the_umask_and_keeps_the_mode_it_had(tmp_path):
    path = tmp_path / "list.md"
    umask = os.umask(0o027)
    try:
        write_atomically(path, "new", force=False)
    finally:
        os.umask(umask)
    assert not POSIX or stat.S_IMODE(path.stat().st_mode) == 0o640

    path.chmod(0o600)
    write_atomically(path, "newer", force=True)
    assert not POSIX or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_directory_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(LicnavError, match="No such file or directory"):
        write_atomically(tmp_path / "nowhere" / "list.md", "", force=False)


def test_a_directory_is_no_file(tmp_path):
    with pytest.raises(LicnavError, match="this is a directory"):
        write_atomically(tmp_path, "", force=True)


def test_a_dash_is_standard_output(capfdbinary):
    write_atomically(Path("-"), "清單\n", force=False)

    sys.stdout.flush()
    assert capfdbinary.readouterr().out == "清單\n".encode()


@pytest.mark.parametrize("force", [False, True])
def test_a_device_is_written_to_not_replaced(force):
    write_atomically(Path(os.devnull), "gone", force=force)

    assert not Path(os.devnull).is_file()


def test_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("old", encoding="utf-8")
    try:
        link.symlink_to(target)
    except OSError:  # Windows without the right to make links
        return

    write_atomically(link, "new", force=True)

    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
