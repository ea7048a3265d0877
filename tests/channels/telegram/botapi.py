"""A Telegram for tests: speaks the Bot API over HTTP and enforces what Telegram enforces.

It keeps the chats as clients see them, offers updates until they are confirmed, lets one poller
in, posts to a webhook until it is answered with 200, and fails as told.
"""

import asyncio
import json
import re
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, web

from tests.channels.telegram.fields import number_of, ok, rows_of, value_of
from tests.channels.telegram.rules import RuleBroken, checked

TOKEN = "4242:CANARY-token"
NAME = "CANARY-firstname"

Json = dict[str, object]
_PATIENCE = 10.0  # a test that waits so long has failed
DELETABLE = 48 * 3600.0  # seconds


@dataclass(frozen=True)
class Refuse:
    """Answer with an error, as JSON."""

    status: int
    description: str
    parameters: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """Answer with a page of HTML, as a gateway does."""

    status: int


@dataclass(frozen=True)
class Cut:
    """Cut the line, after having done what was asked or before."""

    done: bool


Fault = Refuse | Page | Cut


@dataclass
class Shown:
    """A message in a chat, as its client sees it."""

    id: int
    text: str
    rows: list[list[tuple[str, str]]]  # label and data
    mine: bool = False  # the client's own
    at: float = 0.0

    @property
    def labels(self) -> list[str]:
        return [label for row in self.rows for label, _ in row]


