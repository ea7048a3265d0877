"""As a guest in another bot: what is ours is taken, all the rest stays the host's."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.app import App
from bot.channels.telegram.guest import HEADER, PATH
from bot.channels.telegram.links import link_to, read_link
from bot.config import TelegramSection, WebSection
from storage.engine import Database
from tests.channels.house import House, open_house
from tests.channels.telegram.botapi import TOKEN, BotApi, Json
from tests.channels.telegram.harness import Bot

SECRET = "CANARY-guest-secret-of-thirty-two-letters"
CHAT = 7700077700


@dataclass
class Host:
    """The other bot, as far as we see it: it hands in what it got and hears whether it was ours."""

    api: BotApi
    bot: Bot
    http: ClientSession

    async def post(self, update: object, secret: str = SECRET) -> tuple[int, object]:
        url = f"http://127.0.0.1:{self.bot.port}{PATH}"
        async with self.http.post(url, json=update, headers={HEADER: secret}) as answer:
            return answer.status, await answer.json() if answer.status == 200 else None

    async def hand_in(self, update: Json) -> bool:
        status, body = await self.post(update)
        assert status == 200
        assert isinstance(body, dict)
        await self.bot.channel._sender._lanes.drain(10)  # until the client has been answered
        return bool(body["handled"])

    async def write(self, text: str) -> bool:
        return await self.hand_in(await self.api.write(CHAT, text))

    async def press(self, label: str) -> bool:
        return await self.hand_in(await self.api.press(CHAT, label))


@pytest.fixture
async def house(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, sqlite_template) as opened:
        yield opened


def kept(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.glob("*.sqlite3*"))


@pytest.fixture
async def host(api: BotApi, house: House) -> AsyncIterator[Host]:
    bot = Bot(api, "guest")
    web = "https://palaute.example.org"
    bot.channel.be_guest(SECRET, house.app.chat.writer.is_talking, web)
    house.add(bot.channel)
    await bot.start(house.take)
    async with ClientSession() as http:
        yield Host(api, bot, http)
    await bot.stop()


async def send_all(host: Host) -> None:
    """Tell an experience from the start to the review, in the host's chat."""
    assert await host.write("/palaute")
    for label in ("Suomi", "Selvä, aloitetaan", "En tiedä", "Omastani"):
        assert await host.press(label)
    assert await host.write("Kukaan ei soittanut.")
    assert await host.press("Valmis")
    while "Ei mitenkään" not in (labels := " ".join(host.api.said(CHAT)[-1].labels)):
        assert await host.press("Ei haittaa" if "Ei haittaa" in labels else "Ohita")


async def test_feedback_opens_a_conversation_and_before_and_after_it_all_is_the_hosts(
    host: Host, house: House
) -> None:
    assert not await host.write("Hei")
    assert not await host.write("/start")
    await send_all(host)
    for label in ("Tähän keskusteluun", "Milloin vain", "Lähetä"):
        assert await host.press(label)
    await host.api.until(lambda: "Kiitos" in host.api.texts(CHAT)[-1])
    assert not await host.write("Kiitos itsellesi.")
    (row,) = await house.release()
    await house.answer(row.id, "read")
    await house.push()
    assert host.api.texts(CHAT)[-1] == "Sinulle on viesti."
    assert await host.press("Avaa")  # a push's button is ours, whatever is open


async def test_while_it_is_open_the_hosts_own_commands_and_buttons_stay_the_hosts(
    host: Host,
) -> None:
    assert await host.write("/feedback")
    assert not await host.write("/varaa")
    assert not await host.write("/start")
    assert not await host.hand_in(await host.api.press_data(CHAT, "menu:1:2"))
    assert await host.write("/apua")
    assert host.api.answered == set()  # the host stops its own button's spinning


async def test_a_pause_gives_the_chat_back_and_feedback_goes_on_where_it_was(host: Host) -> None:
    assert await host.write("/feedback")
    assert await host.press("Suomi")
    assert await host.press("Selvä, aloitetaan")
    assert await host.write("/lopeta")
    await host.api.until(lambda: "/palaute" in host.api.texts(CHAT)[-1])
    assert not await host.write("Hei botti")
    assert await host.write("/palaute")
    await host.api.until(lambda: host.api.texts(CHAT)[-1].startswith("Missä asioit?"))


async def test_the_client_hears_that_the_other_bot_sees_what_is_written(host: Host) -> None:
    assert await host.write("/palaute")
    said, question = host.api.texts(CHAT)
    assert "botin ylläpitäjä voi nähdä" in said
    assert said.endswith("https://palaute.example.org")
    assert "kieltä" in question


