"""How many texts of a service came today: counted in memory only, and forgotten at midnight.

Whoever wants to isolate one real text surrounds it with invented ones. So of one day only some
count toward k: a batch always spans days, and k - 1 texts of an afternoon release nothing.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date


class Crowd:
    """Counts the finished texts of each service; what it says is sealed into the envelope."""

    def __init__(self, k_texts_of: Callable[[str], int]) -> None:
        self._k_texts_of = k_texts_of
        self._day = date.min
        self._today: Counter[str] = Counter()

    def joins(self, service: str, day: date) -> bool:
        """Count one more text; tell whether so many came that day that it does not count."""
        k = self._k_texts_of(service)
        if day != self._day:
            self._day, self._today = day, Counter()
        self._today[service] += 1
        return k > 1 and self._today[service] > max(1, k - 2)
