"""The turn writer: turns that arrive while the last commit runs share the next transaction.

Rule 1: turns of one conversation are taken in the order they came, one in a batch.
Rule 2: a caller is answered after the commit, never before.
Rule 3: nothing waits when it is quiet; nothing slow (Argon2id) runs inside a transaction.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from msgspec import structs

from dialogs.events import Event
from dialogs.flow import Flow
from dialogs.turn import Turn
from storage.batches import Asked, Common, Failed, Lost, NeedsHash, Outcome, Took, take_batch
from storage.crowding import Crowd
from storage.engine import Database
from storage.errors import MoveLost, WriterClosed
from storage.finishing import Hashed
from storage.keys import ChatKeys
from storage.moving import move_session
from storage.places import is_talking
from storage.sealing import Address, receipt_hash

_BATCH = 500  # turns in one transaction at most
_HASHERS = 2  # each takes 64 MiB and a core


@dataclass(slots=True, eq=False)
class _Waiting:
    asked: Asked
    answer: asyncio.Future[Turn]


_Task = asyncio.Task[None] | asyncio.Task[bool]
_Hold = asyncio.Future[None]  # a move that waits for the turns before it


class TurnWriter:
    """Takes turns and keeps what comes of them; one for each process."""

    def __init__(
        self,
        db: Database,
        keys: Callable[[], ChatKeys],
        flows: Mapping[str, Flow],
        now: Callable[[], datetime],
        on_finished: Callable[[], None],
        *,
        crowd: Crowd | None = None,
    ) -> None:
        self._db = db
        self._keys = keys
        self._flows = flows
        self._now = now
        self._on_finished = on_finished
        self._crowd = crowd
        self._ready: deque[_Waiting] = deque()
        self._behind: dict[Address, deque[_Waiting | _Hold]] = {}  # a key for each turn under way
        self._tasks: set[_Task] = set()
        self._writing = False
        self._closed = False
        self._hashers = ThreadPoolExecutor(_HASHERS, thread_name_prefix="receipt")

    async def take(self, address: Address, flow: str, event: Event) -> Turn:
        """Take one turn; `flow` is the one to begin where no conversation is open."""
        if self._closed:
            raise WriterClosed
        answer: asyncio.Future[Turn] = asyncio.get_running_loop().create_future()
        waiting = _Waiting(Asked(address, flow, event), answer)
        if address in self._behind:
            self._behind[address].append(waiting)
        else:
            self._behind[address] = deque()
            self._queue(waiting)
        return await answer

    async def is_talking(self, address: Address) -> bool:
        """Tell whether a conversation is open there, and not paused; what is under way does not count."""
        keys, now = self._keys(), int(self._now().timestamp())
        return await self._db.read(lambda conn: is_talking(conn, keys, address, now))

    async def move(self, old: Address, new: Address) -> bool:
        """Let a conversation go on at another address, in order with the turns of both.

        False where there is none to move, or where the other address has one of its own.
        """
        if self._closed:
            raise WriterClosed
        # A caller that gives up leaves the move whole and both addresses free.
        task = asyncio.create_task(self._move(old, new))
        self._remember(task)
        return await asyncio.shield(task)

    async def close(self) -> None:
        """Take what has come already, then no more."""
        self._closed = True
        while self._tasks:
            await asyncio.wait(self._tasks)
        self._hashers.shutdown()

    def _queue(self, waiting: _Waiting) -> None:
        self._ready.append(waiting)
        if not self._writing:
            self._writing = True
            self._start(self._write_all())

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._remember(asyncio.get_running_loop().create_task(work))

    def _remember(self, task: _Task) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _move(self, old: Address, new: Address) -> bool:
        held = sorted({old, new}, key=Address.encoded)  # always in one order: no two moves lock
        for address in held:
            await self._hold(address)
        try:
            return await self._moved(old, new)
        finally:
            for address in held:
                self._go_on(address)

    async def _moved(self, old: Address, new: Address) -> bool:
        while True:
            keys, now = self._keys(), int(self._now().timestamp())
            move = partial(
                move_session, keys=keys, flows=self._flows, addresses=(old, new), now=now
            )
            with suppress(MoveLost):
                return await self._db.write(move)

    async def _hold(self, address: Address) -> None:
        """Wait for the turns that came before; those that come after wait for `_go_on`."""
        if address not in self._behind:
            self._behind[address] = deque()
            return
        hold = asyncio.get_running_loop().create_future()
        self._behind[address].append(hold)
        await hold

    async def _write_all(self) -> None:
        while self._ready:
            batch = [self._ready.popleft() for _ in range(min(len(self._ready), _BATCH))]
            outcomes = await self._write(batch)
            for waiting, outcome in zip(batch, outcomes, strict=True):
                self._settle(waiting, outcome)
            await asyncio.sleep(0)  # who has just been answered may join the next batch
        self._writing = False

    async def _write(self, batch: Sequence[_Waiting]) -> Sequence[Outcome]:
        asked = [waiting.asked for waiting in batch]
        try:
            common = Common(self._keys(), self._flows, int(self._now().timestamp()), self._crowd)
            outcomes = await self._db.write(lambda conn: take_batch(conn, common, asked))
        except Exception as error:  # noqa: BLE001 - every caller is told, and the writer lives on
            return [Failed(error)] * len(batch)
        if any(isinstance(each, Took) and each.turn.feedback for each in outcomes):
            asyncio.get_running_loop().call_soon(self._on_finished)
        return outcomes

    def _settle(self, waiting: _Waiting, outcome: Outcome) -> None:
        match outcome:
            case Lost():
                self._queue(waiting)
            case NeedsHash(receipt):
                self._start(self._hash(waiting, receipt))
            case Took(turn):
                self._answer(waiting, turn)
            case Failed(error):
                self._answer(waiting, error)

    async def _hash(self, waiting: _Waiting, receipt: str) -> None:
        loop = asyncio.get_running_loop()
        try:
            pepper = self._keys().pepper
            made = await loop.run_in_executor(self._hashers, receipt_hash, receipt, pepper)
        except Exception as error:  # noqa: BLE001 - the caller is told
            self._answer(waiting, error)
            return
        waiting.asked = structs.replace(waiting.asked, hashed=Hashed(receipt, made))
        self._queue(waiting)

    def _answer(self, waiting: _Waiting, what: Turn | Exception) -> None:
        if waiting.answer.done():
            pass  # the caller gave up: its turn is taken all the same
        elif isinstance(what, Exception):
            waiting.answer.set_exception(what)
        else:
            waiting.answer.set_result(what)
        self._go_on(waiting.asked.address)

    def _go_on(self, address: Address) -> None:
        behind = self._behind[address]
        if not behind:
            del self._behind[address]
            return
        first = behind.popleft()
        if isinstance(first, _Waiting):
            self._queue(first)
        else:
            first.set_result(None)