async def test_a_link_is_ours_when_it_says_so(host: Host) -> None:
    assert not await host.write("/start kotihoito-pohjoinen")
    assert await host.write("/start fb__kotihoito-pohjoinen")


async def test_a_group_is_the_hosts(host: Host) -> None:
    update = await host.api.write(-99, "/feedback")
    assert not await host.hand_in(update)
    assert not host.api.texts(-99)


async def test_an_update_that_comes_twice_is_answered_the_same_and_taken_once(
    host: Host, house: House
) -> None:
    before = await host.api.write(CHAT, "Hei")
    assert not await host.hand_in(before)
    await send_all(host)
    assert await host.press("Ei mitenkään")
    last = await host.api.write(CHAT, "Lähetä")
    assert [await host.hand_in(last) for _ in range(2)] == [True, True]
    assert not await host.hand_in(before)
    assert len(await house.release()) == 1


async def test_neither_updates_nor_a_webhook_nor_a_menu_are_asked_for(host: Host) -> None:
    assert await host.write("/feedback")
    await host.api.replies(CHAT, 1)
    assert {method for method, _ in host.api.calls} == {"sendMessage"}


async def test_who_does_not_know_the_secret_is_turned_away(host: Host) -> None:
    update = await host.api.write(CHAT, "/feedback")
    for secret in ("", "wrong", SECRET + "x"):
        assert await host.post(update, secret) == (403, None)
    bodies: tuple[object, ...] = ([], {}, {"update_id": "x"}, "x", {"message": {}})
    for body in bodies:
        assert (await host.post(body))[0] == 400
    assert not host.api.texts(CHAT)


async def test_when_nothing_can_be_kept_the_host_hears_it_and_the_client_of_an_open_conversation(
    host: Host, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise OSError("CANARY-disk")

    assert await host.write("/feedback")
    with monkeypatch.context() as patch:
        patch.setattr(Database, "write", broken)
        assert (await host.post(await host.api.write(CHAT, "Suomi")))[0] == 503
        await host.api.until(lambda: "ei tallentunut" in host.api.texts(CHAT)[-1])
        patch.setattr(Database, "read", broken)
        assert (await host.post(await host.api.write(CHAT, "Suomi")))[0] == 503
    assert await host.write("Suomi")


async def test_of_what_is_the_hosts_nothing_is_logged_or_remembered(
    host: Host, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    assert not await host.write("CANARY-host-text")
    assert not await host.hand_in(await host.api.send_other(CHAT, "photo"))
    assert not host.bot.channel._turns._traces._waiting
    assert len(host.api.chats[CHAT]) == 2  # nothing was deleted
    printed = [f"{each.getMessage()} {vars(each)}" for each in caplog.records]
    stored = kept(tmp_path)
    for canary in ("CANARY", str(CHAT), SECRET):
        assert not [line for line in printed if canary in line]
        assert canary.encode() not in stored


@pytest.mark.parametrize(
    ("payload", "service", "collection", "ours"),
    [
        ("kotihoito", "kotihoito", "", False),
        ("visit_", "", "visit", False),
        ("visit_kotihoito", "kotihoito", "visit", False),
        ("fb__visit_kotihoito", "kotihoito", "visit", True),
        ("fb__", "", "", True),
        ("Ä b", "", "", False),
        ("", "", "", False),
    ],
)
def test_a_link_names_a_service_a_collection_or_both(
    payload: str, service: str, collection: str, *, ours: bool
) -> None:
    link = read_link(payload)
    assert (link.service, link.collection, link.ours) == (service, collection, ours)


def test_the_longest_link_fits_what_telegram_takes() -> None:
    url = link_to("palautebotti", "s" * 32, "c" * 24, guest=True)
    payload = url.partition("?start=")[2]
    assert len(payload) <= 64
    assert read_link(payload).service == "s" * 32


async def test_the_configuration_opens_the_door(
    api: BotApi, tmp_path: Path, sqlite_template: Path
) -> None:
    telegram = {"token": TOKEN, "api_url": api.url, "mode": "guest", "guest_secret": SECRET}
    async with open_house(tmp_path, sqlite_template) as house:
        given = {"telegram": TelegramSection.model_validate(telegram), "web": WebSection(port=0)}
        app = App(house.app._config.model_copy(update=given), house.app.db)
        port = await app.listen(str)
        async with ClientSession() as http:
            for secret, status in ((SECRET, 200), ("wrong", 403)):
                url = f"http://127.0.0.1:{port}{PATH}"
                update = await api.write(CHAT, "/feedback")
                async with http.post(url, json=update, headers={HEADER: secret}) as answer:
                    assert answer.status == status
        await app.stop()
    assert "kieltä" in api.texts(CHAT)[-1]
