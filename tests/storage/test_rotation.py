import stat
import sys
from datetime import date, timedelta
from pathlib import Path
from signal import SIGKILL
from subprocess import PIPE, Popen

import pytest

from storage.errors import KeysUnreadable
from storage.keys import create_keys, read_chat_keys, read_delivery_keys
from storage.rotation import (
    GRACE,
    InUse,
    expire,
    finish,
    is_due,
    read_public,
    renew_secret,
    rotate,
    take_in,
    write_public,
)
from storage.sealing import Address, ReturnAddress, open_return, seal_return

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]
ROTATING = """
import sys
from datetime import date
from pathlib import Path
from storage.rotation import rotate

while True:
    rotate(Path(sys.argv[1]), date(2026, 11, 22))
    print(flush=True)
"""
WHERE = ReturnAddress(Address("telegram", "4711"), "fi")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_keys(tmp_path / "keys", TODAY)
    return tmp_path / "keys"


def test_after_a_rotation_the_new_key_seals_and_both_open(folder: Path) -> None:
    old = seal_return(read_chat_keys(folder).sealing_key, WHERE)
    rotate(folder, TODAY)
    new = seal_return(read_chat_keys(folder).sealing_key, WHERE)
    keys = read_delivery_keys(folder)
    assert old[:4] != new[:4]
    assert [open_return(keys.secret_of(box), box) for box in (old, new)] == [WHERE, WHERE]
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_a_rotation_cut_between_its_two_files_loses_nothing_and_is_finished_later(
    folder: Path,
) -> None:
    renew_secret(folder, TODAY)  # and here the process is killed
    box = seal_return(read_chat_keys(folder).sealing_key, WHERE)
    assert open_return(read_delivery_keys(folder).secret_of(box), box) == WHERE
    finish(folder)
    keys = read_delivery_keys(folder)
    assert read_chat_keys(folder).sealing == keys.secrets[0].public
    assert open_return(keys.secret_of(box), box) == WHERE


def test_a_rotation_killed_at_any_moment_loses_nothing(folder: Path) -> None:
    for lines in range(1, 9):
        box = seal_return(read_chat_keys(folder).sealing_key, WHERE)
        with Popen(  # noqa: S603  our own program
            [sys.executable, "-c", ROTATING, str(folder)], stdout=PIPE, cwd=ROOT
        ) as process:
            for _ in range(lines):
                assert process.stdout
                process.stdout.readline()
            process.send_signal(SIGKILL)
        keys = read_delivery_keys(folder)
        assert read_chat_keys(folder).sealing.id in keys.ids
        assert open_return(keys.secret_of(box), box) == WHERE


def test_what_a_cut_left_half_written_is_written_over(folder: Path) -> None:
    (folder / "delivery.new").write_bytes(b"half of a file, longer than a whole one" * 40)
    rotate(folder, TODAY)
    assert len(read_delivery_keys(folder).secrets) == 2
    assert not (folder / "delivery.new").exists()


def test_a_key_is_due_in_each_new_month(folder: Path) -> None:
    keys = read_delivery_keys(folder)
    assert not is_due(keys, date(2026, 11, 30))
    assert is_due(keys, date(2026, 12, 1))
    assert is_due(keys, date(2027, 1, 3))


def test_an_old_secret_is_destroyed_once_nothing_can_need_it(folder: Path) -> None:
    old = read_delivery_keys(folder).ids[0]
    new = rotate(folder, TODAY).id
    over = TODAY + GRACE
    assert expire(folder, over - timedelta(days=1), InUse((), new)) == 0  # the grace time
    assert expire(folder, over, InUse((old,), new)) == 0  # a box of it is left
    assert expire(folder, over, InUse((), old)) == 0  # chat still seals for it
    assert expire(folder, over, InUse((), b"")) == 0  # nobody knows what chat seals for
    assert expire(folder, over, InUse((new,), new)) == 1
    assert read_delivery_keys(folder).ids == (new,)


def test_the_newest_secret_is_never_destroyed(folder: Path) -> None:
    (only,) = read_delivery_keys(folder).ids
    assert expire(folder, TODAY + timedelta(days=1000), InUse((), only)) == 0


def test_a_destroyed_secret_is_wiped_from_the_disk(folder: Path) -> None:
    new = rotate(folder, TODAY).id
    with (folder / "delivery.json").open("rb") as old:
        before = old.read()
        expire(folder, TODAY + GRACE, InUse((), new))
        old.seek(0)
        assert old.read() == bytes(len(before))


def test_keys_of_several_months_are_told_apart(folder: Path) -> None:
    boxes = []
    for month in range(4):
        boxes.append(seal_return(read_chat_keys(folder).sealing_key, WHERE))
        rotate(folder, TODAY + timedelta(days=31 * month))
    keys = read_delivery_keys(folder)
    assert [open_return(keys.secret_of(box), box) for box in boxes] == [WHERE] * 4
    expire(folder, TODAY + timedelta(days=200), InUse((boxes[2][:4],), keys.ids[0]))
    assert read_delivery_keys(folder).ids == (keys.ids[0], boxes[2][:4])


def test_the_public_half_travels_in_a_file_that_holds_no_secret(
    folder: Path, tmp_path: Path
) -> None:
    public = renew_secret(folder, TODAY)
    write_public(tmp_path / "public.json", public)
    take_in(folder, read_public(tmp_path / "public.json"))
    assert read_chat_keys(folder).sealing == public


@pytest.mark.parametrize("content", [None, b"{}", b'{"made_on": "2026-11-22", "key": "c2hvcnQ="}'])
def test_a_file_that_is_no_public_half_is_refused(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "public.json").write_bytes(content)
    with pytest.raises(KeysUnreadable, match=r"public\.json"):
        read_public(tmp_path / "public.json")
