import pytest

from dialogs.events import (
    Chose,
    Command,
    Commanded,
    Follows,
    Opened,
    Pressed,
    SentOther,
    Wrote,
)
from dialogs.replies import Reply
from dialogs.tokens import receipt
from storage import feedbacks, pool
from storage.additions import additions_of
from storage.sealing import Address
from tests.bot.house import House

CHAT = Address("telegram", "4242")
PLAIN = Address("plain", "page")
ELSEWHERE = Address("web", "another page")


async def notice(house: House) -> Reply:
    await house.delivery().sweep()
    return house.channel.pushes[-1].notice


async def opened(house: House, address: Address = CHAT) -> tuple[Reply, ...]:
    shown = await notice(house)
    return await house.press(address, shown, shown.choices[0].id)


def texts(replies: tuple[Reply, ...]) -> str:
    return "\n".join(reply.text for reply in replies)


async def press(
    house: House, address: Address, said: tuple[Reply, ...], step: str
) -> tuple[Reply, ...]:
    """Press the button of this step, wherever it stands."""
    reply, choice = next(
        (reply, choice)
        for reply in said
        for choice in reply.choices
        if (choice.step or reply.step) == step
    )
    return await house.take(address, Pressed(house.id(), step, choice.id, reply.tag))


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


async def done(house: House) -> Reply:
    await house.told_and_read(CHAT)
    await notice(house)
    await house.move("done")
    *_, question = await opened(house)
    return question


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


async def with_receipt(house: House) -> str:
    seed = b"r" * 32
    await house.take(PLAIN, Opened("1", seed, "plain", Follows.NOWHERE, "en"))
    last = (await house.take(PLAIN, Wrote("2", "It was warm.")))[-1]
    for choice in ("!done", "receipt", "!saved", "!send"):
        last = (await house.press(PLAIN, last, choice))[-1]
    return receipt(seed)


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


async def keepsake(house: House) -> Reply:
    return next(reply for reply in await house.tell(CHAT) if reply.step == "@erase")


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


# ---- hiding


async def test_opened_news_can_be_hidden_again(house: House) -> None:
    await house.told_and_read(CHAT)
    said = await opened(house)
    assert steps(said[-1]) == ["@add", "@hide"]
    assert await press(house, CHAT, said, "@hide") == ()


def steps(reply: Reply) -> list[str]:
    return [choice.step or reply.step for choice in reply.choices]


# ---- adding and answering


async def add(house: House, address: Address, begun: tuple[Reply, ...], text: str) -> None:
    """Go the whole way of an addition that has begun."""
    last = (await house.press(address, begun[-1], "agree"))[-1]
    assert last.step == "added"
    last = (await house.take(address, Wrote(house.id(), text)))[-1]
    for choice in ("!done", "fine", "!send"):
        last = (await house.press(address, last, choice))[-1]


async def added(house: House) -> list[str]:
    row = await house.one()
    rows = await house.db.read(lambda conn: additions_of(conn, row.id))
    return [str(each.answers["added"]) for each in rows]


async def test_before_the_first_answer_the_client_hears_what_it_tells_of_them(
    house: House,
) -> None:
    await house.told_and_read(CHAT)
    begun = await press(house, CHAT, await opened(house), "@add")
    assert "each answer tells a little more about you" in texts(begun)
    assert "read next on Monday" in texts(begun)
    assert begun[-1].step == "notice"


async def test_what_a_client_adds_shows_in_the_next_edition_and_not_before(house: House) -> None:
    await house.told_and_read(CHAT)
    begun = await press(house, CHAT, await opened(house), "@add")
    await add(house, CHAT, begun, "And the door was shut.")
    assert await added(house) == []
    await house.release().make()
    assert await added(house) == ["And the door was shut."]
    assert (await house.one()).status == "read"


async def test_an_answer_to_a_question_of_staff_is_taken_up_and_told(house: House) -> None:
    await house.told_and_read(CHAT)
    await notice(house)
    await house.move("asked", {"fi": "Milloin?", "en": "When was it?"})
    said = await opened(house)
    assert "Answer" in [choice.label for choice in said[-1].choices]
    await add(house, CHAT, await press(house, CHAT, said, "@add"), "In the morning.")
    await house.release().make()
    assert (await house.one()).status == "in-handling"
    assert "Your answer has arrived" in texts(await opened(house))


