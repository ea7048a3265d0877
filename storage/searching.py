"""The index of released words: which feedback has the words that somebody looks for.

Rule 1: masked words only, of what clients wrote. What they chose is looked for by filters.
Rule 2: a row is dropped in the transaction that changes the words, and made anew afterwards by
whoever finds it missing; so no word stays that is no longer in the text.
Rule 3: the index tells no one what they may not see: every query adds the reader's sight.
Rule 4: rows are numbered by edition, within it by the random id.

On PostgreSQL `search.words` is a text search vector: of the server's own Finnish, Swedish or
English, and of `dialogs.searching`, which knows Finnish words better. On SQLite it holds those of
`dialogs.searching` alone, and triggers carry them into the FTS5 table `search_index`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Insert,
    Select,
    bindparam,
    cast,
    delete,
    func,
    insert,
    inspect,
    literal,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, REGCONFIG, TEXT, TSQUERY

from dialogs.searching import Sought
from dialogs.session import Answer
from storage.additions import additions_of
from storage.naming import masked
from storage.rows import FEEDBACK_ROWS, FeedbackRow, feedback_rows
from storage.tables import feedback, search

_CONFIGURATIONS = {"fi": "finnish", "sv": "swedish", "en": "english"}
_OTHER = "simple"
_BITS = 44  # of a row's number: what an id gives
_DIGITS = _BITS // 4
_MANY = 2000  # feedbacks with a word, from which on a join costs more than looking line by line

_FTS5 = "search_index"
OWN_TABLES = frozenset(f"{_FTS5}{part}" for part in ("", "_data", "_idx", "_config"))
"""What SQLite's FTS5 keeps its index in; the rows are numbered as in `search`."""

OWN_TABLES = frozenset(f"search_index{part}" for part in ("", "_data", "_idx", "_config"))
"""What SQLite's FTS5 keeps its index in; the rows are numbered as in `search`."""

Written = Callable[[str, Mapping[str, Answer]], Iterable[str]]
"""Returns, of a flow's answers, what the client wrote in their own words."""


@dataclass(frozen=True, slots=True)
class Filing:
    """How words are found: `written` in answers, and the `words` that a text is filed under."""

    written: Written
    words: Callable[[str, str], Iterable[str]]  # of a text in a language
    addition: str  # the id of the flow in which clients add


def file_missing(conn: Connection, filing: Filing, most: int) -> int:
    """File feedback that is not in the index, at most so many; return how many."""
    rows = feedback_rows(conn, _missing().limit(most))
    if rows:
        conn.execute(_filed(conn), [_number(row) | _words(conn, row, filing) for row in rows])
    return len(rows)


def drop(conn: Connection, ids: Collection[str]) -> None:
    """Take feedback out of the index, since its words change; it is filed anew later."""
    if ids:
        conn.execute(delete(search).where(search.c.feedback.in_(sorted(ids))))


def drop_all(conn: Connection) -> None:
    """Empty the index: it is then made anew."""
    conn.execute(delete(search))


def optimize(conn: Connection) -> None:
    """Write SQLite's index anew, so that words that were dropped leave it too, before a VACUUM."""
    if inspect(conn).has_table(_FTS5):
        conn.execute(text("INSERT INTO search_index (search_index) VALUES ('optimize')"))


def count(conn: Connection) -> int:
    """Return how many feedbacks are in the index."""
    return conn.scalar(select(func.count()).select_from(search)) or 0


def has(conn: Connection, words: Sequence[Sought]) -> ColumnElement[bool]:
    """Return the condition that a feedback has all these words.

    What few have is gathered first; what many have is looked for line by line, until a page is full.
    """
    filed = select(search.c.feedback).where(_has_all(conn, words))
    some = filed.limit(_MANY).subquery()
    if (conn.scalar(select(func.count()).select_from(some)) or 0) < _MANY:
        return feedback.c.id.in_(filed)
    return filed.where(search.c.feedback == feedback.c.id).offset(0).exists()  # never a join


def _has_all(conn: Connection, words: Sequence[Sought]) -> ColumnElement[bool]:
    if conn.dialect.name == "postgresql":
        return search.c.words.op("@@")(_tsquery(words))
    match = " AND ".join(f"({_of_fts5(each)})" for each in words)
    numbers = text("SELECT rowid FROM search_index WHERE search_index MATCH :match")
    return search.c.number.in_(numbers.bindparams(match=match))


def _of_fts5(word: Sought) -> str:
    beginning = [f'"{word.word}"*'] if word.is_beginning else []
    return " OR ".join([*beginning, *(f'"{form}"' for form in word.forms)])


def _tsquery(words: Sequence[Sought]) -> ColumnElement[object]:
    query = _of_postgresql(words[0])
    for word in words[1:]:
        query = query.op("&&")(_of_postgresql(word))
    return query


def _of_postgresql(word: Sought) -> ColumnElement[object]:
    """Return the query of one word: they are letters and digits only, so they quote safely."""
    beginning = [f"'{word.word}':*"] if word.is_beginning else []
    own = " | ".join([*beginning, *(f"'{form}'" for form in word.forms)])
    query: ColumnElement[object] = cast(literal(own), TSQUERY)
    for configuration in _CONFIGURATIONS.values():
        stem = func.plainto_tsquery(cast(literal(configuration, TEXT), REGCONFIG), word.word)
        query = query.op("||")(stem)
    return query


def _missing() -> Select[tuple[object, ...]]:
    there = select(search.c.feedback).where(search.c.feedback == feedback.c.id)
    return (
        FEEDBACK_ROWS.where(~there.exists())
        .order_by(feedback.c.id)
        .with_for_update(read=True, of=feedback)
    )


def _filed(conn: Connection) -> Insert:
    if conn.dialect.name != "postgresql":
        return insert(search)
    configuration = cast(bindparam("configuration", type_=TEXT), REGCONFIG)
    stems = func.to_tsvector(configuration, bindparam("text", type_=TEXT))
    own = func.array_to_tsvector(bindparam("own", type_=ARRAY(TEXT)))
    columns: dict[str, BindParameter[Any]] = {
        "feedback": bindparam("feedback"),
        "number": bindparam("number"),
    }
    return insert(search).values(**columns, words=own.op("||")(stems))


def _number(row: FeedbackRow) -> dict[str, object]:
    """Number a row so that the newest edition comes last, and within it the first id."""
    own = int(row.id[:_DIGITS].ljust(_DIGITS, "0"), 16)
    return {"feedback": row.id, "number": (row.edition << _BITS) | ((1 << _BITS) - 1 - own)}


def _words(conn: Connection, row: FeedbackRow, filing: Filing) -> dict[str, object]:
    texts = [masked(each, row.names) for each in filing.written(row.flow, row.answers)]
    for each in additions_of(conn, row.id):
        added = filing.written(filing.addition, each.answers)
        texts += [masked(one, (*row.names, *each.names)) for one in added]
    own = sorted({word for each in texts for word in filing.words(each, row.language)})
    if conn.dialect.name != "postgresql":
        return {"words": " ".join(own)}
    configuration = _CONFIGURATIONS.get(row.language.partition("-")[0], _OTHER)
    return {"own": own, "configuration": configuration, "text": "\n".join(texts)}
