"""When news may go out: spread over a time, inside waking hours, in the configured time zone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.feedback import Hours

Draw = Callable[[], float]  # at least 0, less than 1

_DAY = timedelta(days=1)
_HOURS: Mapping[Hours, tuple[time, time]] = {
    Hours.MORNING: (time(8), time(12)),
    Hours.AFTERNOON: (time(12), time(16)),
    Hours.EVENING: (time(16), time(20)),
}


@dataclass(frozen=True, slots=True)
class PushTimes:
    """Picks moments; `quiet` false lets news out at night too."""

    spread: timedelta
    waking_from: time
    waking_to: time
    quiet: bool
    zone: ZoneInfo

    def pick(self, now: datetime, draw: Draw) -> datetime:
        """Return a random moment of the next `spread` that is inside waking hours.

        Where the whole of it is night, the moment is drawn from the beginning of the next day.
        """
        now = now.astimezone(UTC)  # a day is 24 hours, whatever the clocks do in it
        if not self.quiet:
            return now + draw() * self.spread
        awake = tuple(self._awake(now, now + self.spread))
        if not awake:
            start, end = self._next_day(now)
            awake = ((start, min(end, start + self.spread)),)
        return _within(awake, draw())

    def is_awake(self, now: datetime) -> bool:
        """Tell whether news may go out now."""
        moment = now.astimezone(UTC)
        return not self.quiet or any(self._awake(moment, moment))

    def until(self, now: datetime, hours: Hours, draw: Draw) -> datetime | None:
        """Return a random moment of the client's next hours; None if they are now."""
        now = now.astimezone(UTC)
        stretches = [each for each in self._hours_of(now, hours) if each[1] > now]
        start, end = stretches[0]
        return None if start <= now else _within(((start, end),), draw())

    def _hours_of(self, now: datetime, hours: Hours) -> list[tuple[datetime, datetime]]:
        """Return the client's hours of three days; where these are all night, the waking ones."""
        begin, finish = _HOURS[hours]
        begin, finish = max(begin, self.waking_from), min(finish, self.waking_to)
        if begin >= finish:
            begin, finish = self.waking_from, self.waking_to
        return list(self._days(now, now + 2 * _DAY, begin, finish))

    def _awake(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the waking stretches between two moments."""
        for morning, evening in self._days(start, end):
            if morning <= end and start < evening:
                yield max(morning, start), min(evening, end)

    def _next_day(self, now: datetime) -> tuple[datetime, datetime]:
        return next(day for day in self._days(now, now + 2 * _DAY) if day[0] > now)

    def _days(
        self, start: datetime, end: datetime, begin: time | None = None, finish: time | None = None
    ) -> Iterator[tuple[datetime, datetime]]:
        """Yield morning and evening of each calendar day; summer time makes days uneven."""
        day = start.astimezone(self.zone).date()
        last = end.astimezone(self.zone).date()
        while day <= last:
            yield (
                datetime.combine(day, begin or self.waking_from, self.zone).astimezone(UTC),
                datetime.combine(day, finish or self.waking_to, self.zone).astimezone(UTC),
            )
            day += _DAY


def _within(stretches: tuple[tuple[datetime, datetime], ...], share: float) -> datetime:
    """Return the moment at this share of the stretches' whole length."""
    left = share * sum((end - start for start, end in stretches), timedelta())
    for start, end in stretches:
        if left <= end - start:
            return start + left
        left -= end - start
    return stretches[-1][1]
