"""Alembic: imported only when the tables change, for it takes a tenth of a second and 10 MB."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def config(conn: Connection) -> Config:
    """Return Alembic's configuration for this connection: no alembic.ini is needed."""
    settings = Config()
    settings.set_main_option("script_location", "storage:migrations")
    settings.attributes["connection"] = conn
    return settings


def migrate(conn: Connection, revision: str = "head") -> None:
    """Bring the tables up to a revision: the newest one, if none is named."""
    command.upgrade(config(conn), revision)
