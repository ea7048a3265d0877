from pathlib import Path
from shutil import copy, rmtree

import pytest

from storage.errors import KeysWrong
from storage.keys import create_keys, read_delivery_keys
from storage.proving import problems_of, prove
from storage.rotation import GRACE, InUse, expire, rotate, take_in
from tests.storage.clients import TODAY, Office


@pytest.fixture
def other(tmp_path: Path) -> Path:
    create_keys(tmp_path / "other", TODAY)
    return tmp_path / "other"


async def send(office: Office) -> None:
    await office.client("4711", office.writer()).send("Hyvin meni.", "chat")


async def refused(office: Office, *parts: str) -> str:
    with pytest.raises(KeysWrong) as wrong:
        await prove(office.database, office.keys, parts or ("chat", "desk", "delivery"))
    return str(wrong.value)


async def test_right_keys_are_proved_again_and_again(office: Office) -> None:
    await prove(office.database, office.keys)
    await send(office)
    await prove(office.database, office.keys)
    for part in ("chat", "desk", "delivery"):
        await prove(office.database, office.keys, (part,))


async def test_every_missing_file_is_told_at_once(office: Office) -> None:
    rmtree(office.keys)
    told = await refused(office)
    named = [line.partition(": not found")[0].rpartition("/")[2] for line in told.splitlines()]
    assert named == ["chat.json", "desk.json", "delivery.json"]


async def test_a_part_alone_needs_no_other_file(office: Office) -> None:
    (office.keys / "delivery.json").unlink()
    (office.keys / "desk.json").unlink()
    await prove(office.database, office.keys, ("chat",))


async def test_a_public_key_of_another_installation_is_refused(
    office: Office, other: Path
) -> None:
    take_in(office.keys, read_delivery_keys(other).secrets[0].public)
    told = await refused(office)
    assert "chat.json: seals with a key that the delivery part cannot open" in told
    assert "kuulluksi keys rotate --part chat --public FILE" in told


async def test_the_chat_part_alone_knows_what_delivery_can_open(
    office: Office, other: Path
) -> None:
    await prove(office.database, office.keys, ("delivery",))
    take_in(office.keys, read_delivery_keys(other).secrets[0].public)
    assert "cannot open" in await refused(office, "chat")


async def test_the_delivery_part_alone_knows_what_chat_seals_for(
    office: Office, other: Path
) -> None:
    await prove(office.database, office.keys, ("chat",))
    copy(other / "delivery.json", office.keys / "delivery.json")
    assert "lacks the secret key that the chat part seals for" in await refused(office, "delivery")


async def test_the_files_of_another_installation_are_refused_though_they_fit_each_other(
    office: Office, other: Path
) -> None:
    await prove(office.database, office.keys)
    for part in ("chat", "delivery"):
        copy(other / f"{part}.json", office.keys / f"{part}.json")
    told = await refused(office)
    assert "its pepper is not the one" in told
    assert "its token key is not the one" in told
    assert "KUULLUKSI_KEYS_DIR" in told


async def test_a_database_without_marks_still_tells_keys_that_open_nothing(
    office: Office, other: Path
) -> None:
    await send(office)
    for part in ("chat", "delivery"):
        copy(other / f"{part}.json", office.keys / f"{part}.json")
    assert "opens none of the 1 sealed boxes" in await refused(office)


async def test_boxes_of_destroyed_keys_refuse_nobody(office: Office) -> None:
    await prove(office.database, office.keys)
    await send(office)
    new = rotate(office.keys, TODAY).id
    assert (
        expire(office.keys, TODAY + GRACE, InUse((), new)) == 1
    )  # then an old backup is restored
    await prove(office.database, office.keys)


async def test_looking_changes_nothing(office: Office, other: Path) -> None:
    assert await problems_of(office.database, other, ("chat", "delivery")) == ()
    await prove(office.database, office.keys)
    assert len(await problems_of(office.database, other, ("chat", "delivery"))) == 2


async def test_no_key_is_quoted_in_what_is_told(office: Office, other: Path) -> None:
    await prove(office.database, office.keys)
    copy(other / "chat.json", office.keys / "chat.json")
    told = await refused(office)
    content = (other / "chat.json").read_text()
    secrets = [part.split('"')[0] for part in content.split('key":"')[1:]]
    assert secrets
    assert not any(secret in told for secret in secrets)
