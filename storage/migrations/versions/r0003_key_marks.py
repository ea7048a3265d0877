"""Marks of the keys that this database belongs to, so that wrong keys are told at the start.

Which feedback had a way back is no longer sampled into PostgreSQL's statistics either: those of a
table that became empty are never taken anew.

Revision 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_WAYS_BACK = {
    "receipt": ("feedback",),
    "erase_token": ("feedback",),
    "mailbox": ("feedback",),
    "message": ("id",),
    "return_address": ("id", "feedback"),
    "followup": ("id", "return_address", "status_event"),
    "open_token": ("followup", "status_event"),
}


def upgrade() -> None:
    """Make the table of marks."""
    op.create_table(
        "key_mark",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("mark", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE key_mark ALTER COLUMN mark SET STATISTICS 0")
        _sample(0)


def downgrade() -> None:
    """Drop it."""
    op.drop_table("key_mark")
    if op.get_context().dialect.name == "postgresql":
        _sample(-1)


def _sample(rows: int) -> None:
    for table, columns in _WAYS_BACK.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS {rows}")
