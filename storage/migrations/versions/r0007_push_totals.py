"""What became of pushes, counted per edition; and why one was rejected.

Revision 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of totals, and a column for the code of a rejection."""
    op.create_table(
        "push_total",
        sa.Column("edition", sa.Integer, sa.ForeignKey("edition.number"), primary_key=True),
        sa.Column("outcome", sa.String, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.add_column("followup", sa.Column("reason", sa.String, nullable=False, server_default=""))


def downgrade() -> None:
    """Drop both."""
    op.drop_column("followup", "reason")
    op.drop_table("push_total")
