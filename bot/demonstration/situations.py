"""Experiences put together from situations by a seed: the same seed makes the same ones.

Rule: no two tell the same in the same place, so that each is recognised by its words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import msgspec

from bot.demonstration.experiences import Answers, Change, Experience
from bot.files import situations
from dialogs.services import Service
from dialogs.statuses import ASKED, REOPENED, STATUSES, Kind

STAFF = "fi"  # the language of the invented staff

_LANGUAGES = (("fi", 70), ("sv", 15), ("en", 15))
_BEHALF = (("self", 72), ("close-one", 16), ("helped-by-worker", 8), ("association", 4))
_REACH = (("chat", 45), ("receipt", 25), ("none", 30))
_SHAREABLE: tuple[tuple[bool | None, int], ...] = ((True, 60), (False, 25), (None, 15))
_READER = (("yes", 93), ("no", 7))
_HEARD: tuple[tuple[Any, int], ...] = (("yes", 50), ("partly", 27), ("no", 8), (None, 15))
_UP_TO_LATE = 8  # days that reading takes at most beyond the promise


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a case: taken by chance, after so many days; some end it, some are decided above."""

    status: str
    days: tuple[int, int]
    chance: float = 1.0
    instead: str = ""  # the other way it may go
    is_above: bool = False
    is_asked: bool = False  # the client's turn: nothing follows


_STAGES = (
    Stage("in-handling", (1, 9)),
    Stage(ASKED, (1, 6), 0.07, is_asked=True),
    Stage("needs-decision", (2, 12), 0.3, is_above=True),
    Stage("decided-change", (4, 28), instead="decided-no-change"),
    Stage("done", (3, 40)),
)
_OTHERWISE = 0.25
_FEW_WORDS = 2  # reading and ending: there is nothing to ask about


class Told(msgspec.Struct, frozen=True):
    """What a client may say in one language."""

    happened: tuple[tuple[str, ...], ...]
    change: tuple[str, ...]
    mattered: tuple[str, ...]
    staff: Mapping[str, tuple[str, ...]] = {}


class Situation(msgspec.Struct, frozen=True):
    """Something that happens to people again and again."""

    id: str
    services: tuple[str, ...]
    feelings: tuple[str, ...]
    fi: Told
    sv: Told
    en: Told

    def told(self, lang: str) -> Told:
        """Return its parts in a language."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[lang]


class _Bank(msgspec.Struct, frozen=True):
    situations: tuple[Situation, ...]
    asked: tuple[str, ...]
    reopened: tuple[str, ...]


@dataclass(slots=True)
class Drawing:
    """Draws experiences."""

    random: Random
    services: Mapping[str, Service]
    bank: _Bank

    def experience(self, number: int) -> Experience:
        """Draw one."""
        situation = self.random.choice(self.bank.situations)
        lang, reach = self._of(_LANGUAGES), self._of(_REACH)
        service = self.services[self.random.choice(situation.services)]
        heard = self._of(_HEARD) if reach != "none" else None
        outcome = self._outcome(situation, service, heard, may_ask=reach != "none")
        return Experience(
            id=f"made-{number:03}",
            lang=lang,
            service=service.slug,
            behalf=self._of(_BEHALF),
            answers=self._answers(situation, lang),
            reach=reach,
            shareable=self._of(_SHAREABLE),
            outcome=outcome,
            heard=heard if any(map(is_closed, outcome)) else None,
            reader=self._of(_READER),
            staff_lang=STAFF,
        )

    def _answers(self, situation: Situation, lang: str) -> Answers:
        told = situation.told(lang)
        count = self.random.randint(1, min(3, len(situation.feelings)))
        return Answers(
            what_happened=" ".join(self.random.choice(part) for part in told.happened),
            feelings=tuple(self.random.sample(situation.feelings, count)),
            what_mattered=self._maybe(told.mattered, 0.6),
            what_would_help=None,
            what_should_change=self._maybe(told.change, 0.75),
        )

    def _outcome(
        self, situation: Situation, service: Service, heard: str | None, *, may_ask: bool
    ) -> tuple[Change, ...]:
        words, day = situation.fi.staff, 0
        changes: list[Change] = []
        for status, role, pause in self._path(words, service, may_ask=may_ask):
            day += self.random.randint(*pause)
            said = words.get(status, self.bank.asked)
            changes.append(Change(status, role, self.random.choice(said), day))
        if heard == "no" and is_closed(changes[-1]):
            changes += self._again(service.handler, day)
        return tuple(changes)

    def _path(
        self, words: Mapping[str, Sequence[str]], service: Service, *, may_ask: bool
    ) -> Iterator[tuple[str, str, tuple[int, int]]]:
        """Draw the statuses of a case, each with its role and the days before it, least to most."""
        owner = service.handler
        yield "read", owner, (1, service.answer_days + _UP_TO_LATE)
        for stage in self._stages(words, may_ask=may_ask):
            yield self._way(stage), owner, stage.days
            owner = self._above(service) if stage.is_above else service.handler
            if stage.is_asked:
                return

    def _stages(self, words: Mapping[str, Sequence[str]], *, may_ask: bool) -> Iterator[Stage]:
        """Yield what this case goes through: what there are words for, and questions now and then."""
        asks = may_ask and len(words) > _FEW_WORDS
        for stage in _STAGES:
            is_said = asks if stage.is_asked else stage.status in words
            if is_said and self.random.random() < stage.chance:
                yield stage

    def _way(self, stage: Stage) -> str:
        otherwise = stage.instead and self.random.random() < _OTHERWISE
        return stage.instead if otherwise else stage.status

    def _again(self, role: str, day: int) -> list[Change]:
        said = self.random.choice(self.bank.reopened)
        return [
            Change(REOPENED, "", "", day + 9),
            Change("in-handling", role, said, day + 9 + self.random.randint(1, 12)),
        ]

    def _above(self, service: Service) -> str:
        parent = self.services.get(service.parent)
        return parent.handler if parent else service.handler

    def _maybe(self, said: Sequence[str], chance: float) -> str | None:
        return self.random.choice(said) if self.random.random() < chance else None

    def _of(self, weighted: Sequence[tuple[Any, int]]) -> Any:
        values, weights = zip(*weighted, strict=True)
        return self.random.choices(values, weights)[0]


def is_closed(change: Change) -> bool:
    """Tell whether a change ends a case."""
    return STATUSES[change.status].kind is Kind.CLOSED


def made_experiences(
    count: int, seed: int, services: Mapping[str, Service]
) -> tuple[Experience, ...]:
    """Make this many experiences, no two alike."""
    bank = msgspec.toml.decode(situations(), type=_Bank)
    drawing = Drawing(Random(seed), services, bank)  # noqa: S311 - a seed is meant to be repeated
    made: dict[tuple[str, str], Experience] = {}
    while len(made) < count:
        each = drawing.experience(len(made) + 1)
        made.setdefault((each.service, each.answers.text("what-happened")), each)
    return tuple(made.values())
