"""Rounds of services with rhythms of their own, what waits too long, and what is wanted soon."""

import dataclasses
import io
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

import pytest
from msgspec.structs import replace

from bot import logs
from bot.keyring import DeliveryKeyring
from bot.release import Release
from bot.rounds import Calendar
from dialogs.feedback import Reach
from dialogs.services import Service
from storage import editions, feedbacks, pool
from storage.envelopes import Envelope, ErasureEnvelope, FeedbackEnvelope, HeardEnvelope
from storage.keys import read_chat_keys, read_delivery_keys
from storage.rows import FeedbackRow
from storage.sealing import open_envelope
from tests.bot.house import HELSINKI, House, directory

MONDAY = datetime(2026, 11, 23, 7, tzinfo=HELSINKI)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
K = 5


def services(**every: str) -> Mapping[str, Service]:
    """The sample directory, with rhythms of their own for some (underscores are hyphens)."""
    rhythms = {slug.replace("_", "-"): rhythm for slug, rhythm in every.items()}
    return {
        slug: dataclasses.replace(service, every=rhythms.get(slug, ""))
        for slug, service in directory().services.items()
    }


def release_of(house: House, merge_after: timedelta = 8 * WEEK, **every: str) -> Release:
    house.now = MONDAY
    return Release(
        house.db,
        DeliveryKeyring(house.config.keys_dir),
        Calendar("weekly", 1, 6),
        services(**every),
        k_texts=None,
        now=lambda: house.now,
        most_kept_back=0,
        merge_after=merge_after,
        describing={"short": frozenset({"behalf"})},
    )


def text(service: str = "kotihoito-etela", **more: object) -> FeedbackEnvelope:
    about = {"channel": "web", "answers": {"what": "Hyvä."}, "language": "fi", **more}
    return FeedbackEnvelope(flow="short", service=service, reach=Reach.NONE, **about)  # type: ignore[arg-type]


async def put(house: House, *envelopes: Envelope) -> None:
    sealing = read_chat_keys(house.config.keys_dir).sealing_key
    for each in envelopes:
        await house.db.write(partial(pool.put, public_key=sealing, envelope=each))


async def rows(house: House) -> list[FeedbackRow]:
    return await house.db.read(feedbacks.listed)


async def waiting(house: House) -> list[FeedbackEnvelope]:
    keys = read_delivery_keys(house.config.keys_dir)
    boxes = await house.db.read(pool.read_all)
    opened = [open_envelope(keys.secret_of(box), box) for _, box in boxes]
    return [each for each in opened if isinstance(each, FeedbackEnvelope)]


async def test_each_service_is_read_at_its_own_rhythm(house: House) -> None:
    release = release_of(house, kirjasto="daily")
    await release.make_due()
    await put(house, *[text("kirjasto")] * K, *[text()] * K)
    house.now += DAY
    await release.make_due()
    assert {row.service for row in await rows(house)} == {"kirjasto"}
    house.now += 6 * DAY
    await release.make_due()
    assert {row.service for row in await rows(house)} == {"kirjasto", "kotihoito-etela"}


async def test_what_is_passed_over_is_sealed_anew_with_the_day_and_nothing_finer(
    house: House,
) -> None:
    release = release_of(house)
    await put(house, text(), text())
    before = {id_ for id_, _ in await house.db.read(pool.read_all)}
    await release.make_due()
    after = {id_ for id_, _ in await house.db.read(pool.read_all)}
    assert not before & after
    assert {each.since for each in await waiting(house)} == {MONDAY.date().toordinal()}
    house.now += WEEK
    await release.make_due()
    assert {id_ for id_, _ in await house.db.read(pool.read_all)} == after


async def test_too_little_for_its_own_edition_is_read_with_its_area_within_eight_weeks(
    house: House,
) -> None:
    release = release_of(house)
    await release.make_due()
    await put(house, *[text("kotihoito-etela")] * 3, *[text("kotihoito-pohjoinen")] * 2)
    sent = house.now
    while not await rows(house):
        house.now += WEEK
        await release.make_due()
    assert {row.service for row in await rows(house)} == {"kotihoito"}
    assert house.now - sent <= timedelta(weeks=8)
    assert house.now - sent >= timedelta(weeks=7)


@pytest.mark.parametrize("days", [14, 30, 56])
async def test_whatever_the_limit_no_text_is_read_after_it(house: House, days: int) -> None:
    release = release_of(house, merge_after=timedelta(days=days))
    await release.make_due()
    await put(house, *[text("kotihoito-etela")] * 3, *[text("kotihoito-pohjoinen")] * 2)
    sent = house.now
    while not await rows(house):
        house.now += DAY
        await release.make_due()
    assert house.now - sent <= timedelta(days=days)


