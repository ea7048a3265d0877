import resource
import stat
from pathlib import Path

import pytest

from bot.errors import Refused
from bot.whole_file import new_file
from tests.bot.conftest import Run
from tests.bot.test_cli import told


def files(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_a_backup_is_made_proved_and_restored_into_a_new_place(
    installed: Run, tmp_path: Path
) -> None:
    id_ = told(installed)
    code, out, _ = installed("backup", "day.kuulluksi")
    assert code == 0
    assert "1 feedback," in out
    assert "no key and no open conversation" in out
    assert "it restores" in out
    assert stat.S_IMODE((tmp_path / "day.kuulluksi").stat().st_mode) == 0o600
    (tmp_path / "data" / "kuulluksi.sqlite3").rename(tmp_path / "lost.sqlite3")
    assert installed("backup", "--verify", "day.kuulluksi")[1].startswith(
        "day.kuulluksi restores: 1 feedback,"
    )
    code, out, _ = installed("restore", "day.kuulluksi")
    assert code == 0
    assert "good" in out
    assert id_ in installed("feedback", "list", "--json")[1]
    code, _, err = installed("restore", "day.kuulluksi")
    assert code == 1
    assert "it is in use; nothing was restored" in err


def test_a_backup_overwrites_nothing_and_says_when_it_was_not_proved(
    installed: Run, tmp_path: Path
) -> None:
    _, out, _ = installed("backup", "--no-check", "one")
    assert "kuulluksi backup --verify one" in out
    before = (tmp_path / "one").read_bytes()
    code, _, err = installed("backup", "one")
    assert code == 1
    assert "is there already and is not overwritten" in err
    assert (tmp_path / "one").read_bytes() == before
    assert installed("backup", "nowhere/one")[0] == 1
    assert not [name for name in files(tmp_path) if name.endswith(".part")]


def test_a_restore_beside_other_keys_says_so(installed: Run, tmp_path: Path) -> None:
    told(installed)
    assert installed("keys", "check")[0] == 0
    installed("backup", "one")
    for folder in ("keys", "data"):
        (tmp_path / folder).rename(tmp_path / f"old-{folder}")
    installed("init")
    (tmp_path / "data" / "kuulluksi.sqlite3").unlink()
    code, out, _ = installed("restore", "one")
    assert code == 1
    assert "wrong" in out.casefold()


def test_a_full_disk_or_a_fault_leaves_no_half_file(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(Refused, match="cannot be written"), new_file(tmp_path / "one") as out:
            out.write(bytes(10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    with pytest.raises(ZeroDivisionError), new_file(tmp_path / "one") as out:
        out.write(bytes(1 // 0))
    assert files(tmp_path) == set()


def test_two_backups_of_one_name_at_once_lose_neither(tmp_path: Path) -> None:
    path = tmp_path / "one"
    with pytest.raises(Refused, match="is there already"), new_file(path) as slow:
        slow.write(write_quickly(path))
    assert path.read_bytes() == b"first"
    assert files(tmp_path) == {"one"}


def write_quickly(path: Path) -> bytes:
    with new_file(path) as quick:
        quick.write(b"first")
    return b"second"
