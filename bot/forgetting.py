"""The nightly forgetting: cases end, ways back and words past their time go, bytes and all.

It is given nothing but the day, and what it did is noted nowhere.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from bot.config import RetentionSection
from dialogs.flow import Flow
from dialogs.services import Service
from storage import purge, retention, trail
from storage.engine import Database
from storage.retention import Options


async def forget(
    db: Database,
    today: date,
    times: RetentionSection,
    services: Mapping[str, Service],
    options: Options,
) -> bool:
    """Forget what is past its time; tell whether tables must be written anew for that."""

    def kept_for(slug: str) -> timedelta:
        own = services[slug].texts_days if slug in services else 0
        return timedelta(days=own) if own else times.texts

    await db.write(lambda conn: retention.end_cases(conn, today, times.heard_wait))
    gone = await db.write(lambda conn: retention.drop_ways_back(conn, today, times.after_case))
    gone += await db.write(lambda conn: retention.empty_words(conn, today, kept_for, options))
    gone += await db.write(purge.forget_stray_messages)
    await db.write(lambda conn: trail.forget(conn, today - times.trail))
    yesterday = today - timedelta(days=1)
    lately = await db.read(lambda conn: retention.erased_since(conn, yesterday))
    return gone > 0 or lately


def options_of(flows: Iterable[Flow]) -> Options:
    """Return the options of every step of these flows."""
    return {
        flow.id: {step.id: frozenset(step.options_known) for step in flow.steps} for flow in flows
    }
