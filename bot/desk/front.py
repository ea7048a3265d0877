"""The front of the desk put together: every way in, one's own account, and the people there are."""

from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from bot.desk.account import AccountPage
from bot.desk.code import CodePage
from bot.desk.guard import Serve
from bot.desk.invitation import InvitationPage
from bot.desk.lobby import Lobby
from bot.desk.making import Making
from bot.desk.oidc import Oidc, Provider
from bot.desk.passkey_signin import PasskeySignIn
from bot.desk.password import PasswordPage
from bot.desk.provider import ProviderPages
from bot.desk.second import Second
from bot.desk.setup import SetupPage
from bot.desk.signin import SignIn
from bot.desk.staff import StaffPage
from bot.people import People
from dialogs.services import Directory


@dataclass(frozen=True, slots=True)
class FrontSettings:
    """Where the desk is reached, of whom a second proof is wanted, and who else signs people in."""

    public_url: str = ""
    second: Second = Second.TRUSTED
    provider: Provider | None = None


class Page(Protocol):
    """A subject with its addresses."""

    def routes(self, serve: Serve) -> list[web.RouteDef]: ...


class Front:
    """The pages of coming in."""

    def __init__(
        self, lobby: Lobby, people: People, directory: Directory, oidc: Oidc | None
    ) -> None:
        making = Making(lobby)
        sign_in = SignIn(lobby, oidc.label if oidc else "")
        self._pages: list[Page] = [
            sign_in,
            CodePage(lobby),
            PasskeySignIn(lobby, sign_in),
            *([ProviderPages(lobby, oidc)] if oidc else []),
            InvitationPage(lobby),
            SetupPage(lobby, making),
            PasswordPage(lobby),
            AccountPage(lobby, making),
            StaffPage(lobby, people, directory),
        ]

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        return [route for page in self._pages for route in page.routes(serve)]
