"""The rules of changing settings on the desk: checked as the files are, drafted, then taken into use.

Rule 1: what is not valid together with everything else is never kept, not even as a draft.
Rule 2: every deed stands in the trail, with the key of what was changed and not its value.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.config import Config
from bot.errors import Refused, SettingsInvalid
from bot.overlay import Overlay
from bot.whole import Noticed, Whole, noticed, read_whole
from dialogs.errors import Problem
from storage import settings
from storage.engine import Database
from storage.settings import Change, Draft, Keyed, Values
from storage.trail import Trail


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in force, what waits, and a name for all of it as it stands."""

    in_force: Overlay
    drafts: Sequence[Draft]
    state: str

    @property
    def wanted(self) -> Overlay:
        """What would be in force with the drafts."""
        return changed(self.in_force, {each.key: each.value for each in self.drafts})


class Settings:
    """Reads and changes the settings of one installation."""

    def __init__(
        self, config: Config, db: Database, trail: Trail, renew: Callable[[], None]
    ) -> None:
        self.config = config.base
        self._db, self._trail, self._renew = db, trail, renew
        self._noticed_in: tuple[str, Sequence[Noticed]] = ("", ())  # of the last state looked at

    @property
    def editable(self) -> bool:
        """Tell whether the desk may change anything."""
        return self.config.desk.editing

    async def standing(self, within: tuple[str, ...] = ("",)) -> Standing:
        """Return how settings stand; the state is of those that begin so."""
        if not self.editable:
            return Standing({}, (), "")
        return await self._db.read(
            lambda conn: Standing(
                settings.in_force(conn), settings.drafts(conn), settings.state(conn, within)
            )
        )

    async def whole(self, overlay: Overlay) -> Whole:
        """Read everything with this overlay; raises SettingsInvalid."""
        return await asyncio.to_thread(read_whole, self.config, overlay)

    async def noticed(self, standing: Standing) -> Sequence[Noticed]:
        """Return what clients will meet otherwise; raises SettingsInvalid."""
        if self._noticed_in[0] != standing.state:
            before, after = await self.whole(standing.in_force), await self.whole(standing.wanted)
            self._noticed_in = (standing.state, tuple(noticed(before, after)))
        return self._noticed_in[1]

    async def draft(
        self, account: str, values: Values, seen: str, within: tuple[str, ...]
    ) -> None:
        """Keep changes as drafts; raises SettingsInvalid and SettingsChanged."""
        self._refuse_files_only()
        standing = await self.standing()
        await self.whole(changed(standing.wanted, values))
        given = {key: value for key, value in values.items() if value != standing.wanted.get(key)}

        await self._noted(
            account,
            settings.DRAFTED,
            lambda conn: settings.draft(conn, account, given, seen, within),
        )

    async def discard(self, account: str, key: str) -> None:
        """Drop a draft."""
        await self._noted(account, settings.DISCARDED, lambda conn: settings.discard(conn, key))

    async def take(self, account: str, seen: str) -> Sequence[Change]:
        """Put every draft in force; raises SettingsInvalid and SettingsChanged."""
        self._refuse_files_only()
        await self.whole((await self.standing()).wanted)
        now = self._trail.now()
        made = await self._noted(
            account, settings.CHANGED, lambda conn: settings.take(conn, seen, now)
        )
        self._renew()
        return made

    async def put(self, values: Values, problems: Sequence[Problem] = ()) -> Sequence[Change]:
        """Put settings in force for the operator; raises SettingsInvalid, these problems included."""
        self._refuse_files_only()
        await self._refuse(changed((await self.standing()).in_force, values), problems)
        now = self._trail.now()
        made = await self._noted(
            "", settings.CHANGED, lambda conn: settings.put(conn, "", values, now)
        )
        self._renew()
        return made

    async def changes(self, limit: int, before: int | None = None) -> Sequence[Change]:
        """Return what was changed, the newest first."""
        return await self._db.read(lambda conn: settings.changes(conn, limit=limit, before=before))

    async def take_back(self, account: str, number: int, seen: str) -> str | None:
        """Draft what was in force before a change; return its key, None if there is no such."""
        change = await self._db.read(lambda conn: settings.change(conn, number))
        if change is None:
            return None
        await self.draft(account, {change.key: change.before}, seen, ("",))
        return change.key

    async def _noted(
        self, account: str, what: str, work: Callable[[Any], Sequence[Keyed]]
    ) -> Sequence[Keyed]:
        return await self._db.write(settings.with_notes(self._trail, account, what, work))

    async def _refuse(self, overlay: Overlay, problems: Sequence[Problem]) -> None:
        try:
            await self.whole(overlay)
        except SettingsInvalid as error:
            raise SettingsInvalid(tuple(dict.fromkeys((*problems, *error.problems)))) from None
        if problems:
            raise SettingsInvalid(tuple(problems))

    def _refuse_files_only(self) -> None:
        if not self.editable:
            raise Refused("desk.editing: false: the files alone hold, and nothing was changed")


def changed(overlay: Overlay, values: Values) -> dict[str, str]:
    """Return an overlay with these values in it; what is None is in it no longer."""
    laid: Mapping[str, str | None] = {**overlay, **values}
    return {key: value for key, value in laid.items() if value is not None}
