"""Blurring: words of a released feedback are replaced by a mask, for good.

Rule 1: every occurrence in one part goes, and with it every name that stands nowhere any more.
Rule 2: the version guards it: whoever blurs has seen the words as they stand.
Rule 3: freed bytes leave the files at night, as those of an erasure do (`retention.erased_since`).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, Table, select, update

from dialogs.session import Answer
from storage import naming, searching
from storage.kept import touched
from storage.rows import decoded_names, encoded, encoded_names
from storage.tables import addition, feedback

BLURRED = "blurred"
"""What the trail calls it."""

_answers = msgspec.json.Decoder(dict[str, Answer])


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a feedback: the answer to one question, of its own or of an addition's."""

    step: str
    addition: str = ""


@dataclass(frozen=True, slots=True)
class Blur:
    """One part as it was seen, and as it is to be."""

    place: Place
    before: Answer
    after: Answer


def blur(conn: Connection, id_: str, what: Blur, version: int) -> bool:
    """Write the words of a part anew and clean the names; False if something was changed meanwhile."""
    table, row = (addition, what.place.addition) if what.place.addition else (feedback, id_)
    if not touched(conn, id_, version):
        return False
    answers = _read(conn, table, row)
    if answers.get(what.place.step) != what.before:
        return False  # forgetting may have come in between: no word comes back
    written = encoded({**answers, what.place.step: what.after})
    conn.execute(update(table).where(table.c.id == row).values(answers=written))
    _clean_names(conn, id_)
    searching.drop(conn, {id_})  # it is filed anew as it stands now (`bot.indexing`)
    return True


def _clean_names(conn: Connection, id_: str) -> None:
    """Keep only the names that still stand: an addition's in it, a feedback's in all of its words."""
    texts = naming.texts_of(_read(conn, feedback, id_))
    added = conn.scalars(select(addition.c.id).where(addition.c.feedback == id_)).all()
    for each in added:
        own = naming.texts_of(_read(conn, addition, each))
        _keep_names(conn, addition, each, own)
        texts += own
    _keep_names(conn, feedback, id_, texts)


def _keep_names(conn: Connection, table: Table, id_: str, texts: Collection[str]) -> None:
    names = conn.scalars(select(table.c.names).where(table.c.id == id_)).one()
    left = encoded_names(naming.still_standing(decoded_names(names), texts))
    if left != names:
        conn.execute(update(table).where(table.c.id == id_).values(names=left))


def _read(conn: Connection, table: Table, id_: str) -> Mapping[str, Answer]:
    found = conn.scalar(select(table.c.answers).where(table.c.id == id_))
    return _answers.decode(found) if found else {}
