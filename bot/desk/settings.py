"""The pages of settings: what can be changed, what waits, taking it into use, and who changed what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from aiohttp import web

from bot.access import Right
from bot.desk.fields import posted
from bot.desk.guard import Guard
from bot.desk.pages import Pages
from bot.desk.setting_forms import SettingForms
from bot.desk.sheet_services import directory_with
from bot.desk.sheets import Seen
from bot.desk.visit import HOME, Visit, see
from bot.errors import SettingsInvalid
from bot.overlay import FLOWS, ROLES, SERVICES, TEXTS, name_of
from bot.settings import Settings
from bot.whole import Noticed
from dialogs.errors import Problem
from dialogs.flow import ADDITION
from dialogs.texts import Texts
from storage.errors import SettingsChanged
from storage.settings import Change, Draft

SETTINGS = HOME + "/settings"
PAGE_SIZE = 50

_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Line:
    """A change, waiting or made: where it is made, in words, before and after."""

    key: str
    address: str
    what: str
    before: str | None
    after: str | None
    by: str
    number: int = 0
    at: datetime | None = None


class SettingsPages:
    """What an administrator changes without touching files."""

    def __init__(self, settings: Settings, pages: Pages, texts: Texts) -> None:
        self._settings = settings
        self._pages = pages
        self._texts = texts
        self._forms = SettingForms(settings, pages, texts)

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses, all for those who may change settings."""
        pages = (
            ("GET", "", self.show),
            ("POST", "/use", self.use),
            ("POST", "/discard", self.discard),
            ("GET", "/services", self.services),
            ("GET", "/changes", self.changes),
            ("POST", "/take-back", self.take_back),
            *self._forms.pages(),
        )
        serve = guard.serve
        return [
            web.route(method, SETTINGS + path, serve(page, Right.MANAGE_SETTINGS))
            for method, path, page in pages
        ]

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show what can be changed, and what waits."""
        return await self._show(visit, done=request.query.get("done", ""))

    async def services(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """List services and roles, as they would be with the drafts."""
        standing = await self._settings.standing()
        seen = Seen(standing.wanted, visit.language)
        _, directory = directory_with(self._settings.config, seen)
        return self._pages.show(
            visit,
            "settings_services",
            directory=directory,
            editable=self._settings.editable,
            enhanced=False,
        )

    async def use(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Take every draft into use."""
        try:
            made = await self._settings.take(visit.reader.name, await posted(request, "seen"))
        except SettingsInvalid as error:
            return await self._show(visit, error.problems, status=422)
        except SettingsChanged:
            return await self._show(visit, meanwhile=True, status=409)
        answer = see(f"{SETTINGS}?done={'used' if made else ''}")
        answer.force_close()  # this server is about to be followed by a new one
        return answer

    async def discard(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Drop one draft."""
        await self._settings.discard(visit.reader.name, await posted(request, "key"))
        return see(SETTINGS)

    async def changes(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show who changed what, the newest first."""
        before = _number(request.query.get("before", ""))
        found = await self._settings.changes(PAGE_SIZE + 1, before)
        standing = await self._settings.standing()
        return self._pages.show(
            visit,
            "settings_changes",
            lines=[self._line(each, visit.language) for each in found[:PAGE_SIZE]],
            older=found[PAGE_SIZE - 1].number if len(found) > PAGE_SIZE else 0,
            seen=standing.state,
            editable=self._settings.editable,
            enhanced=False,
        )

    async def take_back(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Draft what was in force before a change."""
        number = _number(await posted(request, "number")) or 0
        seen = await posted(request, "seen")
        try:
            key = await self._settings.take_back(visit.reader.name, number, seen)
        except SettingsInvalid as error:
            return await self._show(visit, error.problems, status=422)
        except SettingsChanged:
            return await self._show(visit, meanwhile=True, status=409)
        if key is None:
            raise web.HTTPNotFound
        return see(f"{SETTINGS}?done=drafted")

    async def _show(
        self,
        visit: Visit,
        problems: Sequence[Problem] = (),
        *,
        meanwhile: bool = False,
        done: str = "",
        status: int = 200,
    ) -> web.Response:
        config, standing = self._settings.config, await self._settings.standing()
        noticed: Mapping[str, list[Noticed]] = {}
        if standing.drafts and not problems:
            try:
                noticed = _by_language(await self._settings.noticed(standing))
            except SettingsInvalid as error:
                problems = error.problems
        return self._pages.show(
            visit,
            "settings",
            status=status,
            drafts=[
                self._draft(each, standing.in_force, visit.language) for each in standing.drafts
            ],
            noticed=noticed,
            problems=problems,
            meanwhile=meanwhile,
            done=done if done in {"used", "drafted"} else "",
            seen=standing.state,
            editable=self._settings.editable,
            file=str(config.file or ""),
            flows=[name_of(each) for each in (*config.flows, ADDITION)],
            enhanced=False,
        )

    def _draft(self, draft: Draft, in_force: Mapping[str, str], lang: str) -> Line:
        address, what = self._place(draft.key, lang)
        before, after = (
            self._said(draft.key, value, lang) for value in (in_force.get(draft.key), draft.value)
        )
        return Line(draft.key, address, what, before, after, draft.staff)

    def _line(self, change: Change, lang: str) -> Line:
        address, what = self._place(change.key, lang)
        at = datetime.fromtimestamp(change.at, UTC)
        before, after = (
            self._said(change.key, value, lang) for value in (change.before, change.after)
        )
        return Line(change.key, address, what, before, after, change.staff, change.number, at)

    def _said(self, key: str, value: str | None, lang: str) -> str | None:
        """Return a value in words, where it is one of a few."""
        words = f"set-{_slug(key)}-{value}"
        return self._texts.say(lang, words) if self._texts.has(lang, words) else value

    def _place(self, key: str, lang: str) -> tuple[str, str]:
        """Return where a setting is changed, and what it is called."""
        kinds = {SERVICES: "service", ROLES: "role", FLOWS: "flow", TEXTS: "texts"}
        for prefix, kind in kinds.items():
            if key.startswith(prefix):
                name, _, rest = key.removeprefix(prefix).partition("/")
                said = self._texts.say(lang, f"setting-of-{kind}", name=name, part=rest)
                return f"{SETTINGS}/{kind}/{name}", said
        return f"{SETTINGS}/thresholds", self._texts.say(lang, f"set-{_slug(key)}")


def _by_language(found: Sequence[Noticed]) -> Mapping[str, list[Noticed]]:
    languages = dict.fromkeys(each.language for each in found)
    return {lang: [each for each in found if each.language == lang] for lang in languages}


def _slug(key: str) -> str:
    return key.replace(".", "-").replace("_", "-")


def _number(given: str) -> int | None:
    fits = given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS
    return int(given) if fits else None
