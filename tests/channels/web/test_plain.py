import re
import uuid
from urllib.parse import urlencode

from aiohttp import web
from aiohttp.test_utils import TestClient

from bot.channels.web.bodies import MOST_BYTES
from bot.channels.web.plain_form import new_nonce, new_token
from dialogs.events import Chose, Commanded, Follows, Opened, Pressed, Wrote
from tests.channels.web.room import Room

Client = TestClient[web.Request, web.Application]

LONG = "a" * 4500  # more than a question takes


class Sitter:
    """Someone who fills in the forms of the plain page."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.page = ""
        self.last: dict[str, str | list[str]] = {}

    async def begin(self) -> None:
        self.page = await (await self.client.get("/plain")).text()

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page)
        return found[1] if found else ""

    async def send(self, **fields: str | list[str]) -> str:
        names = ("token", "nonce", "lang", "step", "tag", "takes")
        self.last = {**{name: self.hidden(name) for name in names}, **fields}
        return await self.resend()

    async def resend(self) -> str:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(self.last, doseq=True)
        answer = await self.client.post("/plain", data=body, headers=headers)
        assert answer.status == 200
        assert answer.headers["Cache-Control"] == "no-store"
        self.page = await answer.text()
        return self.page


async def at_the_story(client: Client) -> Sitter:
    sitter = Sitter(client)
    await sitter.begin()
    await sitter.send(press="start")
    for press in ("fi", "agree", "!unknown", "self"):
        await sitter.send(press=press)
    assert sitter.hidden("step") == "what-happened"
    return sitter


async def test_the_conversation_is_begun_by_a_button_and_leads_on(client: Client) -> None:
    sitter = await at_the_story(client)
    assert "Mitä tapahtui?" in sitter.page


async def test_the_plain_page_cannot_be_pushed_to(client: Client, room: Room) -> None:
    await at_the_story(client)
    channel, opened = room.events[0]
    assert channel == "plain"
    assert isinstance(opened, Opened)
    assert (opened.channel, opened.follows) == ("plain", Follows.NOWHERE)


async def test_a_form_sent_twice_is_the_same_event_twice(client: Client, room: Room) -> None:
    sitter = await at_the_story(client)
    await sitter.send(press="send", text="Odotin tunnin.")
    await sitter.resend()
    events = [event for _, event in room.events if isinstance(event, Wrote)]
    assert events[0] == events[1]
    await sitter.send(press="!done")
    (session,) = room.sessions.values()
    assert session is not None
    assert session.answers["what-happened"] == "Odotin tunnin."


async def test_an_earlier_page_with_other_words_is_not_taken_for_the_same(
    client: Client, room: Room
) -> None:
    sitter = await at_the_story(client)
    await sitter.send(press="send", text="Odotin tunnin.")
    sitter.last["text"] = "Odotin tunnin, ja ketään ei tullut."
    await sitter.resend()
    written = [event for _, event in room.events if isinstance(event, Wrote)]
    assert len({event.id for event in written}) == 2


async def test_done_takes_the_words_along(client: Client) -> None:
    sitter = await at_the_story(client)
    await sitter.send(press="!done", text="Odotin tunnin.")
    assert sitter.hidden("step") == "feelings"


async def test_words_that_are_too_long_stay_in_the_field(client: Client) -> None:
    sitter = await at_the_story(client)
    await sitter.send(press="!done", text=LONG)
    assert sitter.hidden("step") == "what-happened"
    assert LONG in sitter.page


async def test_going_back_keeps_what_was_written(client: Client, room: Room) -> None:
    sitter = await at_the_story(client)
    await sitter.send(press="!back", text="Odotin tunnin.")
    assert sitter.hidden("step") == "behalf"
    (session,) = room.sessions.values()
    assert session is not None
    assert session.answers["what-happened"] == "Odotin tunnin."


async def test_check_boxes_are_one_choice(client: Client, room: Room) -> None:
    sitter = await at_the_story(client)
    await sitter.send(press="!done", text="Odotin tunnin.")
    await sitter.send(press="!done", mark=["sad", "angry"])
    event = room.events[-1][1]
    assert isinstance(event, Chose)
    assert event.choices == ("sad", "angry")


async def test_commands_are_buttons(client: Client, room: Room) -> None:
    sitter = await at_the_story(client)
    await sitter.send(command="language")
    assert isinstance(room.events[-1][1], Commanded)
    assert sitter.hidden("step") == "!language"


async def test_a_code_is_looked_up_in_the_language_of_the_page(client: Client, room: Room) -> None:
    sitter = Sitter(client)
    sitter.page = await (await client.get("/plain?lang=sv")).text()
    await sitter.send(press="look", text="1234 5678 9012 3456")
    ((_, looked),) = room.events
    assert isinstance(looked, Pressed)
    assert (looked.step, looked.choice) == ("@receipt", "sv.1234567890123456")
    assert "1234" not in sitter.page


async def test_what_was_written_comes_back_as_text(client: Client) -> None:
    sitter = await at_the_story(client)
    page = await sitter.send(press="send", text='"><script>alert(1)</script>')
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


async def test_a_form_that_is_none_of_ours_is_answered_kindly(client: Client) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    token, nonce = new_token(), new_nonce()
    for body in ("", "token=x", f"token={token}", f"token={token}&nonce=1", "&a" * 300):
        answer = await client.post("/plain", data=body, headers=headers)
        assert answer.status == 400
        assert "Aloita keskustelu" in await answer.text()
    long = urlencode({"token": token, "nonce": nonce, "text": "a" * MOST_BYTES})
    assert (await client.post("/plain", data=long, headers=headers)).status == 413


async def test_a_press_is_named_by_its_form(client: Client, room: Room) -> None:
    sitter = await at_the_story(client)
    pressed = [event for _, event in room.events if isinstance(event, Pressed)]
    assert len({event.id for event in pressed}) == len(pressed)
    assert all(uuid.UUID(event.id) for event in pressed)
    assert sitter.hidden("nonce")
