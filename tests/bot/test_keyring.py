from datetime import date, timedelta
from pathlib import Path

from bot.keyring import Keyring
from storage.keys import create_keys

DAY = date(2026, 11, 22)


class Calendar:
    def __init__(self) -> None:
        self.day = DAY

    def __call__(self) -> date:
        return self.day


def test_the_day_key_turns_at_the_first_look_of_a_new_day(tmp_path: Path) -> None:
    create_keys(tmp_path / "keys", DAY)
    today = Calendar()
    keyring = Keyring(tmp_path / "keys", today)
    first = keyring().days
    assert [each.day for each in first] == [DAY]
    today.day += timedelta(days=1)
    second = keyring().days
    assert [each.day for each in second] == [today.day, DAY]
    assert second[1] == first[0]


def test_a_sleep_of_two_days_leaves_no_older_key(tmp_path: Path) -> None:
    create_keys(tmp_path / "keys", DAY)
    today = Calendar()
    keyring = Keyring(tmp_path / "keys", today)
    today.day += timedelta(days=2)
    assert [each.day for each in keyring().days] == [today.day]


def test_another_process_of_the_same_day_holds_the_same_key(tmp_path: Path) -> None:
    create_keys(tmp_path / "keys", DAY)
    today = Calendar()
    assert Keyring(tmp_path / "keys", today)() == Keyring(tmp_path / "keys", today)()
