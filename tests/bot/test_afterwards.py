import pytest

from dialogs.events import (
    Chose,
    Follows,
    Opened,
    Pressed,
    SentOther,
    Wrote,
)
from dialogs.replies import Reply
from storage import feedbacks, pool
from tests.bot.after_sending import (
    CHAT,
    ELSEWHERE,
    done,
    keepsake,
    notice,
    opened,
    press,
    texts,
    with_receipt,
)
from tests.bot.house import House

# ---- opening


@pytest.mark.parametrize(
    ("lang", "written", "said", "languages"),
    [
        ("en", {"fi": "Sanat.", "en": "Words."}, "Words.", ["en"]),
        ("fi", {"fi": "Sanat."}, "Sanat.", ["fi"]),
        ("sv", {"fi": "Sanat.", "en": "Words."}, "Sanat.", ["sv", "fi"]),
    ],
)
async def test_staffs_words_come_in_the_nearest_language_and_another_one_is_said(
    house: House, lang: str, written: dict[str, str], said: str, languages: list[str]
) -> None:
    await house.tell(CHAT, lang=lang)
    await house.release().make()
    await house.move("read")
    await house.move("in-handling", written)
    replies = await opened(house)
    assert said in texts(replies)
    assert [reply.lang for reply in replies] == languages


async def test_news_can_be_opened_twice(house: House) -> None:
    await house.told_and_read(CHAT)
    shown = await notice(house)
    first = await house.press(CHAT, shown, shown.choices[0].id)
    assert await house.press(CHAT, shown, shown.choices[0].id) == first


@pytest.mark.parametrize("choice", ["en.AAAAAAAAAAAAAAAAAAAAAA", "en.", "en", "", "en.a b.yes"])
@pytest.mark.parametrize("step", ["@open", "@heard", "@nothing"])
async def test_a_button_that_leads_nowhere_says_so(house: House, step: str, choice: str) -> None:
    (said,) = await house.take(CHAT, Pressed("1", step, choice))
    assert said.choices == ()
    assert said.text


async def test_hiding_is_left_to_the_channel(house: House) -> None:
    await house.told_and_read(CHAT)
    shown = await notice(house)
    hiding = Pressed(house.id(), "@hide", shown.choices[0].id)
    assert await house.take(CHAT, hiding) == ()


async def test_news_opened_in_the_middle_of_a_conversation_eat_no_answer(house: House) -> None:
    await house.told_and_read(CHAT)
    await house.take(CHAT, Opened("o", b"s" * 32, "telegram", Follows.HERE, "en"))
    await house.take(CHAT, Wrote("w", "A new story."))
    before = (await house.take(CHAT, Wrote("x", "It goes on.")))[-1]
    *said, question = await opened(house)
    assert "Words." in texts(tuple(said))
    assert question.step == before.step
    review = (await house.press(CHAT, question, "!done"))[-1]
    for choice in ("none",):
        review = (await house.press(CHAT, review, choice))[-1]
    assert "A new story." in review.text
    assert "It goes on." in review.text


# ---- heard


async def test_after_the_end_the_client_is_asked_whether_they_were_heard(house: House) -> None:
    question = await done(house)
    assert question.step == "@heard"
    assert [choice.label for choice in question.choices] == ["Yes", "Partly", "No", "Hide message"]


async def test_who_was_not_heard_reopens_the_case_in_the_next_edition(house: House) -> None:
    question = await done(house)
    (thanks,) = await house.press(CHAT, question, question.choices[2].id)
    assert thanks.text.startswith("Thank you")
    assert (await house.one()).status == "done"
    await house.release().make()
    assert (await house.one()).status == "reopened"
    assert (await house.one()).heard == "no"


async def test_nobody_says_whether_they_were_heard_before_they_are_asked(house: House) -> None:
    await house.told_and_read(CHAT)
    shown = await notice(house)
    (said,) = await house.take(CHAT, Pressed("1", "@heard", f"{shown.choices[0].id}.no"))
    assert said.choices == ()
    await house.release().make()
    assert (await house.one()).heard == ""


async def test_of_two_answers_in_one_edition_the_more_critical_counts(house: House) -> None:
    question = await done(house)
    for number in (2, 0, 1):
        await house.press(CHAT, question, question.choices[number].id)
    await house.release().make()
    assert (await house.one()).heard == "no"


async def test_saying_it_twice_is_as_saying_it_once(house: House) -> None:
    question = await done(house)
    for _ in range(2):
        await house.press(CHAT, question, question.choices[0].id)
    await house.release().make()
    assert (await house.one()).heard == "yes"


async def test_whoever_is_waiting_for_the_pool_is_told_of_each_envelope(house: House) -> None:
    question = await done(house)
    before = house.pooled
    await house.press(CHAT, question, question.choices[0].id)
    assert house.pooled == before + 1


# ---- the receipt


