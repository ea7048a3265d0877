"""T16 and T17: a worker goes for what a client kept from them, and for names that a client left."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.analysers import analyser
from bot.finders import finder
from bot.looking import Looker
from dialogs.events import Follows, Opened, Wrote
from storage.envelopes import AdditionEnvelope
from storage.sealing import Address
from storage.staff import Grant
from tests.attacks.conftest import Figure
from tests.attacks.test_worker import crawl
from tests.bot.house import House
from tests.desk.office import Office, told
from tests.desk.people import Person, person
from tests.desk.test_guard import addresses

UNIT, AREA = "kotihoito-etela", "kotihoito"
SECRET, ADDED = "kanarialintu-a", "kanarialintu-b"
CODE = b"r" * 32
WORKERS = ((Grant("handler", UNIT),), (Grant("supervisor", UNIT),), (Grant("coordinator"),))


@pytest.fixture
async def workers(desk_office: Office) -> AsyncIterator[list[Person]]:
    """One person of each role that a worker concerned, or somebody close to them, may have."""
    named = enumerate(WORKERS)
    opened = [await person(desk_office, f"worker-{number}", *grants) for number, grants in named]
    yield opened
    for each in opened:
        await each.browser.close()


async def everything(worker: Person, office: Office, id_: str) -> dict[str, str]:
    """Return what every address of the desk answers when this feedback's id is known."""
    answers = {path: html for path, (html, _) in (await crawl(worker)).items()}
    for method, path in addresses(office.application()):
        real = path.replace("{id}", id_).replace("{rest}", "rest").replace("{language}", "fi")
        form = {"version": "0", "words": SECRET, "step": "what-happened", "reader": "worker-0"}
        if "logout" not in path:
            reached = worker.get(real) if method == "GET" else worker.post(real, **form)
            answers[f"{method} {real}"] = await reached
    return answers


async def kept(office: Office) -> str:
    await office.release(replace(told(SECRET, UNIT, reader="no"), receipt_hash=CODE))
    await office.release(AdditionEnvelope({"added": ADDED}, receipt_hash=CODE))
    return (await office.rows())[0].id


async def test_T16_a_worker_concerned_reaches_what_is_kept_by_no_route(
    desk_office: Office, workers: list[Person], figure: Figure
) -> None:
    id_ = await kept(desk_office)
    asked, told_of = 0, list[str]()
    for worker in workers:
        answers = await everything(worker, desk_office, id_)
        asked += len(answers)
        told_of += [path for path, html in answers.items() if SECRET in html or ADDED in html]
        told_of += [path for path, (html, _) in (await crawl(worker)).items() if id_ in html]
    figure(
        "T16",
        f"of {asked} answers to workers with something of a kept feedback",
        len(told_of),
        "must be 0",
    )
    assert told_of == []


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_T16_nobody_gets_in_by_naming_themselves_a_reader_and_nothing_is_changed(
    desk_office: Office, workers: list[Person], figure: Figure, dialect: str
) -> None:
    id_ = await kept(desk_office)
    before = await desk_office.casework.find(id_)
    for worker in workers:
        for path in ("readers", "blur", "status"):
            await worker.post(
                f"/desk/feedback/{id_}/{path}", version=str(before.version), reader="worker-0", after="read"
            )
            assert worker.status in {403, 404}
    after = await desk_office.casework.find(id_)
    made = after.version - before.version
    figure("T16", "changes that workers made to it", made, "must be 0")
    assert after == before


async def leave_names(house: House) -> None:
    """Tell of a worker by name, and leave the name wherever it was found."""
    client = Address("telegram", "1002")
    await house.take(client, Opened(house.id(), b"b" * 32, "telegram", Follows.HERE, "fi"))
    text = "Ohjaaja Veikko Tsarnajeff lähti. Soitin Tsarnajeffille. Huusin: TSARNAJEFF!"
    said = await house.take(client, Wrote(house.id(), text))
    said = await house.press(client, said[-1], "!done")
    while said[-1].step == "!weighing":
        said = await house.press(client, said[-1], "leave")
    for choice in ("none", "!send"):
        said = await house.press(client, said[-1], choice)
    await house.release().make()


@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_T17_no_name_that_a_client_left_reaches_a_page_of_who_may_not_see_it(
    desk_office: Office, workers: list[Person], tmp_path: Path, figure: Figure, dialect: str
) -> None:
    look = Looker(finder, lambda: analyser()[1], lambda: 0.0).look
    house = House(desk_office.database, tmp_path, look=look)
    await leave_names(house)
    await house.chat.close()
    id_ = (await desk_office.rows())[0].id
    pages = list((await everything(workers[-1], desk_office, id_)).values())
    named = sum(bool(re.search("tsarnajeff|veikko", page, re.IGNORECASE)) for page in pages)
    figure("T17", f"of {len(pages)} pages with a name that the client left", named, "must be 0")
    assert any("[nimi] lähti." in page for page in pages)
    assert named == 0
