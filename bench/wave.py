"""A wave of pushes through `kuulluksi serve`: how much of the allowed rate, and how soon a client is answered."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, insert

from bench.bot_api import BotApi
from bench.job import FLOW
from bench.line import WEBHOOK, Lines
from bench.measuring import FIRST, OTHERS, on_cores
from bench.telegram import SECRET, installation
from bot.channels.telegram.pacing import Limits
from bot.channels.telegram.webhook import PATH
from storage.engine import Database
from storage.followups import DUE
from storage.keys import DeliveryKeys, read_delivery_keys
from storage.rows import FeedbackRow, StatusEvent, add_events, add_feedback
from storage.sealing import Address, ReturnAddress, public_key, seal_return
from storage.tables import edition, followup, new_id, return_address
from tests.killing.installation import Running

PUSHES = 10_000
SCALE = 8.0  # of Telegram's limits: the wave takes 50 seconds instead of 400
_REST = 0.2  # seconds between the messages of the client who writes meanwhile
_CLIENT, _FIRST = 7, 1_000_000  # chats: of who writes meanwhile, and of the first push


@dataclass(frozen=True)
class Wave:
    """What a wave was like; times in seconds."""

    took: float
    messages: int
    refused: int
    answers: Sequence[float]

    def __str__(self) -> str:
        allowed = SCALE / Limits().seconds
        share = self.messages / self.took / allowed
        soonest, latest = statistics.median(self.answers), max(self.answers)
        return (
            f"{PUSHES:,} pushes with Telegram's limits {SCALE:.0f} times as wide: {self.took:.0f} s, "
            f"{share:.0%} of the allowed {allowed:.0f}/s (must 95 %); {self.refused} refused (must 0); "
            f"meanwhile {len(self.answers)} clients' messages were answered in {soonest * 1000:.0f} ms "
            f"(median), {latest * 1000:.0f} ms (longest; must 1,000)"
        )


def wave(library: str) -> Wave:
    """Measure on a file, synchronous FULL."""
    return asyncio.run(_measured(library))


async def _measured(library: str) -> Wave:
    at_most = round(30 * SCALE)
    with tempfile.TemporaryDirectory() as folder, on_cores(OTHERS):
        async with (
            BotApi(time.perf_counter, at_most).running() as api,
            _serving(Path(folder), library, api) as running,
        ):
            lines = Lines(running.url, WEBHOOK)
            while not api.messages:  # noqa: ASYNC110 - until the first sweep of another process
                await asyncio.sleep(0.01)
            began = time.perf_counter()
            answers: list[float] = []
            while sum(int(chat) >= _FIRST for chat in api.sent) < PUSHES:
                answers.append(await _answered(api, lines, len(answers)))
                await asyncio.sleep(_REST)
            took = time.perf_counter() - began
            lines.close()
        return Wave(took, api.messages, api.refused, answers)


async def _answered(api: BotApi, lines: Lines, number: int) -> float:
    """Let a client write, each time in another chat; return the seconds until the answer is there."""
    chat = _CLIENT + number
    sender = {"id": chat, "is_bot": False, "language_code": "en"}
    place = {"id": chat, "type": "private"}
    message = {"message_id": 1, "from": sender, "chat": place, "date": 1, "text": "/start"}
    began = time.perf_counter()
    update = {"update_id": number + 1, "message": message}
    await lines.post(PATH, SECRET, msgspec.json.encode(update))
    while str(chat) not in api.sent:  # noqa: ASYNC110 - it took over a second, and was acknowledged
        await asyncio.sleep(0.01)
    return api.sent[str(chat)] - began


@asynccontextmanager
async def _serving(folder: Path, library: str, api: BotApi) -> AsyncIterator[Running]:
    """Run a server that owes the pushes; they begin once it is there."""
    settings = {"FLOWS": str(FLOW), "PUSH__SPREAD": "0", "PUSH__QUIET": "false"}
    made = installation(folder, library, api, SCALE, **settings)
    await made.command("init")
    keys = read_delivery_keys(folder / "keys")
    with on_cores(FIRST):
        running = await made.start()
    db = Database.open(f"sqlite:///{folder / 'data' / 'kuulluksi.sqlite3'}")
    await db.write(lambda conn: owe(conn, keys))
    await db.close()
    yield running
    assert await running.terminate() == 0


def owe(conn: Connection, keys: DeliveryKeys) -> None:
    """Write released feedback that was read, each with an address and a push that is due."""
    today, now, key = datetime.now(UTC).date(), int(time.time()), public_key(keys.secret_key)
    conn.execute(insert(edition), [{"number": 1, "made_on": today}])
    rows = [
        FeedbackRow(new_id(), 1, "dentist", "en", "read", "feedback8", {}, "")
        for _ in range(PUSHES)
    ]
    events = [
        StatusEvent(new_id(), row.id, 1, "read", "unit-supervisor", {}, today) for row in rows
    ]
    add_feedback(conn, rows)
    add_events(conn, events)
    addresses = [_address(number, row, key) for number, row in enumerate(rows)]
    conn.execute(insert(return_address), addresses)
    wait = {"state": DUE, "not_before": now, "attempts": 0, "doubtful": False, "reason": ""}
    owed = [
        {"id": new_id(), "return_address": address["id"], "status_event": event.id, **wait}
        for address, event in zip(addresses, events, strict=True)
    ]
    conn.execute(insert(followup), owed)


def _address(number: int, row: FeedbackRow, key: bytes) -> dict[str, object]:
    where = ReturnAddress(Address("telegram", str(_FIRST + number)), "en")
    return {"id": new_id(), "feedback": row.id, "box": seal_return(key, where)}
