"""What clients do later, bursts, and when a case ended.

Revision 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of additions and bursts, and note the edition day that ended a case."""
    op.create_table(
        "addition",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column(
            "feedback", sa.String, sa.ForeignKey("feedback.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("edition", sa.Integer, sa.ForeignKey("edition.number"), nullable=False),
        sa.Column("answers", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_addition_feedback", "addition", ["feedback"])
    op.create_table(
        "burst",
        sa.Column("edition", sa.Integer, sa.ForeignKey("edition.number"), primary_key=True),
        sa.Column("service", sa.String, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.add_column("feedback", sa.Column("ended_on", sa.Date))
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE addition ALTER COLUMN answers SET STATISTICS 0")


def downgrade() -> None:
    """Drop them."""
    op.drop_column("feedback", "ended_on")
    op.drop_table("burst")
    op.drop_table("addition")
