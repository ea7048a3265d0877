"""What a client does after sending: opens news, looks by receipt, adds, withdraws, erases.

Rule 1: what the client causes goes into the pool, sealed, and shows in the next edition.
Rule 2: a wrong, an expired and a deleted token or code are answered alike.
Rule 3: repeating a press is harmless.
"""

from collections.abc import Callable, Mapping

from bot.presses import ERASE, Press, read_press
from bot.receipts import Receipts
from bot.telling import ANSWERS, Telling, asks_heard
from bot.tickets import Ticket, Tickets
from dialogs.replies import Choice, Reply, Takes
from dialogs.texts import Texts
from dialogs.words import receipt_in
from storage import feedbacks, followups, pool
from storage.engine import Database
from storage.envelopes import Envelope, ErasureEnvelope, Heard, HeardEnvelope, WithdrawalEnvelope
from storage.finishing import about_receipt, about_token
from storage.keys import ChatKeys
from storage.sealing import token_hash


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
        self._receipts = Receipts(db, keys)
        self._tickets = Tickets()

    async def pressed(self, step: str, choice: str) -> tuple[Reply, ...]:
        """Answer a press; `step` begins with `@`."""
        press = read_press(choice, self._texts.languages)
        match step:
            case "@open":
                return await self._open(press)
            case "@heard":
                return await self._heard(press)
            case "@withdraw" | "@erase":
                return await self._leave(step, press)
            case "@receipt":
                return await self._asked_receipt(press)
            case _:
                return (self._say(press.lang, "gone"),)

    async def receipt(self, code: str, lang: str) -> tuple[Reply, ...]:
        """Tell what became of the feedback that this code belongs to, and what can be done."""
        found = await self._receipts.find(code)
        if found is None:
            return (self._say(lang, "receipt-unknown"),)
        token = self._tickets.issue(Ticket(found.standing.id, found.receipt_hash))
        status = found.standing.status
        story = self._telling.story(lang, found.events, found.added_on)
        story = self._telling.with_deeds(story, token, status)
        asks = bool(found.events) and asks_heard(found.events[-1]) and not found.standing.heard
        return (*story, self._telling.heard(lang, token)) if asks else story

    async def about(self, choice: str) -> str:
        """Return what an addition belongs to, as its session carries it; empty: to nothing."""
        token = read_press(choice, self._texts.languages).token
        ticket = self._tickets.of(token)
        hashed = token_hash(token)
        news = await self._db.read(lambda conn: followups.opened(conn, hashed))
        if ticket:
            return about_receipt(ticket.receipt_hash)
        return about_token(hashed) if news else ""

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
            said = (*said, self._telling.heard(press.lang, press.token))
        return self._telling.with_answers(said, press.token, news.event.status)

    async def _heard(self, press: Press) -> tuple[Reply, ...]:
        feedback = await self._feedback(press.token)
        answer = ANSWERS.get(press.answer)
        if not feedback or answer is None:
            return (self._say(press.lang, "gone"),)
        await self.record_heard(feedback, answer)
        return (self._say(press.lang, "heard-thanks", answer=answer),)

    async def _leave(self, step: str, press: Press) -> tuple[Reply, ...]:
        """Ask once more, then withdraw or erase; whether the token leads anywhere is not told."""
        deed = step.removeprefix("@")
        match press.answer:
            case "yes":
                await self._put(self._leaving(step, press.token))
                return (self._say(press.lang, f"{deed}-asked"),)
            case "no":
                return (self._say(press.lang, f"{deed}-kept"),)
            case _:
                return (self._sure(step, press),)

    async def _asked_receipt(self, press: Press) -> tuple[Reply, ...]:
        code = receipt_in(press.token)
        if code:
            return await self.receipt(code, press.lang)
        return (self._say(press.lang, "receipt-ask"),)

    async def _feedback(self, token: str) -> str:
        """Return the feedback whose client was asked whether they became heard."""
        ticket = self._tickets.of(token)
        if ticket:
            events = await self._db.read(lambda conn: feedbacks.history(conn, ticket.feedback))
            return ticket.feedback if events and asks_heard(events[-1]) else ""
        hashed = token_hash(token)
        news = await self._db.read(lambda conn: followups.opened(conn, hashed))
        return news.event.feedback if news and asks_heard(news.event) else ""

    def _leaving(self, step: str, token: str) -> Envelope:
        ticket = self._tickets.of(token)
        kind = ErasureEnvelope if step == ERASE else WithdrawalEnvelope
        if ticket:
            return kind(receipt_hash=ticket.receipt_hash)
        return kind(token_hash=token_hash(token))

    def _sure(self, step: str, press: Press) -> Reply:
        deed = step.removeprefix("@")
        choices = tuple(
            Choice(
                f"{press.lang}.{press.token}.{answer}",
                self._texts.say(press.lang, f"{deed}-{answer}"),
            )
            for answer in ("yes", "no")
        )
        text = self._texts.say(press.lang, f"{deed}-sure")
        return Reply(text, press.lang, step, Takes.CHOICE, choices)

    async def _put(self, envelope: Envelope) -> None:
        sealing_key = self._keys().sealing_key
        await self._db.write(lambda conn: pool.put(conn, sealing_key, envelope))
        self._on_pooled()

    def _say(self, lang: str, key: str, **args: str) -> Reply:
        return Reply(self._texts.say(lang, key, **self._facts, **args), lang)
