"""What becomes of a push, from what became of its call."""

from collections.abc import Mapping

from bot.channels.channel import Gone, Moved, Outcome, Rejected, RetryLater, Unsure
from bot.channels.telegram.calls import CallFailed, Fault
from storage.sealing import Address

NAME = "telegram"

_MENDED = RetryLater(3600, everyone=True)  # a wrong token is mended by people

_PLAIN: Mapping[Fault, Outcome] = {
    Fault.GONE: Gone(),
    Fault.CUT: Unsure(),
    Fault.NOT_SENT: RetryLater(30),
    Fault.UNAUTHORISED: _MENDED,
    Fault.CONFLICT: _MENDED,
}


def outcome_of(failure: CallFailed, *, everyone: bool = False) -> Outcome:
    """Return the outcome that a failure stands for."""
    match failure.fault:
        case Fault.TOO_MANY:
            return RetryLater(failure.seconds, everyone)
        case Fault.MOVED:
            return Moved(Address(NAME, str(failure.moved_to)))
        case Fault.REFUSED:
            return Rejected(failure.reason)
        case _:
            return _PLAIN[failure.fault]
