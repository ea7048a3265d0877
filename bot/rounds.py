"""Rounds: which editions are due now, for which services, by the calendar of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

from dialogs.services import Service

Every = Literal["weekly", "daily", "at-once"]

_PERIODS = {"weekly": timedelta(days=7), "daily": timedelta(days=1), "at-once": timedelta()}
_SOON = "soon-"  # what clients want read the next morning


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an edition is due; `weekday` is 1 for Monday to 7."""

    every: Every
    weekday: int
    hour: int

    def round(self, now: datetime, every: str = "") -> str:
        """Return the name of the round that was due last, in local time; nothing if at once."""
        rhythm = every or self.every
        if rhythm == "at-once":
            return ""
        is_over = now.timetz().replace(tzinfo=None) >= time(self.hour)
        day = now.date() if is_over else now.date() - timedelta(days=1)
        if rhythm == "daily":
            return day.isoformat()
        due = day - timedelta(days=(day.isoweekday() - self.weekday) % 7)
        return f"week-of-{due.isoformat()}"


@dataclass(frozen=True, slots=True)
class Due:
    """What is due: rounds by their names, the rhythms that they are of, and what is wanted soon."""

    names: tuple[str, ...] = ()
    rhythms: frozenset[str] = frozenset(_PERIODS)
    soon: bool = True


class Rounds:
    """The calendar of every service."""

    def __init__(self, calendar: Calendar, services: Mapping[str, Service]) -> None:
        self._calendar = calendar
        self._services = services
        self._rhythms = {
            calendar.every,
            *(each.every or calendar.every for each in services.values()),
        }

    @property
    def is_at_once(self) -> bool:
        """Tell whether anything that comes into the pool may have to be handed on at once."""
        return "at-once" in self._rhythms

    def is_only_at_once(self, due: Due) -> bool:
        """Tell whether a round comes whenever a client has written."""
        return due.rhythms & self._rhythms == {"at-once"}

    def rhythm_of(self, slug: str) -> str:
        """Return how often the feedback of a service is read."""
        service = self._services.get(slug)
        return (service.every if service else "") or self._calendar.every

    def period_of(self, slug: str) -> timedelta:
        """Return the time between two rounds of a service."""
        return _PERIODS[self.rhythm_of(slug)]

    def due(self, now: datetime, made: frozenset[str]) -> Due | None:
        """Return what is due now and not among the rounds that were made."""
        names = {rhythm: self._calendar.round(now, rhythm) for rhythm in self._rhythms}
        rhythms = frozenset(rhythm for rhythm, name in names.items() if name not in made)
        soon = f"{_SOON}{self._calendar.round(now, 'daily')}"
        if not rhythms and soon in made:
            return None
        named = [names[rhythm] for rhythm in sorted(rhythms) if names[rhythm]]
        return Due((*named, *([soon] if soon not in made else [])), rhythms, soon not in made)
