"""Whom the desk knows: inviting, changing, resetting, removing; for the desk and the command line.

Rule 1: nobody comes in without an invitation, a link that is shown once and lives a week.
Rule 2: there is always an administrator, once there was one, and nobody locks out themselves.
Rule 3: a reset ends everything that let somebody in: the account waits for its new invitation.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe

from bot.access import WHOLE, Role
from bot.casework import Refusal
from bot.errors import BotError
from dialogs.services import Directory
from storage import accounts
from storage.accounts import Invited, Profile
from storage.engine import Database
from storage.errors import StaffExists
from storage.invitations import INVITE, RESET
from storage.sealing import token_hash
from storage.staff import EVERYWHERE, Grant, StaffRow
from storage.trail import Deed, Trail
from storage.ways import Ways

INVITATION_LASTS = timedelta(days=7)
LONGEST_NAME = 64
LONGEST_EMAIL = 254

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")

Everyone = Sequence[StaffRow]
Rule = Callable[[Everyone], Iterator[Refusal]]


class PeopleRefused(BotError):
    """Nothing was changed; `problems` holds everything that prevented it."""

    def __init__(self, *problems: Refusal) -> None:
        self.problems = problems
        super().__init__(", ".join(problem.key for problem in problems))


class UnknownAccount(PeopleRefused):
    """There is no such account."""

    def __init__(self) -> None:
        super().__init__(Refusal("refused-account", "name"))


@dataclass(frozen=True, slots=True)
class Wish:
    """An account as somebody wants it."""

    name: str
    grants: tuple[Grant, ...]
    title: str = ""
    email: str = ""

    @property
    def profile(self) -> Profile:
        """What is kept of it."""
        return Profile(self.grants, self.title, self.email)

    @property
    def spelled(self) -> str:
        """The roles and places as the command line takes them."""
        return ", ".join(f"{each.role}@{each.service}" for each in self.grants)


@dataclass(frozen=True, slots=True)
class Member:
    """An account, how it can be entered, and until when an invitation of it is open."""

    account: StaffRow
    ways: Ways
    invited_until: datetime | None


class People:
    """Changes accounts; `by` is the account that does it, empty for the operator."""

    def __init__(self, db: Database, directory: Directory, trail: Trail) -> None:
        self._db = db
        self._directory = directory
        self._trail = trail

    async def listed(self) -> list[Member]:
        """Return everyone, by name."""
        found = await self._db.read(lambda conn: accounts.members(conn, self._trail.now()))
        return [
            Member(each, found.ways[each.name], found.invited.get(each.name))
            for each in found.accounts
        ]

    async def find(self, name: str) -> Member:
        """Return one; raises UnknownAccount."""
        found = next((each for each in await self.listed() if each.account.name == name), None)
        if found is None:
            raise UnknownAccount
        return found

    async def invite(self, by: str, wish: Wish) -> str:
        """Make an account; return the token of its invitation; raises PeopleRefused."""
        token, invited = self._invitation(INVITE)
        deed = Deed(by, "account-added", wish.name, wish.spelled)
        check = _refusing(lambda everyone: self._problems(everyone, wish, is_new=True))
        try:
            await self._db.write(
                lambda conn: accounts.invite(
                    conn, self._trail, deed, check, profile=wish.profile, invited=invited
                )
            )
        except StaffExists:  # another invitation was faster
            raise PeopleRefused(_taken()) from None
        return token

    async def change(self, by: str, wish: Wish) -> None:
        """Change title, address and roles of an account; raises PeopleRefused."""
        deed = Deed(by, "account-changed", wish.name, wish.spelled)

        def rule(everyone: Everyone) -> Iterator[Refusal]:
            yield from self._problems(everyone, wish)
            if not any(each.role == Role.ADMINISTRATOR for each in wish.grants):
                yield from _losses(everyone, by, wish.name)

        check = _refusing(rule, wish.name)
        await self._db.write(
            lambda conn: accounts.change(conn, self._trail, deed, check, wish.profile)
        )

    async def reset(self, by: str, name: str) -> str:
        """End every way into an account; return the token of a new invitation."""
        token, invited = self._invitation(RESET)
        deed = Deed(by, "account-reset", name)
        check = _refusing(lambda everyone: _own(by, name, "refused-own-reset"), name)
        await self._db.write(lambda conn: accounts.reset(conn, self._trail, deed, check, invited))
        return token

    async def remove(self, by: str, name: str) -> None:
        """Remove an account with all that belongs to it; raises PeopleRefused."""
        deed = Deed(by, "account-removed", name)

        def rule(everyone: Everyone) -> Iterator[Refusal]:
            yield from _own(by, name, "refused-own-removal")
            if by != name:
                yield from _losses(everyone, by, name)

        check = _refusing(rule, name)
        await self._db.write(lambda conn: accounts.remove(conn, self._trail, deed, check))

    async def sign_out(self, by: str, name: str) -> None:
        """End every session of an account; raises UnknownAccount."""
        deed = Deed(by, "sessions-ended", name)
        check = _refusing(lambda everyone: iter(()), name)
        await self._db.write(lambda conn: accounts.sign_out(conn, self._trail, deed, check))

    def _invitation(self, purpose: str) -> tuple[str, Invited]:
        token = token_urlsafe(32)
        expires = self._trail.now() + INVITATION_LASTS
        return token, Invited(token_hash(token), purpose, expires)

    def _problems(
        self, everyone: Everyone, wish: Wish, *, is_new: bool = False
    ) -> Iterator[Refusal]:
        others = [each for each in everyone if is_new or each.name != wish.name]
        if is_new:
            yield from _wrong_name(others, wish.name)
        if wish.email:
            yield from _wrong_email(others, wish.email)
        if wish.title and wish.title not in self._directory.roles:
            known = ", ".join(self._directory.roles)
            yield Refusal("refused-unknown-title", "title", (("known", known),))
        yield from self._wrong_grants(wish.grants)

    def _wrong_grants(self, grants: tuple[Grant, ...]) -> Iterator[Refusal]:
        known = {EVERYWHERE, *self._directory.services}
        roles = set(Role)
        if not grants:
            yield Refusal("refused-no-role", "roles")
        for each in grants:
            if each.role not in roles:
                yield Refusal("refused-unknown-role", "roles", _named(each.role, Role))
            elif each.service not in known:
                yield Refusal("refused-place", "roles", _named(each.service, sorted(known)))
            elif Role(each.role) in WHOLE and each.service != EVERYWHERE:
                yield Refusal("refused-whole", "roles")


def _named(given: str, known: Sequence[str] | type[Role]) -> tuple[tuple[str, str], ...]:
    return (("given", given), ("known", ", ".join(known)))


def _taken() -> Refusal:
    return Refusal("refused-name-taken", "name")


def _wrong_name(others: Everyone, name: str) -> Iterator[Refusal]:
    if not (0 < len(name) <= LONGEST_NAME and name == name.strip() and name.isprintable()):
        yield Refusal("refused-name", "name", (("most", LONGEST_NAME),))
    elif name.casefold() in {each.name.casefold() for each in others}:
        yield _taken()


def _wrong_email(others: Everyone, email: str) -> Iterator[Refusal]:
    if len(email) > LONGEST_EMAIL or not _EMAIL.fullmatch(email):
        yield Refusal("refused-email", "email")
    elif email.lower() in {each.email.lower() for each in others}:
        yield Refusal("refused-email-taken", "email")


def _losses(everyone: Everyone, by: str, name: str) -> Iterator[Refusal]:
    """Yield what speaks against taking the administrator's role, if it is one, from an account."""
    heads = {each.name for each in everyone if _is_administrator(each)}
    if heads == {name}:
        yield Refusal("refused-last-administrator", "roles")
    elif name in heads:
        yield from _own(by, name, "refused-own-role")


def _is_administrator(account: StaffRow) -> bool:
    return any(each.role == Role.ADMINISTRATOR for each in account.grants)


def _own(by: str, name: str, key: str) -> Iterator[Refusal]:
    if by == name:
        yield Refusal(key, "name")


def _refusing(rule: Rule, name: str | None = None) -> accounts.Check:
    """Return what looks at everyone before a change: the account must be there, the rule content."""

    def check(everyone: Everyone) -> None:
        if name is not None and name not in {each.name for each in everyone}:
            raise UnknownAccount
        problems = tuple(rule(everyone))
        if problems:
            raise PeopleRefused(*problems)

    return check
