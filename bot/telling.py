"""What a client reads of the outcome: the status in their own language, the staff's words beside it."""

from collections.abc import Mapping, Sequence

from dialogs.replies import Choice, Reply, Takes
from dialogs.services import Directory
from dialogs.statuses import WITHDRAWN, Kind, status
from dialogs.texts import Texts
from storage.envelopes import Heard
from storage.rows import StatusEvent

HEARD = "@heard"
ERASE = "@erase"
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
        said = self._texts.say(lang, f"status-{event.status}", role=role)
        words_lang = nearest(event.texts, lang)
        words = event.texts.get(words_lang, "").strip()
        if not words:
            return (Reply(said, lang),)
        if words_lang.partition("-")[0] == lang.partition("-")[0]:
            return (Reply(f"{said}\n\n{words}", lang),)
        hint = self._texts.say(lang, "other-language")
        return (Reply(f"{said}\n\n{hint}", lang), Reply(words, words_lang))

    def story(self, lang: str, events: Sequence[StatusEvent]) -> tuple[Reply, ...]:
        """Say everything that has happened so far, oldest first, in few messages."""
        head = Reply(self._texts.say(lang, "receipt-found"), lang)
        return _joined([head, *(reply for event in events for reply in self.event(lang, event))])

    def heard(self, lang: str, token: str) -> Reply:
        """Ask whether the client became heard."""
        choices = tuple(
            Choice(f"{lang}.{token}.{answer}", self._texts.say(lang, f"heard-{answer}"))
            for answer in ANSWERS
        )
        return Reply(self._texts.say(lang, "heard-ask"), lang, HEARD, Takes.CHOICE, choices)

    def erasing(self, lang: str, token: str) -> Choice:
        """Return the button that erases."""
        return Choice(f"{lang}.{token}", self._texts.say(lang, "receipt-erase"))


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
