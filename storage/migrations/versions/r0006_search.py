"""The index of released words, what lists of feedback are sorted by, and themes by name.

Revision 0006, after 0005. Words released before are filed by the delivery part, at its start.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_FTS5 = (
    # our own words, of letters and digits, in small letters, one space apart: no need to know
    # where in a text they stand, nor how long it is
    """
    CREATE VIRTUAL TABLE search_index USING fts5 (
      words, content = 'search', content_rowid = 'number',
      tokenize = 'ascii', detail = none, columnsize = 0
    )
    """,
    """
    CREATE TRIGGER search_in AFTER INSERT ON search BEGIN
      INSERT INTO search_index (rowid, words) VALUES (new.number, new.words);
    END
    """,
    """
    CREATE TRIGGER search_out AFTER DELETE ON search BEGIN
      INSERT INTO search_index (search_index, rowid, words)
      VALUES ('delete', old.number, old.words);
    END
    """,
)
_LISTS = {
    "ix_feedback_newest": ("edition", "id", "service", "status", "kept"),
    "ix_feedback_work": (
        *("service", "status", "due_on", "id", "edition"),
        *("owner", "taken_by", "level", "kept"),
    ),
}


def upgrade() -> None:
    """Make the index."""
    op.create_table(
        "search",
        sa.Column(
            "feedback",
            sa.String,
            sa.ForeignKey("feedback.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("number", sa.BigInteger, nullable=False, unique=True),
        sa.Column("words", sa.Text().with_variant(TSVECTOR(), "postgresql"), nullable=False),
        sqlite_with_rowid=False,
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE search ALTER COLUMN words SET STATISTICS 0")
        op.execute(
            "CREATE INDEX ix_search_words ON search USING gin (words) WITH (fastupdate = off)"
        )
    else:
        for statement in _FTS5:
            op.execute(statement)
    for name, columns in _LISTS.items():
        op.create_index(name, "feedback", list(columns))
    op.create_index("ix_feedback_theme_theme", "feedback_theme", ["theme", "feedback"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index("ix_feedback_theme_theme", "feedback_theme")
    for name in _LISTS:
        op.drop_index(name, "feedback")
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE search_index")
    op.drop_table("search")
