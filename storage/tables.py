"""The tables, and who may read each: every part can have its own PostgreSQL role.

| table | chat | desk | delivery |
| --- | --- | --- | --- |
| session | all | – | read of `day`, delete (the purge) |
| pool | insert | – | read, insert, delete |
| edition | read | read | read, insert |
| round_done, burst, figure | – | read (no round_done) | read, insert |
| addition | read of id, feedback, edition | read | all |
| feedback | read of id, service, status, heard | read, update of what staff decide | all but delete |
| status_event | read (what a client opens) | read, insert | all but delete |
| news | – | insert | read, insert, delete |
| receipt, erase_token, open_token | read | – | read, insert, delete |
| mailbox, message | read | – | read, insert, delete |
| return_address, followup | – | – | all |
| push_total | – | – | read, insert, update |
| feedback_theme, shown_to, proposal | – | all | read, update (proposal), delete |
| staff, staff_role, staff_session, passkey, invitation, view | – | all | – |
| search | – | read, insert, delete | read, insert, delete |
| trail, setting_change | – | read, insert | read, delete |
| setting | read | all | read |
| setting_draft | – | all | – |
| key_mark | read, insert, update | – | read, insert, update |

`storage.grants` says it in SQL; rows that die with another are deleted by the server itself.

Rule 1: no column holds a moment of a client. `session.day` is a day; the desk and delivery have
dates, and the moments of their own pushes.
Rule 2: keys are random and every SQLite table is WITHOUT ROWID, so that no order remains.
Rule 3: bytes, long texts, and what tells which feedback had a way back are never sampled into
PostgreSQL's statistics, where they would outlive their rows (the migrations say SET STATISTICS 0
for each such column).
Rule 4: a foreign key that cascades has an index.
"""

import secrets
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

metadata = MetaData()


def new_id() -> str:
    """Return a random name of a row: hexadecimal, so that it can be typed in a shell."""
    return secrets.token_hex(8)


def _table(name: str, *parts: SchemaItem) -> Table:
    return Table(name, metadata, *parts, sqlite_with_rowid=False)


def _key(name: str, kind: type[TypeEngine[Any]]) -> Column[Any]:
    return Column(name, kind, primary_key=True, autoincrement=False)


def _must(name: str, kind: type[TypeEngine[Any]]) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _of(table: str, column: str = "id", *, key: bool = False, index: bool = True) -> Column[Any]:
    """Make a column, named after a table, for the row that this row belongs to and dies with."""
    parent = ForeignKey(f"{table}.{column}", ondelete="CASCADE")
    return Column(table, String, parent, primary_key=key, nullable=False, index=index and not key)


# --- chat
session = _table(
    "session",
    _key("lookup", LargeBinary),
    Column("day", Integer, nullable=False, index=True),  # ordinal of the day key's date
    _must("version", LargeBinary),
    _must("previous", LargeBinary),  # the version that this one replaces: the guard of a write
    _must("body", LargeBinary),
)
pool = _table("pool", _key("id", LargeBinary), _must("box", LargeBinary))

