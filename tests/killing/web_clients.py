"""Clients of the web channel who do not let go: what was not acknowledged is sent again."""

import uuid
from random import Random
from secrets import token_urlsafe

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.channels.web.wire import Answer
from dialogs.replies import Choice, Reply
from tests.killing.door import Door
from tests.killing.minds import SEND, Mind

ENDING = 503  # the server is told to end, and has not taken it


class Noticed(msgspec.Struct):
    """One message of a mailbox."""

    number: int
    reply: Reply


class Mailbox(msgspec.Struct):
    """The answer to a poll."""

    notices: tuple[Noticed, ...]


class WebClient:
    """One conversation from its start to its end, and what comes after it."""

    def __init__(self, name: str, http: ClientSession, door: Door, draw: Random) -> None:
        self.mind = Mind(name, draw)
        self.mailbox = ""
        self._token = token_urlsafe(32)
        self._http, self._door = http, door
        self._was_cut = False

    async def tell(self) -> None:
        """Answer until the conversation is over."""
        answer = await self._turn(kind="opened", lang="en")
        while not answer.over:
            await self._find_the_same(answer)
            answer = await self._go_on(answer.replies)

    async def notices(self, count: int) -> list[Reply]:
        """Wait until so many messages have come into the mailbox."""
        found: tuple[Noticed, ...] = ()
        while len(found) < count:
            body = await self._fetch("/api/events?wait=5", self.mailbox)
            found = msgspec.json.decode(body, type=Mailbox).notices
        return [each.reply for each in found]

    async def press(self, reply: Reply) -> str:
        """Press the only button of a message, and return what is answered."""
        (choice,) = reply.choices
        answer = await self._turn(kind="pressed", step=reply.step, choice=choice.id)
        return "\n".join(each.text for each in answer.replies)

    async def _go_on(self, replies: tuple[Reply, ...]) -> Answer:
        self.mailbox = next((each.mailbox for each in replies if each.mailbox), self.mailbox)
        question = replies[-1]
        choices = [each.id for each in question.choices]
        if SEND in choices:
            self.mind.check(question.text)
        choice = self.mind.press(question.step, choices)
        if choice is None:
            return await self._write(question.step)
        return await self._turn(
            kind="pressed", step=question.step, choice=choice, tag=question.tag
        )

    async def _write(self, step: str) -> Answer:
        text = self.mind.words(step)
        answer = await self._turn(kind="wrote", text=text)
        self.mind.told.append(text)
        return answer

    async def _find_the_same(self, answer: Answer) -> None:
        """After a cut, come back as a reloaded page does: the same question must be asked."""
        while self._was_cut:
            self._was_cut = False
            again = await self._turn(kind="opened", lang="en")
            assert _asked(again) == _asked(answer)

    async def _turn(self, **fields: str) -> Answer:
        body = msgspec.json.encode({"id": str(uuid.uuid4()), **fields})
        return msgspec.json.decode(await self._fetch("/api/turns", self._token, body), type=Answer)

    async def _fetch(self, path: str, token: str, body: bytes | None = None) -> bytes:
        """Ask until it is answered, whatever happens to the server meanwhile."""
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        method = "GET" if body is None else "POST"
        while True:
            url = await self._door.enter() + path
            self._door.count()
            try:
                async with self._http.request(method, url, data=body, headers=headers) as got:
                    assert got.status in {200, ENDING}, f"{path} answered {got.status}"
                    if got.status == 200:
                        return await got.read()
            except ClientError:
                self._was_cut = True


def _asked(answer: Answer) -> tuple[str, tuple[Choice, ...]]:
    return answer.replies[-1].step, answer.replies[-1].choices


def browsers() -> ClientSession:
    """Return what makes the requests of all clients."""
    return ClientSession(timeout=ClientTimeout(total=30))
