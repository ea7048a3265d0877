"""What each part's PostgreSQL role may do: the plan at the top of `storage.tables`, as SQL.

Rule: whatever is not granted here is refused. Columns stand where a part may see some of a table.
"""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, text

from storage.keys import CHAT, DELIVERY, DESK
from storage.tables import metadata

ALL = "SELECT, INSERT, UPDATE, DELETE"
READ = "SELECT"
_VERSION = "alembic_version"

DECIDED = ("status", "owner", "taken_by", "due_on", "level", "version", "answers", "names")
"""Columns of a feedback that staff change: where it stands, and words that they blur."""

GRANTS: Mapping[str, Mapping[str, str]] = {
    CHAT: {
        "session": ALL,
        "pool": "INSERT",
        "feedback": "SELECT (id, service, status, heard)",
        "status_event": READ,
        "addition": "SELECT (id, feedback, edition)",
        "edition": READ,
        "receipt": READ,
        "erase_token": READ,
        "open_token": READ,
        "mailbox": READ,
        "message": READ,
        "key_mark": "SELECT, INSERT, UPDATE",
        "setting": READ,
        _VERSION: READ,
    },
    DESK: {
        "edition": READ,
        "burst": READ,
        "figure": READ,
        "feedback": f"SELECT, UPDATE ({', '.join(DECIDED)})",
        "addition": "SELECT, UPDATE (answers, names)",
        "status_event": "SELECT, INSERT",
        "news": "INSERT",
        "staff": ALL,
        "staff_role": ALL,
        "staff_session": ALL,
        "passkey": ALL,
        "invitation": ALL,
        "view": ALL,
        "feedback_theme": ALL,
        "shown_to": ALL,
        "proposal": ALL,
        "search": "SELECT, INSERT, DELETE",
        "trail": "SELECT, INSERT",
        "setting": ALL,
        "setting_draft": ALL,
        "setting_change": "SELECT, INSERT",
        _VERSION: READ,
    },
    DELIVERY: {
        "session": "SELECT (day), DELETE",
        "pool": "SELECT, INSERT, DELETE",
        "edition": "SELECT, INSERT",
        "round_done": "SELECT, INSERT",
        "burst": "SELECT, INSERT",
        "figure": "SELECT, INSERT",
        "feedback": "SELECT, INSERT, UPDATE",
        "status_event": "SELECT, INSERT, UPDATE",
        "addition": ALL,
        "news": "SELECT, INSERT, DELETE",
        "receipt": "SELECT, INSERT, DELETE",
        "erase_token": "SELECT, INSERT, DELETE",
        "open_token": "SELECT, INSERT, DELETE",
        "mailbox": "SELECT, INSERT, DELETE",
        "message": "SELECT, INSERT, DELETE",
        "return_address": ALL,
        "followup": ALL,
        "push_total": "SELECT, INSERT, UPDATE",
        "key_mark": "SELECT, INSERT, UPDATE",
        "feedback_theme": "SELECT, DELETE",
        "shown_to": "SELECT, DELETE",
        "proposal": "SELECT, UPDATE",
        "search": "SELECT, INSERT, DELETE",
        "trail": "SELECT, DELETE",
        "setting": READ,
        "setting_change": "SELECT, DELETE",
        _VERSION: READ,
    },
}

_SUPERUSER = """
-- The rest only a superuser can do. Counters of the server are a clock: a role that sees how many
-- rows were written, how large a table is, or which transaction is the present one, sees when a
-- client writes.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
           WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f'
             AND (p.proname ~ '^(pg_stat_get|pg_stat_file|pg_current_wal|pg_last_wal|pg_lock_status)'
                  OR p.proname ~ '^(txid_|pg_xact_|pg_current_xact_id|pg_current_snapshot)'
                  OR p.proname ~ '^pg_(relation|table|total_relation|indexes|database)_size$')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pg_monitor', f);
  END LOOP;
END $$;
"""

_MAINTAIN = """DO $$ BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    EXECUTE 'GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO {name}';
  END IF;
END $$"""


def statements(roles: Mapping[str, str]) -> list[str]:
    """Return the SQL for these roles, by part; whoever owns the tables can run it."""
    maintaining = _MAINTAIN.format(name=quoted(roles[DELIVERY]).replace("'", "''"))
    return [*_closed(), *(line for part in GRANTS for line in _of(part, roles[part])), maintaining]


def apply(conn: Connection, roles: Mapping[str, str]) -> None:
    """Grant what is planned, and nothing else; the roles must exist."""
    for statement in statements(roles):
        conn.execute(text(statement))


def for_superusers() -> str:
    """Return what closes the statistics of the server."""
    return _SUPERUSER.strip()


def _closed() -> Iterator[str]:
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    yield "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC"
    yield "ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM PUBLIC"


def _of(part: str, role: str) -> Iterator[str]:
    name = quoted(role)
    yield f"GRANT USAGE ON SCHEMA public TO {name}"
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name}"
    for table, rights in GRANTS[part].items():
        yield f"GRANT {rights} ON {quoted(table)} TO {name}"


def quoted(name: str) -> str:
    """Return an identifier as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def planned() -> frozenset[str]:
    """Return every table that somebody may touch: a test compares them with all there are."""
    return (
        frozenset(table for tables in GRANTS.values() for table in tables) & metadata.tables.keys()
    )