# --- editions
edition = _table("edition", _key("number", Integer), _must("made_on", Date))
round_done = _table("round_done", _key("name", String))
feedback = _table(
    "feedback",
    _key("id", String),
    Column("edition", Integer, ForeignKey("edition.number"), nullable=False),
    _must("service", String),
    _must("language", String),
    _must("status", String),
    _must("flow", String),
    _must("heard", String),  # yes, partly, no, or empty
    _must("answers", Text),  # JSON, an object by step id
    Column("ended_on", Date),  # the edition day that ended the case; empty while it goes on
    _must("names", Text),  # JSON, a list: names of people that the client left in the text
    _must("kept", Boolean),  # only the first reader outside the unit reads it
    _must("owner", String),  # the role of the directory that has the next step
    Column("taken_by", String),  # the account that took it upon itself
    Column("due_on", Date),  # when the next step is due; empty while there is none
    _must("level", String),  # the service whose people must act: its own, or one above
    _must("version", Integer),  # rises with every change: the guard of a form
    _must("looked", Boolean),  # names were looked for in everything the client wrote
    Index("ix_feedback_edition", "edition", "id"),
    Index("ix_feedback_status", "status"),
    Index("ix_feedback_service", "service"),
    Index("ix_feedback_due", "due_on", "id"),
    Index("ix_feedback_newest", "edition", "id", "service", "status", "kept"),
    Index(  # all that the lists of staff are made from
        "ix_feedback_work",
        *("service", "status", "due_on", "id", "edition", "owner", "taken_by", "level", "kept"),
    ),
)
Index(
    "ix_feedback_kept",
    feedback.c.service,
    sqlite_where=text("kept"),
    postgresql_where=text("kept"),
)
status_event = _table(
    "status_event",
    _key("id", String),
    _of("feedback", index=False),
    _must("number", Integer),  # from 1 within its feedback
    _must("status", String),
    _must("role", String),
    _must("texts", Text),  # JSON, an object by language
    _must("made_on", Date),
    UniqueConstraint("feedback", "number", name="uq_status_event_feedback"),
)

addition = _table(
    "addition",
    _key("id", String),
    _of("feedback"),
    Column("edition", Integer, ForeignKey("edition.number"), nullable=False),
    _must("answers", Text),  # JSON, an object by step id
    _must("names", Text),  # JSON, as in `feedback`
    _must("looked", Boolean),  # as in `feedback`
)
feedback_theme = _table(
    "feedback_theme",
    _of("feedback", key=True),
    _key("theme", String),
    Index("ix_feedback_theme_theme", "theme", "feedback"),
)
search = _table(  # see `storage.searching`, which alone reads it
    "search",
    _of("feedback", key=True),
    Column("number", BigInteger, nullable=False, unique=True),
    Column("words", Text().with_variant(TSVECTOR(), "postgresql"), nullable=False),
)
burst = _table(  # in this edition many texts of this service came in one day: perhaps a flood
    "burst",
    Column("edition", Integer, ForeignKey("edition.number"), primary_key=True),
    _key("service", String),
)

figure = _table(
    "figure",
    Column("edition", Integer, ForeignKey("edition.number"), primary_key=True),
    _key("service", String),
    _key("question", String),
    _key("option", String),
    Column("count", Integer),  # empty: hidden, with others, since fewer than five chose it
)

# --- what leads back to a client: hashes, and boxes that only delivery opens
receipt = _table("receipt", _key("hash", LargeBinary), _of("feedback"))
erase_token = _table("erase_token", _key("hash", LargeBinary), _of("feedback"))
mailbox = _table("mailbox", _key("hash", LargeBinary), _of("feedback"))
message = _table(
    "message",
    _key("mailbox", LargeBinary),  # no foreign key: the purge finds those without a mailbox
    _key("number", Integer),  # from 1 within its mailbox
    Column("id", String, nullable=False, unique=True),
    _must("body", LargeBinary),
)
return_address = _table(
    "return_address",
    _key("id", String),
    _of("feedback"),
    _must("box", LargeBinary),
)

# --- pushes
news = _table("news", _of("status_event", key=True))  # events not yet fanned out
followup = _table(
    "followup",
    _key("id", String),
    _of("return_address"),
    _of("status_event"),
    _must("state", String),
    _must("not_before", Integer),  # epoch seconds
    _must("attempts", Integer),
    _must("doubtful", Boolean),  # one attempt may have arrived without our knowing
    _must("reason", String),  # rejected: a code of ours, never a channel's words
)
Index(
    "ix_followup_due",
    followup.c.not_before,
    sqlite_where=followup.c.state == "due",
    postgresql_where=followup.c.state == "due",
)
open_token = _table(
    "open_token",
    _key("hash", LargeBinary),
    _of("followup"),
    _of("status_event"),
)
push_total = _table(  # what became of pushes, for the administrator: it outlives their rows
    "push_total",
    Column("edition", Integer, ForeignKey("edition.number"), primary_key=True),
    _key("outcome", String),
    _must("count", Integer),
)

