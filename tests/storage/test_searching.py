"""Released words are found by every form of them, and leave the index with the text."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.indexing import Index
from dialogs.feedback import Reach
from dialogs.session import Answer
from storage import aftermath, feedbacks, worklists
from storage.blurring import Blur, Place, blur
from storage.caring import Care
from storage.envelopes import AdditionEnvelope, FeedbackEnvelope
from storage.feedbacks import EVERYTHING, FeedbackRow, Sight
from storage.purge import vacuum
from storage.retention import empty_words
from storage.tables import feedback
from storage.worklists import Tab, Wanted
from tests.disk import Disk
from tests.storage.clients import TODAY, Office

CANARY = "hammaslääkäriajanvarausjono"


@pytest.fixture
def index(office: Office) -> Index:
    return Index(office.database, office.flows)


async def told(office: Office, index: Index, *stories: str, language: str = "fi") -> None:
    for number, story in enumerate(stories):
        service = "neuvola" if number % 2 else "kotihoito"
        answers: dict[str, Answer] = {"story": story}
        await office.put(FeedbackEnvelope("small", language, "web", service, answers, Reach.NONE))
    await office.release()
    await index.file()


async def rows(
    office: Office, index: Index, words: str, sight: Sight = EVERYTHING
) -> list[FeedbackRow]:
    wanted = Wanted(Tab.ALL, TODAY, words=index.sought(words))
    return await office.database.read(lambda conn: worklists.page(conn, sight, wanted, 50))


async def found(office: Office, index: Index, words: str, sight: Sight = EVERYTHING) -> list[str]:
    return sorted(str(row.answers["story"]) for row in await rows(office, index, words, sight))


async def hits(office: Office, index: Index, words: str) -> set[str]:
    return {row.id for row in await rows(office, index, words)}


FINNISH = ("Hoitajalle ei annettu aikaa.", "Ääni oli ystävällinen.", "Aani kuului seinän läpi.")
SWEDISH = ("Jag väntade länge på läkarna.", "Personalen var vänlig.")
ENGLISH = ("The nurses visited us twice.", "Nobody stopped to listen.")


CASES: dict[str, dict[str, tuple[str, ...]]] = {
    "fi": {
        "hoitajat": FINNISH[:1],
        "HOITAJAN, aika!": FINNISH[:1],
        "antaa ajan": FINNISH[:1],
        "ystäväl": FINNISH[1:2],
        "ääni": FINNISH[1:2],
        "aani": FINNISH[2:],
        "hoitaja ääni": (),
        "') OR 1=1 -- \" * : & | !": (),
    },
    "sv": {"läkare vänta": SWEDISH[:1], "personal": SWEDISH[1:]},
    "en": {"nurse visits": ENGLISH[:1], "stopping": ENGLISH[1:]},
}


async def test_a_text_is_found_by_other_forms_and_beginnings_of_its_words(
    office: Office, index: Index
) -> None:
    for language, stories in (("fi-simple", FINNISH), ("sv", SWEDISH), ("en", ENGLISH)):
        await told(office, index, *stories, language=language)
    for searches in CASES.values():
        for search, hits in searches.items():
            assert await found(office, index, search) == sorted(hits), search


async def test_a_long_word_is_found_by_its_parts_and_does_not_find_others_of_them(
    office: Office, index: Index
) -> None:
    await told(office, index, "Kotihoitaja lauloi.", "Koti on siisti.")
    assert await found(office, index, "hoitaja") == ["Kotihoitaja lauloi."]
    assert await found(office, index, "kotihoitajat") == ["Kotihoitaja lauloi."]


async def test_a_search_tells_nothing_of_what_its_reader_does_not_see(
    office: Office, index: Index
) -> None:
    await told(office, index, "Jono oli kotihoidossa.", "Jono oli neuvolassa.")
    handler = Sight("sirkka", frozenset({"kotihoito"}), frozenset())
    assert await found(office, index, "jono", handler) == ["Jono oli kotihoidossa."]
    await office.database.write(
        lambda conn: conn.execute(update(feedback).values(kept=True)).rowcount
    )
    assert await found(office, index, "jono", handler) == []
    assert len(await found(office, index, "jono")) == 2


async def test_names_that_a_client_left_are_not_in_the_index(
    office: Office, index: Index, disk: Disk
) -> None:
    await told(office, index, "Hoitaja Aapolle en kertonut.")
    await office.database.write(
        lambda conn: conn.execute(update(feedback).values(names='["Aapolle"]')).rowcount
    )
    await index.renew()
    assert await found(office, index, "aapo") == []
    assert len(await found(office, index, "hoitaja")) == 1


async def test_what_is_added_is_found_and_everything_missing_is_filed_once(
    office: Office, index: Index
) -> None:
    await told(office, index, "Jono oli pitkä.")
    (row,) = await office.database.read(feedbacks.listed)
    more = [(row.id, AdditionEnvelope({"added": "Ovi oli kiinni."}))]
    await office.database.write(
        lambda conn: aftermath.add(conn, more, 1, TODAY, lambda _: Care("", None))
    )
    assert await found(office, index, "pitkä") == []
    await index.file()
    assert len(await found(office, index, "ovi pitkä")) == 1
    assert await index.renew() == 1


@pytest.mark.parametrize("by", ["erasure", "retention", "blur"])
async def test_words_that_end_leave_the_index_and_every_byte_of_it(
    office: Office, index: Index, disk: Disk, by: str
) -> None:
    await told(office, index, f"{CANARY} {CANARY}", "Muut jäävät.")
    ids = {row.id for row in await office.database.read(feedbacks.listed)}
    erased = next(iter(await hits(office, index, CANARY)))
    assert disk.holds(CANARY, log=False) == {CANARY}
    if by == "erasure":
        await office.database.write(lambda conn: feedbacks.erase(conn, erased))
    elif by == "blur":
        what = Blur(Place("story"), f"{CANARY} {CANARY}", "[…] […]")
        assert await office.database.write(lambda conn: blur(conn, erased, what, 0))
    else:
        kept_for = {"kotihoito": timedelta(days=1), "neuvola": timedelta(days=999)}
        later = TODAY + timedelta(days=2)
        await office.database.write(
            lambda conn: empty_words(conn, later, kept_for.__getitem__, {"small": {}})
        )
    await index.file()
    await vacuum(office.database, full=True)
    assert disk.holds(CANARY, log=False) == set()
    assert await hits(office, index, CANARY) == set()
    assert await hits(office, index, "muut") == ids - {erased}
