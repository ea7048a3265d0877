"""Published figures, which are never computed again.

Revision 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of figures."""
    op.create_table(
        "figure",
        sa.Column("edition", sa.Integer, sa.ForeignKey("edition.number"), primary_key=True),
        sa.Column("service", sa.String, primary_key=True),
        sa.Column("question", sa.String, primary_key=True),
        sa.Column("option", sa.String, primary_key=True),
        sa.Column("count", sa.Integer),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("figure")
