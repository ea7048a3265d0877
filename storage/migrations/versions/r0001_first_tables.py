"""The first tables.

Revision 0001, after nothing.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INDEXES = (
    ("session", "day"),
    ("feedback", "status"),
    ("feedback", "service"),
    ("receipt", "feedback"),
    ("erase_token", "feedback"),
    ("mailbox", "feedback"),
    ("return_address", "feedback"),
    ("followup", "return_address"),
    ("followup", "status_event"),
    ("open_token", "followup"),
    ("open_token", "status_event"),
    ("staff_session", "staff"),
)
_UNSAMPLED = (
    ("session", "lookup"),
    ("session", "version"),
    ("session", "previous"),
    ("session", "body"),
    ("pool", "id"),
    ("pool", "box"),
    ("feedback", "answers"),
    ("status_event", "texts"),
    ("receipt", "hash"),
    ("erase_token", "hash"),
    ("mailbox", "hash"),
    ("message", "mailbox"),
    ("message", "body"),
    ("return_address", "box"),
    ("open_token", "hash"),
    ("staff_session", "hash"),
)


def upgrade() -> None:
    """Make the tables of conversations, editions, ways back, pushes and accounts."""
    _conversations()
    _editions()
    _ways_back()
    _pushes()
    _accounts()
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_index("ix_feedback_edition", "feedback", ["edition", "id"])
    due = sa.text("state = 'due'")
    op.create_index(
        "ix_followup_due", "followup", ["not_before"], sqlite_where=due, postgresql_where=due
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, column in _UNSAMPLED:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")


def downgrade() -> None:
    """Drop them all."""
    for table in ("open_token", "news", "followup", "status_event", "return_address"):
        op.drop_table(table)
    for table in ("receipt", "mailbox", "erase_token", "staff_session", "feedback"):
        op.drop_table(table)
    for table in ("staff", "session", "round_done", "pool", "message", "edition"):
        op.drop_table(table)


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(name, *parts, sqlite_with_rowid=False)


def _key(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, primary_key=True, autoincrement=False)


def _must(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _of(table: str, column: str = "id", *, key: bool = False) -> sa.Column[Any]:
    parent = sa.ForeignKey(f"{table}.{column}", ondelete="CASCADE")
    return sa.Column(table, sa.String(), parent, primary_key=key, nullable=False)


def _conversations() -> None:
    _table(
        "session",
        _key("lookup", sa.LargeBinary()),
        _must("day", sa.Integer()),
        _must("version", sa.LargeBinary()),
        _must("previous", sa.LargeBinary()),
        _must("body", sa.LargeBinary()),
    )
    _table("pool", _key("id", sa.LargeBinary()), _must("box", sa.LargeBinary()))


def _editions() -> None:
    _table("edition", _key("number", sa.Integer()), _must("made_on", sa.Date()))
    _table("round_done", _key("name", sa.String()))
    _table(
        "feedback",
        _key("id", sa.String()),
        sa.Column("edition", sa.Integer(), sa.ForeignKey("edition.number"), nullable=False),
        *(_must(name, sa.String()) for name in ("service", "language", "status", "flow", "heard")),
        _must("answers", sa.Text()),
    )
    _table(
        "status_event",
        _key("id", sa.String()),
        _of("feedback"),
        _must("number", sa.Integer()),
        _must("status", sa.String()),
        _must("role", sa.String()),
        _must("texts", sa.Text()),
        _must("made_on", sa.Date()),
        sa.UniqueConstraint("feedback", "number", name="uq_status_event_feedback"),
    )


def _ways_back() -> None:
    for name in ("receipt", "erase_token", "mailbox"):
        _table(name, _key("hash", sa.LargeBinary()), _of("feedback"))
    _table(
        "message",
        _key("mailbox", sa.LargeBinary()),
        _key("number", sa.Integer()),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        _must("body", sa.LargeBinary()),
    )
    _table(
        "return_address", _key("id", sa.String()), _of("feedback"), _must("box", sa.LargeBinary())
    )


def _pushes() -> None:
    _table("news", _of("status_event", key=True))
    _table(
        "followup",
        _key("id", sa.String()),
        _of("return_address"),
        _of("status_event"),
        _must("state", sa.String()),
        _must("not_before", sa.Integer()),
        _must("attempts", sa.Integer()),
        _must("doubtful", sa.Boolean()),
    )
    _table("open_token", _key("hash", sa.LargeBinary()), _of("followup"), _of("status_event"))


def _accounts() -> None:
    _table(
        "staff",
        _key("name", sa.String()),
        _must("role", sa.String()),
        _must("password_hash", sa.String()),
        _must("one_time", sa.Boolean()),
    )
    _table(
        "staff_session",
        _key("hash", sa.LargeBinary()),
        _of("staff", "name"),
        _must("expires", sa.Integer()),
    )
