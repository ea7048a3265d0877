"""Rows of released feedback as typed values, and how answers and texts stand in their columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, insert, select

from dialogs.session import Answer
from storage.tables import feedback, status_event

_answers = msgspec.json.Decoder(dict[str, Answer])
_texts = msgspec.json.Decoder(dict[str, str])
_names = msgspec.json.Decoder(tuple[str, ...])


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """One released feedback; `heard` is `yes`, `partly`, `no`, or empty while not asked.

    `names` are of people and stand in its answers or in an addition's; `looked`: they were looked
    for everywhere; `kept` is for the first reader alone; the next
    step is the `owner`'s (a role), `taken_by` one of them, to be done by `due_on` at `level`.
    """

    id: str
    edition: int
    service: str
    language: str
    status: str
    flow: str
    answers: Mapping[str, Answer]
    heard: str
    names: tuple[str, ...] = ()
    kept: bool = False
    owner: str = ""
    taken_by: str | None = None
    due_on: date | None = None
    level: str = ""
    version: int = 0
    looked: bool = False


@dataclass(frozen=True, slots=True)
class StatusEvent:
    """One change of a feedback's status, numbered from 1 (`received`) within the feedback."""

    id: str
    feedback: str
    number: int
    status: str
    role: str
    texts: Mapping[str, str]
    made_on: date


FEEDBACK_ROWS: Select[*tuple[Any, ...]] = select(
    *(feedback.c[name] for name in FeedbackRow.__dataclass_fields__)
)
STATUS_EVENTS: Select[*tuple[Any, ...]] = select(
    *(status_event.c[name] for name in StatusEvent.__dataclass_fields__)
)


def feedback_rows(conn: Connection, query: Select[*tuple[Any, ...]]) -> list[FeedbackRow]:
    """Run a query made of FEEDBACK_ROWS."""
    return [_feedback(dict(row)) for row in conn.execute(query).mappings()]


def _feedback(row: dict[str, Any]) -> FeedbackRow:
    row |= {"answers": _answers.decode(row["answers"]), "names": _names.decode(row["names"])}
    return FeedbackRow(**row)


def status_events(conn: Connection, query: Select[*tuple[Any, ...]]) -> list[StatusEvent]:
    """Run a query made of STATUS_EVENTS."""
    return [
        StatusEvent(id_, of, number, status, role, _texts.decode(texts), made_on)
        for id_, of, number, status, role, texts, made_on in conn.execute(query)
    ]


def add_feedback(conn: Connection, rows: Iterable[FeedbackRow]) -> None:
    """Write released feedback, in the order given."""
    conn.execute(
        insert(feedback),
        [
            _columns(row, answers=encoded(row.answers), names=encoded_names(row.names))
            for row in rows
        ],
    )


def add_events(conn: Connection, events: Iterable[StatusEvent]) -> None:
    """Write events into the history; nobody is told by this alone."""
    conn.execute(
        insert(status_event), [_columns(event, texts=encoded(event.texts)) for event in events]
    )


def encoded(values: Mapping[str, Answer]) -> str:
    """Return answers or texts as they stand in their column."""
    return msgspec.json.encode(dict(values)).decode()


def encoded_names(names: Iterable[str]) -> str:
    """Return names as they stand in their column: each once, in an order that tells nothing."""
    return msgspec.json.encode(sorted({*names})).decode()


def decoded_names(column: str) -> tuple[str, ...]:
    """Return the names of a column."""
    return _names.decode(column)


def _columns(row: FeedbackRow | StatusEvent, **encoded_: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__} | encoded_
