"""`kuulluksi privacy about CHANNEL ADDRESS`: answers a request for "all data on this chat"."""

import asyncio
import json
import re
import sys
from argparse import Namespace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say

if TYPE_CHECKING:
    from storage.looking_up import Found
    from storage.sealing import Address

_ADDRESS = re.compile(r"\s*(?P<channel>[a-z]+)\s+(?P<value>\S{1,128})\s*")


def add_about(group: Commands) -> None:
    """Add the command."""
    parser = add_command(group, "about", "help-privacy-about", run_about)
    parser.add_argument("address", metavar="ADDRESS", nargs="+", help=say("help-privacy-address"))
    parser.add_argument("--json", action="store_true", help=say("help-json"))


def run_about(args: Namespace) -> int:
    """Say what is stored about an address and what cannot be known; show no content."""
    found = asyncio.run(_look_up(args))
    print(_as_json(found) if args.json else _as_words(found))
    return 0


async def _look_up(args: Namespace) -> "Found":
    from bot.cli.opening import config_of, opened
    from storage.keys import read_chat_keys
    from storage.looking_up import look_up

    config = config_of(args)
    address, now = _address(args.address), datetime.now(UTC)
    keys = read_chat_keys(config.keys_dir)
    async with opened(config) as db:
        return await db.read(lambda conn: look_up(conn, keys, address, now))


def _address(words: list[str]) -> "Address":
    """Read an address that was typed, or is the only line of the standard input."""
    from bot.errors import Refused
    from storage.sealing import Address

    typed = sys.stdin.readline() if words == ["-"] else " ".join(words)
    read = _ADDRESS.fullmatch(typed)
    if read is None:
        raise Refused(say("about-address-wrong"))
    return Address(read["channel"], read["value"])


def _as_words(found: "Found") -> str:
    until = found.until.isoformat(timespec="minutes") if found.until else ""
    first = say("about-open", until=until) if until else say("about-none")
    return "\n".join(
        (
            first,
            say("about-waiting", count=found.waiting),
            say("about-sealed", count=found.sealed),
            say("about-nothing-else"),
        )
    )


def _as_json(found: "Found") -> str:
    said = {
        "open_conversation": found.until is not None,
        "open_until": found.until.isoformat(timespec="minutes") if found.until else None,
        "feedback_linked_to_address": None,
        "feedback_linked_reason": say("about-nothing-else"),
        "sealed_feedback_waiting": found.waiting,
        "sealed_return_addresses": found.sealed,
        "sealed_can_be_opened_with": "delivery.json",
        "sealed_were_opened": False,
    }
    return json.dumps(said, ensure_ascii=False, indent=1)
