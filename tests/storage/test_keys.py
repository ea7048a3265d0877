import os
import stat
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from storage.errors import KeysExist, KeysMissing, KeysUnreadable
from storage.keys import (
    create_keys,
    read_chat_keys,
    read_delivery_keys,
    read_desk_keys,
    turn_day,
)
from storage.rotation import rotate
from storage.sealing import Address, ReturnAddress, open_return, public_key, seal_return

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keys = tmp_path / "keys"
    create_keys(keys, TODAY)
    return keys


def test_each_part_has_a_file_that_only_its_owner_reads(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == {"chat.json", "delivery.json", "desk.json"}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert len(read_desk_keys(folder).session_key) == 32


def test_the_chat_part_seals_what_the_delivery_part_opens(folder: Path) -> None:
    where = ReturnAddress(Address("telegram", "4711"), "fi")
    box = seal_return(read_chat_keys(folder).sealing_key, where)
    assert open_return(read_delivery_keys(folder).secret_key, box) == where


def test_keys_are_never_made_over_others(folder: Path) -> None:
    before = (folder / "chat.json").read_bytes()
    with pytest.raises(KeysExist):
        create_keys(folder, TODAY)
    assert (folder / "chat.json").read_bytes() == before


def test_a_missing_key_file_is_named_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(KeysMissing, match=r"chat\.json.*kuulluksi init.*KUULLUKSI_KEYS_DIR"):
        read_chat_keys(tmp_path)
    with pytest.raises(KeysMissing, match=r"chat\.json"):
        turn_day(tmp_path / "nowhere", TODAY)


def test_a_broken_key_file_is_named_and_not_quoted(folder: Path) -> None:
    (folder / "desk.json").write_text('{"session_key": "not a secret"}')
    with pytest.raises(KeysUnreadable, match=r"desk\.json") as refused:
        read_desk_keys(folder)
    assert "not a secret" not in str(refused.value)


def test_a_key_file_that_is_a_folder_is_unreadable(folder: Path) -> None:
    (folder / "desk.json").unlink()
    (folder / "desk.json").mkdir()
    with pytest.raises(KeysUnreadable, match=r"desk\.json"):
        read_desk_keys(folder)


def test_the_day_turns_once_and_yesterday_is_kept(folder: Path) -> None:
    first = read_chat_keys(folder).days[0]
    tomorrow = TODAY + timedelta(days=1)
    turned = turn_day(folder, tomorrow)
    assert [day.day for day in turned.days] == [tomorrow, TODAY]
    assert turned.days[1] == first
    assert turn_day(folder, tomorrow) == turned == read_chat_keys(folder)
    assert stat.S_IMODE((folder / "chat.json").stat().st_mode) == 0o600


def test_a_clock_that_goes_back_makes_no_key(folder: Path) -> None:
    before = read_chat_keys(folder)
    assert turn_day(folder, TODAY - timedelta(days=1)) == before


def test_a_key_older_than_yesterday_is_gone_from_the_file_and_wiped_from_the_old_one(
    folder: Path,
) -> None:
    with (folder / "chat.json").open("rb") as old:
        before = old.read()
        turned = turn_day(folder, TODAY + timedelta(days=2))
        old.seek(0)
        assert old.read() == bytes(len(before))
    assert len(turned.days) == 1
    assert set(folder.iterdir()) == {folder / f"{n}.json" for n in ("chat", "delivery", "desk")}
    key = before.split(b'"days":[{')[1].split(b'"key":"')[1].split(b'"')[0]
    assert key not in (folder / "chat.json").read_bytes()


def test_the_files_of_the_first_version_are_read_and_written_anew_as_this_one(
    tmp_path: Path,
) -> None:
    secret = os.urandom(32)
    chat = {"sealing_key": public_key(secret), "pepper": os.urandom(32), "days": [_day(TODAY)]}
    delivery = {"secret_key": secret, "token_key": os.urandom(32)}
    (tmp_path / "chat.json").write_bytes(msgspec.json.encode(chat))
    (tmp_path / "delivery.json").write_bytes(msgspec.json.encode(delivery))
    assert read_chat_keys(tmp_path).pepper == chat["pepper"]
    assert read_delivery_keys(tmp_path).ids == (read_chat_keys(tmp_path).sealing.id,)
    turn_day(tmp_path, TODAY + timedelta(days=1))
    rotate(tmp_path, TODAY + timedelta(days=10))
    held = read_delivery_keys(tmp_path)
    assert held.secrets[1].key == secret
    assert held.token_key == delivery["token_key"]
    assert read_chat_keys(tmp_path).sealing == held.secrets[0].public


def _day(day: date) -> dict[str, object]:
    return {"day": day, "key": os.urandom(32)}


def test_a_part_gets_only_its_own_file(tmp_path: Path) -> None:
    create_keys(tmp_path / "delivery", TODAY, ("delivery",))
    public = read_delivery_keys(tmp_path / "delivery").secrets[0].public
    create_keys(tmp_path / "chat", TODAY, ("chat",), public)
    assert [file.name for file in (tmp_path / "chat").iterdir()] == ["chat.json"]
    assert read_chat_keys(tmp_path / "chat").sealing == public


def test_no_key_shows_in_a_repr(folder: Path) -> None:
    shown = repr((read_chat_keys(folder), read_delivery_keys(folder), read_desk_keys(folder)))
    assert "key=" not in shown
    assert "pepper" not in shown