async def test_what_is_read_daily_moves_up_in_time_to_what_is_read_weekly(house: House) -> None:
    release = release_of(house, kotihoito_etela="daily")
    await release.make_due()
    house.now += 3 * DAY
    await put(house, text("kotihoito-etela"), *[text("kotihoito")] * (K - 1))
    sent = house.now
    while not await rows(house):
        house.now += DAY
        await release.make_due()
    assert {row.service for row in await rows(house)} == {"kotihoito"}
    assert house.now - sent <= timedelta(weeks=8)


async def test_what_was_told_for_practice_is_read_soon_and_counts_nowhere(house: House) -> None:
    release = release_of(house)
    await release.make_due()
    practice = [text(soon=True, channel="terminal"), *[text(channel="terminal")] * K]
    await put(house, *practice, *[text()] * (K - 1))
    house.now += WEEK
    await release.make_due()
    assert len(await rows(house)) == 1


async def test_practice_has_no_deadline_and_moves_nobody_elses_text(house: House) -> None:
    release = release_of(house)
    await put(house, text(channel="terminal"))
    await release.make_due()
    house.now += 10 * WEEK
    await put(house, *[text("kotihoito")] * (K - 1), text("kirjasto"))
    await release.make_due()
    assert await rows(house) == []


async def test_what_a_client_wants_read_soon_is_read_the_next_morning_alone(house: House) -> None:
    release = release_of(house)
    await release.make_due()
    await put(house, text(soon=True), *[text()] * (K - 1))
    house.now += timedelta(hours=2)
    assert await release.make_due() is None
    house.now += timedelta(hours=22)
    await release.make_due()
    assert len(await rows(house)) == 1
    assert len(await waiting(house)) == K - 1


async def test_what_clients_do_later_waits_for_the_rhythm_of_their_service(house: House) -> None:
    release = release_of(house, kirjasto="daily")
    codes = [b"code-%d" % number for number in range(K)]
    await put(house, *[text(receipt_hash=code) for code in codes])
    await release.make_due()
    (first, *_) = await rows(house)
    await put(house, HeardEnvelope(first.id, "no"), ErasureEnvelope(receipt_hash=codes[0]))
    house.now += DAY
    await release.make_due()
    assert {(row.heard, row.status) for row in await rows(house)} == {("", "received")}
    house.now += 6 * DAY
    await release.make_due()
    assert "withdrawn" in {row.status for row in await rows(house)}


async def test_a_published_edition_never_gets_another_row(house: House) -> None:
    release = release_of(house)
    await put(house, *[text()] * K)
    await release.make_due()
    first = {row.id for row in await rows(house)}
    await put(house, *[text()] * K)
    await release.make()
    assert {row.id for row in await rows(house) if row.edition == 1} == first
    assert {row.edition for row in await rows(house)} == {1, 2}


async def test_a_rare_language_and_a_rare_description_are_not_shown(house: House) -> None:
    release = release_of(house)
    own = [text(answers={"what": "a", "behalf": "self"})] * K
    rare = text(answers={"what": "b", "behalf": "helped"}, language="fi-simple")
    await put(house, *own, rare)
    await release.make_due()
    shown = {(row.language, row.answers.get("behalf")) for row in await rows(house)}
    assert shown == {("fi", "self"), ("fi", None)}


async def test_a_crowd_of_invented_texts_makes_no_description_common(house: House) -> None:
    release = release_of(house)
    own = [text(answers={"what": "a", "behalf": "self"})] * K
    helped = text(answers={"what": "b", "behalf": "helped"}, language="fi-simple")
    crowd = [replace(helped, crowded=True)] * (3 * K)
    await put(house, *own, helped, *crowd)
    await release.make_due()
    shown = {(row.language, row.answers.get("behalf")) for row in await rows(house)}
    assert shown == {("fi", "self"), ("fi", None)}


async def test_a_day_with_very_many_texts_is_told_to_the_administrator(house: House) -> None:
    release = release_of(house)
    await put(house, *[text(crowded=True)] * 20, *[text()] * K)
    out = io.StringIO()
    logs.set_up("info", "json", out)
    await release.make_due()
    assert await house.db.read(editions.bursts) == [(1, "kotihoito-etela")]
    told = {"event": "edition.burst", "edition": 1, "service": "kotihoito-etela"}
    assert json.dumps({"level": "warning", **told}) in out.getvalue().splitlines()


async def test_much_practice_raises_no_alarm(house: House) -> None:
    release = release_of(house)
    await put(house, *[text(channel="terminal")] * 20, *[text()] * K)
    await release.make_due()
    assert len(await rows(house)) == 20 + K
    assert await house.db.read(editions.bursts) == []


async def test_an_administrator_who_knows_of_an_event_may_trust_a_crowd(house: House) -> None:
    release = release_of(house)
    await put(house, *[text(crowded=True)] * 20, *[text()] * 2)
    await release.make_due()
    assert await rows(house) == []
    await release.make(trusted=["kotihoito-etela"])
    assert len(await rows(house)) == 22
