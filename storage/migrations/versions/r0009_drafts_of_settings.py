"""Drafts of settings: what an administrator prepares before it comes into force.

Revision 0009, after 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "setting_draft",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.Text),
        sa.Column("staff", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE setting_draft ALTER COLUMN value SET STATISTICS 0")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("setting_draft")
