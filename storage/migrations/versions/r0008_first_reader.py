"""The first reader: where names were looked for, and what clients asked to be kept from workers.

Revision 0008, after 0007. What was released before keeps what its client asked for too: until now
staff only saw the wish.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ASKED = """%"reader":"no"%"""  # within a text the quotes would be escaped


def upgrade() -> None:
    """Add the columns and the index, and keep what clients asked to be kept."""
    for table in ("feedback", "addition"):
        looked = sa.Column("looked", sa.Boolean, nullable=False, server_default=sa.false())
        op.add_column(table, looked)
    feedback = sa.table("feedback", sa.column("kept", sa.Boolean), sa.column("answers", sa.Text))
    asked = feedback.c.answers.like(_ASKED)
    op.execute(feedback.update().where(asked).values(kept=sa.true()))
    where = sa.text("kept")
    op.create_index(
        "ix_feedback_kept", "feedback", ["service"], sqlite_where=where, postgresql_where=where
    )


def downgrade() -> None:
    """Drop them; what is kept stays so."""
    op.drop_index("ix_feedback_kept", "feedback")
    for table in ("addition", "feedback"):
        op.drop_column(table, "looked")
