"""The pages themselves: templates filled with texts, under a policy that lets nothing else in."""

from collections.abc import Mapping

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.channels.web.files import StaticFiles
from bot.channels.web.headers import PAGE
from bot.channels.web.languages import asked_language, direction, page_language
from dialogs.texts import Texts

_MODULES = ("afterwards.js", "dom.js", "talk.js", "wire.js")


class Pages:
    """Fills templates; every page says so when this is a demonstration."""

    def __init__(self, texts: Texts, files: StaticFiles, demonstration: bool) -> None:
        self.texts = texts
        self._files = files
        self._languages = sorted(texts.languages, key=_place)
        self._demonstration = demonstration
        self._templates = Environment(
            loader=PackageLoader("bot.channels.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
        )

    async def chat(self, request: web.Request) -> web.Response:
        """Answer `/`: the conversation on a page of its own."""
        lang = page_language(request, self.texts.languages)
        service, flow = asked_slug(request, "service"), asked_slug(request, "flow")
        return self.render("chat.html", lang, PAGE, service=service, flow=flow, modules=_MODULES)

    async def demo(self, request: web.Request) -> web.Response:
        """Answer `/demo`: a page of an invented municipality, with the widget on it."""
        lang = asked_language(request, self.texts.languages) or "fi"
        return self.render("demo.html", lang, PAGE)

    def render(
        self, template: str, lang: str, headers: Mapping[str, str], **more: object
    ) -> web.Response:
        """Return a page; `say` speaks its language, `say_in` any."""

        def say(key: str, **args: str | int) -> str:
            return self.texts.say(lang, key, **args)

        text = self._templates.get_template(template).render(
            lang=lang,
            dir=direction(lang),
            say=say,
            say_in=self.texts.say,
            languages=self._languages,
            demonstration=self._demonstration,
            static=f"static/{self._files.version}",
            **more,
        )
        return web.Response(text=text, content_type="text/html", headers=headers)


def asked_slug(request: web.Request, name: str) -> str:
    """Return the service or the flow that a link names, empty when it names none."""
    slug = request.query.get(name, "")
    is_slug = len(slug) <= _LONGEST_SLUG and slug.replace("-", "").isalnum() and slug.isascii()
    return slug if is_slug else ""


_LONGEST_SLUG = 64
_FIRST = ("fi", "fi-simple", "sv", "en")


def _place(lang: str) -> tuple[int, str]:
    return (_FIRST.index(lang) if lang in _FIRST else len(_FIRST), lang)
