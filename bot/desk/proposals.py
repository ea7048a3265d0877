"""Pages of proposals: the lists, a new one, one with its answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aiohttp import web

from bot.access import Right
from bot.casework import Casework, CaseworkRefused, NotAllowed, Refusal, UnknownFeedback
from bot.desk.case import day
from bot.desk.fields import number, posted
from bot.desk.guard import Guard
from bot.desk.pages import Pages
from bot.desk.visit import HOME, Visit, see
from bot.desk.wording import Wording
from bot.desk.work import Choices, ProposalLine, proposal_line
from bot.proposals import LONGEST, AnsweredMeanwhile, Draft, Proposals, Said, UnknownProposal
from dialogs.clocks import above
from dialogs.services import Directory
from dialogs.texts import Texts
from storage.proposals import ProposalRow
from storage.staff import StaffRow

_LIST = f"{HOME}/proposals"
_ONE = _LIST + "/{proposal:[A-Za-z0-9_-]{1,64}}"
_DONE = ("proposed", "answered", "passed")


@dataclass(frozen=True, slots=True)
class Shown:
    """One proposal on its page."""

    line: ProposalLine
    service: str
    who: str
    made: str
    feedback: str
    role: str
    answered: str
    answer: str
    decides: bool
    can_pass: bool
    version: int


class ProposalsPage:
    """Shows proposals, takes new ones and answers."""

    def __init__(
        self,
        casework: Casework,
        proposals: Proposals,
        pages: Pages,
        *,
        texts: Texts,
        directory: Directory,
    ) -> None:
        self._casework = casework
        self._proposals = proposals
        self._pages = pages
        self._texts = texts
        self._directory = directory
        self._today = casework.today

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses of proposals."""
        return [
            web.get(_LIST, guard.serve(self.listed, Right.PROPOSE)),
            web.get(f"{_LIST}/new", guard.serve(self.form, Right.PROPOSE)),
            web.post(f"{_LIST}/new", guard.serve(self.propose, Right.PROPOSE)),
            web.get(_ONE, guard.serve(self.show, Right.PROPOSE)),
            web.post(_ONE, guard.serve(self.answer, Right.DECIDE)),
        ]

    async def listed(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show what waits for a decision, and what became of one's own."""
        words, reader = Wording(self._texts, visit.language), visit.reader
        to_decide = await self._proposals.to_decide(reader)
        mine = await self._proposals.mine(reader)
        done = request.query.get("done", "")
        return self._pages.show(
            visit,
            "proposals",
            to_decide=self._lines(to_decide, words),
            mine=self._lines(mine, words),
            done=f"done-{done}" if done in _DONE else "",
            enhanced=False,
        )

    async def form(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the form of a new proposal."""
        draft = Draft(about=request.query.get("feedback", ""))
        return await self._form(visit, draft)

    async def propose(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Take a new proposal, or say what is missing; what was written stays."""
        service, level, text, about = [
            await posted(request, name) for name in ("service", "level", "text", "feedback")
        ]
        draft = Draft(service, level, text, about)
        try:
            await self._proposals.propose(visit.reader, draft)
        except UnknownFeedback:
            raise web.HTTPNotFound from None
        except CaseworkRefused as refused:
            return await self._form(visit, draft, refused.problems)
        return see(f"{_LIST}?done=proposed")

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show one proposal."""
        return await self._show(request, visit, Said(role=visit.reader.title))

    async def answer(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Take an answer, or say what prevents it; what was written stays."""
        answer, reasons, role, version = [
            await posted(request, name) for name in ("answer", "reasons", "role", "version")
        ]
        said = Said(answer, reasons, role, number(version))
        try:
            await self._proposals.answer(visit.reader, request.match_info["proposal"], said)
        except UnknownProposal:
            raise web.HTTPNotFound from None
        except NotAllowed:
            raise web.HTTPForbidden from None
        except AnsweredMeanwhile:
            return await self._show(request, visit, said, status=409)
        except CaseworkRefused as refused:
            return await self._show(request, visit, said, refused.problems, status=422)
        return see(f"{_LIST}?done={'passed' if answer == 'pass' else 'answered'}")

    async def _form(
        self, visit: Visit, draft: Draft, problems: Sequence[Refusal] = ()
    ) -> web.Response:
        words = Wording(self._texts, visit.language)
        services = await self._from(visit.reader, draft)
        levels = dict.fromkeys(
            level for service in services for level in self._proposals.levels(service)
        )
        if len(services) == 1 and not draft.level:  # the nearest is meant, unless it is changed
            draft = replace(draft, level=next(iter(levels), ""))
        return self._pages.show(
            visit,
            "proposal_new",
            status=422 if problems else 200,
            draft=draft,
            services=self._named(services, words),
            levels=self._named(levels, words),
            problems=_said(problems, words),
            limit=LONGEST,
            enhanced=False,
        )

    async def _from(self, account: StaffRow, draft: Draft) -> Sequence[str]:
        """Return the services to choose from: one, where the proposal is about a feedback."""
        if not draft.about:
            return self._proposals.services(account)
        try:
            about = await self._casework.of(account).find(draft.about)
        except UnknownFeedback:
            raise web.HTTPNotFound from None
        return [about.service]

    async def _show(
        self,
        request: web.Request,
        visit: Visit,
        said: Said,
        problems: Sequence[Refusal] = (),
        *,
        status: int = 200,
    ) -> web.Response:
        words = Wording(self._texts, visit.language)
        try:
            row = await self._proposals.find(visit.reader, request.match_info["proposal"])
        except UnknownProposal:
            raise web.HTTPNotFound from None
        return self._pages.show(
            visit,
            "proposal",
            status=status,
            shown=await self._shown(row, visit.reader, words),
            said=said,
            roles=tuple(
                (slug, self._directory.role(slug, words.language)) for slug in self._casework.roles
            ),
            problems=_said(problems, words),
            changed=status == web.HTTPConflict.status_code,
            limit=LONGEST,
            enhanced=False,
        )

    async def _shown(self, row: ProposalRow, reader: StaffRow, words: Wording) -> Shown:
        return Shown(
            line=proposal_line(self._directory, row, words, self._today()),
            service=self._called(row.service, words),
            who=row.made_by or "",
            made=day(row.made_on, words),
            feedback=await self._visible(row, reader),
            role=self._directory.role(row.answered_as, words.language),
            answered=day(row.answered_on, words) if row.answered_on else "",
            answer=row.answer,
            decides=self._proposals.decides(reader, row),
            can_pass=above(self._directory, row.level) != row.level,
            version=row.version,
        )

    def _called(self, slug: str, words: Wording) -> str:
        service = self._directory.services.get(slug)
        return service.name(words.language) if service else words.say("no-service")

    async def _visible(self, row: ProposalRow, reader: StaffRow) -> str:
        """Return the feedback it is about, if this reader may see it."""
        try:
            return (await self._casework.of(reader).find(row.feedback or "")).id
        except UnknownFeedback:
            return ""

    def _lines(self, rows: Sequence[ProposalRow], words: Wording) -> Sequence[ProposalLine]:
        today = self._today()
        return [proposal_line(self._directory, row, words, today) for row in rows]

    def _named(self, slugs: Iterable[str], words: Wording) -> Choices:
        return tuple((slug, self._directory.path(slug, words.language)) for slug in slugs)


def _said(problems: Sequence[Refusal], words: Wording) -> Sequence[tuple[str, str]]:
    return [(each.field, each.say(words.texts, words.language)) for each in problems]
