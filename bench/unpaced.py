"""`kuulluksi` with Telegram's limits scaled up: the first argument says how much."""

import sys

from bot.channels.telegram.pacing import Limits
from bot.cli.main import main
from bot.parts import chat


def scaled(scale: float) -> Limits:
    """Return the limits of our own, so many times faster."""
    slow = Limits()
    return Limits(slow.seconds / scale, round(slow.burst * scale), slow.chat_seconds / scale, 100)


def program(scale: float) -> tuple[str, ...]:
    """Return what Python is to run."""
    return ("-m", "bench.unpaced", str(scale))


if __name__ == "__main__":
    limits = scaled(float(sys.argv[1]))
    chat._limits_of = lambda parts: limits  # noqa: SLF001 - no setting: at Telegram it would do harm
    raise SystemExit(main(sys.argv[2:]))
