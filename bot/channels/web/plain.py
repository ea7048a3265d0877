"""`/plain`: the whole conversation in forms, for those who have or want no JavaScript."""

from collections.abc import Callable
from urllib.parse import parse_qsl

from aiohttp import web
from multidict import MultiDict

from bot.channels.channel import Take
from bot.channels.web.bearers import is_token
from bot.channels.web.bodies import read_body
from bot.channels.web.gate import RETRY_SECONDS, Gate
from bot.channels.web.handover import Move
from bot.channels.web.headers import LEFT, SCRIPTLESS
from bot.channels.web.languages import page_language
from bot.channels.web.pages import Pages, asked_slug
from bot.channels.web.plain_form import DONE, PlainForm, new_nonce, new_token, read_form
from bot.channels.web.wire import is_question
from dialogs.events import Event, Pressed
from dialogs.replies import Reply, Takes
from storage.sealing import Address

_COMMANDS = ("help", "language", "stop", "erase")
_FIELDS = {
    Takes.TEXT: ("answer-label", "send"),
    Takes.SEARCH: ("search-label", "search"),
    Takes.CHOICES: ("own-label", "add"),
}
_POINTING = {"!words": ("point-label", "point")}


class PlainPage:
    """Answers each form with the page that carries the next question."""

    def __init__(
        self, pages: Pages, take: Take, seed: Callable[[], bytes], gate: Gate, move: Move
    ) -> None:
        self._gate = gate
        self._pages = pages
        self._take = take
        self._seed = seed
        self._move = move

    async def begin(self, request: web.Request) -> web.Response:
        """Answer GET: nothing is begun before the client presses the button."""
        lang = page_language(request, self._pages.texts.languages)
        service, flow = asked_slug(request, "service"), asked_slug(request, "flow")
        return self._page(lang, service=service, flow=flow)

    async def go_on(self, request: web.Request) -> web.Response:
        """Answer POST: the client said something."""
        body = await read_body(request, "application/x-www-form-urlencoded")
        lang = page_language(request, self._pages.texts.languages)
        if isinstance(body, int):
            return self._page(lang, status=body, problem="too-long")
        fields = _fields(body)
        form = read_form(fields)
        if form is None:
            return self._page(lang, status=400, problem="refused")
        for event in form.events(self._seed()):
            if await self._gate.delays(request, Address("plain", form.token), event):
                return self._later(form, fields, lang)
        return await self._answer(form, lang)

    def _later(self, form: PlainForm, fields: MultiDict[str], lang: str) -> web.Response:
        """Return a page that holds the form, to be sent once more: nothing of it is lost."""
        page = self._page(
            form.lang if form.lang in self._pages.texts.languages else lang,
            said=_said(form),
            held=tuple(fields.items()),
            problem="plain-busy",
            status=503,
        )
        page.headers["Retry-After"] = str(RETRY_SECONDS)
        return page

    async def leave(self, request: web.Request) -> web.Response:
        """Answer a quick exit: no form that the browser still holds leads to the words any more."""
        body = await read_body(request, "application/x-www-form-urlencoded")
        fields = MultiDict[str]() if isinstance(body, int) else _fields(body)
        lang = page_language(request, self._pages.texts.languages)
        if is_token(token := fields.get("token", "")):
            # Nobody knows the new address: what was told cannot be reached and dies in its time.
            await self._move(Address("plain", token), Address("plain", new_token()))
        if fields.get("lang") in self._pages.texts.languages:
            lang = fields["lang"]
        return self._pages.render("left.html", lang, LEFT)

    async def _answer(self, form: PlainForm, lang: str) -> web.Response:
        replies, typed = await self._hear(form)
        spoken = replies[-1].lang if replies else form.lang
        if form.looks:
            replies = _statements(replies)
        return self._page(
            spoken if spoken in self._pages.texts.languages else lang,
            replies=replies,
            token=form.token,
            kept=form.token if form.is_apart else "",
            said=_said(form) if any(map(is_question, replies)) and not typed else "",
            typed=typed,
        )

    async def _hear(self, form: PlainForm) -> tuple[tuple[Reply, ...], str]:
        """Return what is said to the form's events, and words that were not kept."""
        replies: tuple[Reply, ...] = ()
        for event in form.events(self._seed()):
            if _ends_too_soon(event, replies):
                return replies, form.text
            taken = await self._take(Address("plain", form.token), event)
            replies = (*_statements(replies), *taken)
        return replies, ""

    def _page(
        self,
        lang: str,
        *,
        replies: tuple[Reply, ...] = (),
        token: str = "",
        kept: str = "",
        said: str = "",
        typed: str = "",
        service: str = "",
        flow: str = "",
        problem: str = "",
        held: tuple[tuple[str, str], ...] = (),
        status: int = 200,
    ) -> web.Response:
        question = next((reply for reply in reversed(replies) if is_question(reply)), None)
        takes = question.takes if question else Takes.NOTHING
        step = question.step if question else ""
        label, send = _POINTING.get(step) or _FIELDS.get(takes, ("code-label", "send"))
        page = self._pages.render(
            "plain.html",
            lang,
            SCRIPTLESS,
            replies=replies,
            question=question,
            writes=question is not None and (takes in _FIELDS or question.sensitive),
            label=label,
            send=send,
            token=token,
            nonce=new_nonce(),
            start="plain-go-on" if kept else "again" if replies else "plain-start",
            start_token=kept or new_token(),
            other_token=new_token(),
            said=said,
            typed=typed or (question.draft if question else ""),
            service=service,
            flow=flow,
            problem=problem,
            held=held,
            commands=_COMMANDS,
        )
        page.set_status(status)
        return page


def _statements(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    return tuple(reply for reply in replies if not is_question(reply))


def _ends_too_soon(event: Event, replies: tuple[Reply, ...]) -> bool:
    """Tell whether the words before this "done" were not kept: they go back into the field."""
    if not (isinstance(event, Pressed) and event.choice == DONE and replies):
        return False
    return all(choice.id != DONE for choice in replies[-1].choices)


def _said(form: PlainForm) -> str:
    """Return what of the client's own words the page repeats; a code is not repeated."""
    return form.text.strip() if form.takes in {Takes.TEXT, Takes.SEARCH, Takes.CHOICES} else ""


def _fields(body: bytes) -> MultiDict[str]:
    text = body.decode("ascii", "replace")
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=200, errors="replace")
    except ValueError:  # too many fields to be a form of ours
        return MultiDict()
    return MultiDict((name, value.replace("\r\n", "\n")) for name, value in pairs)
