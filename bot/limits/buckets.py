"""How much one mark may do: so many at once, then one at a time as the time goes by."""

from collections import OrderedDict

from bot.limits.marks import Clock, Marks

MOST_MARKS = 20_000  # a flood of addresses must not fill the memory: about 3 MB a kind


class Buckets:
    """Counters of one kind; those that were touched longest ago go first."""

    def __init__(self, limit: int, seconds: float, clock: Clock, most: int = MOST_MARKS) -> None:
        self._interval = seconds / limit
        self._seconds = seconds
        self._clock = clock
        self._most = most
        self._full: OrderedDict[bytes, float] = OrderedDict()  # until when each is not empty

    def take(self, marks: Marks) -> bool:
        """Count one, unless that is too many; tell whether it was counted."""
        now = self._clock()
        until = max(self._until(marks), now) + self._interval
        # A millionth of an interval forgives what adding fractions loses.
        is_room = until - now <= self._seconds + self._interval * 1e-6
        self._note(marks[0], until if is_room else until - self._interval)
        return is_room

    def has_room(self, marks: Marks) -> bool:
        """Tell whether one more would be counted."""
        now = self._clock()
        until = max(self._until(marks), now) + self._interval
        return until - now <= self._seconds + self._interval * 1e-6

    def __len__(self) -> int:
        return len(self._full)

    def _until(self, marks: Marks) -> float:
        present, before = marks
        return self._full.get(present, self._full.get(before, 0.0))

    def _note(self, mark: bytes, until: float) -> None:
        self._full[mark] = until
        self._full.move_to_end(mark)
        while len(self._full) > self._most:
            self._full.popitem(last=False)
