"""Reminders to staff by mail: at most one a day, in the morning, without content.

Rule 1: a mail says that something waits and where the desk is; neither how much nor of what.
Rule 2: whoever has taken a feedback is reminded of it; what nobody has taken is everybody's at the
nearest level that has people. What clients keep from workers is its first readers' alone.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from bot.access import Access, Right
from bot.mailing import Mail
from bot.waiting import SOON
from dialogs.services import Directory
from dialogs.texts import Texts
from storage import handling, proposals, reminding, staff
from storage.engine import Database
from storage.handling import Pile
from storage.staff import EVERYWHERE, StaffRow

LANGUAGES = ("fi", "sv", "en")

_WORKDAYS = 5


class Reminders:
    """Tells accounts what waits for them."""

    def __init__(
        self,
        db: Database,
        directory: Directory,
        today: Callable[[], date],
        texts: Texts,
        *,
        mail: Mail,
        desk: str = "",
    ) -> None:
        self._db = db
        self._directory = directory
        self._access = Access(directory)
        self._today = today
        self._texts = texts
        self._mail = mail
        self._desk = desk

    async def mail_all(self) -> None:
        """Mail those for whom something waits, on working days, each at most once a day."""
        today = self._today()
        if not self._mail.is_on or today.weekday() >= _WORKDAYS:
            return
        accounts = await self._db.read(staff.listed)
        for account in await self._waited_for(accounts, today):
            if account.email and await self._claimed(account, today):
                await self._mail.send(account.email, *self._words())

    async def _claimed(self, account: StaffRow, today: date) -> bool:
        return await self._db.write(lambda conn: reminding.claim_mail(conn, account.name, today))

    async def _waited_for(self, accounts: Sequence[StaffRow], today: date) -> Sequence[StaffRow]:
        piles = await self._db.read(lambda conn: handling.piles(conn, today + SOON))
        levels = await self._db.read(lambda conn: proposals.levels(conn, today + SOON))
        names = {account.name for pile in piles for account in self._of_pile(accounts, pile)}
        for level in levels:
            names |= {each.name for each in self._nearest(accounts, Right.DECIDE, level)}
        return [account for account in accounts if account.name in names]

    def _of_pile(self, accounts: Sequence[StaffRow], pile: Pile) -> Collection[StaffRow]:
        """Return those whose turn it is: who took it, or who does its owner's work there."""
        if pile.taken_by is not None:
            return [account for account in accounts if account.name == pile.taken_by]
        right = Right.READ_KEPT if pile.kept else Right.MOVE
        near = self._nearest(accounts, right, pile.level)
        titled = [account for account in near if account.title == pile.owner]
        return titled or near

    def _nearest(
        self, accounts: Sequence[StaffRow], right: Right, level: str
    ) -> Sequence[StaffRow]:
        """Return those with a right that is bound to this level, or to the nearest above with any."""
        able = self._access.who_may(accounts, right, level)
        for place in (level, *self._directory.above(level), EVERYWHERE):
            here = [each for each in able if any(g.service == place for g in each.grants)]
            if here:
                return here
        return ()

    def _words(self) -> tuple[str, str]:
        """Return subject and body, in every language of the desk: a mail knows no reader's."""
        said = [self._texts.say(lang, "mail-body") for lang in LANGUAGES]
        subject = " / ".join(self._texts.say(lang, "mail-subject") for lang in LANGUAGES)
        return subject, "\n\n".join([*said, self._desk]).strip() + "\n"
