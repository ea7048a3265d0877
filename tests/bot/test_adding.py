"""Additions, answers to staff, withdrawing and hiding: by the button or by the code."""

from dialogs.events import (
    Command,
    Commanded,
    Follows,
    Opened,
    Pressed,
    Wrote,
)
from dialogs.replies import Reply
from storage.additions import additions_of
from storage.sealing import Address
from tests.bot.after_sending import (
    CHAT,
    ELSEWHERE,
    notice,
    opened,
    press,
    steps,
    texts,
    with_receipt,
)
from tests.bot.house import House

# ---- hiding


async def test_opened_news_can_be_hidden_again(house: House) -> None:
    await house.told_and_read(CHAT)
    said = await opened(house)
    assert steps(said[-1]) == ["@add", "@hide"]
    assert await press(house, CHAT, said, "@hide") == ()


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
