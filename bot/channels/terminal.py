"""The terminal: a conversation line by line, for authors of flows and for a receipt.

It cannot push: a receipt code is the way to hear of the outcome. Numbers and words go to the
engine as they are typed; buttons that outlive a conversation are shown with letters.
"""

import re
import secrets
from collections.abc import Awaitable, Callable, Sequence
from string import ascii_lowercase

from bot.channels.channel import Outcome, Rejected, Take
from dialogs.events import Event, Follows, Opened, Pressed, Wrote
from dialogs.replies import Choice, Reply, Takes
from storage.sealing import Address

NAME = "terminal"
DONE = "!done"
HIDE = "@hide"

ReadLine = Callable[[], Awaitable[str | None]]
Write = Callable[[str], None]

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class TerminalChannel:
    """One conversation with whoever sits at the terminal; its address lives as long as the run."""

    name = NAME

    def __init__(self, read_line: ReadLine, write: Write, language: str = "") -> None:
        self._read_line = read_line
        self._write = write
        self._language = language
        self._address = Address(NAME, secrets.token_urlsafe(32))
        self._lettered: dict[str, Pressed] = {}
        self._take: Take | None = None

    async def start(self, intake: Take) -> None:
        """Open the conversation; `talk` goes on with it."""
        self._take = intake
        await self._hand_in(
            Opened(_id(), secrets.token_bytes(32), NAME, Follows.NOWHERE, self._language)
        )

    async def talk(self) -> None:
        """Take lines until there are no more."""
        while (line := await self._read_line()) is not None:
            await self._hand_in(self._event(line.rstrip("\r\n")))

    async def stop(self) -> None:
        """Nothing is under way between two lines."""

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        return Rejected("terminal-cannot-push")

    async def _hand_in(self, event: Event) -> None:
        if self._take is None:
            return
        self._lettered = {}
        for reply in await self._take(self._address, event):
            self._show(reply)

    def _event(self, line: str) -> Event:
        pressed = self._lettered.get(line.strip().lower())
        return pressed or Wrote(_id(), line)

    def _show(self, reply: Reply) -> None:
        self._print(reply.text)
        words = reply.asides
        if reply.step.startswith("@"):
            self._show_lettered(reply)
        elif reply.takes is Takes.TEXT:  # a typed number is the client's own word there
            words = (*reply.choices, *words)
        else:
            self._show_numbered(reply.choices, several=reply.takes is Takes.CHOICES)
        if words:
            self._print("  " + "  ".join(f"[{each.label}]" for each in words))
        self._write("")

    def _show_numbered(self, choices: Sequence[Choice], *, several: bool) -> None:
        for number, choice in enumerate(choices, start=1):
            box = "[x] " if choice.selected else "[ ] "
            mark = box if several and choice.id != DONE else ""
            self._print(f"  {number} {mark}{_line(choice)}")

    def _show_lettered(self, reply: Reply) -> None:
        for choice in reply.choices:
            if choice.step == HIDE:  # what a terminal has shown it cannot take back
                continue
            letter = ascii_lowercase[len(self._lettered) % len(ascii_lowercase)]
            step = choice.step or reply.step
            self._lettered[letter] = Pressed(_id(), step, choice.id, reply.tag)
            self._print(f"  {letter}) {_line(choice)}")

    def _print(self, text: str) -> None:
        self._write(_UNPRINTABLE.sub("", text))


def _line(choice: Choice) -> str:
    return f"{choice.label} – {choice.detail}" if choice.detail else choice.label


def _id() -> str:
    return secrets.token_urlsafe(9)
