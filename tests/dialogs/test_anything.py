"""Whatever comes, in whatever order: no exception, no lost answer, always a next question."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogs.engine import take_turn
from dialogs.events import (
    Arranged,
    Chose,
    Command,
    Commanded,
    Event,
    Follows,
    Opened,
    Pressed,
    Rewrote,
    SentOther,
    Wrote,
)
from dialogs.replies import Reply, Takes
from dialogs.session import Session
from dialogs.turn import Turn
from dialogs.words import clean
from tests.dialogs.looking import watched_flow
from tests.dialogs.talk import SEED

FLOW = watched_flow()
TURNS = 40  # of one conversation
CONVERSATIONS = 250  # 40 x 250 = 10,000 turns

_TAKEN: list[int] = []

STEPS = [step.id for step in FLOW.steps]
OPTIONS = sorted({option for step in FLOW.steps for option in step.options_known})
ids = st.sampled_from([f"id-{number}" for number in range(300)])
nasty = st.sampled_from(
    [
        *("", "\x00", "a\x00b", "\u202ekirjoitettu oikealta", "\u2066\u2069", "\ud800"),
        *("\U0001f469\u200d\U0001f467", "é" * 3000, "x" * 100_000, "1234 5678 9012 3456"),
        *("1", "99", "1, 2, 3", "valmis", "/takaisin", "ohita"),
    ]
)
identifying = st.sampled_from(
    [
        *("Hoitaja Maija Korhonen soitti numerosta 041 555 0190.", "Maija", "ei soittanut"),
        *("Olen kylän ainoa kuuro äiti.", "tunnus 131052-308T, Keskuskatu 5 B 12", "مرحبا أحمد"),
    ]
)
known = st.sampled_from(["Omastani", "kotihoito", "Ei"])
texts = st.one_of(st.text(max_size=200), nasty, identifying, known)
steps = st.one_of(
    st.sampled_from(
        [*STEPS, "!paused", "!erasing", "!changing", "!weighing", "!words", "!masks", "@open"]
    ),
    st.text(),
)
choices = st.one_of(
    st.sampled_from(
        [
            *OPTIONS,
            "!done",
            "!skip",
            "!back",
            "!keep",
            "!remove",
            "!send",
            "mask",
            "leave",
            "w0",
            "p1",
        ]
    ),
    st.text(),
)
tags = st.sampled_from(["", "", "AAAAAA"])
messages = st.sampled_from(["", "a", "b"])
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Wrote, ids, texts, messages),
    st.builds(Rewrote, ids, texts, messages),
    st.builds(Arranged, ids),
    st.builds(Pressed, ids, steps, choices, tags),
    st.builds(Chose, ids, steps, st.lists(choices, max_size=6).map(tuple), tags),
    st.builds(Commanded, ids, st.sampled_from(Command)),
    st.builds(SentOther, ids, st.sampled_from(["voice", "photo", "sticker", "", "\x00"])),
    st.builds(Opened, ids, st.just(SEED), st.just("web"), st.sampled_from(Follows), texts, texts),
)
# Half of the turns press a button that is really there, or the conversation goes nowhere.
moves = st.lists(
    st.tuples(st.booleans(), st.integers(0, 99), events), min_size=TURNS, max_size=TURNS
)


def _pressed(replies: tuple[Reply, ...], number: int) -> Event | None:
    buttons = [
        (reply, choice)
        for reply in replies
        for choice in (*reply.choices, *reply.asides)
        if not reply.step.startswith("@") and choice.id != "yes"
    ]
    if not buttons:
        return None
    reply, choice = buttons[number % len(buttons)]
    return Pressed(f"press-{number}", reply.step, choice.id, reply.tag)


def _answers(session: Session) -> set[str]:
    words = [each for each in session.answers.values() if isinstance(each, str)]
    told = FLOW.current(session).settle(session.draft)
    own = (told,) if isinstance(told, str) else told or ()
    return set("\n".join((*words, *own, session.ahead)).split("\n"))


def _asks(turn: Turn) -> bool:
    last = turn.replies[-1] if turn.replies else None
    return last is not None and (bool(last.choices) or last.takes is not Takes.NOTHING)


@settings(max_examples=CONVERSATIONS, deadline=None, suppress_health_check=list(HealthCheck))
@given(moves)
def converse(given_moves: list[tuple[bool, int, Event]]) -> None:
    turn = take_turn(FLOW, None, Opened("0", SEED, "web", Follows.MAILBOX))
    for real, number, event in given_moves:
        before = turn.session
        sent = (_pressed(turn.replies, number) if real else None) or event
        turn = take_turn(FLOW, before, sent)
        if turn.session is None:
            assert turn.replies or turn.receipt
            continue
        assert _asks(turn), sent
        if before is not None and not _replaces(before, sent):
            assert _answers(before) - {""} <= _answers(turn.session), sent
            assert _heard(turn, sent)
    _TAKEN.append(len(given_moves))


def _replaces(session: Session, event: Event) -> bool:
    """Tell whether the client takes words back: removes, searches again, or writes anew."""
    if isinstance(event, Pressed | Chose | Rewrote):
        return True
    revisited = FLOW.current(session).id in session.answers
    return revisited or FLOW.current(session).kind in {"service", "choices", "reach"}


def _heard(turn: Turn, event: Event) -> bool:
    """Tell whether a text was kept, did something, or was answered by more than the question."""
    if not isinstance(event, Wrote) or turn.session is None:
        return True
    kept = set(clean(event.text).split("\n")) <= _answers(turn.session)
    return kept or bool(turn.replies)


def test_ten_thousand_turns_of_anything_leave_a_question_and_lose_no_words() -> None:
    _TAKEN.clear()
    converse()
    assert sum(_TAKEN) >= 10_000
