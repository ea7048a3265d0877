"""The page of one feedback: reading it, trying out a message, moving it on."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http import HTTPStatus

from aiohttp import web

from bot.casework import (
    Casework,
    CaseworkRefused,
    ChangedMeanwhile,
    NotAllowed,
    Refusal,
    UnknownFeedback,
)
from bot.desk.case import Cases
from bot.desk.fields import Typed, typed
from bot.desk.pages import Pages
from bot.desk.status_form import StatusForms
from bot.desk.visit import HOME, Visit, see
from bot.desk.wording import Wording
from bot.telling import Telling
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.texts import Texts


@contextmanager
def _as_page() -> Iterator[None]:
    """Answer with a page where there is nothing for this account to see or do."""
    try:
        yield
    except UnknownFeedback:
        raise web.HTTPNotFound from None
    except NotAllowed:
        raise web.HTTPForbidden from None


class FeedbackPage:
    """Shows one feedback and changes its status."""

    def __init__(
        self,
        casework: Casework,
        pages: Pages,
        *,
        texts: Texts,
        talk: Texts,
        directory: Directory,
        flows: Mapping[str, Flow],
    ) -> None:
        self._casework = casework
        self._pages = pages
        self._texts = texts
        self._cases = Cases(flows, directory)
        self._forms = StatusForms(casework, directory, Telling(talk, directory))

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show a feedback, and note who reads it."""
        saved = request.query.get("saved") == "yes"
        with _as_page():
            await self._casework.of(visit.reader).open(request.match_info["id"])
        return await self._show(request, visit, Typed(), saved=saved)

    async def back(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Lead from an address that only takes forms to the page they stand on."""
        return see(f"{HOME}/feedback/{request.match_info['id']}")

    async def preview(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show what the client would read; nothing is saved."""
        return await self._show(request, visit, await typed(request))

    async def change(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Move a feedback on, or say what prevents it; what was typed stays."""
        given, id_ = await typed(request), request.match_info["id"]
        try:
            with _as_page():
                await self._casework.of(visit.reader).change_status(
                    id_, before=given.before, after=given.after, role=given.role, texts=given.texts
                )
        except ChangedMeanwhile:
            return await self._show(request, visit, given, status=409)
        except CaseworkRefused as refused:
            return await self._show(request, visit, given, refused.problems, status=422)
        return see(f"{HOME}/feedback/{id_}?saved=yes")

    async def _show(
        self,
        request: web.Request,
        visit: Visit,
        given: Typed,
        problems: Sequence[Refusal] = (),
        *,
        status: int = 200,
        saved: bool = False,
    ) -> web.Response:
        words = Wording(self._texts, visit.language)
        with _as_page():
            row = await self._casework.of(visit.reader).find(request.match_info["id"])
        events = await self._casework.history(row.id)
        additions = await self._casework.additions(row.id)
        return self._pages.show(
            visit,
            "feedback",
            status=status,
            case=self._cases.case(row, events, additions, words),
            form=self._forms.form(row, words, visit.reader, given, problems),
            changed=status == HTTPStatus.CONFLICT,
            saved=saved,
            enhanced=True,
        )