async def test_a_receipt_tells_the_whole_story_on_any_channel(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    await house.move("read")
    grouped = " ".join(code[start : start + 4] for start in range(0, 16, 4))
    said = await house.take(ELSEWHERE, Wrote("x", grouped))
    assert "on saapunut" in texts(said) or "perillä" in texts(said)
    assert "Sanat." in texts(said)


async def test_a_receipt_answers_in_the_language_of_the_last_button(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    (asked,) = await house.take(ELSEWHERE, Pressed("1", "@receipt", "en"))
    assert "Type your code" in asked.text
    said = await house.take(ELSEWHERE, Wrote("2", code))
    assert "I found your feedback" in texts(said)


async def test_a_receipt_may_come_with_the_button(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    said = await house.take(ELSEWHERE, Pressed("1", "@receipt", f"en.{code}"))
    assert "I found your feedback" in texts(said)


async def test_a_wrong_a_waiting_and_an_erased_receipt_are_answered_alike(house: House) -> None:
    code = await with_receipt(house)

    async def asked(typed: str) -> tuple[Reply, ...]:
        return await house.take(ELSEWHERE, Pressed(house.id(), "@receipt", f"en.{typed}"))

    wrong = await asked("0000 0000 0000 0000".replace(" ", ""))
    assert await asked(code) == wrong
    await house.release().make()
    assert await asked(code) != wrong
    row = await house.one()
    await house.db.write(lambda conn: feedbacks.erase(conn, row.id))
    assert await asked(code) == wrong


async def test_a_receipt_typed_in_the_middle_of_a_conversation_is_no_answer(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    await house.take(ELSEWHERE, Opened("1", b"s" * 32, "web", Follows.MAILBOX, "en"))
    said = await house.take(ELSEWHERE, Wrote("2", code))
    assert "I found your feedback" in texts(said)
    assert said[-1].step == "what"
    assert said[-1].draft == ""


async def test_by_receipt_a_client_says_whether_they_were_heard(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    for status in ("read", "done"):
        await house.move(status)
    said = await house.take(ELSEWHERE, Pressed("1", "@receipt", f"en.{code}"))
    question = said[-1]
    assert question.step == "@heard"
    await house.press(ELSEWHERE, question, question.choices[1].id)
    await house.release().make()
    assert (await house.one()).heard == "partly"


async def test_no_button_carries_the_code(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    said = await house.take(ELSEWHERE, Pressed("1", "@receipt", f"en.{code}"))
    assert all(code not in choice.id for reply in said for choice in reply.choices)


# ---- erasing


async def test_erasing_asks_once_more(house: House) -> None:
    button = await keepsake(house)
    await house.release().make()
    (sure,) = await house.press(CHAT, button, button.choices[0].id)
    assert [choice.label for choice in sure.choices] == ["Erase feedback", "Keep it"]
    (kept,) = await house.press(CHAT, sure, sure.choices[1].id)
    assert "stays as it is" in kept.text
    await house.release().make()
    assert (await house.one()).status == "received"


async def test_erasing_a_released_feedback_takes_words_and_every_way_back(house: House) -> None:
    button = await keepsake(house)
    await house.release().make()
    await house.move("read")
    shown = await notice(house)
    (sure,) = await house.press(CHAT, button, button.choices[0].id)
    (asked,) = await house.press(CHAT, sure, sure.choices[0].id)
    assert "Backups may still hold it for 30 days." in asked.text
    await house.release().make()
    row = await house.one()
    assert (row.status, row.answers) == ("withdrawn", {})
    (gone,) = await house.press(CHAT, shown, shown.choices[0].id)
    assert "nothing behind this button" in gone.text


async def test_erasing_before_the_edition_leaves_nothing_to_read(house: House) -> None:
    button = await keepsake(house)
    (sure,) = await house.press(CHAT, button, button.choices[0].id)
    await house.press(CHAT, sure, sure.choices[0].id)
    await house.release().make()
    assert await house.casework.listed() == []
    assert await house.db.read(pool.read_all) == []


async def test_erasing_twice_is_as_erasing_once(house: House) -> None:
    button = await keepsake(house)
    for _ in range(2):
        (sure,) = await house.press(CHAT, button, button.choices[0].id)
        await house.press(CHAT, sure, sure.choices[0].id)
    await house.release().make()
    assert await house.casework.listed() == []


async def test_by_receipt_a_feedback_is_erased_too(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    said = await house.take(ELSEWHERE, Pressed("1", "@receipt", f"en.{code}"))
    (sure,) = await press(house, ELSEWHERE, said, "@erase")
    await house.press(ELSEWHERE, sure, sure.choices[0].id)
    await house.release().make()
    assert (await house.one()).status == "withdrawn"


async def test_the_erase_button_of_an_open_conversation_erases_that_conversation(
    house: House,
) -> None:
    await house.take(CHAT, Opened("1", b"s" * 32, "telegram", Follows.HERE, "en"))
    last = (await house.take(CHAT, Wrote("2", "It was cold.")))[-1]
    last = (await house.press(CHAT, last, "!done"))[-1]
    said = await house.press(CHAT, last, "chat")
    button = next(reply for reply in said if reply.step == "@erase")
    (sure,) = await house.press(CHAT, button, button.choices[0].id)
    assert sure.step == "!erasing"
    assert await house.db.read(pool.read_all) == []


# ---- starting anew, and what is no text


async def test_a_button_of_the_past_starts_anew_in_its_language(house: House) -> None:
    expired = await house.take(CHAT, Pressed("1", "what", "!done"))
    button = next(reply for reply in expired if reply.lang == "en")
    assert button.step == "@start"
    said = await house.take(CHAT, Pressed("2", button.step, button.choices[0].id))
    assert said[-1].step == "what"
    assert said[-1].lang == "en"


async def test_a_start_that_is_delivered_twice_starts_once(house: House) -> None:
    first = await house.take(CHAT, Pressed("2", "@start", "en"))
    assert await house.take(CHAT, Pressed("2", "@start", "en")) == first


async def test_several_choices_of_a_lasting_button_are_read_as_its_first(house: House) -> None:
    said = await house.take(CHAT, Chose("1", "@receipt", ("en",)))
    assert "Type your code" in said[0].text


async def test_a_sticker_without_a_conversation_is_answered_kindly(house: House) -> None:
    assert await house.take(CHAT, SentOther("1", "sticker"))
