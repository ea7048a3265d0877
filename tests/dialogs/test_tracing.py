"""The channel's marks: where they are gathered, and when they come back."""

import pytest

from dialogs.events import Command, Follows, Opened, Wrote
from dialogs.flow import Flow
from dialogs.replies import Clearing
from dialogs.tracing import MOST
from tests.dialogs.client import Client
from tests.dialogs.talk import SEED, to_the_end

CLEAR = "Lähetä ja tyhjennä"


class Traced(Client):
    """A client in whose chat messages stand: each event brings the mark of one."""

    def opens(self, *traces: str) -> "Traced":
        self.send(Opened("1", SEED, "telegram", Follows.HERE, traces=traces))
        return self

    def brings(self, id_: str, *traces: str) -> "Traced":
        self.send(Wrote(id_, "Hei", traces=traces))
        return self

    @property
    def traces(self) -> tuple[str, ...]:
        return self.session.traces if self.session else ()

    @property
    def clears(self) -> tuple[str, ...]:
        assert isinstance(self.shown[-1], Clearing)
        return self.shown[-1].clears


@pytest.fixture
def client(flow: Flow) -> Traced:
    return Traced(flow).opens("a", "b")


def test_marks_are_gathered_in_order_and_once(client: Traced) -> None:
    client.brings("2", "c", "c", "a", "d")
    assert client.traces == ("a", "b", "c", "d")


def test_an_event_delivered_twice_brings_what_was_said_in_between(client: Traced) -> None:
    client.brings("2", "c").brings("2", "c", "d")
    assert client.traces == ("a", "b", "c", "d")


def test_of_a_very_long_conversation_the_oldest_marks_are_let_go(client: Traced) -> None:
    client.brings("2", *(str(each) for each in range(MOST)))
    assert client.traces == tuple(str(each) for each in range(MOST))


def test_erasing_hands_back_everything(client: Traced) -> None:
    client.brings("2", "!c").commands(Command.ERASE).does("yes")
    assert client.clears == ("a", "b", "!c")
    assert client.session is None


def test_sending_and_clearing_spares_the_keepsake(flow: Flow, client: Traced) -> None:
    client.brings("2", "!c", "d").press("Suomi", "Selvä, aloitetaan")
    to_the_end(client, flow).press(CLEAR)
    assert client.clears == ("a", "b", "d")
    assert client.feedback


def test_sending_alone_hands_nothing_back(flow: Flow, client: Traced) -> None:
    client.press("Suomi", "Selvä, aloitetaan")
    to_the_end(client, flow).press("Lähetä")
    assert client.feedback
    assert not isinstance(client.shown[-1], Clearing)


def test_clearing_is_offered_only_where_the_channel_tells_what_stands_there(flow: Flow) -> None:
    client = Client(flow)
    client.open().press("Suomi", "Selvä, aloitetaan")
    assert CLEAR not in to_the_end(client, flow).labels()
