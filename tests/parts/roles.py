"""A real PostgreSQL database with the three roles, made as an operator makes them."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url

from tests.bot.process import Process
from tests.conftest import TEMPLATE, Server

PARTS = ("chat", "desk", "delivery")
_MAKE = "DO $$ BEGIN CREATE ROLE {0} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$"


@dataclass(frozen=True)
class Roles:
    """A database and how each part reaches it."""

    owner: str

    def url(self, part: str) -> str:
        url = make_url(self.owner).set(username=f"kuulluksi_{part}")
        return url.render_as_string(hide_password=False)


@contextmanager
def granted(server: Server, folder: Path) -> Iterator[Roles]:
    """Make the roles, and let `kuulluksi db grants --apply` give them what they get."""
    for part in PARTS:
        server.psql(_MAKE.format(f"kuulluksi_{part}"))
    name = f"test_{secrets.token_hex(6)}"
    roles = Roles(server.create(name, TEMPLATE))
    with Process(folder, "db", "grants", "--apply", DATABASE__URL=roles.owner) as granting:
        assert granting.end_of_itself() == 0, granting.lines
    yield roles
    server.psql(f"DROP DATABASE {name} WITH (FORCE)")
