"""What every channel must do: conversations in Finnish that any channel's driver plays.

A driver does with its channel what a client would, and tells what a client would see. Adding a
channel means writing a driver and one row in `test_contract.py`.
"""

import re
from dataclasses import dataclass
from typing import Protocol

from storage.rows import FeedbackRow
from tests.channels.house import WORDS, House

ANY_TIME, OTHERS = "Milloin vain", "Muiden kanssa"
HARMLESS = "Kukaan ei soittanut. \u202eKäännös\u202c \x00 👩\u200d👩\u200d👧 'quote\" <b>&amp;"


@dataclass(frozen=True)
class Seen:
    """One message of the bot as a client sees it: its words and what can be pressed."""

    text: str
    labels: tuple[str, ...] = ()


class Driver(Protocol):
    """Does what a client does; each call returns when the bot has said all it had to say."""

    reads_other: bool  # photos, voice and the like can reach the channel
    follows: bool  # the outcome can be pushed into this chat

    async def open(self) -> None:
        """Come for the first time."""

    async def say(self, text: str) -> None:
        """Type and send."""

    async def press(self, label: str) -> None:
        """Press the newest button with this label."""

    async def send_other(self, kind: str) -> None:
        """Send something that is no text."""

    async def again(self) -> None:
        """Let the last thing the client did arrive once more."""

    def shown(self) -> list[Seen]:
        """Return all that the bot has said so far."""


# ---- conversations


async def begin(client: Driver) -> None:
    """Go up to the first question of the story."""
    await client.open()
    await client.press("Suomi")
    await client.press("Selvä, aloitetaan")
    await client.press("En tiedä")
    await client.press("Omastani")


async def go_on(client: Driver) -> None:
    """Skip what is left, up to the choice of how to be reached."""
    while "Ei mitenkään" not in now(client).labels:
        await client.press("Ei haittaa" if "Ei haittaa" in now(client).labels else "Ohita")


async def unreached(client: Driver) -> None:
    """Go up to the review without a way to be reached."""
    await client.press("Ei mitenkään")
    await with_the_others(client)


async def with_the_others(client: Driver) -> None:
    """Let it be read with the others, where that is asked."""
    if OTHERS in now(client).labels:
        await client.press(OTHERS)


async def tell(client: Driver, story: str, reach: str = "Ei mitenkään") -> None:
    """Tell a story and go up to the review."""
    await begin(client)
    await client.say(story)
    await client.press("Valmis")
    await go_on(client)
    await client.press(reach)
    for label in ("Koodi on tallessa", ANY_TIME, OTHERS):
        if label in now(client).labels:
            await client.press(label)


def now(client: Driver) -> Seen:
    """Return the question that is open."""
    return client.shown()[-1]


def all_text(client: Driver) -> str:
    return "\n".join(seen.text for seen in client.shown())


def code(client: Driver) -> str:
    """Return the receipt code that was shown."""
    found = re.findall(r"\d{4} \d{4} \d{4} \d{4}", all_text(client))
    assert found
    return str(found[-1])


# ---- the contract


async def a_first_contact_asks_for_the_language(client: Driver, house: House) -> None:
    await client.open()
    assert {"Suomi", "Selkokieli", "Svenska", "English"} <= set(now(client).labels)


async def purpose_and_notice_come_before_the_first_question(client: Driver, house: House) -> None:
    await client.open()
    await client.press("Suomi")
    assert "Haluamme tietää, millaista oli asioida meillä." in all_text(client)
    assert "Emme tiedä, kuka olet." in now(client).text
    assert "Selvä, aloitetaan" in now(client).labels


async def a_whole_conversation_is_kept_as_it_was_told(client: Driver, house: House) -> None:
    await tell(client, "Tilasin ajan kolme kertaa.")
    assert "Tilasin ajan kolme kertaa." in all_text(client)
    await client.press("Lähetä")
    (row,) = await house.release()
    assert row.answers["what-happened"] == "Tilasin ajan kolme kertaa."
    assert row.answers["behalf"] == "self"


async def three_messages_in_a_row_are_all_kept(client: Driver, house: House) -> None:
    await begin(client)
    for text in ("Yksi.", "Kaksi.", "Kolme."):
        await client.say(text)
    await client.press("Valmis")
    await go_on(client)
    await unreached(client)
    await client.press("Lähetä")
    (row,) = await house.release()
    assert str(row.answers["what-happened"]).split() == ["Yksi.", "Kaksi.", "Kolme."]


