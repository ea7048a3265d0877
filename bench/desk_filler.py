"""Fifty thousand released feedbacks, written straight through storage, the same from the same seed."""

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import islice

from sqlalchemy import Connection, insert

from bot.demonstration.experiences import TOLD, Experience, all_experiences
from dialogs.services import Directory, Service
from dialogs.session import Answer
from dialogs.statuses import STATUSES, Kind
from storage.engine import Database
from storage.rows import FeedbackRow, StatusEvent, add_events, add_feedback
from storage.tables import addition, edition, feedback_theme

EDITIONS = 104
"""Of two years, one a week."""

THEMES = ("appointments", "encounter", "information", "continuity", "care", "safety", "money")

_PORTION = 1000
_WAY = ("received", "read", "in-handling", "decided-change", "done")
_OPEN = tuple(each.name for each in STATUSES.values() if each.kind is not Kind.CLOSED)
_MEAN_LIFE = 6  # editions that half of the feedback is open for
_KEPT, _ADDED = 0.02, 0.03


class Filler:
    """Invents feedback: sentences of the demonstration's experiences in ever new company."""

    def __init__(self, directory: Directory, today: date, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._today = today
        units = [each for each in directory.services.values() if each.kind == "unit"]
        self._units = units
        self._weights = [1 / (place + 1) for place in range(len(units))]
        self._by_language: dict[str, list[Experience]] = {}
        for each in all_experiences():
            self._by_language.setdefault(each.lang, []).append(each)

    async def fill(self, db: Database, count: int) -> None:
        """Write so many."""
        await db.write(self._write_editions)
        rows = self._rows(count)
        while portion := list(islice(rows, _PORTION)):
            await db.write(partial(self._write, rows=portion))

    def _write_editions(self, conn: Connection) -> None:
        days = [{"number": n, "made_on": self._day(n)} for n in range(1, EDITIONS + 1)]
        conn.execute(insert(edition), days)

    def _day(self, number: int) -> date:
        return self._today - timedelta(weeks=EDITIONS - number)

    def _rows(self, count: int) -> Iterator[FeedbackRow]:
        for number in range(count):
            yield self._row(1 + number * EDITIONS // count)

    def _row(self, number: int) -> FeedbackRow:
        (unit,) = self._random.choices(self._units, self._weights)
        language = self._random.choice(("fi", "fi", "fi", "fi-simple", "sv", "en"))
        status = self._status(number)
        return FeedbackRow(
            id=f"{self._random.getrandbits(64):016x}",
            edition=number,
            service=unit.slug,
            language=language,
            status=status,
            flow="experience",
            answers=self._answers(language),
            heard="yes" if status == "done" and self._random.random() < 1 / 2 else "",
            kept=self._random.random() < _KEPT,
            owner=unit.handler,
            taken_by=None,
            due_on=self._due_on(number, unit) if status in _OPEN else None,
            level=unit.slug if self._random.random() < 0.99 else unit.parent or unit.slug,
            version=1,
        )

    def _status(self, number: int) -> str:
        """Return a status: what is old is done, but for the few that are not."""
        is_open = self._random.random() < 1 / 2 ** ((EDITIONS - number) / _MEAN_LIFE)
        return self._random.choice(_OPEN) if is_open else "done"

    def _due_on(self, number: int, unit: Service) -> date:
        spread = timedelta(days=self._random.randrange(21))
        return self._day(number) + timedelta(days=unit.answer_days) + spread

    def _answers(self, language: str) -> Mapping[str, Answer]:
        base = "fi" if language == "fi-simple" else language
        told: Sequence[Experience] = self._by_language.get(language) or self._by_language[base]
        answers: dict[str, Answer] = {
            step: self._text([each.answers.text(step) for each in self._random.choices(told, k=3)])
            for step in TOLD
        }
        feelings = self._random.choice(told).answers.feelings
        return {step: each for step, each in answers.items() if each} | {
            "feelings": feelings or ()
        }

    def _text(self, texts: Sequence[str]) -> str:
        sentences = [each.strip() for text in texts for each in text.split(".") if each.strip()]
        chosen = self._random.sample(sentences, min(len(sentences), 4))
        return ". ".join(chosen) + "." if chosen else ""

    def _write(self, conn: Connection, rows: Sequence[FeedbackRow]) -> None:
        add_feedback(conn, rows)
        add_events(conn, [event for row in rows for event in self._history(row)])
        conn.execute(insert(feedback_theme), [each for row in rows for each in self._themes(row)])
        conn.execute(insert(addition), [self._addition(each) for each in self._added(rows)])

    def _history(self, row: FeedbackRow) -> Iterator[StatusEvent]:
        way = _WAY if row.status == "done" else ("received", row.status)
        day = self._day(row.edition)
        for number, status in enumerate(dict.fromkeys(way), start=1):
            texts = {} if number == 1 else {"fi": "Kiitos, että kerroit. Otamme asian esiin."}
            id_ = f"{self._random.getrandbits(64):016x}"
            yield StatusEvent(id_, row.id, number, status, row.owner, texts, day)

    def _themes(self, row: FeedbackRow) -> Iterator[Mapping[str, str]]:
        for theme in self._random.sample(THEMES, self._random.choice((0, 1, 1, 2))):
            yield {"feedback": row.id, "theme": theme}

    def _added(self, rows: Sequence[FeedbackRow]) -> list[FeedbackRow]:
        return [row for row in rows if self._random.random() < _ADDED]

    def _addition(self, row: FeedbackRow) -> dict[str, object]:
        answers = '{"added":"Lisään vielä, että ovi oli kiinni ja jono oli pitkä."}'
        id_ = f"{self._random.getrandbits(64):016x}"
        new = min(EDITIONS, row.edition + 1)
        return {"id": id_, "feedback": row.id, "edition": new, "answers": answers, "names": "[]"}
