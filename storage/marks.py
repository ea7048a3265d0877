"""Marks in the database that tell which keys it belongs to: wrong keys are told at the start.

| name | mark | written by | tells |
| --- | --- | --- | --- |
| `pepper` | a hash keyed with the pepper | chat, once | whether receipts can be found |
| `token` | a hash keyed with the token key | delivery, once | whether buttons go on opening |
| `chat` | the id of the key that chat seals with | chat, each day | which secrets are still needed |
| `delivery` | the ids of the keys that delivery opens | delivery, each day | what chat may seal with |

A keyed hash of nothing under 256 random bits gives nothing away, and every box begins with its
key's id anyway. No mark holds a time.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from storage.inserts import insert_for
from storage.keys import ChatKeys, DeliveryKeys
from storage.sealing import KEY_ID, key_mark
from storage.tables import key_mark as table
from storage.tables import pool, return_address

PEPPER, TOKEN, SEALS, OPENS = "pepper", "token", "chat", "delivery"

Marks = Mapping[str, bytes]


def read(conn: Connection) -> Marks:
    """Return the marks that there are."""
    return {name: mark for name, mark in conn.execute(select(table.c.name, table.c.mark))}  # noqa: C416


def of_chat(keys: ChatKeys) -> Marks:
    """Return the marks of the chat part's keys."""
    return {PEPPER: key_mark(keys.pepper), SEALS: keys.sealing.id}


def of_delivery(keys: DeliveryKeys) -> Marks:
    """Return the marks of the delivery part's keys."""
    return {TOKEN: key_mark(keys.token_key), OPENS: b"".join(keys.ids)}


def note(conn: Connection, marks: Marks) -> None:
    """Write these marks in the place of what they replace."""
    for name, mark in marks.items():
        row = insert_for(conn, table).values(name=name, mark=mark)
        again = {"mark": row.excluded.mark}
        conn.execute(row.on_conflict_do_update(index_elements=["name"], set_=again))


def boxes(conn: Connection) -> Mapping[bytes, int]:
    """Return how many sealed boxes there are of each key id: all that is looked at."""
    counted: dict[bytes, int] = {}
    for column in (pool.c.box, return_address.c.box):
        id_ = func.substr(column, 1, KEY_ID)
        for found, count in conn.execute(select(id_, func.count()).group_by(id_)):
            counted[bytes(found)] = counted.get(bytes(found), 0) + count
    return counted


def split(mark: bytes) -> tuple[bytes, ...]:
    """Return the key ids of the mark `delivery`."""
    return tuple(mark[start : start + KEY_ID] for start in range(0, len(mark), KEY_ID))
