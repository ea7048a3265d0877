"""What python-telegram-bot raises by itself, and what it never gets to say."""

import logging
from datetime import timedelta

import pytest
from telegram import error

from bot.channels.telegram.calls import Fault
from bot.channels.telegram.on_ptb import failure_of, open_calls

CANARY = "CANARY 7700077700"


@pytest.mark.parametrize(
    ("raised", "fault"),
    [
        (error.Forbidden(CANARY), Fault.GONE),
        (error.InvalidToken(CANARY), Fault.UNAUTHORISED),
        (error.EndPointNotFound(CANARY), Fault.UNAUTHORISED),
        (error.Conflict(CANARY), Fault.CONFLICT),
        (error.BadRequest(CANARY), Fault.REFUSED),  # though a NetworkError: it is not repeated
        (error.TimedOut(CANARY), Fault.CUT),
        (error.NetworkError(CANARY), Fault.CUT),
        (error.TelegramError(CANARY), Fault.REFUSED),
        (error.PassportDecryptionError(CANARY), Fault.REFUSED),
        (error.ChatMigrated(-1005), Fault.MOVED),
    ],
)
def test_every_error_of_the_library_is_a_fault(raised: error.TelegramError, fault: Fault) -> None:
    failure = failure_of(raised)
    assert failure.fault is fault
    assert failure.moved_to == (-1005 if fault is Fault.MOVED else 0)
    assert "CANARY" not in f"{failure!r} {failure.reason}"


@pytest.mark.parametrize("timedeltas", ["true", "false"])
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_a_wait_is_seconds_however_the_library_tells_it(
    monkeypatch: pytest.MonkeyPatch, timedeltas: str
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", timedeltas)
    failure = failure_of(error.RetryAfter(timedelta(seconds=31)))
    assert (failure.fault, failure.seconds) == (Fault.TOO_MANY, 31)


def test_its_lines_are_never_written() -> None:
    open_calls("4242:CANARY-token", "http://127.0.0.1:1")
    for name in ("telegram.Bot", "telegram.ext", "httpx"):
        assert not logging.getLogger(name).isEnabledFor(logging.CRITICAL)
