"""What the matrix must not lose, looked for after all is over."""

import asyncio
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from storage.followups import REJECTED, SENT
from storage.rows import FeedbackRow
from storage.tables import followup, return_address, status_event
from tests.channels.house import House
from tests.channels.telegram.matrix import Matrix
from tests.channels.telegram.matrix_faults import Case, Costs
from tests.killing.telegram_clients import TelegramClient

Owners = Mapping[str, TelegramClient]  # by the id of their feedback


@dataclass(frozen=True)
class Push:
    """What delivery holds to have become of a push, and how often it came."""

    state: str
    doubtful: bool
    came: int

    def is_well(self, case: Case) -> bool:
        """Tell whether it came once, or what became of it is marked as it has to be."""
        match case.costs:
            case Costs.CHAT:
                return (self.state, self.came) == ("gone", 0)
            case Costs.DOUBT:
                return self.doubtful and self.came in {1, 2}
            case Costs.REPLY if case.name.startswith("send: 400"):
                return (self.state, self.came) == (REJECTED, 0)
        return (self.state, self.doubtful, self.came) == (SENT, False, 1)


def owners_of(
    clients: Sequence[TelegramClient], rows: Sequence[FeedbackRow]
) -> tuple[Owners, list[str]]:
    """Return whose each feedback is, and the answers that are not there exactly once."""
    owners: dict[str, TelegramClient] = {}
    lost: list[str] = []
    for client in clients:
        texts = client.mind.told
        found = [row for row in rows if texts and texts[0] in row.answers.values()]
        kept = [each for row in found for each in row.answers.values()]
        lost += [f"{client.chat}: kept {kept.count(x)}x: {x}" for x in texts if kept.count(x) != 1]
        owners |= {row.id: client for row in found}
    if not len(rows) == len(owners) == len(clients):
        lost.append(f"{len(rows)} feedbacks of {len(clients)} conversations")
    return owners, lost


async def lost_additions(house: House, owners: Owners) -> list[str]:
    """Return the additions that are not kept once, as they were told."""
    lost = []
    for id_, client in owners.items():
        kept = [each.answers.get("added") for each in await house.app.casework.additions(id_)]
        if kept != [client.mind.told[-1]]:
            lost.append(f"{client.chat}: {len(kept)} additions, of 1")
    return lost


async def lost_pushes(matrix: Matrix, owners: Owners, met: Mapping[int, Case]) -> list[str]:
    """Return the newest pushes that did not come once, nor are marked as they have to be."""
    lost = []
    for id_, client in owners.items():
        state, doubtful = await newest(matrix.house, id_)
        push = Push(state, doubtful, client.notices() - 1)
        if not push.is_well(met[client.chat]):
            lost.append(f"{client.chat}: {met[client.chat].name}: {push}")
    return lost


async def newest(house: House, feedback: str) -> tuple[str, bool]:
    """Return what is written of the newest push of a feedback: its state, and whether in doubt."""
    return await house.app.db.read(lambda conn: _newest(conn, feedback))


async def stuck(telling: Iterable[Awaitable[None]]) -> list[str]:
    """Let all clients go on to the end; return what stopped those who could not."""
    ended = await asyncio.gather(*telling, return_exceptions=True)
    return [f"stuck: {each!r:.300}" for each in ended if each]


def _newest(conn: Connection, feedback: str) -> tuple[str, bool]:
    query = (
        select(followup.c.state, followup.c.doubtful)
        .join(return_address, followup.c.return_address == return_address.c.id)
        .join(status_event, followup.c.status_event == status_event.c.id)
        .where(return_address.c.feedback == feedback)
        .order_by(status_event.c.number.desc())
        .limit(1)
    )
    row = conn.execute(query).one_or_none()
    return (row[0], row[1]) if row else ("gone", False)
