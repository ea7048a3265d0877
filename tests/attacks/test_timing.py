"""T1: a worker who knows every visit tries to tell from the editions who wrote.

The same attack is run where texts are read at once, and must succeed there: else its failure on
editions would mean nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest

from bot.keyring import DeliveryKeyring
from bot.pushtimes import PushTimes
from bot.release import Release
from bot.rounds import Calendar
from dialogs.feedback import Reach
from dialogs.services import Service
from storage import feedbacks, pool
from storage.batching import Tree, Waiting, choose
from storage.engine import Database
from storage.envelopes import FeedbackEnvelope
from storage.keys import create_keys, read_chat_keys
from tests.attacks.conftest import Figure
from tests.attacks.visits import Guess, Text, between, exactly, guess, mean, texts_of, visit_log
from tests.bot.house import HELSINKI

HALF_A_YEAR = 182
WEEK, K = 7, 5
LEAST_SET, MOST_TOP = 20, 2.0  # effective visitors; times 1/set
_EARLIER, _KEPT = 28, 0.1  # how far back a kept text may come from, and how likely it is
TREE = Tree({"unit": "area", "area": ""}, lambda _service: K)


@dataclass(frozen=True, slots=True)
class Read:
    """A text as staff got it: the day of its edition, and that of the unit's edition before."""

    text: Text
    day: int
    before: int


def editions(texts: Sequence[Text], draw: Random) -> list[Read]:
    """Make weekly editions of one unit with the program's own choice."""
    left, read, before = list(enumerate(texts)), list[Read](), 0
    since: dict[int, int] = {}
    for day in range(WEEK, HALF_A_YEAR + 8 * WEEK, WEEK):
        here = [(number, text) for number, text in left if text.sent <= day]
        filed = choose([_waiting(n, since.get(n, 0), day) for n, _ in here], TREE, draw=draw)
        chosen = {int.from_bytes(id_) for id_, place in filed.items() if place == "unit"}
        read += [Read(text, day, before) for number, text in here if number in chosen]
        before = day if chosen else before
        gone = {int.from_bytes(id_) for id_ in filed}
        left = [each for each in left if each[0] not in gone]
        since |= {number: since.get(number, day) for number, _ in here}
    return read


def _waiting(number: int, since: int, day: int) -> Waiting:
    overdue = 0 < since <= day - 7 * WEEK
    return Waiting(number.to_bytes(8), "unit", overdue=overdue, since=since)


def judged(visits: Sequence[float], read: Iterable[Read]) -> list[Guess]:
    """Let the worker guess; a text may also have been kept back from an earlier edition."""
    return [guess(visits, partial(_likely, each), each.text.visit) for each in read]


def _likely(read: Read, visit: float) -> float:
    now = between(read.before, read.day)(visit)
    return now + _KEPT * between(read.before - _EARLIER, read.before)(visit)


def settled(texts: Sequence[Text]) -> list[Text]:
    """Leave out the beginning and the end, where the log is not whole."""
    return [text for text in texts if 4 * WEEK < text.sent < HALF_A_YEAR]


@pytest.mark.parametrize("each_day", [3, 8, 30])
def test_T1_the_worker_with_the_visit_log_finds_too_many_who_may_have_written(
    each_day: int, figure: Figure
) -> None:
    draw = Random(each_day)
    visits = visit_log(draw, each_day, HALF_A_YEAR)
    texts = texts_of(draw, visits)
    read = [each for each in editions(texts, draw) if each.before > 4 * WEEK]
    guesses = judged(visits, read)
    size, top = mean([g.effective for g in guesses]), mean([g.top for g in guesses])
    told = f"weekly, k = {K}, {each_day} visits a day"
    figure("T1", f"effective set, {told}", size, f"at least {LEAST_SET}")
    figure("T1", f"right guesses, {told}", mean([g.right for g in guesses]), "few")
    wait = mean([each.day - each.text.sent for each in read])
    figure("T1", f"days until a text is read, {told}", wait, "the price")
    assert size >= LEAST_SET
    assert top <= MOST_TOP / LEAST_SET


def test_T1_the_same_worker_succeeds_where_texts_are_read_at_once(figure: Figure) -> None:
    draw = Random(3)
    visits = visit_log(draw, 3, HALF_A_YEAR)
    texts = settled(texts_of(draw, visits))
    guesses = [guess(visits, exactly(text.sent), text.visit) for text in texts]
    right = mean([each.right for each in guesses])
    figure("T1", "right guesses if read at once, 3 visits a day", right, "the attack is real")
    assert right > 0.3
    assert mean([each.effective for each in guesses]) < LEAST_SET


def test_T1_a_phone_hardly_ever_rings_while_the_worker_watches(figure: Figure) -> None:
    """The worker presses the button while a client sits there, and listens for half an hour."""
    spread = PushTimes(timedelta(hours=24), time(8), time(20), True, HELSINKI)
    draw = Random(1)
    pressed = [
        datetime(2026, 11, 23, draw.randrange(8, 16), draw.randrange(60), tzinfo=HELSINKI)
        for _ in range(2000)
    ]
    heard = mean([spread.pick(at, draw.random) - at < timedelta(minutes=30) for at in pressed])
    figure("T1", "share of news that ring within half an hour", heard, "at most 0.10")
    assert heard <= 0.1


START = datetime(2026, 1, 5, 7, tzinfo=HELSINKI)  # a Monday, after the hour of the edition
UNIT = Service("unit", "", "unit", {"fi": "Yksikkö"}, {}, "", 14)


async def test_T1_on_the_real_storage_staff_see_the_edition_and_the_set_stays_large(
    database: Database, tmp_path_factory: pytest.TempPathFactory, figure: Figure
) -> None:
    """Three visits a day for fourteen weeks, through pool, release and the desk's own reading."""
    draw = Random(14)
    visits = visit_log(draw, 3, 14 * WEEK)
    shown = await _through_storage(database, tmp_path_factory.mktemp("t1") / "keys", visits, draw)
    guesses = judged(visits, shown)
    size = mean([each.effective for each in guesses])
    figure(
        "T1", f"effective set on real storage ({database.dialect})", size, f"at least {LEAST_SET}"
    )
    assert size >= LEAST_SET


async def _through_storage(
    database: Database, keys: Path, visits: Sequence[float], draw: Random
) -> list[Read]:
    """Send each text in its week; return what the desk's reading tells of each: its edition."""
    create_keys(keys, START.date())
    sealing, now = read_chat_keys(keys).sealing_key, [START]
    release = Release(
        database,
        DeliveryKeyring(keys),
        Calendar("weekly", 1, 6),
        {"unit": UNIT},
        k_texts=None,
        now=lambda: now[0],
        draw=draw,
    )
    texts, days = texts_of(draw, visits), [0]
    for week in range(1, 16):
        for number, text in enumerate(texts):
            if (week - 1) * WEEK < text.sent <= week * WEEK:
                await database.write(partial(pool.put, public_key=sealing, envelope=told(number)))
        now[0] = START + timedelta(weeks=week)
        made = await release.make_due()
        days += [week * WEEK] if made and made.edition else []
    rows = await database.read(partial(feedbacks.listed, limit=1000))
    return [
        Read(texts[int(str(row.answers["what"]))], days[row.edition], days[row.edition - 1])
        for row in rows
        if row.edition > 1
    ]


def told(number: int) -> FeedbackEnvelope:
    return FeedbackEnvelope("short", "fi", "web", "unit", {"what": str(number)}, Reach.NONE)
