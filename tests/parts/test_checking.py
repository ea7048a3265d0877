"""`kuulluksi check` for one part, under its role and with its own keys file alone."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage.keys import create_keys
from tests.bot.process import Process
from tests.parts.roles import PARTS, Roles


@pytest.mark.parametrize("part", PARTS)
def test_one_part_is_checked_with_its_own_keys_alone(
    roles: Roles, tmp_path: Path, part: str
) -> None:
    create_keys(tmp_path / "all", datetime.now(ZoneInfo("Europe/Helsinki")).date())
    (tmp_path / part).mkdir(mode=0o700)
    (tmp_path / "all" / f"{part}.json").rename(tmp_path / part / f"{part}.json")
    settings = {"DATABASE__URL": roles.url(part), "KEYS_DIR": str(tmp_path / part)}
    with Process(tmp_path, "check", "--only", part, **settings) as checking:
        assert checking.end_of_itself() == 0, checking.lines
