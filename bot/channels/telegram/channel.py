"""The Telegram channel, whatever library makes its calls."""

import asyncio
import secrets
from collections.abc import Callable

from aiohttp import web

from bot.channels.channel import Outcome, Rejected, Take
from bot.channels.telegram.calls import CallFailed, Calls, Fault, Params
from bot.channels.telegram.complaints import Complaints
from bot.channels.telegram.guest import Guest
from bot.channels.telegram.hearing import Hearing
from bot.channels.telegram.hooking import Hook, keep
from bot.channels.telegram.menu import command_names, menus
from bot.channels.telegram.outcomes import NAME
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.rendering import render
from bot.channels.telegram.sending import Sender
from bot.channels.telegram.timing import Timing, backoff
from bot.channels.telegram.traces import Traces
from bot.channels.telegram.turns import Turns
from bot.channels.telegram.updates import UpdateReader
from bot.channels.telegram.visiting import IsOpen, Visit
from bot.channels.telegram.webhook import Webhook
from bot.logs import record, warn
from dialogs.replies import Reply
from dialogs.texts import Texts
from storage.sealing import Address


class TelegramChannel:
    """One bot: private chats, by long polling or, with a hook, by webhook."""

    name = NAME

    def __init__(
        self,
        calls: Calls,
        hook: Hook | None,
        texts: Texts,
        seed: Callable[[], bytes],
        timing: Timing,
    ) -> None:
        self._calls, self._hook, self._texts, self._timing = calls, hook, texts, timing
        self._complaints = Complaints(timing.clock)
        traces = Traces(timing.clock)
        self._sender = Sender(calls, timing, self._complaints, traces)
        reader = UpdateReader(command_names(texts), seed)
        self._turns = Turns(reader, self._sender, traces, texts.say, timing)
        self._polling = Polling(calls, self._turns, timing, self._complaints)
        secret = hook.secret if hook else secrets.token_urlsafe(32)
        self._webhook = Webhook(self._turns, secret, timing)
        self._guest: Guest | None = None
        self._tasks: list[asyncio.Task[None]] = []

    def routes(self) -> list[web.RouteDef]:
        """Return what the web server is to serve: the webhook, if there is one."""
        if self._guest:
            return self._guest.routes()
        return self._webhook.routes() if self._hook else []

    def be_guest(self, secret: str, is_open: IsOpen, web: str = "") -> None:
        """Take updates from another bot, whose chats they are, and no others; before `start`.

        `web` is the address where a client can write without it, empty when there is none.
        """
        self._turns.be_guest(Visit(is_open, web, self._texts.say))
        self._guest = Guest(self._turns, secret)

    def hear(self, hearing: Hearing) -> None:
        """Let voice messages be written down; before `start`."""
        self._turns.hear(hearing)

    async def start(self, intake: Take) -> None:
        """Begin; Telegram being away, now or later, stops nothing else."""
        self._turns.open(intake)
        self._tasks.append(asyncio.create_task(self._keep_running()))

    async def stop(self) -> None:
        """Fetch nothing more, finish what was begun, tell Telegram what was kept."""
        self._webhook.close()
        if self._guest:
            self._guest.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._turns.drain(self._timing.drain)
        await self._sender.drain(self._timing.drain)
        if self._tasks and not self._hook:  # where another process polls, this one only pushed
            await self._polling.confirm()
        await self._calls.close()

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        """Send a notice once; Telegram knows no key by which a second try could be told apart."""
        if not address.value.lstrip("-").isdecimal():
            return Rejected("no-chat")
        messages = render(notice, lambda lang: self._texts.say(lang, "chosen"))
        return await self._sender.push(int(address.value), messages)

    # ---- under way

    async def _keep_running(self) -> None:
        """Run, and begin again after an error of ours: one must not silence the channel."""
        while True:
            (ended,) = await asyncio.gather(self._run(), return_exceptions=True)
            if not isinstance(ended, Exception):
                return
            warn("telegram.failed", ended)
            await self._timing.sleep(backoff(5))

    async def _run(self) -> None:
        if self._guest:  # the host fetches the updates, and its menu is its own
            record("telegram.ready", mode="guest")
            return
        if not await self._prepare():
            return
        record("telegram.ready", mode="webhook" if self._hook else "polling")
        menu = asyncio.create_task(self._set_menus())
        try:
            await (self._keep(self._hook) if self._hook else self._polling.run())
        finally:
            menu.cancel()

    async def _keep(self, hook: Hook) -> None:
        await keep(hook, self._calls, self._complaints, self._timing.watch)

    async def _prepare(self) -> bool:
        if not await self._insist("getMe", {}):
            return False
        if self._hook:
            return await self._insist("setWebhook", self._hook.params())
        return await self._insist("deleteWebhook", {"drop_pending_updates": False})

    async def _set_menus(self) -> None:
        for method, params in menus(self._texts):
            await self._insist(method, params)

    async def _insist(self, method: str, params: Params) -> bool:
        """Call until it is done; tell whether it was, for what is refused stays refused."""
        failures = 0
        while True:
            try:
                await self._calls.call(method, params)
            except CallFailed as failure:
                failures += 1
                if failure.fault in (Fault.UNAUTHORISED, Fault.REFUSED, Fault.GONE):
                    self._refused(method, failure)
                    return False
                reason = failure.reason or failure.fault
                self._complaints.say("telegram.call-delayed", method=method, reason=reason)
                await self._timing.sleep(failure.seconds or backoff(failures))
            else:
                self._complaints.over("telegram.call-delayed")
                return True

    def _refused(self, method: str, failure: CallFailed) -> None:
        if failure.fault is Fault.UNAUTHORISED:
            self._complaints.say("telegram.token-refused", reason=failure.reason)
        else:
            self._complaints.say("telegram.call-refused", method=method, reason=failure.reason)
