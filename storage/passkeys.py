"""Passkeys of accounts: public keys, which let nobody in who steals them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date

from sqlalchemy import Connection, delete, select, update

from storage.inserts import insert_for
from storage.tables import passkey


@dataclass(frozen=True, slots=True)
class PasskeyRow:
    """One passkey; `name` is what its owner calls it."""

    id: bytes
    staff: str
    public_key: bytes = field(repr=False)
    sign_count: int
    name: str
    made_on: date
    used_on: date | None = None


def add(conn: Connection, row: PasskeyRow) -> bool:
    """Keep a new passkey; False if there is one of this id."""
    made = insert_for(conn, passkey).values(asdict(row)).on_conflict_do_nothing()
    return conn.scalar(made.returning(passkey.c.id)) is not None


def find(conn: Connection, id_: bytes) -> PasskeyRow | None:
    """Return a passkey."""
    row = conn.execute(_ROWS.where(passkey.c.id == id_)).one_or_none()
    return None if row is None else PasskeyRow(*row)


def of(conn: Connection, name: str) -> Sequence[PasskeyRow]:
    """Return the passkeys of an account, the oldest first."""
    query = _ROWS.where(passkey.c.staff == name).order_by(passkey.c.made_on, passkey.c.name)
    return [PasskeyRow(*row) for row in conn.execute(query)]


def used(conn: Connection, id_: bytes, *, before: int, count: int, today: date) -> bool:
    """Note a use; False if another use has come in between."""
    same = (passkey.c.id == id_, passkey.c.sign_count == before)
    noted = update(passkey).where(*same).values(sign_count=count, used_on=today)
    return conn.scalar(noted.returning(passkey.c.id)) is not None


def rename(conn: Connection, name: str, id_: bytes, called: str) -> bool:
    """Call a passkey of this account something else; False if there is none."""
    own = (passkey.c.id == id_, passkey.c.staff == name)
    renamed = update(passkey).where(*own).values(name=called).returning(passkey.c.id)
    return conn.scalar(renamed) is not None


def remove(conn: Connection, name: str, id_: bytes) -> bool:
    """Remove a passkey of this account; False if there is none."""
    gone = delete(passkey).where(passkey.c.id == id_, passkey.c.staff == name)
    return conn.scalar(gone.returning(passkey.c.id)) is not None


_ROWS = select(
    passkey.c.id,
    passkey.c.staff,
    passkey.c.public_key,
    passkey.c.sign_count,
    passkey.c.name,
    passkey.c.made_on,
    passkey.c.used_on,
)
