"""What clients add to released feedback: rows of their own, each with the edition it came in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec
from sqlalchemy import Connection, insert, select

from dialogs.session import Answer
from storage.envelopes import AdditionEnvelope
from storage.rows import decoded_names, encoded, encoded_names
from storage.tables import addition, edition, new_id

_answers = msgspec.json.Decoder(dict[str, Answer])


@dataclass(frozen=True, slots=True)
class AdditionRow:
    """One addition; `names` and `looked` as in a FeedbackRow."""

    feedback: str
    edition: int
    made_on: date
    answers: Mapping[str, Answer]
    names: tuple[str, ...] = ()
    looked: bool = False
    id: str = ""


def write_additions(
    conn: Connection, number: int, additions: Sequence[tuple[str, AdditionEnvelope]]
) -> None:
    """Write additions, each given with the id of its feedback, in this order."""
    rows = [
        {
            "id": new_id(),
            "feedback": of,
            "edition": number,
            "answers": encoded(each.answers),
            "names": encoded_names(each.names),
            "looked": each.looked,
        }
        for of, each in additions
    ]
    if rows:
        conn.execute(insert(addition), rows)


def additions_of(conn: Connection, feedback: str) -> list[AdditionRow]:
    """Return what was added to a feedback, by edition; within one there is no order to tell."""
    query = _ROWS.where(addition.c.feedback == feedback)
    return [
        AdditionRow(of, number, made_on, _answers.decode(answers), decoded_names(names), *more)
        for of, number, made_on, answers, names, *more in conn.execute(query.order_by(*_ORDER))
    ]


def days_of(conn: Connection, feedback: str) -> list[date]:
    """Return the edition days of what was added, without a word of it."""
    query = select(edition.c.made_on).join(addition, addition.c.edition == edition.c.number)
    return list(conn.scalars(query.where(addition.c.feedback == feedback).order_by(*_ORDER)))


def added_in(conn: Connection, number: int) -> Collection[str]:
    """Return the feedback that this edition brought an addition to."""
    return set(conn.scalars(select(addition.c.feedback).where(addition.c.edition == number)))


_ROWS = select(
    addition.c.feedback,
    addition.c.edition,
    edition.c.made_on,
    addition.c.answers,
    addition.c.names,
    addition.c.looked,
    addition.c.id,
).join(edition, addition.c.edition == edition.c.number)
_ORDER = (addition.c.edition, addition.c.id)