async def the_same_event_twice_counts_once(client: Driver, house: House) -> None:
    await begin(client)
    await client.say("Kerran vain.")
    await client.again()
    await client.press("Valmis")
    await client.again()
    await go_on(client)
    await unreached(client)
    await client.press("Lähetä")
    await client.again()
    (row,) = await house.release()
    assert row.answers["what-happened"] == "Kerran vain."


async def a_duplicate_is_answered_by_the_question_that_is_open(
    client: Driver, house: House
) -> None:
    await begin(client)
    before = now(client)
    await client.again()
    assert now(client) == before


async def choices_can_be_typed_as_numbers_and_as_words(client: Driver, house: House) -> None:
    await client.open()
    await client.say("1")
    await client.press("Selvä, aloitetaan")
    await client.press("En tiedä")
    await client.say("omastani")
    assert "Mitä tapahtui?" in now(client).text


async def several_choices_are_marked_one_by_one(client: Driver, house: House) -> None:
    await begin(client)
    await client.press("Ohita")
    await client.press("Pettynyt")
    await client.press("Näkymätön")
    await client.press("Valmis")
    await go_on(client)
    await unreached(client)
    await client.press("Lähetä")
    (row,) = await house.release()
    assert set(row.answers["feelings"] or ()) == {"disappointed", "invisible"}


async def an_answer_can_be_changed_by_going_back(client: Driver, house: House) -> None:
    await begin(client)
    await client.press("Takaisin")
    await client.press("Läheiseni")
    await go_on(client)
    await unreached(client)
    await client.press("Lähetä")
    (row,) = await house.release()
    assert row.answers["behalf"] == "close-one"


async def the_language_changes_without_losing_answers(client: Driver, house: House) -> None:
    await begin(client)
    await client.say("Yksi asia.")
    await client.say("/kieli")
    await client.press("Svenska")
    assert "Klar" in now(client).labels
    await client.say("/språk")
    await client.press("Suomi")
    await client.press("Valmis")
    await go_on(client)
    await client.press("Ei mitenkään")
    assert "Yksi asia." in all_text(client)


async def words_that_harm_elsewhere_do_no_harm_here(client: Driver, house: House) -> None:
    await tell(client, HARMLESS)
    await client.press("Lähetä")
    (row,) = await house.release()
    kept = str(row.answers["what-happened"])
    assert "Kukaan ei soittanut." in kept
    assert "👩\u200d👩\u200d👧 'quote\" <b>&amp;" in kept
    assert "\u202e" not in kept
    assert "\x00" not in kept


async def a_very_long_story_is_asked_for_in_parts(client: Driver, house: House) -> None:
    await begin(client)
    await client.say("Pitkä tarina. " * 250)
    await client.press("Valmis")
    assert "Miltä" in now(client).text


async def an_erased_conversation_leaves_nothing(client: Driver, house: House) -> None:
    await begin(client)
    await client.say("Tämä pyyhitään.")
    await client.say("/pyyhi")
    await client.press("Pyyhi kaikki")
    await client.say("Olenko vielä täällä?")
    assert now(client).labels
    assert await house.release() == []


async def after_the_end_a_new_one_can_be_begun(client: Driver, house: House) -> None:
    await tell(client, "Ensimmäinen.")
    await client.press("Lähetä")
    await client.say("Hei taas")
    await client.press(now(client).labels[0])
    assert "Suomi" in now(client).labels


async def what_cannot_be_read_is_answered_and_the_question_stands(
    client: Driver, house: House
) -> None:
    if not client.reads_other:
        return
    await begin(client)
    for kind in ("sticker", "photo", "voice"):
        said = len(client.shown())
        await client.send_other(kind)
        assert len(client.shown()) > said
    await client.press("Jatka")
    assert "Mitä tapahtui?" in now(client).text


async def a_receipt_leads_to_the_outcome(client: Driver, house: House) -> None:
    await tell(client, "Odotin kaksi tuntia.", "Koodilla")
    await client.press("Lähetä")
    (row,) = await house.release()
    await house.answer(row.id, "read", "decided-change")
    await client.say(code(client))
    assert WORDS in all_text(client)


async def looked_up(client: Driver, house: House) -> FeedbackRow:
    """Tell something with a code, let staff read it and ask, and look it up by the code."""
    await tell(client, "Odotin kaksi tuntia.", "Koodilla")
    await client.press("Lähetä")
    (row,) = await house.release()
    await house.answer(row.id, "read", "asked")
    await client.say(code(client))
    return row


