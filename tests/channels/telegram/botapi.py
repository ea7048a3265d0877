"""A Telegram for tests: speaks the Bot API over HTTP and enforces what Telegram enforces.

It keeps the chats as clients see them, offers updates until they are confirmed, lets one poller
in, posts to a webhook until it is answered with 2xx, forgets what nobody fetched for a day, and
fails as told. What a bot may not do is refused as Telegram refuses it, and noted in `broken`.
"""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import ClientSession, web

from tests.channels.telegram.chats import (
    DELETABLE,
    NAME,
    Chats,
    Json,
    Shown,
    chat_of,
    person,
)
from tests.channels.telegram.faults import (
    Cut,
    Everyone,
    Fault,
    Faults,
    Hang,
    Page,
    Refuse,
    refused,
    too_many,
)
from tests.channels.telegram.fields import ME, chat_in, hook_info, is_notice, ok, value_of
from tests.channels.telegram.flood import Flood
from tests.channels.telegram.posting import Posting
from tests.channels.telegram.rules import RuleBroken, checked
from tests.channels.telegram.updates_kept import UpdatesKept
from tests.channels.telegram.waiting import ANY, Waiters

__all__ = ["DELETABLE", "NAME", "TOKEN", "BotApi", "Cut", "Everyone", "Fault", "Hang"]
__all__ += ["Json", "Page", "Refuse", "Shown"]

TOKEN = "4242:CANARY-token"

