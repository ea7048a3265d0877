import asyncio

import pytest

from bot.casework import (
    LONGEST,
    CaseworkRefused,
    ChangedMeanwhile,
    UnknownFeedback,
)
from bot.texts import load_texts
from dialogs.statuses import STATUSES, may_move
from tests.desk.office import ROLE, Office

WORDS = {"fi": "Soitamme nyt aina, kun aika perutaan."}


def keys(refused: pytest.ExceptionInfo[CaseworkRefused]) -> list[str]:
    return [problem.key for problem in refused.value.problems]


async def test_a_move_is_kept_with_its_role_words_and_date(office: Office) -> None:
    id_ = await office.feedback()
    event = await office.casework.change_status(
        id_, before="received", after="read", role=ROLE, texts={"fi": " Luin tämän. \r\n"}
    )
    history = await office.casework.history(id_)
    assert history[-1] == event
    assert (event.status, event.role, event.texts) == ("read", ROLE, {"fi": "Luin tämän."})
    assert event.made_on == office.today()


async def test_reading_needs_no_words_but_every_other_move_does(office: Office) -> None:
    id_ = await office.feedback()
    await office.casework.change_status(id_, before=None, after="read", role=ROLE, texts={})
    for after in STATUSES["read"].moves:
        with pytest.raises(CaseworkRefused) as refused:
            await office.casework.change_status(
                id_, before=None, after=after, role=ROLE, texts={"sv": "Bara på svenska."}
            )
        assert keys(refused) == ["refused-text-missing"]


async def test_words_in_another_language_never_stand_alone(office: Office) -> None:
    id_ = await office.feedback()
    with pytest.raises(CaseworkRefused) as refused:
        await office.casework.change_status(
            id_, before=None, after="read", role=ROLE, texts={"sv": "Bara på svenska."}
        )
    assert keys(refused) == ["refused-text-missing"]


async def test_only_the_moves_of_the_table_are_made(office: Office) -> None:
    id_ = await office.feedback()
    for after in STATUSES:
        if not may_move("received", after):
            with pytest.raises(CaseworkRefused) as refused:
                await office.casework.change_status(
                    id_, before="received", after=after, role=ROLE, texts=WORDS
                )
            assert keys(refused) == ["refused-move"]
    assert await office.status(id_) == "received"


async def test_everything_that_is_wrong_is_said_at_once(office: Office) -> None:
    id_ = await office.feedback()
    with pytest.raises(CaseworkRefused) as refused:
        await office.casework.change_status(
            id_,
            before=None,
            after="finished",
            role="Maija Meikäläinen",
            texts={"fr": "Bonjour", "en": "x" * (LONGEST + 1)},
        )
    assert keys(refused) == [
        "refused-unknown-status",
        "refused-role",
        "refused-text-missing",
        "refused-language",
        "refused-text-too-long",
    ]


@pytest.mark.parametrize("role", ["", "Maija", "automatic", "HEAD-NURSE"])
async def test_only_a_role_of_the_directory_may_answer(office: Office, role: str) -> None:
    id_ = await office.feedback()
    with pytest.raises(CaseworkRefused) as refused:
        await office.casework.change_status(id_, before=None, after="read", role=role, texts={})
    assert keys(refused) == ["refused-role"]


async def test_a_change_that_was_not_seen_is_not_overwritten(office: Office) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    with pytest.raises(ChangedMeanwhile) as changed:
        await office.casework.change_status(
            id_, before="received", after="read", role=ROLE, texts=WORDS
        )
    assert changed.value.now == "read"


async def test_of_twenty_who_decide_at_once_one_decides(office: Office) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    outcomes = await asyncio.gather(
        *(
            office.casework.change_status(
                id_, before="read", after="in-handling", role=ROLE, texts=WORDS
            )
            for _ in range(20)
        ),
        return_exceptions=True,
    )
    assert sum(isinstance(each, ChangedMeanwhile) for each in outcomes) == 19
    assert [each.status for each in await office.casework.history(id_)].count("in-handling") == 1


@pytest.mark.parametrize("id_", ["", "0" * 16, "no\0thing", "x" * 500, "' OR 1=1 --"])
async def test_an_unknown_feedback_is_called_unknown(office: Office, id_: str) -> None:
    with pytest.raises(UnknownFeedback):
        await office.casework.change_status(id_, before=None, after="read", role=ROLE, texts=WORDS)


async def test_invisible_characters_never_reach_the_client(office: Office) -> None:
    id_ = await office.feedback()
    event = await office.casework.change_status(
        id_, before=None, after="read", role=ROLE, texts={"fi": "a\0b\x07c\nd\u0085", "sv": " \n "}
    )
    assert event.texts == {"fi": "abc\nd"}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
async def test_every_refusal_has_words(office: Office, lang: str) -> None:
    id_ = await office.feedback()
    with pytest.raises(CaseworkRefused) as refused:
        await office.casework.change_status(
            id_, before=None, after="done", role="x", texts={"fi": "x" * (LONGEST + 1)}
        )
    texts = load_texts("desk")
    said = [problem.say(texts, lang) for problem in refused.value.problems]
    assert texts.say(lang, "status-done") in said[0]
    assert all("{" not in each for each in said)
