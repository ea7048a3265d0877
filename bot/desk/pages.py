"""Pages made from the templates: every text in the reader's language, every value escaped."""

from functools import partial
from importlib.resources import files

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.desk.static_files import StaticFiles
from bot.desk.visit import Visit
from dialogs.services import Directory
from dialogs.texts import Texts

LANGUAGES = ("fi", "sv", "en")


class Pages:
    """Makes answers of templates."""

    def __init__(
        self, texts: Texts, directory: Directory, static: StaticFiles, *, demonstration: bool
    ) -> None:
        self._texts = texts
        self._directory = directory
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
            role_name=partial(self._role_name, lang=visit.language),
            **values,
        )
        return web.Response(text=html, status=status, content_type="text/html")

    def _role_name(self, role: str, lang: str) -> str:
        """Return what a role is called: one of the desk's own, or of the directory."""
        own = f"role-{role}"
        known = self._texts.has(lang, own)
        return self._texts.say(lang, own) if known else self._directory.role(role, lang)

    def problem(self, visit: Visit, status: int) -> web.Response:
        """Return the page that says why there is none."""
        texts = {403: "forbidden", 404: "missing", 500: "failed"}
        return self.show(
            visit, "problem", status=status, problem=texts.get(status, "refused"), enhanced=False
        )