async def add(client: Driver, text: str) -> None:
    """Go the whole way of an addition that has been opened."""
    await client.press("Selvä, aloitetaan")
    await client.say(text)
    for label in ("Valmis", "Ei haittaa", "Lähetä"):
        await client.press(label)


async def by_its_receipt_a_feedback_is_added_to(client: Driver, house: House) -> None:
    row = await looked_up(client, house)
    await client.press("Vastaa")
    assert "jokainen vastaus kertoo sinusta vähän lisää" in all_text(client)
    await add(client, "Aamulla kello kahdeksan.")
    await house.release()
    (added,) = await house.app.casework.additions(row.id)
    assert added.answers["added"] == "Aamulla kello kahdeksan."
    assert (await house.app.casework.find(row.id)).status == "in-handling"
    await client.say(code(client))
    assert "Lisäsit palautteeseesi jotain." in all_text(client)


async def by_its_receipt_a_feedback_is_withdrawn(client: Driver, house: House) -> None:
    await looked_up(client, house)
    await client.press("Peru palaute")
    assert {"Peru palaute", "Älä peru"} <= set(now(client).labels)
    await client.press("Peru palaute")
    assert "Se, mitä kirjoitit, jää talteen." in all_text(client)
    (row,) = await house.release()
    assert (row.status, bool(row.answers)) == ("withdrawn", True)


async def by_its_receipt_a_feedback_is_erased_and_what_remains_is_said(
    client: Driver, house: House
) -> None:
    await looked_up(client, house)
    await client.press("Pyyhi palaute")
    await client.press("Pyyhi palaute")
    for remains in ("Varmuuskopioissa", "tallentanut palautteita tiedostoon", "voivat muistaa"):
        assert remains in all_text(client)
    (row,) = await house.release()
    assert (row.status, row.answers) == ("withdrawn", {})


async def a_wrong_receipt_leads_nowhere(client: Driver, house: House) -> None:
    await client.open()
    await client.say("1234 5678 9012 3456")
    assert "En löydä palautetta tällä koodilla." in all_text(client)


async def the_outcome_comes_to_where_it_was_told(client: Driver, house: House) -> None:
    if not client.follows:
        return
    await tell(client, "Kukaan ei soittanut.", "Tähän keskusteluun")
    await client.press("Lähetä")
    (row,) = await house.release()
    await house.answer(row.id, "read")
    await house.push()
    assert now(client).text == "Sinulle on viesti."
    assert WORDS not in all_text(client)
    await client.press("Avaa")
    assert WORDS in all_text(client)


async def news_does_not_disturb_another_conversation(client: Driver, house: House) -> None:
    if not client.follows:
        return
    await tell(client, "Kukaan ei soittanut.", "Tähän keskusteluun")
    await client.press("Lähetä")
    (row,) = await house.release()
    await begin(client)
    await client.say("Toinen asia.")
    await house.answer(row.id, "read")
    await house.push()
    await client.press("Avaa")
    assert WORDS in all_text(client)
    await client.say("Ja kolmas.")
    await client.press("Valmis")
    await go_on(client)
    await unreached(client)
    await client.press("Lähetä")
    rows = await house.release()
    assert ["Toinen", "asia.", "Ja", "kolmas."] in [
        str(row.answers["what-happened"]).split() for row in rows
    ]


CONTRACT = (
    a_first_contact_asks_for_the_language,
    purpose_and_notice_come_before_the_first_question,
    a_whole_conversation_is_kept_as_it_was_told,
    three_messages_in_a_row_are_all_kept,
    the_same_event_twice_counts_once,
    a_duplicate_is_answered_by_the_question_that_is_open,
    choices_can_be_typed_as_numbers_and_as_words,
    several_choices_are_marked_one_by_one,
    an_answer_can_be_changed_by_going_back,
    the_language_changes_without_losing_answers,
    words_that_harm_elsewhere_do_no_harm_here,
    a_very_long_story_is_asked_for_in_parts,
    an_erased_conversation_leaves_nothing,
    after_the_end_a_new_one_can_be_begun,
    what_cannot_be_read_is_answered_and_the_question_stands,
    a_receipt_leads_to_the_outcome,
    by_its_receipt_a_feedback_is_added_to,
    by_its_receipt_a_feedback_is_withdrawn,
    by_its_receipt_a_feedback_is_erased_and_what_remains_is_said,
    a_wrong_receipt_leads_nowhere,
    the_outcome_comes_to_where_it_was_told,
    news_does_not_disturb_another_conversation,
)
