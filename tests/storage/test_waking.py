"""What one process tells another, on a real PostgreSQL; on SQLite there is nobody to tell."""

import asyncio
import secrets

from sqlalchemy import text

from bot.channels.web.streams import Streams
from storage import mailboxes
from storage.engine import Database
from storage.waking import BUCKETS, MAIL, bucket

_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE 'listen%'"


async def test_a_message_wakes_its_bucket_and_tells_no_more(
    database: Database, dialect: str
) -> None:
    if dialect == "sqlite":
        await database.write(lambda conn: mailboxes.post(conn, b"\x85" * 32, "id", b"body"))
        return
    heard: asyncio.Queue[str] = asyncio.Queue()
    database.listen(MAIL, heard.put_nowait)
    assert await heard.get() == "", "what came before it listened is looked for"
    for number in range(20):
        box, id_ = secrets.token_bytes(32), f"id-{number}"
        await database.write(lambda conn: mailboxes.post(conn, box, id_, b"body"))  # noqa: B023
        said = await heard.get()
        assert said == str(box[0] % 64)
        assert int(said) < BUCKETS == 64


async def test_a_lost_connection_is_made_again_and_then_everything_is_looked_at(
    database: Database, dialect: str
) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    database.listen(MAIL, heard.put_nowait)
    if dialect == "sqlite":
        assert heard.empty()
        return
    assert await heard.get() == ""
    await database.write(lambda conn: conn.execute(text(_CUT)).all())
    assert await heard.get() == ""
    await database.write(lambda conn: mailboxes.post(conn, b"\x85" * 32, "id", b"body"))
    assert await heard.get() == "5"


def test_a_bucket_wakes_the_pages_that_wait_in_it_and_no_other() -> None:
    streams = Streams()
    mine, other = b"\x05" + bytes(31), b"\x06" + bytes(31)
    with streams.waiting_at(mine) as my_news, streams.waiting_at(other) as other_news:
        streams.wake_bucket(bucket(mine))
        assert (my_news.is_set(), other_news.is_set()) == (True, False)
        streams.wake_all()
        assert other_news.is_set()
