"""Mail to staff: the only module that speaks with a mail server.

Rule 1: a mail says nothing of any feedback, so that it may lie open on a screen.
Rule 2: what goes wrong is told by the class of the error alone: its text may hold an address.
"""

import secrets
from email.message import EmailMessage
from email.utils import localtime

import aiosmtplib

from bot.config import MailSection
from bot.logs import warn

_TIMEOUT = 20.0  # seconds


class Mail:
    """Sends mail through the configured server."""

    def __init__(self, settings: MailSection) -> None:
        self._settings = settings

    @property
    def is_on(self) -> bool:
        """Tell whether there is a server."""
        return bool(self._settings.host)

    async def send(self, to: str, subject: str, body: str) -> bool:
        """Hand a mail to the server; False, with a line in the log, if it was not taken."""
        settings = self._settings
        try:
            await aiosmtplib.send(
                self._message(to, subject, body),
                hostname=settings.host,
                port=settings.port,
                username=settings.username or None,
                password=settings.password.get_secret_value() or None,
                use_tls=settings.security == "tls",
                start_tls=settings.security == "starttls",
                timeout=_TIMEOUT,
            )
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            warn("mail.failed", error)
            return False
        return True

    def _message(self, to: str, subject: str, body: str) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self._settings.sender, to, subject
        message["Date"] = localtime()
        domain = self._settings.sender.rpartition("@")[2]
        message["Message-ID"] = f"<{secrets.token_hex(16)}@{domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(body)
        return message