# --- which keys this database belongs to: hashes of random keys, and names that boxes begin with
key_mark = _table("key_mark", _key("name", String), _must("mark", LargeBinary))

# --- the desk's accounts
staff = _table(
    "staff",
    _key("name", String),
    _must("title", String),  # the role of the directory under which they answer, or empty
    _must("email", String),
    _must("password_hash", String),  # empty: none
    _must("one_time", Boolean),  # the password must be changed at the next log-in
    Column("totp_box", LargeBinary),  # the secret of one-time codes, sealed with the desk's key
    _must("totp_step", Integer),  # the last one that was used
    Column("subject", String, unique=True),  # who they are to the organisation's own log-in
    Column("mailed_on", Date),  # the last reminder
    _must("knows", Text),  # JSON, a list: pieces of guidance that are known
)
staff_role = _table(
    "staff_role",
    _of("staff", "name", key=True),
    _key("role", String),
    _key("service", String),  # with everything below it; `*`: the whole organisation
)
staff_session = _table(
    "staff_session",
    _key("hash", LargeBinary),
    Column("id", String, nullable=False, unique=True),  # what it is called on the desk
    _of("staff", "name"),
    _must("expires", Integer),  # epoch seconds, and so are these
    _must("began", Integer),
    _must("seen", Integer),
    _must("label", String),  # the browser, in a word or two
)
passkey = _table(
    "passkey",
    _key("id", LargeBinary),  # the credential's own
    _of("staff", "name"),
    _must("public_key", LargeBinary),
    _must("sign_count", Integer),
    _must("name", String),
    _must("made_on", Date),
    Column("used_on", Date),
)
invitation = _table(
    "invitation",
    _key("hash", LargeBinary),
    _of("staff", "name"),
    _must("purpose", String),
    _must("expires", Integer),
)
view = _table("view", _of("staff", "name", key=True), _key("name", String), _must("query", Text))

# --- what staff decide among themselves
shown_to = _table(  # who else may read what is kept
    "shown_to",
    _of("feedback", key=True),
    Column(
        "staff",
        String,
        ForeignKey("staff.name", ondelete="CASCADE"),
        primary_key=True,
        nullable=False,
        index=True,
    ),
)
proposal = _table(
    "proposal",
    _key("id", String),
    Column("feedback", String, ForeignKey("feedback.id", ondelete="SET NULL"), index=True),
    _must("service", String),  # where it comes from
    _must("level", String),  # the service that decides
    Column("made_by", String),
    _must("text", Text),
    _must("made_on", Date),
    Column("due_on", Date),
    _must("state", String),
    _must("answer", Text),
    _must("answered_as", String),
    Column("answered_on", Date),
    _must("version", Integer),
)

# --- what staff did, in a chain that only the desk's key continues
trail = _table(
    "trail",
    _key("number", Integer),
    _must("at", Integer),  # epoch seconds
    _must("staff", String),  # not a foreign key: it outlives the account
    _must("deed", String),
    _must("object", String),
    _must("detail", String),
    _must("digest", LargeBinary),
)

# --- settings of the desk, which lie over the files
setting = _table("setting", _key("key", String), _must("value", Text), _must("version", Integer))
setting_change = _table(
    "setting_change",
    _key("number", Integer),
    _must("at", Integer),
    _must("staff", String),
    _must("key", String),
    Column("before", Text),
    Column("after", Text),
)
setting_draft = _table(  # what waits to be taken into use
    "setting_draft",
    _key("key", String),
    Column("value", Text),  # empty: back to what the files say
    _must("staff", String),  # not a foreign key: a draft outlives its account
)
