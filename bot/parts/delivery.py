"""The delivery part: editions, pushes and forgetting. The only one that opens what is sealed."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from bot.channels.channel import Channel
from bot.config import Config
from bot.delivery import Delivery
from bot.files import directory_of, flows_of, setting_of
from bot.forgetting import forget, options_of
from bot.indexing import Index
from bot.keyring import DeliveryKeyring
from bot.parts.common import Common, local_clock, today_of
from bot.pushtimes import PushTimes
from bot.release import Release
from bot.rounds import Calendar
from bot.texts import talk_of
from dialogs.flow import Flow
from dialogs.services import Directory
from storage import purge
from storage.engine import Database
from storage.envelopes import Envelope
from storage.leading import Leader


def release_of(
    config: Config,
    db: Database,
    directory: Directory | None = None,
    flows: Mapping[str, Flow] | None = None,
    *,
    now: Callable[[], datetime] | None = None,
    takes: Callable[[Envelope], bool] = lambda _: True,
) -> Release:
    """Return what makes editions, of what it takes; needs the delivery part's keys."""
    edition = config.edition
    if flows is None:
        flows = flows_of(config, setting_of(config))
    return Release(
        db,
        DeliveryKeyring(config.keys_dir),
        Calendar(edition.every, edition.weekday, edition.hour),
        (directory or directory_of(config)).services,
        k_texts=edition.k_texts,
        now=now or local_clock(config),
        merge_after=edition.merge_after,
        describing={id_: flow.describing for id_, flow in flows.items()},
        questions={id_: flow.counted for id_, flow in flows.items()},
        index=Index(db, flows),
        takes=takes,
    )


def delivery_of(common: Common, channels: Mapping[str, Channel], leader: Leader) -> Delivery:
    """Return what derives and pushes what is owed."""
    push = common.config.push
    zone = common.config.time_zone
    return Delivery(
        common.db,
        DeliveryKeyring(common.config.keys_dir),
        channels,
        PushTimes(push.spread, push.waking_from, push.waking_to, push.is_quiet, zone),
        talk_of(common.config),
        now=lambda: datetime.now(UTC),
        leader=leader,
    )


async def forget_sessions(common: Common) -> None:
    """Let go of conversations whose day key is gone, and of messages without a mailbox."""
    today = today_of(common.config)()
    await common.db.write(lambda conn: purge.forget_old_sessions(conn, today))
    await common.db.write(purge.forget_stray_messages)


async def forget_old(common: Common) -> bool:
    """Let go of what is past its time; tell whether tables must be written anew for that."""
    options = options_of(common.flows.values())
    services, times = common.directory.services, common.config.retention
    return await forget(common.db, today_of(common.config)(), times, services, options)
