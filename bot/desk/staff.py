"""The administrator's pages about people: who there is, what each may where, inviting and ending."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from aiohttp import web

from bot.access import Right
from bot.desk.fields import posted
from bot.desk.guard import Serve
from bot.desk.lobby import Lobby
from bot.desk.pending import Pending
from bot.desk.second import entrances
from bot.desk.staff_form import Choices, choices, wish_of
from bot.desk.visit import HOME, Visit, see
from bot.people import Member, People, PeopleRefused, UnknownAccount, Wish
from dialogs.services import Directory

_PAGE = HOME + "/staff"
_LINK_LASTS = timedelta(minutes=10)
_SAVED = frozenset({"changed", "removed", "signed-out", "gone"})


@dataclass(frozen=True, slots=True)
class Link:
    """An invitation that is shown once."""

    name: str
    token: str


class StaffPage:
    """Shows everyone and changes one at a time."""

    def __init__(self, lobby: Lobby, people: People, directory: Directory) -> None:
        self._lobby = lobby
        self._people = people
        self._directory = directory
        self._links: Pending[Link] = Pending(_LINK_LASTS, lobby.now)

    def routes(self, serve: Serve) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        shown = {"": self.listed, "/invite": self.form, "/person": self.person, "/link": self.link}
        forms = {
            "/invite": self.invite,
            "/person": self.change,
            "/reset": self.reset,
            "/sign-out": self.sign_out,
            "/remove": self.remove,
        }
        right = Right.MANAGE_PEOPLE
        return [
            *(web.get(_PAGE + path, serve(page, right)) for path, page in shown.items()),
            *(web.post(_PAGE + path, serve(page, right)) for path, page in forms.items()),
        ]

    async def listed(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show everyone."""
        saved = request.query.get("saved", "")
        return self._lobby.pages.show(
            visit,
            "staff",
            members=await self._people.listed(),
            choices=self._choices(visit),
            state=partial(self._state, visit),
            saved=saved if saved in _SAVED else "",
            enhanced=False,
        )

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the form of an invitation."""
        return self._show_form(visit, Wish("", ()))

    async def invite(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Invite somebody, and show the link once."""
        wish = await wish_of(request)
        try:
            token = await self._people.invite(visit.reader.name, wish)
        except PeopleRefused as refused:
            return self._show_form(visit, wish, refused)
        return self._to_link(visit, wish.name, token)

    async def link(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the link of an invitation that was just given."""
        link = self._links.take(visit.token)
        if link is None:
            return see(_PAGE)
        address = f"{self._lobby.places.of(request).origin}{HOME}/invitation/{link.token}"
        return self._lobby.pages.show(
            visit, "staff_link", name=link.name, address=address, enhanced=False
        )

    async def person(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show one account."""
        try:
            member = await self._people.find(request.query.get("name", ""))
        except UnknownAccount:
            return see(f"{_PAGE}?saved=gone")
        account = member.account
        wish = Wish(account.name, account.grants, account.title, account.email)
        return self._show_person(visit, member, wish)

    async def change(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Change one account."""
        wish = await wish_of(request)
        try:
            await self._people.change(visit.reader.name, wish)
        except PeopleRefused as refused:
            return await self._refused(visit, wish.name, refused, wish)
        return see(f"{_PAGE}?saved=changed")

    async def reset(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """End every way into an account, and show the link of a new invitation."""
        name = await posted(request, "name")
        try:
            token = await self._people.reset(visit.reader.name, name)
        except PeopleRefused as refused:
            return await self._refused(visit, name, refused)
        return self._to_link(visit, name, token)

    async def sign_out(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """End every session of an account."""
        name = await posted(request, "name")
        try:
            await self._people.sign_out(visit.reader.name, name)
        except PeopleRefused as refused:
            return await self._refused(visit, name, refused)
        return see(f"{_PAGE}?saved=signed-out")

    async def remove(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Remove an account."""
        name = await posted(request, "name")
        try:
            await self._people.remove(visit.reader.name, name)
        except PeopleRefused as refused:
            return await self._refused(visit, name, refused)
        return see(f"{_PAGE}?saved=removed")

    def _to_link(self, visit: Visit, name: str, token: str) -> web.Response:
        self._links.begin(visit.token, Link(name, token))
        return see(f"{_PAGE}/link")

    async def _refused(
        self, visit: Visit, name: str, refused: PeopleRefused, wish: Wish | None = None
    ) -> web.StreamResponse:
        try:
            member = await self._people.find(name)
        except UnknownAccount:
            return see(f"{_PAGE}?saved=gone")
        account = member.account
        kept = wish or Wish(account.name, account.grants, account.title, account.email)
        return self._show_person(visit, member, kept, refused)

    def _show_person(
        self, visit: Visit, member: Member, wish: Wish, refused: PeopleRefused | None = None
    ) -> web.Response:
        return self._lobby.pages.show(
            visit,
            "staff_person",
            status=422 if refused else 200,
            member=member,
            own=member.account.name == visit.reader.name,
            wish=wish,
            state=partial(self._state, visit),
            choices=self._choices(visit),
            problems=self._said(visit, refused),
            enhanced=False,
        )

    def _show_form(
        self, visit: Visit, wish: Wish, refused: PeopleRefused | None = None
    ) -> web.Response:
        return self._lobby.pages.show(
            visit,
            "staff_invite",
            status=422 if refused else 200,
            wish=wish,
            choices=self._choices(visit),
            problems=self._said(visit, refused),
            enhanced=False,
        )

    def _state(self, visit: Visit, member: Member) -> str:
        """Say how somebody comes in, or what they wait for."""
        say, until = partial(self._lobby.texts.say, visit.language), member.invited_until
        if not member.ways.any:
            until_day = until and say(
                "date", day=until.day, month=until.month, year=str(until.year)
            )
            return say("staff-invited", date=until_day) if until_day else say("staff-shut")
        if not entrances(member.ways, wanted=self._lobby.second.is_wanted(member.account)):
            return say("staff-weak")
        return say("staff-ways", ways=", ".join(say(f"way-{each}") for each in member.ways.names))

    def _choices(self, visit: Visit) -> Choices:
        return choices(self._lobby.texts, self._directory, visit.language)

    def _said(self, visit: Visit, refused: PeopleRefused | None) -> list[tuple[str, str]]:
        problems = refused.problems if refused else ()
        texts, language = self._lobby.texts, visit.language
        return [(each.field, each.say(texts, language)) for each in problems]