class BotApi:
    """The server, the chats and the clients in them."""

    def __init__(self, library: str = "aiogram") -> None:
        self.library = library  # of the bots beside it, unless they name another
        self.url = ""
        self.chats: dict[int, list[Shown]] = {}
        self.calls: list[tuple[str, Json]] = []
        self.commands: dict[str, list[Json]] = {}
        self.answered: set[str] = set()
        self.hook: Json = {}
        self.hook_answers: list[int] = []
        self.broken: list[str] = []  # rules of Telegram that were broken
        self.now = 0.0  # seconds, moved by tests
        self._homes: dict[int, int] = {}  # the chat of each message there ever was
        self._faults: deque[tuple[str, int, Fault]] = deque()
        self._updates: list[Json] = []
        self._next_update = 500
        self._next_message = 1
        self._pollers = 0
        self._changed = asyncio.Condition()
        self._closing = False
        self._http: ClientSession | None = None
        self._posting: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator["BotApi"]:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        async with ClientSession() as self._http:
            try:
                yield self
            finally:
                self._closing = True
                await self._tell()
                for task in self._posting:
                    task.cancel()
                await runner.cleanup()

    # ---- what a test does

    def fail(self, method: str, *faults: Fault, chat: int = 0) -> None:
        """Let the next calls of a method (to this chat) fail, one after the other."""
        self._faults.extend((method, chat, fault) for fault in faults)

    async def write(self, chat: int, text: str, **more: object) -> Json:
        """Let a client write."""
        entity = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        extra = {"entities": entity} if text.startswith("/") else {}
        return await self._from_client(chat, {"text": text, **extra, **more}, text)

    async def send_other(self, chat: int, kind: str) -> Json:
        """Let a client send something that is no text."""
        content: object = [{"file_id": "CANARY-file"}] if kind == "photo" else {"file_id": "x"}
        return await self._from_client(chat, {kind: content, "caption": "CANARY-caption"}, kind)

    async def press(self, chat: int, label: str) -> Json:
        """Let a client press the newest button with this label, or with a number before it."""
        for shown in reversed(self.chats.get(chat, [])):
            for row in shown.rows:
                for each, data in row:
                    if re.sub(r"^(✓ )?(\d+ )?", "", each) == label:
                        # A press leaves no trace in Telegram; transcripts are to show it.
                        self.chats[chat].append(Shown(0, f"[{each}]", [], mine=True))
                        return await self.press_data(chat, data, shown.id)
        raise AssertionError(f"no button {label!r}, only {self.labels(chat)}")

    async def press_data(self, chat: int, data: str, message: int = 1) -> Json:
        """Let a client press a button that carries this."""
        number = self._next_update
        under = {"message_id": message, "chat": _chat(chat), "date": 1, "text": "?"}
        press = {"id": f"p{number}", "from": _person(chat), "message": under, "data": data}
        return await self.offer({"callback_query": {**press, "chat_instance": "1"}})

    async def offer(self, update: Json) -> Json:
        """Offer an update to the bot, under a new number unless it has one."""
        if "update_id" not in update:
            update = {"update_id": self._next_update, **update}
            self._next_update += 1
        if self.hook:
            self._post(update)
        else:
            self._updates.append(update)
        await self._tell()
        return update

    async def until(self, holds: Callable[[], object], patience: float = _PATIENCE) -> None:
        """Wait until something holds."""

        async def wait() -> None:
            async with self._changed:
                await self._changed.wait_for(lambda: bool(holds()))

        try:
            await asyncio.wait_for(wait(), patience)
        except TimeoutError:
            raise AssertionError(f"never came; shown: {self.chats}, calls: {self.calls}") from None

    async def replies(self, chat: int, count: int) -> list[Shown]:
        """Wait for so many messages of the bot in a chat, and return them all."""
        await self.until(lambda: len(self.said(chat)) >= count)
        return self.said(chat)

    def said(self, chat: int) -> list[Shown]:
        return [each for each in self.chats.get(chat, []) if not each.mine]

    def texts(self, chat: int) -> list[str]:
        return [each.text for each in self.said(chat)]

    def labels(self, chat: int) -> list[str]:
        return [label for each in self.said(chat) for label in each.labels]

    def count(self, method: str) -> int:
        return sum(1 for name, _ in self.calls if name == method)

    @property
    def unconfirmed(self) -> list[Json]:
        return self._updates

    # ---- clients

    async def _from_client(self, chat: int, content: Json, text: str) -> Json:
        number = self._new_message(chat)
        self.chats.setdefault(chat, []).append(Shown(number, text, [], mine=True, at=self.now))
        message = {"message_id": number, "from": _person(abs(chat)), "chat": _chat(chat)}
        return await self.offer({"message": {**message, "date": 1, **content}})

    def _new_message(self, chat: int) -> int:
        self._next_message += 1
        self._homes[self._next_message] = chat
        return self._next_message

    def _post(self, update: Json) -> None:
        task = asyncio.create_task(self._deliver(update))
        self._posting.add(task)
        task.add_done_callback(self._posting.discard)

    async def _deliver(self, update: Json) -> None:
        """Post an update until it is taken, or keep it; what is answered may be a call."""
        assert self._http is not None
        for _ in range(5):
            secret = {"X-Telegram-Bot-Api-Secret-Token": str(self.hook.get("secret_token", ""))}
            url = str(self.hook.get("url", ""))
            try:
                async with self._http.post(url, json=update, headers=secret) as got:
                    self.hook_answers.append(got.status)
                    body = await got.read()
            except (ClientError, ValueError):  # nobody there, or no webhook any more
                break
            if got.status == 200:
                if body:
                    call = json.loads(body)
                    self._do(call.pop("method"), call)
                await self._tell()
                return
            await self._tell()
        self._updates.append(update)
        await self._tell()

    # ---- the Bot API

    async def _handle(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        params: Json = {key: value_of(str(each)) for key, each in (await request.post()).items()}
        if request.match_info["token"] != TOKEN:
            return _refused(Refuse(401, "Unauthorized"))
        self.calls.append((method, params))
        fault = self._fault(method, params)
        if isinstance(fault, Refuse | Page):
            await self._tell()
            return _refused(fault)
        if fault is None or fault.done:
            answer = await self._answer(method, params)
        else:
            answer = web.Response()
        await self._tell()
        if fault and request.transport:
            request.transport.abort()
        return answer

    async def _answer(self, method: str, params: Json) -> web.Response:
        try:
            if method == "getUpdates":
                return await self._get_updates(params)
            return ok(self._do(method, params))
        except RuleBroken as broken:
            self.broken.append(f"{method}: {broken}")
            return _refused(Refuse(400, f"Bad Request: {broken}"))
        except LookupError as missing:
            return _refused(Refuse(400, f"Bad Request: {missing.args[0]}"))

    def _fault(self, method: str, params: Json) -> Fault | None:
        for entry in self._faults:
            if entry[0] == method and entry[1] in (0, params.get("chat_id")):
                self._faults.remove(entry)
                return entry[2]
        return None

    def _do(self, method: str, params: Json) -> object:
        return getattr(self, f"_{method}", lambda _: True)(checked(method, params))

    def _getMe(self, params: Json) -> object:  # noqa: N802 - Telegram's names, as they are looked up
        return {"id": 4242, "is_bot": True, "first_name": "Bot", "username": "test_bot"}

    def _sendMessage(self, params: Json) -> object:  # noqa: N802
        chat, text = params["chat_id"], str(params["text"])
        assert isinstance(chat, int)
        shown = Shown(
            self._new_message(chat), text, rows_of(params.get("reply_markup")), at=self.now
        )
        self.chats.setdefault(chat, []).append(shown)
        return {"message_id": shown.id, "chat": _chat(chat), "date": 1, "text": text}

    def _deleteMessage(self, params: Json) -> object:  # noqa: N802
        chat, number = params["chat_id"], params["message_id"]
        if not self._standing(chat, [number]):
            raise LookupError("message to delete not found")
        return self._remove(chat, [number])

    def _deleteMessages(self, params: Json) -> object:  # noqa: N802
        numbers = params["message_ids"]
        assert isinstance(numbers, list)
        return self._remove(params["chat_id"], numbers)

    def _editMessageText(self, params: Json) -> object:  # noqa: N802
        found = self._standing(params["chat_id"], [params["message_id"]])
        if not found or found[0].mine:
            raise LookupError("message to edit not found")
        (shown,) = found
        text, rows = str(params["text"]), rows_of(params.get("reply_markup"))
        if (shown.text, shown.rows) == (text, rows):
            raise LookupError("message is not modified")
        shown.text, shown.rows = text, rows
        return {"message_id": shown.id, "text": text}

    def _standing(self, chat: object, numbers: list[object]) -> list[Shown]:
        """Return those of these messages that are there; one of another chat is our error."""
        assert isinstance(chat, int)
        for number in numbers:
            if isinstance(number, int) and self._homes.get(number, chat) != chat:
                raise RuleBroken("a message of another chat")
        return [each for each in self.chats.get(chat, []) if each.id in numbers]

    def _remove(self, chat: object, numbers: list[object]) -> bool:
        """Delete both sides' messages; one that is too old spoils all, a missing one none."""
        found = self._standing(chat, numbers)
        if any(each.at + DELETABLE <= self.now for each in found):
            raise LookupError("message can't be deleted for everyone")
        assert isinstance(chat, int)
        self.chats[chat] = [each for each in self.chats.get(chat, []) if each not in found]
        return True

    def _answerCallbackQuery(self, params: Json) -> object:  # noqa: N802
        id_ = str(params["callback_query_id"])
        if id_ in self.answered:
            raise LookupError("query is too old and response timeout expired")
        self.answered.add(id_)
        return True

    def _setMyCommands(self, params: Json) -> object:  # noqa: N802
        commands = params["commands"]
        assert isinstance(commands, list)
        self.commands[str(params.get("language_code", ""))] = commands
        return True

    def _setWebhook(self, params: Json) -> object:  # noqa: N802
        self.hook = params
        for update in self._updates:
            self._post(update)
        self._updates = []
        return True

    def _deleteWebhook(self, params: Json) -> object:  # noqa: N802
        self.hook = {}
        if params.get("drop_pending_updates"):
            self._updates = []
        return True

    def _getWebhookInfo(self, params: Json) -> object:  # noqa: N802
        pending = len(self._updates)
        return {"url": self.hook.get("url", ""), "pending_update_count": pending}

    async def _get_updates(self, params: Json) -> web.Response:
        checked("getUpdates", params)
        if self.hook:
            return _refused(
                Refuse(409, "Conflict: can't use getUpdates method while webhook is active")
            )
        self._pollers += 1
        me = self._pollers
        offset = params.get("offset")
        if isinstance(offset, int):
            self._updates = [each for each in self._updates if number_of(each) >= offset]
        await self._tell()
        seconds, limit = params.get("timeout", 0), params.get("limit", 100)
        assert isinstance(seconds, int)
        assert isinstance(limit, int)
        await self._something(me, seconds)
        if me != self._pollers:
            return _refused(Refuse(409, "Conflict: terminated by other getUpdates request"))
        return ok(self._updates[:limit])

    async def _something(self, me: int, seconds: int) -> None:
        """Wait for updates, another poller or the end of the time."""
        if not seconds:
            return
        async with self._changed:
            ready = self._changed.wait_for(
                lambda: self._updates or self._closing or me != self._pollers
            )
            try:
                await asyncio.wait_for(ready, seconds)
            except TimeoutError:
                return

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


def _person(number: int) -> Json:
    names = {"first_name": NAME, "last_name": "CANARY-lastname", "username": "CANARY_user"}
    return {"id": number, "is_bot": False, "language_code": "fi", **names}


def _chat(number: int) -> Json:
    if number < 0:
        return {"id": number, "type": "group", "title": "CANARY-group"}
    return {"id": number, "type": "private", "first_name": NAME, "username": "CANARY_user"}


def _refused(fault: Refuse | Page) -> web.Response:
    if isinstance(fault, Page):
        page = f"<html><body><h1>{fault.status} Bad Gateway</h1></body></html>"
        return web.Response(status=fault.status, text=page, content_type="text/html")
    body: Json = {"ok": False, "error_code": fault.status, "description": fault.description}
    if fault.parameters:
        body["parameters"] = dict(fault.parameters)
    return web.json_response(body, status=fault.status)
