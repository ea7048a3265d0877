"""Who may see what, who does what next, what staff did, and settings of the desk.

Revision 0005, after 0004. Accounts keep what they could read: everything, until an administrator
binds them to their part of the tree. Sessions of the desk end.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OWN = ("handler", "supervisor", "coordinator", "administrator")
_MEANT = {  # what a role of the first version could do
    "coordinator": ("coordinator", "reader"),
    "administrator": ("administrator", "coordinator", "reader"),
}


def upgrade() -> None:
    """Make the tables and columns."""
    _make_people(_taken("SELECT name, role, password_hash, one_time FROM staff"))
    _make_work()
    _add_columns()
    if op.get_context().dialect.name == "postgresql":
        for column in _UNSAMPLED:
            table, _, name = column.partition(".")
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {name} SET STATISTICS 0")


def _taken(query: str) -> Sequence[tuple[str, str, str, bool]]:
    rows = [tuple(row) for row in op.get_bind().execute(sa.text(query))]
    op.drop_table("staff_session")
    op.drop_table("staff")
    return rows


_UNSAMPLED = (
    *("staff.totp_box", "staff.knows", "staff_session.hash", "passkey.id", "passkey.public_key"),
    *("invitation.hash", "view.query", "proposal.text", "proposal.answer", "trail.digest"),
    *("setting.value", "setting_change.before", "setting_change.after"),
    *("feedback.names", "addition.names"),
)


def _make_people(accounts: Sequence[tuple[str, str, str, bool]]) -> None:
    staff = op.create_table(
        "staff",
        sa.Column("name", sa.String, primary_key=True),
        _must("title", sa.String),
        _must("email", sa.String),
        _must("password_hash", sa.String),
        _must("one_time", sa.Boolean),
        sa.Column("totp_box", sa.LargeBinary),
        _must("totp_step", sa.Integer),
        sa.Column("subject", sa.String, unique=True),
        sa.Column("mailed_on", sa.Date),
        _must("knows", sa.Text),
        sqlite_with_rowid=False,
    )
    role = op.create_table(
        "staff_role",
        _of("staff", "name", primary_key=True),
        sa.Column("role", sa.String, primary_key=True),
        sa.Column("service", sa.String, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.bulk_insert(staff, [_account(*each) for each in accounts])
    op.bulk_insert(role, [each for name, old, *_ in accounts for each in _roles(name, old)])
    _make_ways_in()


def _account(name: str, role: str, password_hash: str, one_time: bool) -> dict[str, object]:
    title = "" if role in _OWN else role
    nothing = {"email": "", "totp_step": 0, "knows": "[]"}
    kept = {"name": name, "title": title, "password_hash": password_hash, "one_time": one_time}
    return {**kept, **nothing}


def _roles(name: str, old: str) -> Iterator[dict[str, str]]:
    for role in _MEANT.get(old, (old if old in _OWN else "handler",)):
        yield {"staff": name, "role": role, "service": "*"}


def _make_ways_in() -> None:
    op.create_table(
        "staff_session",
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        _of("staff", "name"),
        *(_must(name, sa.Integer) for name in ("expires", "began", "seen")),
        _must("label", sa.String),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_staff_session_staff", "staff_session", ["staff"])
    op.create_table(
        "passkey",
        sa.Column("id", sa.LargeBinary, primary_key=True),
        _of("staff", "name"),
        _must("public_key", sa.LargeBinary),
        _must("sign_count", sa.Integer),
        _must("name", sa.String),
        _must("made_on", sa.Date),
        sa.Column("used_on", sa.Date),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_passkey_staff", "passkey", ["staff"])
    op.create_table(
        "invitation",
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        _of("staff", "name"),
        _must("purpose", sa.String),
        _must("expires", sa.Integer),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_invitation_staff", "invitation", ["staff"])


def _make_work() -> None:
    op.create_table(
        "view",
        _of("staff", "name", primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        _must("query", sa.Text),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "feedback_theme",
        _of("feedback", "id", primary_key=True),
        sa.Column("theme", sa.String, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "shown_to",
        _of("feedback", "id", primary_key=True),
        _of("staff", "name", primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_shown_to_staff", "shown_to", ["staff"])
    _make_proposals()
    _make_trail()


def _make_proposals() -> None:
    about = sa.ForeignKey("feedback.id", ondelete="SET NULL")
    op.create_table(
        "proposal",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("feedback", sa.String, about),
        *(_must(name, sa.String) for name in ("service", "level")),
        sa.Column("made_by", sa.String),
        _must("text", sa.Text),
        _must("made_on", sa.Date),
        sa.Column("due_on", sa.Date),
        _must("state", sa.String),
        _must("answer", sa.Text),
        _must("answered_as", sa.String),
        sa.Column("answered_on", sa.Date),
        _must("version", sa.Integer),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_proposal_feedback", "proposal", ["feedback"])


def _make_trail() -> None:
    op.create_table(
        "trail",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        _must("at", sa.Integer),
        *(_must(name, sa.String) for name in ("staff", "deed", "object", "detail")),
        _must("digest", sa.LargeBinary),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String, primary_key=True),
        _must("value", sa.Text),
        _must("version", sa.Integer),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "setting_change",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        _must("at", sa.Integer),
        *(_must(name, sa.String) for name in ("staff", "key")),
        *(sa.Column(name, sa.Text) for name in ("before", "after")),
        sqlite_with_rowid=False,
    )


def _add_columns() -> None:
    op.add_column("addition", _must("names", sa.Text, "[]"))
    for column in (
        _must("names", sa.Text, "[]"),
        _must("kept", sa.Boolean, sa.false()),
        _must("owner", sa.String, ""),
        sa.Column("taken_by", sa.String),
        sa.Column("due_on", sa.Date),
        _must("level", sa.String, ""),
        _must("version", sa.Integer, "0"),
    ):
        op.add_column("feedback", column)
    op.execute("UPDATE feedback SET level = service")
    op.create_index("ix_feedback_due", "feedback", ["due_on", "id"])


def _must(name: str, kind: type[TypeEngine[Any]], was: Any = None) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False, server_default=was)


def _of(table: str, column: str, *, primary_key: bool = False) -> sa.Column[str]:
    parent = sa.ForeignKey(f"{table}.{column}", ondelete="CASCADE")
    return sa.Column(table, sa.String, parent, primary_key=primary_key, nullable=False)


def downgrade() -> None:
    """Drop them; an account gets its title, or the first of its roles, back."""
    op.drop_index("ix_feedback_due", "feedback")
    for name in ("version", "level", "due_on", "taken_by", "owner", "kept", "names"):
        op.drop_column("feedback", name)
    op.drop_column("addition", "names")
    for name in ("setting_change", "setting", "trail", "proposal", "shown_to", "feedback_theme"):
        op.drop_table(name)
    for name in ("view", "invitation", "passkey", "staff_session"):
        op.drop_table(name)
    _make_first_accounts([tuple(row) for row in op.get_bind().execute(sa.text(_FORMER))])


_FORMER = """
SELECT name, CASE title WHEN '' THEN coalesce(min(role), 'handler') ELSE title END,
password_hash, one_time FROM staff LEFT JOIN staff_role ON staff_role.staff = staff.name
GROUP BY name, title, password_hash, one_time
"""


def _make_first_accounts(accounts: Sequence[tuple[str, str, str, bool]]) -> None:
    op.drop_table("staff_role")
    op.drop_table("staff")
    columns = ("name", "role", "password_hash", "one_time")
    staff = op.create_table(
        "staff",
        sa.Column("name", sa.String, primary_key=True),
        *(_must(name, sa.String) for name in columns[1:3]),
        _must("one_time", sa.Boolean),
        sqlite_with_rowid=False,
    )
    op.bulk_insert(staff, [dict(zip(columns, each, strict=True)) for each in accounts])
    op.create_table(
        "staff_session",
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        _of("staff", "name"),
        _must("expires", sa.Integer),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_staff_session_staff", "staff_session", ["staff"])
