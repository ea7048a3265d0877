"""Whole conversations, written down to be read.

A transcript changes whenever a word or a turn of the conversation does: set
KUULLUKSI_UPDATE_TRANSCRIPTS=1 to write them anew, then read what changed.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from dialogs.events import Command, Follows
from dialogs.flow import Flow
from dialogs.tokens import receipt
from tests.dialogs.client import Client
from tests.dialogs.looking import failing_flow, looker, watched_flow
from tests.dialogs.talk import SEED, addition_flow

FOLDER = Path(__file__).parent / "transcripts"
UPDATES = os.environ.get("KUULLUKSI_UPDATE_TRANSCRIPTS") == "1"


def fi_telegram_to_this_chat(flow: Flow) -> Client:
    """Suomi, Telegram: a hard experience, told in three messages, answered in the chat."""
    client = Client(flow, "telegram", Follows.HERE)
    client.open()
    client.does("fi", "agree").writes("kotihoito")
    client.does("kotihoito-pohjoinen", "self")
    client.writes("Tilasin ajan kolme kertaa ja joka kerta se peruttiin.")
    client.writes("Kukaan ei soittanut.", "Sanottiin vain että kiire.").does("!done")
    client.does("disappointed", "invisible").writes("turhautti olla jonossa").does("!done")
    client.writes("Minua ei kuunneltu.").does("!done")
    client.does("!skip").writes("Yksi puhelu.", "valmis")
    client.writes("Peruutuksesta pitäisi soittaa.").does("!done")
    client.does("edit", "what-happened")
    client.writes("Aika peruttiin kolme kertaa, eikä kukaan soittanut.").does("!done")
    client.does("fine", "yes", "no", "chat", "evening", "edition", "!send")
    return client


def fi_telegram_back_pause_and_misses(flow: Flow) -> Client:
    """Suomi, Telegram: going back, pausing, a sticker, a voice message, old buttons, erasing."""
    client = Client(flow, "telegram", Follows.HERE)
    client.open()
    client.does("fi", "more", "!back", "agree")
    client.writes("sossu").does("!other", "terveyspalvelut", "terveyspalvelut")
    client.shows("sticker").writes("öö").writes("1").writes("takaisin")
    client.does("!keep").writes("Olin ajanvarauksessa.")
    client.shows("voice").writes("lopeta").writes("hei").writes("apua").writes("tilanne")
    client.does("!done").writes("En tiedä mitä tähän oikein sanoisin.")
    client.writes("ohita").command(Command.BACK)
    client.does("angry", "!done").command(Command.BACK)
    client.does("angry", "!skip").writes("Kesken jäi.").comes_back().writes("pyyhi").writes(
        "joo"
    ).does("yes")
    client.writes("hei")
    return client


def fi_telegram_signpost(flow: Flow) -> Client:
    """Suomi, Telegram: words of danger, at the story and before it; then nobody is to answer."""
    client = Client(flow, "telegram", Follows.HERE)
    client.open("mielenterveysvastaanotto")
    client.does("fi", "agree", "mielenterveysvastaanotto")
    client.writes("En jaksa enää elää, ja jonossa on neljä kuukautta.")
    client.does("close-one").writes("haluan kuolla").does("!done")
    client.does("afraid", "!done", "!skip", "!skip", "!skip", "!skip", "unsure", "no", "no")
    client.does("none", "!skip", "!change", "reach", "!back", "!change", "nothing", "!send")
    return client


def selko_plain_with_a_code(flow: Flow) -> Client:
    """Selkokieli, the plain page: a good experience, a code typed wrong first."""
    client = Client(flow, "plain", Follows.NOWHERE)
    client.open()
    client.does("fi-simple", "agree").writes("hammaslääkäri")
    client.does("suun-terveydenhuolto").does("helped")
    client.writes("Hoitaja odotti rauhassa.").does("!done")
    client.choose_ids("grateful", "safe")
    client.writes("Hän katsoi silmiin.").does("!done", "!skip", "!skip")
    client.does("fine", "yes", "yes", "receipt").writes("1111 2222 3333 4444")
    client.writes(receipt(SEED)).does("edition", "!change", "behalf", "group")
    client.writes("Kuurojen yhdistys, noin 20.").does("!done").does("!send")
    return client


def sv_web_language_in_the_middle(flow: Flow) -> Client:
    """Svenska, the chat page: begun in Finnish, changed in the middle, sent from the review."""
    client = Client(flow, "web", Follows.MAILBOX)
    client.open()
    client.does("fi")
    client.command(Command.LANGUAGE)
    client.does("sv", "agree").writes("tandläkare").does("suun-terveydenhuolto", "close-one")
    client.writes("Min mor fick vänta i två timmar.", "kieli").does("en")
    client.writes("språk").does("sv", "!done")
    client.does("unsure", "!done").writes("Ingen sade något.").does("!done")
    client.does("!skip", "!skip", "!skip", "unsure", "yes", "!skip", "receipt", "!back", "chat")
    client.does("code").writes(receipt(SEED)).does("!saved", "soon")
    client.does("!change", "what-happened", "!keep", "!send")
    return client


def en_terminal_typed(flow: Flow) -> Client:
    """English, the terminal: everything is typed, by number and by word."""
    client = Client(flow, "terminal", Follows.NOWHERE)
    client.open()
    client.writes("4", "1", "social worker", "1", "my own")
    client.writes("I waited for six weeks.", "Then I got an answer.", "done")
    client.writes("angry, worn out", "done").writes("Nobody told me anything.", "done")
    client.writes("skip", "skip", "skip", "2", "yes", "2").writes("1", "1", "1", "2", "3")
    client.writes("A shorter story.", "done").writes("send")
    return client


def en_web_declined(flow: Flow) -> Client:
    """English, the chat page: the notice is declined, and nothing is left."""
    client = Client(flow, "web", Follows.MAILBOX)
    client.open("kirjasto")
    client.does("en").writes("skip").does("decline").writes("hello")
    return client


def fi_telegram_names_masked(flow: Flow) -> Client:
    """Suomi, Telegram: a name, a number and a rare circumstance; masked, left, pointed at, undone."""
    client = Client(watched_flow(), "telegram", Follows.HERE)
    client.open("kotihoito-pohjoinen")
    client.does("fi", "agree", "kotihoito-pohjoinen", "self")
    client.writes("Tilasin ajan kolme kertaa. Maija sanoi vain että kiire.")
    client.writes(
        "Numeroni on 041 555 0190. Olen kylän ainoa kuuro äiti, ja Maijalle kerroin sen."
    )
    client.does("!done", "mask").writes("takaisin").does("!keep", "mask")
    client.does("!more", "p2").writes("3, 4").does("leave", "!skip", "!skip", "!skip")
    client.does("mask", "what-happened.0.27", "done", "fine", "yes", "no", "none", "edition")
    client.does("!masks", "what-happened.0.68", "!more").writes("kiire").does(
        "!done", "done", "!send"
    )
    return client


def en_plain_finder_fails(flow: Flow) -> Client:
    """English, the plain page: the finder fails, and the client checks alone."""
    client = Client(failing_flow(), "plain", Follows.NOWHERE)
    client.open("kotihoito-pohjoinen")
    client.does("en", "agree", "kotihoito-pohjoinen", "close-one")
    client.writes("The nurse was late and my number is 041 555 0190.").does("!done")
    client.writes("041 555 0190").does("leave", "!skip", "!skip", "!skip")
    client.does("fine", "yes", "no", "none", "!skip", "!send")
    return client


def fi_telegram_an_answer_to_staff(flow: Flow) -> Client:
    """Suomi, Telegram: an answer to a question of staff; a name in it is masked."""
    client = Client(addition_flow(looker().look), "telegram", Follows.HERE)
    client.open(about="token:00", language="fi")
    client.does("more", "agree")
    client.writes("Aamulla kello kahdeksan. Maija sanoi, että kiire.").does("!done", "mask")
    client.does("fine", "!send")
    return client


def selko_plain_an_addition_declined(flow: Flow) -> Client:
    """Selkokieli, the plain page: the short notice is read, and nothing is added."""
    client = Client(addition_flow(), "plain", Follows.NOWHERE)
    client.open(about="receipt:00", language="fi-simple")
    client.does("decline")
    return client


CONVERSATIONS: Mapping[str, Callable[[Flow], Client]] = {
    each.__name__.replace("_", "-"): each
    for each in (
        fi_telegram_to_this_chat,
        fi_telegram_back_pause_and_misses,
        fi_telegram_signpost,
        selko_plain_with_a_code,
        sv_web_language_in_the_middle,
        en_terminal_typed,
        en_web_declined,
        fi_telegram_names_masked,
        en_plain_finder_fails,
        fi_telegram_an_answer_to_staff,
        selko_plain_an_addition_declined,
    )
}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_a_conversation_goes_as_it_is_written_down(name: str, flow: Flow) -> None:
    conversation = CONVERSATIONS[name]
    lines = [conversation.__doc__ or "", *conversation(flow).lines]
    said = "\n".join(line.rstrip() for line in lines).rstrip() + "\n"
    path = FOLDER / f"{name}.txt"
    if UPDATES:
        path.write_text(said, "utf-8")
    assert said == path.read_text("utf-8")


def test_every_transcript_has_its_conversation() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(CONVERSATIONS)
