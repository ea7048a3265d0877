"""The forms of settings: one page for each sheet, checked whole before anything is drafted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web

from bot.desk.guard import Page
from bot.desk.pages import Pages
from bot.desk.sheet_services import RoleSheet, ServiceSheet, directory_with, is_slug
from bot.desk.sheet_texts import FlowSheet, TextSheet
from bot.desk.sheet_thresholds import ThresholdSheet
from bot.desk.sheets import NEW, Field, Seen, Sheet
from bot.desk.visit import HOME, Visit, see
from bot.errors import SettingsInvalid
from bot.overlay import Overlay, name_of
from bot.settings import Settings, changed
from bot.texts import sources
from bot.whole import Whole
from dialogs.errors import Problem
from dialogs.flow import ADDITION
from dialogs.inspection import doubts
from dialogs.showing import Shown, shown
from dialogs.texts import Texts
from storage.errors import SettingsChanged
from storage.settings import Values

_ADDRESS = HOME + "/settings"
_KINDS = "{kind:service|role|texts|flow}"
_NAME = "{name:[A-Za-z0-9][A-Za-z0-9._-]{0,63}}"


@dataclass(frozen=True, slots=True)
class Preview:
    """A flow as it would be: its steps in one language, and what its author should look at."""

    language: str
    steps: Sequence[Shown]
    doubts: Sequence[Problem]


class SettingForms:
    """Shows sheets and drafts what they say."""

    def __init__(self, settings: Settings, pages: Pages, texts: Texts) -> None:
        self._settings = settings
        self._pages = pages
        self._texts = texts

    def pages(self) -> Iterator[tuple[str, str, Page]]:
        """Yield method, path and page of each form."""
        for path in ("/thresholds", f"/{_KINDS}/{_NAME}"):
            yield "GET", path, self.show
            yield "POST", path, self.save

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show a sheet."""
        return await self._show(request, visit)

    async def save(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Draft what was filled in, or say everything that prevents it; what was typed stays."""
        given = {
            key: value for key, value in (await request.post()).items() if isinstance(value, str)
        }
        sheet, standing = await self._sheet(request), await self._settings.standing()
        seen = Seen(standing.wanted, visit.language)
        problems = self._misnamed(given, seen, request)
        values = {} if problems else sheet.values(given, seen)
        if given.get("do") == "look" and not problems:
            return await self._look(request, visit, given, values)
        try:
            if not problems:
                await self._settings.draft(
                    visit.reader.name, values, given.get("seen", ""), sheet.within
                )
        except SettingsInvalid as error:
            problems = [(sheet.field_of(each), str(each)) for each in error.problems]
        except SettingsChanged:
            return await self._show(request, visit, given, status=409)
        if problems:
            return await self._show(request, visit, given, problems, status=422)
        return see(f"{_ADDRESS}?done=drafted")

    async def _look(
        self, request: web.Request, visit: Visit, given: Mapping[str, str], values: Values
    ) -> web.StreamResponse:
        """Show a flow as it would be, without keeping anything."""
        sheet, standing = await self._sheet(request), await self._settings.standing()
        try:
            whole = await self._settings.whole(changed(standing.wanted, values))
        except SettingsInvalid as error:
            problems = [(sheet.field_of(each), str(each)) for each in error.problems]
            return await self._show(request, visit, given, problems, status=422)
        preview = _preview(whole, request.match_info["name"], visit.language)
        return await self._show(request, visit, given, preview=preview)

    async def _show(
        self,
        request: web.Request,
        visit: Visit,
        given: Mapping[str, str] | None = None,
        problems: Sequence[tuple[str, str]] = (),
        *,
        status: int = 200,
        preview: Preview | None = None,
    ) -> web.Response:
        sheet = await self._sheet(request)
        standing = await self._settings.standing(sheet.within)
        asked = sheet.fields(Seen(standing.wanted, visit.language))
        fields = [each.filled(given or {}, problems) for each in asked]
        return self._pages.show(
            visit,
            "settings_form",
            status=status,
            kind=self._kind(request),
            name=request.match_info.get("name", ""),
            called=self._called(request, visit.language, standing.wanted),
            fields=fields,
            problems=_listed(problems, fields),
            meanwhile=status == 409,  # noqa: PLR2004  conflict
            seen=standing.state,
            editable=self._settings.editable,
            preview=preview,
            enhanced=False,
        )

    async def _sheet(self, request: web.Request) -> Sheet:
        """Return the sheet of an address; raises HTTPNotFound."""
        config, name = self._settings.config, request.match_info.get("name", "")
        standing = await self._settings.standing()
        _, directory = directory_with(config, Seen(standing.wanted, "fi"))
        flows = {name_of(each): each for each in (*config.flows, ADDITION)}
        known: Mapping[str, bool] = {
            "thresholds": True,
            "service": name == NEW or name in directory.services,
            "role": name == NEW or name in directory.roles,
            "texts": name in sources("talk"),
            "flow": name in flows,
        }
        kind = self._kind(request)
        if not known[kind]:
            raise web.HTTPNotFound
        match kind:
            case "service":
                return ServiceSheet(config, self._texts, name)
            case "role":
                return RoleSheet(config, self._texts, name)
            case "texts":
                return TextSheet(config, self._texts, name)
            case "flow":
                return FlowSheet(config, self._texts, flows[name])
            case _:
                return ThresholdSheet(config, self._texts)

    def _kind(self, request: web.Request) -> str:
        return request.match_info.get("kind", "thresholds")

    def _called(self, request: web.Request, lang: str, overlay: Overlay) -> str:
        """Return what the thing on the page is called by people."""
        name = request.match_info.get("name", "")
        match self._kind(request):
            case "texts":
                return self._texts.say(lang, f"words-in-{name}")
            case "service" if name != NEW:
                _, directory = directory_with(self._settings.config, Seen(overlay, lang))
                return directory.services[name].name(lang)
            case "role":
                _, directory = directory_with(self._settings.config, Seen(overlay, lang))
                return directory.role(name, lang)
            case _:
                return name

    def _misnamed(
        self, given: Mapping[str, str], seen: Seen, request: web.Request
    ) -> list[tuple[str, str]]:
        """Say what is wrong with the slug of something new."""
        if request.match_info.get("name") != NEW:
            return []
        _, directory = directory_with(self._settings.config, seen)
        slug, kind = given.get("slug", "").strip(), self._kind(request)
        taken = directory.services if kind == "service" else directory.roles
        key = "" if is_slug(slug) else "service-slug-wrong"
        key = key or ("service-slug-taken" if slug in taken else "")
        return [("slug", self._texts.say(seen.language, key))] if key else []


def _preview(whole: Whole, name: str, language: str) -> Preview:
    flow = next(flow for given, flow in whole.flows.items() if name_of(given) == name)
    lang = language if language in flow.languages else flow.languages[0]
    return Preview(lang, shown(flow, lang), doubts(flow))


def _listed(problems: Sequence[tuple[str, str]], fields: Sequence[Field]) -> list[tuple[str, str]]:
    """Return the problems for the top of the page; those of no field lead nowhere."""
    names = {each.name for each in fields}
    return [(name if name in names else "", said) for name, said in problems]
