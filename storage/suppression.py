"""Which counts of a small table may be shown. Pure.

A count under 5 is hidden together with the next lowest, so that it cannot be calculated back from
what is shown: the rule of the GP Patient Survey of England, and the size of a batch is shown nowhere.
"""

from collections.abc import Mapping

LEAST = 5
_TOGETHER = 2  # one hidden count alone is the total less the others


def suppressed(counts: Mapping[str, int], least: int = LEAST) -> dict[str, int | None]:
    """Return the counts, None where one is hidden."""
    hidden = {option for option, count in counts.items() if count < least}
    shown = sorted((each for each in counts if each not in hidden), key=lambda each: counts[each])
    while hidden and shown and not _is_enough([counts[each] for each in hidden], least):
        hidden.add(shown.pop(0))
    return {option: None if option in hidden else count for option, count in counts.items()}


def _is_enough(hidden: list[int], least: int) -> bool:
    return len(hidden) >= _TOGETHER and sum(hidden) >= least
