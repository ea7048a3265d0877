"""What a client reads of the outcome: the status in their own language, the staff's words beside it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from bot.presses import ADD, ERASE, HEARD, HIDE, WITHDRAW
from dialogs.replies import Choice, Reply, Takes
from dialogs.services import Directory
from dialogs.statuses import ASKED, AUTOMATIC, WITHDRAWN, Kind, status
from dialogs.texts import Texts
from storage.envelopes import Heard
from storage.rows import StatusEvent

ANSWERS: Mapping[str, Heard] = {"yes": "yes", "partly": "partly", "no": "no"}

_LONGEST = 3000  # characters of one message


class Telling:
    """Puts status events into words."""

    def __init__(self, texts: Texts, directory: Directory) -> None:
        self._texts = texts
        self._directory = directory

    def event(self, lang: str, event: StatusEvent) -> tuple[Reply, ...]:
        """Say one status, then the staff's words in the nearest language there is."""
        role = self._directory.role(event.role, lang)
        key = "answer-came" if event.role == AUTOMATIC else f"status-{event.status}"
        said = self._texts.say(lang, key, role=role)
        words_lang = nearest(event.texts, lang)
        words = event.texts.get(words_lang, "").strip()
        if not words:
            return (Reply(said, lang),)
        if words_lang.partition("-")[0] == lang.partition("-")[0]:
            return (Reply(f"{said}\n\n{words}", lang),)
        hint = self._texts.say(lang, "other-language")
        return (Reply(f"{said}\n\n{hint}", lang), Reply(words, words_lang))

    def story(
        self, lang: str, events: Sequence[StatusEvent], added_on: Sequence[date]
    ) -> tuple[Reply, ...]:
        """Say everything that has happened so far, oldest first, in few messages.

        That the client added something is said; their words stay out of the chat.
        """
        head = Reply(self._texts.say(lang, "receipt-found"), lang)
        added = Reply(self._texts.say(lang, "you-added"), lang)
        said = [
            reply
            for each in _in_order(events, added_on)
            for reply in ((added,) if each is None else self.event(lang, each))
        ]
        return _joined([head, *said])

    def heard(self, lang: str, token: str) -> Reply:
        """Ask whether the client became heard."""
        choices = tuple(
            Choice(f"{lang}.{token}.{answer}", self._texts.say(lang, f"heard-{answer}"))
            for answer in ANSWERS
        )
        return Reply(self._texts.say(lang, "heard-ask"), lang, HEARD, Takes.CHOICE, choices)

    def with_answers(self, said: tuple[Reply, ...], token: str, status_: str) -> tuple[Reply, ...]:
        """Put the buttons under opened news: to answer or add something, and to hide it."""
        *before, last = said
        return (*before, self._under(last, ADD, token, (*_adding(status_), HIDE), status_))

    def with_deeds(self, story: tuple[Reply, ...], token: str, status_: str) -> tuple[Reply, ...]:
        """Put the buttons under a story: to add, withdraw, erase and hide."""
        *before, last = story
        withdrawing = () if status(status_).kind is Kind.CLOSED else (WITHDRAW,)
        steps = (*_adding(status_), *withdrawing, ERASE, HIDE)
        return (*before, self._under(last, ERASE, token, steps, status_))

    def _under(
        self, reply: Reply, step: str, token: str, steps: Sequence[str], status_: str
    ) -> Reply:
        """Return a reply with more buttons; its own question keeps its step."""
        choices = tuple(
            Choice(f"{reply.lang}.{token}", self._label(reply.lang, each, status_), step=each)
            for each in steps
        )
        return replace(
            reply,
            step=reply.step or step,
            takes=Takes.CHOICE,
            choices=(*reply.choices, *choices),
        )

    def _label(self, lang: str, step: str, status_: str) -> str:
        if step == ADD and status_ == ASKED:
            return self._texts.say(lang, "deed-answer")
        return self._texts.say(lang, f"deed-{step.removeprefix('@')}")


def _adding(status_: str) -> tuple[str, ...]:
    """Return the step of adding, where there is somebody to read it."""
    return () if status(status_).kind is Kind.CLOSED else (ADD,)


def _in_order(
    events: Sequence[StatusEvent], added_on: Sequence[date]
) -> Iterator[StatusEvent | None]:
    """Yield events, and None for each addition in its place."""
    places = [_place(events, day) for day in added_on]
    for place, event in enumerate(events):
        yield from (None for each in places if each == place)
        yield event
    yield from (None for each in places if each == len(events))


def _place(events: Sequence[StatusEvent], day: date) -> int:
    """Return before which event an addition of this edition day stands.

    Editions come before the staff's day, but for what was released that very day; what an answer
    led to by itself follows it.
    """
    for place, event in enumerate(events):
        if event.role == AUTOMATIC and event.made_on == day:
            return place
    is_older = bool(events) and events[0].made_on < day
    later = (
        place
        for place, event in enumerate(events)
        if event.made_on > day or (is_older and event.made_on == day)
    )
    return next(later, len(events))


def asks_heard(event: StatusEvent) -> bool:
    """Tell whether this event ends a case, so that the client is asked whether they were heard."""
    return event.status != WITHDRAWN and status(event.status).kind is Kind.CLOSED


def nearest(texts: Mapping[str, str], lang: str) -> str:
    """Return the language of the staff's words that is nearest to the client's."""
    for tag in (lang, lang.partition("-")[0], "fi", *texts):
        if texts.get(tag, "").strip():
            return tag
    return lang


def _joined(replies: Sequence[Reply]) -> tuple[Reply, ...]:
    """Put neighbours of one language into one message while it stays readable."""
    joined: list[Reply] = []
    for reply in replies:
        before = joined[-1] if joined else None
        if before and before.lang == reply.lang and len(before.text + reply.text) < _LONGEST:
            joined[-1] = Reply(f"{before.text}\n\n{reply.text}", reply.lang)
        else:
            joined.append(reply)
    return tuple(joined)