async def test_by_receipt_a_client_adds_and_the_story_says_so_without_the_words(
    house: House,
) -> None:
    code = await with_receipt(house)
    await house.release().make()
    await house.move("read")
    await house.move("asked", {"fi": "Milloin?", "en": "When was it?"})
    asking = Pressed(house.id(), "@receipt", f"en.{code}")
    said = await house.take(ELSEWHERE, asking)
    await add(house, ELSEWHERE, await press(house, ELSEWHERE, said, "@add"), "In the morning.")
    await house.release().make()
    story = texts(await house.take(ELSEWHERE, Pressed(house.id(), "@receipt", f"en.{code}")))
    told = ("arrived", "has been read", "When was it?", "You added something", "Your answer")
    places = [story.index(each) for each in told]
    assert places == sorted(places)
    assert "In the morning." not in story


async def test_a_conversation_under_way_is_not_lost_for_an_addition(house: House) -> None:
    await house.told_and_read(CHAT)
    said = await opened(house)
    await house.take(CHAT, Opened("o", b"s" * 32, "telegram", Follows.HERE, "en"))
    kept = (await house.take(CHAT, Wrote("w", "A new story.")))[-1]
    refused = await press(house, CHAT, said, "@add")
    assert "Send it or erase it first" in refused[0].text
    assert refused[-1].step == kept.step
    await house.take(CHAT, Commanded("e", Command.ERASE))
    await house.take(CHAT, Pressed("y", "!erasing", "yes", kept.tag))
    assert (await press(house, CHAT, said, "@add"))[-1].step == "notice"


async def test_a_conversation_in_which_nothing_was_told_gives_way_to_an_addition(
    house: House,
) -> None:
    await house.told_and_read(CHAT)
    said = await opened(house)
    await house.take(CHAT, Opened("o", b"s" * 32, "telegram", Follows.HERE, "en"))
    assert (await press(house, CHAT, said, "@add"))[-1].step == "notice"


async def test_the_button_pressed_again_goes_on_with_the_same_addition(house: House) -> None:
    await house.told_and_read(CHAT)
    said = await opened(house)
    begun = await press(house, CHAT, said, "@add")
    await house.press(CHAT, begun[-1], "agree")
    await house.take(CHAT, Wrote(house.id(), "Half of it."))
    again = await press(house, CHAT, said, "@add")
    assert again[-1].step == "added"
    assert "kept" in texts(again)


async def test_a_button_to_add_that_leads_nowhere_says_so(house: House) -> None:
    (said,) = await house.take(CHAT, Pressed("1", "@add", "en.AAAAAAAAAAAAAAAAAAAAAA"))
    assert "nothing behind this button" in said.text


# ---- withdrawing


async def test_by_receipt_a_client_withdraws_after_one_more_question(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    said = await house.take(ELSEWHERE, Pressed("1", "@receipt", f"en.{code}"))
    (sure,) = await press(house, ELSEWHERE, said, "@withdraw")
    (asked,) = await house.press(ELSEWHERE, sure, sure.choices[0].id)
    assert "when feedback is next read" in asked.text
    assert (await house.one()).status == "received"
    await house.release().make()
    row = await house.one()
    assert (row.status, row.answers) == ("withdrawn", {"what": "It was warm."})
    said = await house.take(ELSEWHERE, Pressed("2", "@receipt", f"en.{code}"))
    assert "You withdrew your feedback" in texts(said)
    assert steps(said[-1]) == ["@erase", "@hide"]


async def test_a_client_who_thinks_again_withdraws_nothing(house: House) -> None:
    code = await with_receipt(house)
    await house.release().make()
    said = await house.take(ELSEWHERE, Pressed("1", "@receipt", f"en.{code}"))
    (sure,) = await press(house, ELSEWHERE, said, "@withdraw")
    (kept,) = await house.press(ELSEWHERE, sure, sure.choices[1].id)
    assert "still being dealt with" in kept.text
    await house.release().make()
    assert (await house.one()).status == "received"


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
