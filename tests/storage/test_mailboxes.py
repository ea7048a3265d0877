import asyncio
from functools import partial

from storage import mailboxes
from storage.engine import Database
from storage.mailboxes import Message
from storage.purge import forget_stray_messages


async def test_messages_wait_in_their_order_until_the_page_asks(database: Database) -> None:
    for number in range(3):
        post = partial(mailboxes.post, mailbox_hash=b"a", id_=f"{number}", body=b"%d" % number)
        await database.write(post)
    await database.write(partial(mailboxes.post, mailbox_hash=b"b", id_="other", body=b"x"))
    later = partial(mailboxes.waiting, mailbox_hash=b"a", after=1)
    assert await database.read(later) == [Message(2, b"1"), Message(3, b"2")]


async def test_a_push_posted_twice_waits_once(database: Database) -> None:
    post = partial(mailboxes.post, mailbox_hash=b"a", id_="push", body=b"x")
    await asyncio.gather(*(database.write(post) for _ in range(4)))
    waiting = partial(mailboxes.waiting, mailbox_hash=b"a", after=0)
    assert await database.read(waiting) == [Message(1, b"x")]


async def test_pushes_posted_at_once_all_wait(database: Database) -> None:
    posts = [
        partial(mailboxes.post, mailbox_hash=b"a", id_=f"{number}", body=b"x")
        for number in range(6)
    ]
    await asyncio.gather(*(database.write(post) for post in posts))
    waiting = partial(mailboxes.waiting, mailbox_hash=b"a", after=0)
    assert [each.number for each in await database.read(waiting)] == [1, 2, 3, 4, 5, 6]


async def test_messages_without_a_mailbox_are_forgotten(database: Database) -> None:
    await database.write(partial(mailboxes.post, mailbox_hash=b"erased", id_="1", body=b"x"))
    assert await database.write(forget_stray_messages) == 1
    assert await database.write(forget_stray_messages) == 0
