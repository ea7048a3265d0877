"""Updates that wait to be fetched: each has its number, and is let go after a day."""

from collections.abc import Callable

from tests.channels.telegram.chats import Json
from tests.channels.telegram.fields import number_of

_KEPT = 24 * 3600.0  # seconds that an update waits to be fetched


class UpdatesKept:
    """What a bot can fetch, in the order of numbers."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.waiting: list[Json] = []
        self.next = 500  # the number of the next update
        self._now = now
        self._offered: dict[int, float] = {}  # when, by the number

    def numbered(self, update: Json) -> Json:
        """Return an update with a number, from now on kept for a day."""
        if "update_id" not in update:
            update = {"update_id": self.next, **update}
            self.next += 1
        self._offered[number_of(update)] = self._now()
        return update

    def add(self, update: Json) -> None:
        """Keep an update until it is fetched and confirmed."""
        self.waiting = sorted([*self.waiting, update], key=number_of)

    def confirm(self, offset: object) -> list[Json]:
        """Let go of what stands before the offset or is too old; return that."""
        first = offset if isinstance(offset, int) else 0
        gone = [x for x in self.waiting if number_of(x) < first or self.is_forgotten(x)]
        if gone:
            self.waiting = [each for each in self.waiting if each not in gone]
        return gone

    def take_all(self) -> list[Json]:
        """Return everything, which is kept elsewhere from now on."""
        waiting, self.waiting = self.waiting, []
        return waiting

    def is_forgotten(self, update: Json) -> bool:
        """Tell whether an update has waited for too long."""
        return self._offered[number_of(update)] + _KEPT < self._now()
