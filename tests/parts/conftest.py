from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Server
from tests.parts.roles import Roles, granted


@pytest.fixture
def roles(postgresql_server: Server, tmp_path: Path) -> Iterator[Roles]:
    with granted(postgresql_server, tmp_path) as made:
        yield made
