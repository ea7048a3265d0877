"""What a client does after sending: opens news, looks by receipt, says whether heard, erases.

Rule 1: what the client causes goes into the pool, sealed, and shows in the next edition.
Rule 2: a wrong, an expired and a deleted token or code are answered alike.
Rule 3: repeating a press is harmless.
"""

import asyncio
import re
import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from bot.telling import ANSWERS, Telling, asks_heard
from dialogs.replies import Choice, Reply, Takes
from dialogs.texts import Texts
from dialogs.words import receipt_in
from storage import feedbacks, followups, pool, receipts
from storage.engine import Database
from storage.envelopes import Envelope, ErasureEnvelope, Heard, HeardEnvelope
from storage.keys import ChatKeys
from storage.sealing import receipt_hash, token_hash

OPEN, ERASE, HEARD, RECEIPT = "@open", "@erase", "@heard", "@receipt"

_AT_ONCE = 2  # Argon2id takes 64 MiB each
_TICKETS = 1000
_TOKEN = re.compile(r"[A-Za-z0-9_-]{8,64}")


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a receipt opened a while ago: buttons under it carry no code."""

    feedback: str
    receipt_hash: bytes


@dataclass(frozen=True, slots=True)
class Press:
    """A choice id of a button that lives on: `LANG.TOKEN` or `LANG.TOKEN.ANSWER`."""

    lang: str
    token: str
    answer: str


class Afterwards:
    """Answers presses of buttons that outlive a conversation, and typed receipts."""

    def __init__(
        self,
        db: Database,
        keys: Callable[[], ChatKeys],
        texts: Texts,
        telling: Telling,
        *,
        facts: Mapping[str, str | int],
        on_pooled: Callable[[], None],
    ) -> None:
        self._db = db
        self._keys = keys
        self._texts = texts
        self._telling = telling
        self._facts = facts  # every, weekday, backup_days: what the texts promise
        self._on_pooled = on_pooled
        self._hashing = asyncio.Semaphore(_AT_ONCE)
        self._tickets: OrderedDict[str, Ticket] = OrderedDict()

    async def pressed(self, step: str, choice: str) -> tuple[Reply, ...]:
        """Answer a press; `step` begins with `@`."""
        press = self._read(choice)
        match step:
            case "@open":
                return await self._open(press)
            case "@heard":
                return await self._heard(press)
            case "@erase":
                return await self._erase(press)
            case "@receipt":
                return await self._asked_receipt(press)
            case _:
                return (self._say(press.lang, "gone"),)

    async def receipt(self, code: str, lang: str) -> tuple[Reply, ...]:
        """Tell what became of the feedback that this code belongs to."""
        async with self._hashing:
            hashed = await asyncio.to_thread(receipt_hash, code, self._keys().pepper)
        feedback = await self._db.read(lambda conn: receipts.by_receipt(conn, hashed))
        if feedback is None:
            return (self._say(lang, "receipt-unknown"),)
        row = await self._db.read(lambda conn: feedbacks.standing(conn, feedback))
        events = await self._db.read(lambda conn: feedbacks.history(conn, feedback))
        if row is None:
            return (self._say(lang, "receipt-unknown"),)
        token = self._ticket(Ticket(feedback, hashed))
        *before, last = self._telling.story(lang, events)
        erasing = (self._telling.erasing(lang, token),)
        story = (*before, replace(last, step=ERASE, takes=Takes.CHOICE, choices=erasing))
        asks = bool(events) and asks_heard(events[-1]) and not row.heard
        return (*story, self._telling.heard(lang, token)) if asks else story

    async def record_heard(self, feedback: str, answer: Heard) -> None:
        """Put the answer to "did you become heard?" into the pool."""
        await self._put(HeardEnvelope(feedback, answer))

    async def _open(self, press: Press) -> tuple[Reply, ...]:
        hashed = token_hash(press.token)
        news = await self._db.read(lambda conn: followups.opened(conn, hashed))
        if news is None:
            return (self._say(press.lang, "gone"),)
        said = self._telling.event(press.lang, news.event)
        if asks_heard(news.event):
            return (*said, self._telling.heard(press.lang, press.token))
        return said

    async def _heard(self, press: Press) -> tuple[Reply, ...]:
        feedback = await self._feedback(press.token)
        answer = ANSWERS.get(press.answer)
        if not feedback or answer is None:
            return (self._say(press.lang, "gone"),)
        await self.record_heard(feedback, answer)
        return (self._say(press.lang, "heard-thanks", answer=answer),)

    async def _erase(self, press: Press) -> tuple[Reply, ...]:
        """Ask once more; whether the token leads anywhere is not told."""
        match press.answer:
            case "yes":
                await self._put(self._erasure(press.token))
                return (self._say(press.lang, "erase-asked"),)
            case "no":
                return (self._say(press.lang, "erase-kept"),)
            case _:
                return (self._sure(press),)

    async def _asked_receipt(self, press: Press) -> tuple[Reply, ...]:
        code = receipt_in(press.token)
        if code:
            return await self.receipt(code, press.lang)
        return (self._say(press.lang, "receipt-ask"),)

    async def _feedback(self, token: str) -> str:
        """Return the feedback whose client was asked whether they became heard."""
        if token in self._tickets:
            feedback = self._tickets[token].feedback
            events = await self._db.read(lambda conn: feedbacks.history(conn, feedback))
            return feedback if events and asks_heard(events[-1]) else ""
        hashed = token_hash(token)
        news = await self._db.read(lambda conn: followups.opened(conn, hashed))
        return news.event.feedback if news and asks_heard(news.event) else ""

    def _erasure(self, token: str) -> ErasureEnvelope:
        if token in self._tickets:
            return ErasureEnvelope(receipt_hash=self._tickets[token].receipt_hash)
        return ErasureEnvelope(token_hash=token_hash(token))

    def _sure(self, press: Press) -> Reply:
        choices = tuple(
            Choice(f"{press.lang}.{press.token}.{answer}", self._texts.say(press.lang, label))
            for answer, label in (("yes", "erase-yes"), ("no", "erase-no"))
        )
        text = self._texts.say(press.lang, "erase-sure")
        return Reply(text, press.lang, ERASE, Takes.CHOICE, choices)

    async def _put(self, envelope: Envelope) -> None:
        sealing_key = self._keys().sealing_key
        await self._db.write(lambda conn: pool.put(conn, sealing_key, envelope))
        self._on_pooled()

    def _ticket(self, ticket: Ticket) -> str:
        token = secrets.token_urlsafe(16)
        self._tickets[token] = ticket
        while len(self._tickets) > _TICKETS:
            self._tickets.popitem(last=False)
        return token

    def _read(self, choice: str) -> Press:
        """Read a choice id; what is not one reads as a token that leads nowhere."""
        lang, _, rest = choice.partition(".")
        token, _, answer = rest.partition(".")
        known = lang if lang in self._texts.languages else "fi"
        return Press(known, token if _TOKEN.fullmatch(token) else "", answer)

    def _say(self, lang: str, key: str, **args: str) -> Reply:
        return Reply(self._texts.say(lang, key, **self._facts, **args), lang)
