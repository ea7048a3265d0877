"""Twenty staff act on one thing at the same time: one is done, the others are told."""

import re
from collections.abc import Sequence

from bot.proposals import Draft, Proposals
from storage.proposals import find
from tests.desk.colleagues import Answered, Colleague, Corridor, at_once
from tests.desk.office import ROLE, directory

MANY = 20
TOLD = "Joku muu ehti muuttaa"
WORDS = "Soitamme nyt aina, kun aika perutaan."


async def twenty(corridor: Corridor) -> list[Colleague]:
    return [await corridor.hire(f"työntekijä {number}") for number in range(MANY)]


def one_of(answers: Sequence[Answered], told: str = TOLD) -> Answered:
    """Return the one that was done; every other one was told that it came too late."""
    done = [each for each in answers if each.status == 303]
    late = [each for each in answers if each.status == 409]
    assert (len(done), len(late)) == (1, MANY - 1)
    assert all(told in each.html for each in late)
    return done[0]


async def test_of_twenty_who_move_a_feedback_at_once_one_does_and_one_event_tells_of_it(
    corridor: Corridor,
) -> None:
    office, people = corridor.office, await twenty(corridor)
    id_ = await office.feedback()
    await office.move(id_, "read")
    version = str((await office.casework.find(id_)).version)
    answers = await at_once(
        people,
        lambda each: each.post(
            f"/desk/feedback/{id_}/status",
            before="read",
            version=version,
            after="in-handling",
            role=ROLE,
            text_fi=f"{WORDS} ({each.name})",
        ),
    )
    one_of(answers)
    assert all(
        WORDS in each.html for each in answers if each.status == 409
    )  # nothing typed is lost
    row = await office.casework.find(id_)
    (event,) = [e for e in await office.casework.history(id_) if e.status == "in-handling"]
    assert event.texts["fi"] == f"{WORDS} ({row.taken_by})"
    assert row.version == int(version) + 1


async def test_of_twenty_who_take_a_feedback_at_once_one_has_it(corridor: Corridor) -> None:
    office, people = corridor.office, await twenty(corridor)
    id_ = await office.feedback()
    one_of(
        await at_once(people, lambda each: each.post(f"/desk/feedback/{id_}/take", version="0"))
    )
    row = await office.casework.find(id_)
    assert row.taken_by in {each.name for each in people}
    assert row.version == 1


async def test_of_twenty_who_give_a_feedback_away_at_once_one_is_obeyed(
    corridor: Corridor,
) -> None:
    office, people = corridor.office, await twenty(corridor)
    id_ = await office.feedback()
    one_of(
        await at_once(
            people,
            lambda each: each.post(
                f"/desk/feedback/{id_}/give", version="0", to=f"person:{each.name}"
            ),
        )
    )
    assert (await office.casework.find(id_)).version == 1


async def test_of_twenty_who_name_themes_at_once_one_is_kept_whole(corridor: Corridor) -> None:
    office, people = corridor.office, await twenty(corridor)
    id_ = await office.feedback()
    pairs = (["appointments", "encounter"], ["money", "safety"])
    one_of(
        await at_once(
            people,
            lambda each: each.post(
                f"/desk/feedback/{id_}/themes",
                version="0",
                theme=pairs[int(each.name.split()[1]) % 2],
            ),
        )
    )
    page = await people[0].get(f"/desk/feedback/{id_}")
    assert sorted(re.findall(r'value="([a-z]+)" checked', page.html)) in pairs


async def test_of_twenty_who_answer_a_proposal_at_once_one_is_heard(corridor: Corridor) -> None:
    office, people = corridor.office, await twenty(corridor)
    proposals = Proposals(office.database, office.casework, directory(), office.trail)
    draft = Draft("kotihoito-etela", "kotihoito", "Soitetaan aina.")
    made = await proposals.propose(await corridor.account(people[0].name), draft)
    answers = await at_once(
        people,
        lambda each: each.post(
            f"/desk/proposals/{made.id}",
            version="0",
            answer="accepted",
            role=ROLE,
            reasons=f"Tehdään heti. ({each.name})",
        ),
    )
    one_of(answers, "Joku muu ehti vastata")
    assert all("Tehdään heti." in each.html for each in answers if each.status == 409)
    row = await office.database.read(lambda conn: find(conn, made.id))
    assert row is not None
    assert (row.state, row.version) == ("accepted", 1)
    assert row.answer.count("Tehdään heti.") == 1


async def test_who_saves_on_top_of_a_change_that_they_have_not_seen_is_told_what_it_is(
    corridor: Corridor,
) -> None:
    office = corridor.office
    one, other = await corridor.hire("aino"), await corridor.hire("eino")
    id_ = await office.feedback()
    await one.post(f"/desk/feedback/{id_}/take", version="0")
    late = await other.post(
        f"/desk/feedback/{id_}/status",
        before="received",
        version="0",
        after="read",
        role=ROLE,
        text_fi=WORDS,
    )
    assert late.status == 409
    for shown in (TOLD, "Ottanut aino", WORDS, 'name="version" value="1"'):
        assert shown in late.html
    assert await office.status(id_) == "received"
