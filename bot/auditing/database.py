"""What a thief and a curious worker would try on this very database (T1, T2, T6, T7)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from bot.auditing.results import Result, good_if
from bot.findings import Grade
from storage import inspecting
from storage.engine import Database
from storage.inspecting import Batch

Finds = Callable[[str, str], bool]
"""Whether a text in this language holds an identifying detail."""


async def look(
    db: Database, k_texts_of: Callable[[str], int], today: date, finds: Finds
) -> tuple[Result, ...]:
    """Try what can be tried on the database; nothing is changed."""
    strange = await db.read(inspecting.strange_columns)
    ordered = await db.read(inspecting.tables_with_order)
    lone_writes = await db.read(inspecting.lone_transactions)
    odd = await db.read(inspecting.odd_sizes)
    lone = await db.read(inspecting.lone_sizes)
    oldest = await db.read(inspecting.oldest_session)
    batches = await db.read(inspecting.batches)
    found = await db.read(lambda conn: sum(finds(*each) for each in inspecting.words(conn)))
    stray = await db.read(inspecting.stray_names)
    shown = await db.read(inspecting.shown_in_unit)
    yesterday = today - timedelta(days=1)
    return (
        good_if("moments", not strange, ", ".join(strange) or 0),
        good_if("order", not ordered, ", ".join(ordered) or 0),
        good_if("transactions", not lone_writes, lone_writes),
        good_if("sizes", not odd, odd),
        good_if("lone-sizes", not lone, lone, else_=Grade.DOUBT),
        good_if("old-sessions", oldest is None or oldest >= yesterday, oldest or 0),
        *_editions(batches, k_texts_of),
        good_if("stray-names", not stray, stray),
        good_if("kept-shown", not shown, shown, else_=Grade.DOUBT),
        good_if("details", not found, found, else_=Grade.DOUBT),
    )


def _editions(batches: Sequence[Batch], k_texts_of: Callable[[str], int]) -> Iterator[Result]:
    """Judge batches; a text that a client wanted read at once stands alone and is in doubt."""
    small = sum(batch.size < k_texts_of(batch.service) for batch in batches)
    few = sum(
        count < k_texts_of(batch.service)
        for batch in batches
        for language, count in batch.languages.items()
        if language and len(batch.languages) > 1
    )
    yield good_if("small-batches", not small, f"{small}/{len(batches)}", else_=Grade.DOUBT)
    yield good_if("few-of-a-language", not few, few, else_=Grade.DOUBT)
