"""A client of the widget's protocol and one of the plain page, for the contract of all channels."""

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser

import msgspec
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.channel import Outcome, Take
from bot.channels.web.plain_form import new_nonce, new_token
from bot.channels.web.wire import Answer, Notices
from dialogs.replies import Choice, Reply
from storage.sealing import Address
from tests.channels.contract import Seen
from tests.channels.house import House
from tests.channels.web.room import application, channel_on

Client = TestClient[web.Request, web.Application]


class WebDriver:
    """What the widget does over HTTP."""

    reads_other = False  # the page offers no way to send anything but text
    follows = True

    def __init__(self, client: Client) -> None:
        self.client = client
        self.replies: list[Reply] = []
        self.mailbox = ""
        self._token = new_token()
        self._last: dict[str, str] = {}

    async def open(self) -> None:
        await self._turn(kind="opened")

    async def say(self, text: str) -> None:
        await self._turn(kind="wrote", text=text)

    async def press(self, label: str) -> None:
        reply, choice = self._button(label)
        step = choice.step or reply.step
        await self._turn(kind="pressed", step=step, choice=choice.id, tag=reply.tag)

    async def send_other(self, kind: str) -> None:
        raise NotImplementedError(kind)

    async def again(self) -> None:
        await self._post(self._last)

    def shown(self) -> list[Seen]:
        return [
            Seen(each.text, tuple(button.label for button in (*each.choices, *each.asides)))
            for each in self.replies
        ]

    async def look(self) -> None:
        """Read the mailbox of the feedback told last."""
        headers = {"Authorization": f"Bearer {self.mailbox}"}
        async with self.client.get("/api/events?after=0", headers=headers) as answer:
            notices = msgspec.json.decode(await answer.read(), type=Notices).notices
        self.replies += [msgspec.json.decode(each.reply, type=Reply) for each in notices]

    def _button(self, label: str) -> tuple[Reply, Choice]:
        for reply in reversed(self.replies):
            for choice in (*reply.choices, *reply.asides):
                if choice.label == label:
                    return reply, choice
        raise AssertionError(f"no button {label!r}")

    async def _turn(self, **turn: str) -> None:
        await self._post({"id": str(uuid.uuid4()), **turn})

    async def _post(self, turn: dict[str, str]) -> None:
        self._last = turn
        headers = {"Authorization": f"Bearer {self._token}"}
        async with self.client.post("/api/turns", json=turn, headers=headers) as answer:
            assert answer.status == 200
            replies = msgspec.json.decode(await answer.read(), type=Answer).replies
        self.replies += replies
        self.mailbox = next((each.mailbox for each in replies if each.mailbox), self.mailbox)


@dataclass
class Form:
    """One form of a page: what it hides, what can be pressed and what can be marked."""

    hidden: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)  # name, value, label
    marks: list[tuple[str, str]] = field(default_factory=list)  # value, label


class Page(HTMLParser):
    """A page as a client reads it: what the bot says, and the forms."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.forms: list[Form] = []
        self._into = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._into = ""
        match tag:
            case "form":
                self.forms.append(Form())
            case "input" if found.get("type") == "hidden":
                self.forms[-1].hidden[found["name"]] = found["value"]
            case "input" if found.get("type") == "checkbox":
                self.forms[-1].marks.append((found["value"], ""))
            case "button" if "name" in found:  # the one without leaves the page
                self.forms[-1].buttons.append((found["name"], found["value"], ""))
                self._into = "button"
            case "div" if found.get("class") == "said":
                self.said.append("")
            case "p" if self.said and not found.get("class"):
                self.said[-1] += "\n\n" if self.said[-1] else ""
                self._into = "said"
            case "span" if self.forms and self.forms[-1].marks and not found.get("class"):
                self._into = "mark"

    def handle_endtag(self, tag: str) -> None:
        self._into = ""

    def handle_data(self, data: str) -> None:
        match self._into:
            case "said":
                self.said[-1] += data
            case "button":
                name, value, label = self.forms[-1].buttons[-1]
                self.forms[-1].buttons[-1] = (name, value, label + data.removesuffix(" ✓"))
            case "mark" if not self.forms[-1].marks[-1][1]:
                self.forms[-1].marks[-1] = (self.forms[-1].marks[-1][0], data)


class PlainDriver:
    """Fills in the forms of the plain page; ticks are set before "done" is pressed."""

    reads_other = False
    follows = False

    def __init__(self, client: Client) -> None:
        self.client = client
        self.page = Page("")
        self.seen: list[Seen] = []
        self._token = ""
        self._marked: list[str] = []
        self._last: list[tuple[str, str]] = []

    async def open(self) -> None:
        async with self.client.get("/plain?lang=fi") as answer:
            self.page = Page(await answer.text())
        form = next(each for each in self.page.forms if "nonce" in each.hidden)
        await self._send({**form.hidden, "press": "start"})

    async def say(self, text: str) -> None:
        await self._send({**self._question(), "text": text, "press": "send"})

    async def press(self, label: str) -> None:
        for form in self.page.forms:
            for value, name in form.marks:
                if name == label:
                    self._marked.append(value)
                    return
            for name, value, written in form.buttons:
                if written == label:
                    await self._send({**form.hidden, name: value})
                    return
        raise AssertionError(f"no button {label!r}")

    async def send_other(self, kind: str) -> None:
        raise NotImplementedError(kind)

    async def again(self) -> None:
        await self._post()

    def shown(self) -> list[Seen]:
        return self.seen

    def _question(self) -> dict[str, str]:
        """Return what the open question hides, or the conversation that has ended."""
        asked = next((each for each in self.page.forms if "step" in each.hidden), None)
        return asked.hidden if asked else {"token": self._token, "nonce": new_nonce()}

    async def _send(self, fields: dict[str, str]) -> None:
        self._token = fields["token"]
        self._last = [*fields.items(), *(("mark", mark) for mark in self._marked)]
        self._marked = []
        await self._post()

    async def _post(self) -> None:
        async with self.client.post("/plain", data=self._last) as answer:
            assert answer.status == 200
            self.page = Page(await answer.text())
        labels = [
            *(label for form in self.page.forms for _, label in form.marks),
            *(label for form in self.page.forms for _, _, label in form.buttons),
        ]
        *before, last = self.page.said
        self.seen += [*(Seen(text) for text in before), Seen(last, tuple(labels))]


class Followed:
    """The web channel, and a page that looks into its mailbox after every push."""

    name = "web"

    def __init__(self, house: House, client: Client) -> None:
        self.channel = channel_on(house.app.db)
        self.driver = WebDriver(client)

    async def start(self, intake: Take) -> None:
        await self.channel.start(intake)

    async def stop(self) -> None:
        await self.channel.stop()

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        outcome = await self.channel.push(address, followup, notice)
        await self.driver.look()
        return outcome


@asynccontextmanager
async def widget(house: House) -> AsyncIterator[WebDriver]:
    """Open the protocol that the widget speaks."""
    channel = channel_on(house.app.db)
    await channel.start(house.take)
    async with TestClient(TestServer(application(channel))) as client:
        followed = Followed(house, client)
        house.add(followed)
        yield followed.driver
    await channel.stop()


@asynccontextmanager
async def plain(house: House) -> AsyncIterator[PlainDriver]:
    """Open the plain page."""
    channel = channel_on(house.app.db)
    await channel.start(house.take)
    async with TestClient(TestServer(application(channel))) as client:
        yield PlainDriver(client)
    await channel.stop()
