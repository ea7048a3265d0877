"""Every task of every part, done with that part's role: what is granted must be enough."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.config import RetentionSection
from bot.forgetting import forget, options_of
from bot.indexing import Index
from bot.keykeeping import keep_keys
from bot.parts.desk import casework_of
from dialogs.events import Wrote
from storage import pool, purge, searching
from storage.engine import Database
from storage.envelopes import AdditionEnvelope, ErasureEnvelope, WithdrawalEnvelope
from storage.keys import DELIVERY, read_chat_keys
from storage.proving import prove
from storage.sealing import Address, receipt_hash
from storage.worklists import Tab, Wanted
from tests.bot.after_sending import with_receipt
from tests.bot.house import House, directory, flows, short_flow
from tests.parts.roles import PARTS, Roles

CHAT, ELSEWHERE = Address("telegram", "4242"), Address("telegram", "1717")
_SEEN = "SELECT relfilenode FROM pg_class WHERE relname = 'pool'"


@pytest.fixture
async def house(roles: Roles, tmp_path: Path) -> AsyncIterator[House]:
    """Give a house whose chat, desk and delivery each have their own role."""
    async with AsyncExitStack() as stack:
        db = {part: Database.open(roles.url(part)) for part in PARTS}
        for each in db.values():
            stack.push_async_callback(each.close)
        opened = House(db["chat"], tmp_path)
        stack.push_async_callback(opened.chat.close)
        opened.db = db["delivery"]  # what releases and pushes from here
        opened.casework = casework_of(opened.config, db["desk"], directory())
        await prove(db["delivery"], opened.config.keys_dir, (DELIVERY,))
        await prove(db["chat"], opened.config.keys_dir, ("chat",))
        yield opened


async def test_a_case_from_its_first_word_to_its_last_needs_no_more(house: House) -> None:
    await house.told_and_read(CHAT)
    await house.delivery().sweep()
    (push,) = house.channel.pushes
    assert await house.press(CHAT, push.notice, push.notice.choices[0].id)
    await house.move("done")
    await house.chat.afterwards.record_heard((await house.one()).id, "no")
    await house.release().make()
    assert (await house.one()).status == "reopened"


async def test_what_comes_after_by_receipt_needs_no_more(house: House) -> None:
    code = await with_receipt(house)
    hashed = receipt_hash(code, read_chat_keys(house.config.keys_dir).pepper)
    await house.release().make()
    assert await house.take(ELSEWHERE, Wrote(house.id(), code))
    for envelope in (
        AdditionEnvelope({"what": "More."}, receipt_hash=hashed),
        WithdrawalEnvelope(receipt_hash=hashed),
        ErasureEnvelope(receipt_hash=hashed),
    ):
        key = read_chat_keys(house.config.keys_dir).sealing_key
        await house.db.write(partial(pool.put, public_key=key, envelope=envelope))
        await house.release().make()
    assert (await house.one()).status == "withdrawn"


async def test_finding_words_and_filing_them_anew_needs_no_more(house: House) -> None:
    await house.told_and_read(CHAT)
    desk = house.casework._db
    index = Index(desk, flows())
    wanted = Wanted(Tab.ALL, house.now.date(), words=index.sought("cold"))
    (found,) = await house.casework.page(wanted, 2)
    await desk.write(lambda conn: searching.drop(conn, {found.id}))
    assert await house.casework.page(wanted, 2) == []
    await index.file()
    assert await house.casework.page(wanted, 2) == [found]


async def test_the_nights_need_no_more_and_write_the_tables_anew(house: House) -> None:
    await house.told_and_read(CHAT)
    today = house.now.date()
    await house.db.write(lambda conn: purge.forget_old_sessions(conn, today))
    await house.db.write(purge.forget_stray_messages)
    later = today + timedelta(days=3000)
    options = options_of([short_flow()])
    await house.move("done")
    await forget(house.db, later, RetentionSection(), directory().services, options)
    await keep_keys(house.db, house.config.keys_dir, later, house.release().held(), (DELIVERY,))
    before = await house.db.read(lambda conn: conn.scalar(text(_SEEN)))
    await purge.vacuum(house.db, full=True)
    after = await house.db.read(lambda conn: conn.scalar(text(_SEEN)))
    assert before != after
