"""Each part's database role is refused what it must not hold: every right is tried for real."""

import secrets
from collections.abc import Iterator, Mapping

import pytest
from sqlalchemy import Connection, literal_column, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from storage import grants
from storage.engine import Database
from storage.keys import CHAT, DELIVERY, DESK
from storage.tables import metadata
from tests.attacks.conftest import Figure
from tests.conftest import Server

MOST_PRIVATE: Mapping[str, tuple[str, ...]] = {
    CHAT: ("staff", "staff_session", "return_address", "followup", "news", "figure"),
    DESK: (
        *("session", "pool", "return_address", "receipt", "erase_token", "mailbox", "message"),
        *("followup", "open_token", "key_mark", "round_done"),
    ),
    DELIVERY: ("staff", "staff_session"),
}
STATISTICS = (
    *("pg_stat_user_tables", "pg_stat_xact_user_tables", "pg_stat_database"),
    *("pg_stat_activity", "pg_statio_user_tables", "pg_stat_user_indexes"),
)


@pytest.fixture
def dialect() -> str:
    return "postgresql"


@pytest.fixture
async def roles(
    database: Database, database_url: str, postgresql_server: Server
) -> Mapping[str, str]:
    """Make a role for each part in this database, and grant as planned."""
    suffix = secrets.token_hex(4)
    named = {part: f"{part}_{suffix}" for part in (CHAT, DESK, DELIVERY)}
    for role in named.values():
        postgresql_server.psql(f"CREATE ROLE {role} LOGIN PASSWORD 'pw'")
    await database.write(lambda conn: grants.apply(conn, named))
    return named


def as_role(url: str, role: str) -> Database:
    made = make_url(url).set(username=role, password="pw")
    return Database.open(made.render_as_string(hide_password=False))


def attempts() -> Iterator[tuple[str, str]]:
    """Yield every table with every right on it, and every column with every right on it."""
    version = {"alembic_version": ["version_num"]}
    tables = {name: [column.name for column in table.c] for name, table in metadata.tables.items()}
    for table, columns in {**tables, **version}.items():
        yield table, "DELETE"
        yield table, "INSERT"
        for column in columns:
            yield table, f"SELECT ({column})"
            yield table, f"UPDATE ({column})"


async def can_read(own: Database, table: str) -> bool:
    """Try it; only a refusal for want of rights counts as one."""
    try:
        await own.read(
            lambda conn: conn.execute(select(literal_column("*")).select_from(text(table))).all()
        )
    except DBAPIError as error:
        if "permission denied" not in str(error.orig):
            raise
        return False
    return True


def may(conn: Connection, role: str, table: str, right: str) -> bool:
    kind, _, column = right.partition(" (")
    if column:
        query = "SELECT has_column_privilege(:role, :table, :column, :kind)"
        given = {"column": column.rstrip(")")}
    else:
        query, given = "SELECT has_table_privilege(:role, :table, :kind)", {}
    name = grants.quoted(table)
    return bool(conn.scalar(text(query), {"role": role, "table": name, "kind": kind, **given}))


def planned(part: str, table: str, right: str) -> bool:
    rights = grants.GRANTS[part].get(table, "")
    kind, _, column = right.rstrip(")").partition(" (")
    for each in _split(rights):
        name, _, columns = each.rstrip(")").partition(" (")
        if name == kind and (not columns or column in columns.split(", ")):
            return bool(column) or not columns
    return False


def _split(rights: str) -> list[str]:
    parts, depth, word = list[str](), 0, ""
    for letter in rights:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append(word.strip())
            word = ""
        else:
            word += letter
    return [*parts, word.strip()] if word.strip() else parts


async def test_T6_each_database_role_is_refused_what_it_must_not_hold(
    database: Database, roles: Mapping[str, str], figure: Figure
) -> None:
    tried = [(part, table, right) for part in roles for table, right in attempts()]
    wrong = [
        (part, table, right)
        for part, table, right in tried
        if await database.read(lambda c, p=part, t=table, r=right: may(c, roles[p], t, r))  # type: ignore[misc]
        is not planned(part, table, right)
    ]
    figure(
        "T6",
        f"of {len(tried)} rights of three roles that are not as planned",
        len(wrong),
        "must be 0",
    )
    assert wrong == []


@pytest.mark.parametrize("part", [CHAT, DESK, DELIVERY])
async def test_T6_what_is_most_private_is_refused_when_it_is_really_tried(
    database_url: str, roles: Mapping[str, str], part: str, figure: Figure
) -> None:
    own = as_role(database_url, roles[part])
    opened = [table for table in MOST_PRIVATE[part] if await can_read(own, table)]
    await own.close()
    figure("T6", f"tables of others that the role of {part} could read", len(opened), "must be 0")
    assert opened == []


async def test_T6_no_role_sees_the_counters_of_the_server_once_a_superuser_closed_them(
    database: Database, database_url: str, roles: Mapping[str, str], figure: Figure
) -> None:
    await database.write(lambda conn: conn.execute(text(grants.for_superusers())).closed)
    own = as_role(database_url, roles[DESK])
    seen = [view for view in STATISTICS if await can_read(own, view)]
    await own.close()
    figure("T6", "statistics views that the desk's role can read", len(seen), "must be 0")
    assert seen == []


def test_every_table_is_somebodys() -> None:
    assert grants.planned() == metadata.tables.keys()
