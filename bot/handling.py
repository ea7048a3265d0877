"""The rules of whose a feedback is and what it is about, the same for every page.

Rule 1: whoever may move a feedback may take it and let go of it; giving it away is a right of its
own.
Rule 2: it is given to a role of the directory, or to somebody who may move this very feedback.
Rule 3: nobody overwrites a change they have not seen: every deed brings the version that was read.
"""

from collections.abc import Collection, Sequence
from functools import partial

from bot.access import Access, Right
from bot.casework import Casework, CaseworkRefused, ChangedMeanwhile, NotAllowed, Refusal
from dialogs.services import Directory
from dialogs.statuses import STATUSES, Kind
from storage import handling, staff, worklists
from storage.engine import Database
from storage.feedbacks import FeedbackRow
from storage.staff import StaffRow
from storage.trail import Deed, Trail


class Handling:
    """Takes, drops, gives and names."""

    def __init__(
        self, db: Database, casework: Casework, directory: Directory, trail: Trail
    ) -> None:
        self._db = db
        self._casework = casework
        self._directory = directory
        self._access = Access(directory)
        self._trail = trail

    @property
    def roles(self) -> Sequence[str]:
        """The roles to which a feedback can be given."""
        return self._casework.roles

    async def take(self, account: StaffRow, id_: str, version: int) -> None:
        """Take a feedback upon oneself; raises CaseworkRefused, or one of its kinds."""
        row = await self._row(account, id_, Right.MOVE, version)
        work = partial(handling.take, id_=row.id, version=version, name=account.name)
        await self._do(account, row, "taken", "", work)

    async def drop(self, account: StaffRow, id_: str, version: int) -> None:
        """Let go of a feedback; raises CaseworkRefused, or one of its kinds."""
        row = await self._row(account, id_, Right.MOVE, version)
        work = partial(handling.drop, id_=row.id, version=version, name=account.name)
        await self._do(account, row, "dropped", "", work)

    async def give(self, account: StaffRow, id_: str, version: int, to: str) -> None:
        """Give a feedback to `role:SLUG` or `person:NAME`; raises CaseworkRefused, or its kinds."""
        row = await self._row(account, id_, Right.ASSIGN, version)
        kind, _, name = to.partition(":")
        owner, person = row.owner, None
        if kind == "role" and name in self._casework.roles:
            owner = name
        elif kind == "person" and name in {each.name for each in await self.people(row)}:
            person = name
        else:
            raise CaseworkRefused(Refusal("refused-owner", "to"))
        work = partial(handling.give, id_=row.id, version=version, owner=owner, taken_by=person)
        await self._do(account, row, "given", name, work)

    async def name(
        self, account: StaffRow, id_: str, version: int, themes: Collection[str]
    ) -> None:
        """Say what a feedback is about; raises CaseworkRefused, or one of its kinds."""
        row = await self._row(account, id_, Right.MOVE, version)
        known = {theme.slug for theme in self._directory.themes_of(row.service)}
        if not known.issuperset(themes):
            raise CaseworkRefused(Refusal("refused-theme", "themes"))
        work = partial(handling.set_themes, id_=row.id, version=version, themes=themes)
        await self._do(account, row, "themed", "", work)

    async def people(self, row: FeedbackRow) -> Sequence[StaffRow]:
        """Return those to whom a feedback can be given: who may move it, and see it."""
        accounts = await self._db.read(staff.listed)
        movers = self._access.who_may(accounts, Right.MOVE, row.service)
        if not row.kept:
            return movers
        shown = await self._db.read(lambda conn: handling.shown(conn, row.id))
        readers = self._access.who_may(accounts, Right.READ_KEPT, row.service)
        return [each for each in movers if each in readers or each.name in shown]

    async def themes(self, id_: str) -> Sequence[str]:
        """Return what a feedback is said to be about."""
        found = await self._db.read(lambda conn: worklists.themes_of(conn, [id_]))
        return found.get(id_, ())

    def may(self, account: StaffRow, right: Right, row: FeedbackRow) -> bool:
        """Tell whether an account has a right to a feedback that goes on."""
        return _goes_on(row) and self._access.may(account, right, row.service)

    async def _row(self, account: StaffRow, id_: str, right: Right, version: int) -> FeedbackRow:
        row = await self._casework.of(account).find(id_)
        if not self._access.may(account, right, row.service):
            raise NotAllowed
        if row.version != version or not _goes_on(row):
            raise ChangedMeanwhile(row.status)
        return row

    async def _do(
        self, account: StaffRow, row: FeedbackRow, what: str, detail: str, work: handling.Work
    ) -> None:
        deed = Deed(account.name, what, row.id, detail)
        if not await self._db.write(self._trail.noting(deed, work)):
            raise ChangedMeanwhile(row.status)


def _goes_on(row: FeedbackRow) -> bool:
    """Tell whether there is still something to do; what has ended has no owner."""
    return row.status not in STATUSES or STATUSES[row.status].kind is not Kind.CLOSED
