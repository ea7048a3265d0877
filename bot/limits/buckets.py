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
        after = self._after(marks)
        is_room = self._fits(after)
        self._note(marks[0], after if is_room else after - self._interval)
        return is_room

    def has_room(self, marks: Marks) -> bool:
        """Tell whether one more would be counted."""
        return self._fits(self._after(marks))

    def __len__(self) -> int:
        return len(self._full)

    def _after(self, marks: Marks) -> float:
        present, before = marks
        until = self._full.get(present, self._full.get(before, 0.0))
        return max(until, self._clock()) + self._interval

    def _fits(self, until: float) -> bool:
        # A hundredth of one forgives what adding fractions loses.
        return until - self._clock() <= self._seconds + self._interval / 100

    def _note(self, mark: bytes, until: float) -> None:
        self._full[mark] = until
        self._full.move_to_end(mark)
        while len(self._full) > self._most:
            self._full.popitem(last=False)
