import pytest

from dialogs.flow import Flow
from tests.dialogs.talk import Talk, shipped_flow


@pytest.fixture(scope="session")
def flow() -> Flow:
    return shipped_flow()


@pytest.fixture
def talk(flow: Flow) -> Talk:
    return Talk(flow).open()
