"""Marks of the keys that this database belongs to, so that wrong keys are told at the start.

Revision 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


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


def downgrade() -> None:
    """Drop it."""
    op.drop_table("key_mark")
