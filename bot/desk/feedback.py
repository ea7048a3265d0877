"""The page of one feedback: reading it, trying out a message, moving it on."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from aiohttp import web

from bot.casework import Casework, CaseworkRefused, ChangedMeanwhile, Refusal
from bot.desk.answering import as_page
from bot.desk.case import Cases
from bot.desk.fields import Typed, typed
from bot.desk.pages import Pages
from bot.desk.status_form import StatusForms
from bot.desk.visit import HOME, Visit, see
from bot.desk.wording import Wording
from bot.desk.work import Works
from bot.first_reading import FirstReading
from bot.telling import Telling
from dialogs.flow import Flow
from dialogs.services import Directory
from dialogs.texts import Texts

_DONE = ("taken", "dropped", "given", "themes")


class FeedbackPage:
    """Shows one feedback and changes its status."""

    def __init__(
        self,
        casework: Casework,
        pages: Pages,
        reading: FirstReading,
        *,
        texts: Texts,
        talk: Texts,
        directory: Directory,
        flows: Mapping[str, Flow],
        works: Works,
    ) -> None:
        self._casework = casework
        self._pages = pages
        self._reading = reading
        self._texts = texts
        self._works = works
        self._cases = Cases(flows, directory)
        self._forms = StatusForms(casework, directory, Telling(talk, directory))

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show a feedback, and note who reads it."""
        saved = request.query.get("saved") == "yes"
        done = request.query.get("done", "")
        with as_page():
            await self._casework.of(visit.reader).open(request.match_info["id"])
        return await self._show(
            request, visit, Typed(), saved=saved, done=f"done-{done}" if done in _DONE else ""
        )

    async def again(
        self, request: web.Request, visit: Visit, status: int, problems: Sequence[Refusal] = ()
    ) -> web.StreamResponse:
        """Show a feedback after a small deed that was prevented, and say what prevented it."""
        changed = (Refusal("changed-small", "clock"),) if status == HTTPStatus.CONFLICT else ()
        return await self._show(
            request, visit, Typed(), status=status, prevented=(*changed, *problems)
        )

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
            with as_page():
                await self._casework.of(visit.reader).change_status(
                    id_,
                    before=given.before,
                    after=given.after,
                    role=given.role,
                    texts=given.texts,
                    version=given.version,
                    by_when=given.by_when,
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
        done: str = "",
        prevented: Sequence[Refusal] = (),
    ) -> web.Response:
        words = Wording(self._texts, visit.language)
        with as_page():
            casework = self._casework.of(visit.reader, words.say("name-mask"))
            row = await casework.find(request.match_info["id"])
        events, additions = await casework.history(row.id), await casework.additions(row.id)
        case = self._cases.case(row, events, additions, words)
        return self._pages.show(
            visit,
            "feedback",
            status=status,
            case=case,
            work=await self._works.work(row, case.story, words, visit.reader, casework.today()),
            care=await self._reading.care(visit.reader, row, additions),
            form=self._forms.form(row, words, visit.reader, given, problems),
            changed=status == HTTPStatus.CONFLICT and not prevented,
            prevented=[each.say(words.texts, words.language) for each in prevented],
            saved=saved,
            done=done,
            enhanced=True,
        )
