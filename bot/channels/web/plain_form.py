"""The plain page's form, parsed into events.

Rule: what a form does is named by its nonce and by what is in it. The same form sent twice is the
same event twice, which the conversation answers with its present question.
"""

import secrets
import uuid
from dataclasses import dataclass

from multidict import MultiMapping

from bot.channels.web.bearers import is_token
from dialogs.events import Chose, Command, Commanded, Event, Follows, Opened, Pressed, Wrote

DONE = "!done"
_BACK = "!back"
_LONGEST = 64
_MOST_MARKS = 100
_NO_CODE = "00000000"  # too short to be one: the code is asked for again


@dataclass(frozen=True, slots=True)
class PlainForm:
    """One form as it was sent; everything in it is the client's word and checked only for form."""

    token: str
    nonce: str
    lang: str = ""
    service: str = ""
    flow: str = ""
    step: str = ""
    tag: str = ""
    takes: str = ""
    press: str = ""
    command: str = ""
    text: str = ""
    marks: tuple[str, ...] = ()

    @property
    def looks(self) -> bool:
        """Tell whether a code was given, to see what became of a feedback."""
        return self.press == "look"

    @property
    def is_apart(self) -> bool:
        """Tell whether this says nothing of the conversation that may be open."""
        return self.looks or self.step.startswith("@")

    def events(self, seed: bytes) -> tuple[Event, ...]:
        """Return what the client did, in order."""
        if self.command in set(Command):
            return (Commanded(self._id("command"), Command(self.command)),)
        if self.press == "start" or self.step == "@start":
            return (self._opened(seed),)
        if self.looks:  # a press, so that it is answered in the page's language and opens nothing
            code = "".join(each for each in self.text if each.isdecimal())[:_LONGEST]
            return (Pressed(self._id("text"), "@receipt", f"{self.lang}.{code or _NO_CODE}"),)
        return (*self._written(), *self._pressed())

    def _opened(self, seed: bytes) -> Opened:
        opened = self._id("start")
        return Opened(
            opened, seed, "plain", Follows.NOWHERE, self.lang, self.service, collection=self.flow
        )

    def _written(self) -> tuple[Event, ...]:
        """Return the text, unless the client pressed something that leaves it behind."""
        is_meant = self.press in {"", "send", DONE, _BACK} and not self.step.startswith("@")
        has_text = self.text.strip() and is_meant
        return (Wrote(self._id("text"), self.text.strip()),) if has_text else ()

    def _pressed(self) -> tuple[Event, ...]:
        if self.press in {"", "send"}:
            return () if self.text.strip() else (Wrote(self._id("text"), ""),)
        if self.press == DONE and self.takes == "choices" and self.marks:
            return (Chose(self._id("marks"), self.step, self.marks, self.tag),)
        return (Pressed(self._id("press"), self.step, self.press, self.tag),)

    def _id(self, part: str) -> str:
        content = "\n".join((part, self.step, self.press, self.command, self.text, *self.marks))
        return str(uuid.uuid5(uuid.UUID(self.nonce), content))


def read_form(fields: MultiMapping[str]) -> PlainForm | None:
    """Return the form, None when it is none of ours."""
    token, nonce = fields.get("token", ""), fields.get("nonce", "")
    if not is_token(token) or not _is_nonce(nonce):
        return None
    short = {name: fields.get(name, "")[:_LONGEST] for name in _SHORT}
    marks = tuple(mark[:_LONGEST] for mark in fields.getall("mark", [])[:_MOST_MARKS])
    text = fields.get("text", "")
    return PlainForm(token=token, nonce=nonce, text=text, marks=marks, **short)


def new_token() -> str:
    """Return a token for a conversation that begins without a script."""
    return secrets.token_urlsafe(32)


def new_nonce() -> str:
    """Return what names a form."""
    return str(uuid.uuid4())


_SHORT = ("lang", "service", "flow", "step", "tag", "takes", "press", "command")


def _is_nonce(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
