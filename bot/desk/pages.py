"""Pages made from the templates: every text in the reader's language, every value escaped."""

from functools import partial
from importlib.resources import files

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.access import Access, Right
from bot.desk.static_files import StaticFiles
from bot.desk.visit import Visit
from dialogs.texts import Texts
from storage.staff import StaffRow

LANGUAGES = ("fi", "sv", "en")


class Pages:
    """Makes answers of templates."""

    def __init__(
        self, texts: Texts, access: Access, static: StaticFiles, *, demonstration: bool
    ) -> None:
        self._texts = texts
        self._access = access
        self._directory = access.directory
        self._environment = Environment(
            loader=FileSystemLoader(str(files("bot.desk") / "templates")),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {
            "asset": static.address,
            "demonstration": demonstration,
            "languages": [(tag, texts.say(tag, "language-name")) for tag in LANGUAGES],
        }

    def show(
        self, visit: Visit, template: str, *, status: int = 200, **values: object
    ) -> web.Response:
        """Return a page."""
        html = self._environment.get_template(f"{template}.html").render(
            visit=visit,
            say=partial(self._texts.say, visit.language),
            account_title=self._title(visit.staff, visit.language) if visit.staff else "",
            account_called=partial(self._title, lang=visit.language),
            may=partial(self._may, visit.staff),
            **values,
        )
        return web.Response(text=html, status=status, content_type="text/html")

    def _title(self, account: StaffRow, lang: str) -> str:
        """Return what an account is called: its role in the directory, or its roles on the desk."""
        if account.title:
            return self._directory.role(account.title, lang)
        roles = {grant.role: None for grant in account.grants}
        return ", ".join(self._texts.say(lang, f"role-{role}") for role in roles)

    def _may(self, account: StaffRow | None, right: str) -> bool:
        return account is not None and self._access.may(account, Right(right))

    def problem(self, visit: Visit, status: int, problem: str = "") -> web.Response:
        """Return the page that says why there is none."""
        texts = {403: "forbidden", 404: "missing", 421: "elsewhere", 500: "failed"}
        shown = problem or texts.get(status, "refused")
        return self.show(visit, "problem", status=status, problem=shown, enhanced=False)
