"""When a feedback is read: what the client is told before, chooses, and hears at the end."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.calendar import latest
from dialogs.engine import take_turn
from dialogs.events import Pressed
from dialogs.flow import Flow
from dialogs.parsing import read_flow
from dialogs.services import Directory
from dialogs.setting import Setting
from tests.dialogs.client import Client
from tests.dialogs.talk import ROOT, phrases, setting, texts_in

WEDNESDAY = date(2026, 11, 25)
PLACE = "kotihoito-pohjoinen"


def flow_with(every: str = "", k: int = 5, **about: object) -> Flow:
    """The shipped flow, where one place is read in this rhythm."""
    whole = replace(setting(), **about)  # type: ignore[arg-type]
    services = dict(whole.directory.services)
    services[PLACE] = replace(services[PLACE], every=every, k_texts=k)
    directory = Directory(whole.directory.organisation, services, whole.directory.roles)
    given = replace(whole, directory=directory)
    return read_flow(texts_in(ROOT / "dialogs/flows/experience"), phrases(), given)


def at_place(flow: Flow, lang: str = "fi") -> Client:
    client = Client(flow)
    client.open(PLACE)
    client.does(lang, "agree", PLACE)
    return client


def at_reach(client: Client) -> Client:
    client.does("self").writes("Odotin.").does("!done")
    while client.question.step != "reach":
        client.does("fine" if client.question.step == "recognise" else "!skip")
    return client


def last_words(client: Client, today: date | None = WEDNESDAY) -> str:
    event = Pressed(client.id(), "review", "!send", client.question.tag)
    turn = take_turn(client.flow, client.session, event, today)
    client.feedback = turn.feedback
    return "\n".join(reply.text for reply in turn.replies)


def test_with_the_others_the_latest_day_is_told() -> None:
    client = at_reach(at_place(flow_with())).does("none", "edition")
    said = last_words(client)
    assert "maanantaisin" in said
    assert "viimeistään 18. tammikuuta 2027" in said
    assert client.feedback is not None
    assert not client.feedback.soon


def test_the_next_morning_is_told_with_its_day_and_kept_as_a_wish() -> None:
    client = at_reach(at_place(flow_with())).does("none", "soon")
    assert "seuraavana aamuna, viimeistään 26. marraskuuta 2026" in last_words(client)
    assert client.feedback is not None
    assert client.feedback.soon
    assert "pace" not in client.feedback.answers


def test_what_hurry_costs_is_told_before_it_is_chosen() -> None:
    client = at_reach(at_place(flow_with())).does("none")
    soon = next(each for each in client.question.choices if each.id == "soon")
    assert "luetaan yksin" in soon.detail


def test_who_skips_the_question_waits_with_the_others() -> None:
    client = at_reach(at_place(flow_with())).does("none", "!skip")
    assert "Muiden kanssa" in client.said
    last_words(client)
    assert client.feedback is not None
    assert not client.feedback.soon


def test_the_pace_can_be_changed_at_the_review() -> None:
    client = at_reach(at_place(flow_with())).does("none", "edition", "!change", "pace", "soon")
    assert "Seuraavana aamuna" in client.said
    last_words(client)
    assert client.feedback is not None
    assert client.feedback.soon


@pytest.mark.parametrize(
    ("lang", "day"),
    [
        ("fi", "18. tammikuuta 2027"),
        ("fi-simple", "18. tammikuuta 2027"),
        ("sv", "18 januari 2027"),
        ("en", "18 January 2027"),
    ],
)
def test_the_day_is_written_as_the_language_writes_it(lang: str, day: str) -> None:
    client = at_reach(at_place(flow_with(), lang)).does("none", "edition")
    assert day in last_words(client)


def test_an_author_who_looks_at_the_flow_sees_the_weeks() -> None:
    client = at_reach(at_place(flow_with())).does("none", "edition")
    assert "viimeistään 8 viikon kuluttua" in last_words(client, None)


@pytest.mark.parametrize("about", [{"every": "daily"}, {"every": "at-once"}, {"k": 1}])
def test_where_nothing_waits_for_others_the_pace_is_not_asked(about: dict[str, object]) -> None:
    client = at_reach(at_place(flow_with(**about))).does("none")  # type: ignore[arg-type]
    assert client.question.step == "review"


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ({"every": "at-once"}, "Tämän palvelun palautteet luetaan heti"),
        ({"every": "daily"}, "Tämän palvelun palautteet luetaan kerran päivässä"),
        ({"k": 1}, "voi päätellä viikon"),
    ],
)
def test_a_place_that_is_read_otherwise_says_so_before_the_first_words(
    about: dict[str, object], words: str
) -> None:
    client = at_place(flow_with(**about))  # type: ignore[arg-type]
    assert words in client.said
    assert client.question.step == "behalf"


def test_a_place_that_is_read_as_the_notice_said_says_nothing_more() -> None:
    assert "palvelun palautteet" not in at_place(flow_with()).said


def test_where_one_number_holds_for_all_a_places_own_does_not_matter() -> None:
    assert "palvelun palautteet" not in at_place(flow_with(k=1, one_k=True)).said


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (
            date(2026, 11, 22),
            date(2027, 1, 11),
        ),  # a Sunday: passed over the next day, then 7 weeks
        (date(2026, 11, 23), date(2027, 1, 18)),  # a Monday, perhaps after that day's edition
        (date(2026, 11, 25), date(2027, 1, 18)),
    ],
)
def test_the_latest_day_is_an_edition_and_at_most_eight_weeks_away(told: date, read: date) -> None:
    day = latest(setting(), "", told)
    assert day == read
    assert (day - told).days <= 56


def test_in_a_daily_rhythm_it_is_eight_weeks() -> None:
    given: Setting = replace(setting(), every="daily")
    assert latest(given, "", WEDNESDAY) == date(2027, 1, 20)


def test_beside_this_chat_a_code_and_hours_are_kept_with_the_feedback() -> None:
    client = at_reach(at_place(flow_with())).does("chat", "code", "!saved", "evening", "edition")
    last_words(client)
    feedback = client.feedback
    assert feedback is not None
    assert (feedback.reach, feedback.hours) == ("chat", "evening")
    assert len(feedback.receipt) == 16
    assert feedback.erase


def test_who_wants_neither_has_no_code_and_any_hour() -> None:
    client = at_reach(at_place(flow_with())).does("chat", "!saved", "edition")
    said = last_words(client)
    assert "Kerron täällä" in said
    assert client.feedback is not None
    assert (client.feedback.receipt, client.feedback.hours) == ("", None)
