"""Open pages that wait for news: woken in this process, after the commit, by a mailbox's hash."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from storage.waking import bucket


class Streams:
    """Who waits at which mailbox; holds nothing of a mailbox that nobody waits at."""

    def __init__(self) -> None:
        self._waiting: dict[bytes, set[asyncio.Event]] = {}
        self.closing = False

    @property
    def count(self) -> int:
        """How many pages wait now."""
        return sum(map(len, self._waiting.values()))

    @contextmanager
    def waiting_at(self, mailbox: bytes) -> Iterator[asyncio.Event]:
        """Give an event that is set whenever there may be something new."""
        news = asyncio.Event()
        self._waiting.setdefault(mailbox, set()).add(news)
        try:
            yield news
        finally:
            self._leave(mailbox, news)

    def wake(self, mailbox: bytes) -> None:
        """Tell those who wait at this mailbox to look."""
        for news in self._waiting.get(mailbox, ()):
            news.set()

    def wake_bucket(self, number: int) -> None:
        """Tell those who wait at any mailbox of this bucket to look."""
        for mailbox in list(self._waiting):
            if bucket(mailbox) == number:
                self.wake(mailbox)

    def wake_all(self) -> None:
        """Tell everyone to look."""
        for mailbox in list(self._waiting):
            self.wake(mailbox)

    def close(self) -> None:
        """Let every stream end, so that the server can stop."""
        self.closing = True
        self.wake_all()

    def _leave(self, mailbox: bytes, news: asyncio.Event) -> None:
        others = self._waiting[mailbox]
        others.discard(news)
        if not others:
            del self._waiting[mailbox]
