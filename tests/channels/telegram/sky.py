"""What comes down on clients: faults by a plan, and restarts, after which they may have to speak."""

from collections.abc import Callable

from tests.channels.telegram.botapi import BotApi
from tests.channels.telegram.matrix_faults import OURS, POLL, Case, Costs
from tests.killing.telegram_clients import AGAIN

Plan = Callable[[int, str], Case | None]  # of a chat and a place
_LOST = (Costs.REPLY, Costs.CHAT)


class Sky:
    """Arms the fault that a client meets at each place, and forgets it at the next one."""

    def __init__(self, api: BotApi, plan: Plan) -> None:
        self.met: set[tuple[str, str]] = set()  # places and faults
        self.struck = 0
        self.restarts = 0
        self._api, self._plan = api, plan
        self._now: dict[int, Case] = {}  # by chat
        self._spoke: dict[int, int] = {}  # the restart after which a client last spoke, by chat

    async def before(self, chat: int, place: str) -> None:
        """Let a client meet what is planned here."""
        self._api.mend(chat)
        self._now.pop(chat, None)
        self._spoke[chat] = self.restarts
        case = None if place == AGAIN else self._plan(chat, place)
        if case:
            self._arm(chat, case)
            self.met.add((place, case.name))

    def is_silent(self, chat: int) -> bool:
        """Tell whether a reply was lost as Telegram means it to be, or by a restart."""
        if self._api.waits(chat):
            return False
        if self._spoke[chat] < self.restarts:  # its fault may wait for a message that never comes
            return True
        case = self._now.get(chat)
        return bool(case and case.costs in _LOST) and not self._api.failing(chat)

    def restarted(self) -> None:
        """Note that the bot runs again."""
        self.restarts += 1
        self._api.look()

    def now(self) -> dict[int, Case]:
        """Return what each chat meets."""
        return dict(self._now)

    def own(self, chat: int) -> Case | None:
        """Return the fault of ours that strikes this chat's turn, which is over with that."""
        case = self._now.get(chat)
        return self._now.pop(chat) if case and case.where == OURS else None

    def forget(self, chat: int) -> None:
        """Let go of a client who is gone."""
        self._api.mend(chat)
        self._now.pop(chat, None)
        self._spoke.pop(chat, None)

    def _arm(self, chat: int, case: Case) -> None:
        self._now[chat] = case
        self.struck += case.fault is not None
        if case.fault is not None and case.where != OURS:
            self._api.fail(case.where, case.fault, chat=0 if case.where == POLL else chat)