_PATIENCE = 10.0  # a test that waits so long has failed
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class BotApi:
    """The server, the chats and the clients in them."""

    def __init__(self, library: str = "aiogram") -> None:
        self.library = library  # of the bots beside it, unless they name another
        self.url = ""
        self.calls: list[tuple[str, Json]] = []
        self.counts: Counter[str] = Counter()
        self.commands: dict[str, list[Json]] = {}
        self.descriptions: dict[tuple[str, str], str] = {}  # by method and language
        self.answered: set[str] = set()
        self.hook: Json = {}
        self.hook_answers: list[int] = []
        self.broken: list[str] = []  # rules of Telegram that were broken
        self.events = 0  # calls begun and ended, updates offered: grows while anything happens
        self.flood: Flood | None = None
        self.keeps_calls = True
        self.soon = 15.0  # seconds in which a press is to be answered
        self.one_sender = True  # or two instances run, by mistake
        self._clock: Callable[[], float] = lambda: 0.0
        self._sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
        self._shift = 0.0
        self._chats = Chats(lambda: self.now)
        self._faults = Faults()
        self._waiters = Waiters()
        self._posting = Posting(self)
        self._updates = UpdatesKept(lambda: self.now)
        self._pressed: dict[str, tuple[float, int]] = {}  # when and in which chat, by the press
        self._sending: Counter[int] = Counter()
        self._pollers = 0
        self._closing = False
        self._deeds: Mapping[str, Callable[[Json], object]] = {
            "getMe": lambda _: ME,
            "getWebhookInfo": lambda _: hook_info(self.hook, len(self.unconfirmed)),
            "sendMessage": self._chats.send,
            "deleteMessage": self._chats.delete_one,
            "deleteMessages": self._chats.delete,
            "editMessageText": self._chats.edit,
            "answerCallbackQuery": self._answer_press,
        }

    @asynccontextmanager
    async def running(self) -> AsyncIterator["BotApi"]:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        async with ClientSession() as http:
            self._posting.http = http
            try:
                yield self
            finally:
                self._closing = True
                self._waiters.look_everywhere()
                self._posting.close()
                await runner.cleanup()

    # ---- what a test does

    @property
    def now(self) -> float:
        """Seconds, by the bot's clock; a test may move it."""
        return self._clock() + self._shift

    @now.setter
    def now(self, seconds: float) -> None:
        self._shift = seconds - self._clock()

    def keep_time(
        self, clock: Callable[[], float], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        """Go by this clock from now on, and let nobody send too fast by it."""
        self._sleep = sleep
        self._shift = self.now - clock()
        self._clock = clock
        self.flood = Flood(lambda: self.now)

    def fail(self, method: str, *faults: Fault, chat: int = ANY) -> None:
        """Let the next calls of a method (to this chat) fail, one after the other."""
        self._faults.add(method, chat, *faults)

    def failing(self, chat: int) -> int:
        """Return how many faults wait for calls to a chat."""
        return self._faults.left(chat)

    def mend(self, chat: int) -> None:
        """Forget the faults that still wait for calls to a chat."""
        self._faults.mend(chat)

    def look(self) -> None:
        """Let all who wait look again: something happened that this server cannot know."""
        self._waiters.look_everywhere()

    async def write(self, chat: int, text: str, **more: object) -> Json:
        """Let a client write."""
        entity = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        extra = {"entities": entity} if text.startswith("/") else {}
        return await self._from_client(chat, {"text": text, **extra, **more}, text)

    async def follow(self, chat: int, payload: str) -> Json:
        """Let a client follow a link `?start=`; Telegram carries few signs in it."""
        if not _PAYLOAD.fullmatch(payload):
            self.broken.append(f"deep link: {payload!r} is not 1 to 64 of A-Z a-z 0-9 _ -")
        return await self.write(chat, f"/start {payload}")

    async def send_other(self, chat: int, kind: str) -> Json:
        """Let a client send something that is no text."""
        content: object = [{"file_id": "CANARY-file"}] if kind == "photo" else {"file_id": "x"}
        if kind == "contact":
            content = {"phone_number": "+358405550199", "first_name": NAME, "user_id": chat}
        return await self._from_client(chat, {kind: content, "caption": "CANARY-caption"}, kind)

    async def press(self, chat: int, label: str) -> Json:
        """Let a client press the newest button with this label, or with a number before it."""
        for shown in reversed(self.chats.get(chat, [])):
            for each, data in shown.buttons:
                if re.sub(r"^(✓ )?(\d+ )?", "", each) == label:
                    # A press leaves no trace in Telegram; transcripts are to show it.
                    self.chats[chat].append(Shown(0, f"[{each}]", [], mine=True))
                    return await self.press_data(chat, data, shown.id)
        raise AssertionError(f"no button {label!r}, only {self.labels(chat)}")

    async def press_data(self, chat: int, data: str, message: int = 1) -> Json:
        """Let a client press a button that carries this."""
        number = self._updates.next
        under = {"message_id": message, "chat": chat_of(chat), "date": 1, "text": "?"}
        press = {"id": f"p{number}", "from": person(chat), "message": under, "data": data}
        self._pressed[f"p{number}"] = self.now, chat
        return await self.offer({"callback_query": {**press, "chat_instance": "1"}})

    async def offer(self, update: Json) -> Json:
        """Offer an update to the bot, under a new number unless it has one."""
        update = self._updates.numbered(update)
        self.events += 1
        if self.hook:
            self._posting.post(update)
        else:
            self._updates.add(update)
        self._waiters.look(chat_in(update))
        return update

    async def until(
        self, holds: Callable[[], object], patience: float = _PATIENCE, chat: int = ANY
    ) -> None:
        """Wait until something holds: in one chat, or anywhere."""
        try:
            await self._waiters.until(chat, holds, patience)
        except TimeoutError:
            shown = self.chats.get(chat, []) if chat else self.chats
            raise AssertionError(f"never came; shown: {shown}, calls: {self.calls}") from None

    async def replies(self, chat: int, count: int) -> list[Shown]:
        """Wait for so many messages of the bot in a chat, and return them all."""
        await self.until(lambda: len(self.said(chat)) >= count)
        return self.said(chat)

    @property
    def chats(self) -> dict[int, list[Shown]]:
        return self._chats.shown

    def said(self, chat: int) -> list[Shown]:
        return [each for each in self.chats.get(chat, []) if not each.mine]

    def texts(self, chat: int) -> list[str]:
        return [each.text for each in self.said(chat)]

    def labels(self, chat: int) -> list[str]:
        return [label for each in self.said(chat) for label in each.labels]

    def count(self, method: str) -> int:
        return self.counts[method]

    @property
    def unconfirmed(self) -> list[Json]:
        return [*self._updates.waiting, *self._posting.waiting]

    @property
    def sent_too_fast(self) -> int:
        """How many messages the one bot sent against Telegram's limits."""
        return self.flood.refusals if self.flood and self.one_sender else 0

    def waits(self, chat: int) -> bool:
        """Tell whether something of this chat was not taken by the bot yet."""
        return any(chat_in(each) == chat for each in self.unconfirmed)

    def happened(self, chat: int = ANY) -> None:
        """Let those who wait look again."""
        self.events += 1
        self._waiters.look(chat)

    def is_forgotten(self, update: Json) -> bool:
        """Tell whether an update has waited for too long."""
        return self._updates.is_forgotten(update)

    def take_fault(self, method: str, chat: int) -> Fault | None:
        """Return what is to go wrong with this call."""
        return self._faults.take(method, chat)

    def put_back(self, update: Json) -> None:
        """Keep an update for `getUpdates` that could not be posted any more."""
        self._updates.add(update)
        self.happened()

    async def _from_client(self, chat: int, content: Json, text: str) -> Json:
        number = self._chats.add(chat, text, mine=True).id
        message = {"message_id": number, "from": person(abs(chat)), "chat": chat_of(chat)}
        return await self.offer({"message": {**message, "date": 1, **content}})

    # ---- the Bot API

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params: Json = {key: value_of(str(each)) for key, each in (await request.post()).items()}
        if request.match_info["token"] != TOKEN:
            return refused(Refuse(401, "Unauthorized"))
        place = self._place(params)
        self.counts[method] += 1
        if self.keeps_calls:
            self.calls.append((method, params))
        self.happened(place)
        try:
            return await self._meet(method, params, place, request)
        finally:
            self.happened(place)

    def _place(self, params: Json) -> int:
        """Return the chat that a call is about."""
        _, pressed = self._pressed.get(str(params.get("callback_query_id")), (0.0, ANY))
        chat = params.get("chat_id", pressed)
        return chat if isinstance(chat, int) else ANY

    async def _meet(
        self, method: str, params: Json, chat: int, request: web.Request
    ) -> web.StreamResponse:
        fault = self.take_fault(method, chat)
        if isinstance(fault, Everyone):
            assert self.flood is not None, "only a server that keeps time can say that"
            self.flood.close(fault.seconds)
        if isinstance(fault, Refuse | Page):
            return refused(fault)
        if not isinstance(fault, Cut | Hang):
            return await self._answer(method, params)
        if fault.done:
            _ = await self._answer(method, params)
        if isinstance(fault, Hang):
            await self._sleep(fault.seconds)
        if request.transport:
            request.transport.abort()
        return web.Response()

    async def _answer(self, method: str, params: Json) -> web.Response:
        try:
            if method == "getUpdates":
                return await self._get_updates(params)
            if method == "sendMessage":
                return await self._send(params)
            return ok(self.do(method, params))
        except RuleBroken as broken:
            self.broken.append(f"{method}: {broken}")
            return refused(Refuse(400, f"Bad Request: {broken}"))
        except LookupError as missing:
            return refused(Refuse(400, f"Bad Request: {missing.args[0]}"))

    async def _send(self, params: Json) -> web.Response:
        chat = params.get("chat_id")
        assert isinstance(chat, int)
        if self.flood and (seconds := self.flood.refused(chat)):
            return refused(too_many(seconds))
        if self._sending[chat] and self.one_sender and not is_notice(params):
            self.broken.append("two messages to one chat at once: nobody knows their order")
        self._sending[chat] += 1
        try:
            for _ in range(3):  # as long as it takes another message to overtake
                await asyncio.sleep(0)
            return ok(self.do("sendMessage", params))
        finally:
            self._sending[chat] -= 1

    def do(self, method: str, params: Json) -> object:
        """Do what a call asks for; raises RuleBroken and LookupError."""
        known = checked(method, params)
        if deed := self._deeds.get(method):
            return deed(known)
        return self._set(method, known)

    def _answer_press(self, params: Json) -> object:
        press = str(params["callback_query_id"])
        late = self.now > self._pressed.get(press, (self.now, ANY))[0] + self.soon
        if press in self.answered or late:
            raise LookupError("query is too old and response timeout expired")
        self.answered.add(press)
        return True

    def _set(self, method: str, params: Json) -> object:
        match method:
            case "setMyCommands":
                commands = params["commands"]
                assert isinstance(commands, list)
                self.commands[str(params.get("language_code", ""))] = commands
            case "setWebhook":
                self.hook = params
                for update in self._updates.take_all():
                    self._posting.post(update)
            case "deleteWebhook":
                self.hook = {}
                if params.get("drop_pending_updates"):
                    _ = self._updates.take_all()
            case _:
                key = (method, str(params.get("language_code", "")))
                self.descriptions[key] = str(
                    params.get("description", params.get("short_description", ""))
                )
        return True

    async def _get_updates(self, params: Json) -> web.Response:
        checked("getUpdates", params)
        if self.hook:
            said = "Conflict: can't use getUpdates method while webhook is active"
            return refused(Refuse(409, said))
        self._pollers += 1
        me = self._pollers
        for each in self._updates.confirm(params.get("offset")):
            self._waiters.look(chat_in(each))
        seconds, limit = params.get("timeout", 0), params.get("limit", 100)
        assert isinstance(seconds, int)
        assert isinstance(limit, int)
        if seconds:
            await self._something(me, seconds)
        if me != self._pollers:
            return refused(Refuse(409, "Conflict: terminated by other getUpdates request"))
        return ok(self._updates.waiting[:limit])

    async def _something(self, me: int, seconds: int) -> None:
        """Wait for updates, another poller or the end of the time."""

        def has_come() -> object:
            return self._updates.waiting or self._closing or me != self._pollers

        try:
            await self._waiters.until(ANY, has_come, seconds)
        except TimeoutError:
            return
