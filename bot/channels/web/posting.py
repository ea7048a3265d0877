"""Pushes of the web channel: into a mailbox, whoever serves the page that waits there."""

from bot.channels.channel import Outcome, Sent, Take
from bot.channels.web.wire import encode
from dialogs.replies import Reply
from storage.engine import Database
from storage.mailboxes import post
from storage.sealing import Address, seal_message, token_hash


class WebPosting:
    """The web channel as the delivery part has it where pages are served by another process."""

    name = "web"

    def __init__(self, db: Database) -> None:
        self._db = db

    async def start(self, intake: Take) -> None:
        """Nobody speaks here."""

    async def stop(self) -> None:
        """Nothing is held."""

    async def push(self, address: Address, followup: str, notice: Reply) -> Outcome:
        """Put the notice into the feedback's mailbox; the commit wakes who listens."""
        body = seal_message(address.value, encode(notice))
        mailbox = token_hash(address.value)
        await self._db.write(lambda conn: post(conn, mailbox, followup, body))
        return Sent()
