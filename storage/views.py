"""Saved views of the queue: a name and the filters it stands for, each account's own."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from storage.inserts import insert_for
from storage.tables import view

MOST = 20
"""Views of one account."""


@dataclass(frozen=True, slots=True)
class View:
    """One saved view; `query` is what stands behind the question mark of its address."""

    name: str
    query: str


def listed(conn: Connection, account: str) -> list[View]:
    """Return the views of an account, by name."""
    query = select(view.c.name, view.c.query).where(view.c.staff == account)
    found = [View(*row) for row in conn.execute(query)]
    return sorted(found, key=lambda each: each.name.casefold())


def keep(conn: Connection, account: str, kept: View) -> bool:
    """Keep a view, in the place of one of that name; False if the account has no room for more."""
    others = select(func.count()).where(view.c.staff == account, view.c.name != kept.name)
    if (conn.scalar(others) or 0) >= MOST:
        return False
    row = {"staff": account, "name": kept.name, "query": kept.query}
    made = insert_for(conn, view).values(row)
    conn.execute(
        made.on_conflict_do_update(index_elements=["staff", "name"], set_={"query": kept.query})
    )
    return True


def remove(conn: Connection, account: str, name: str) -> None:
    """Remove a view."""
    conn.execute(delete(view).where(view.c.staff == account, view.c.name == name))
