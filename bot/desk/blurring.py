"""The page on which the first reader blurs words: chosen, looked at as they will be, then gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus

from aiohttp import web

from bot.access import Right
from bot.casework import CaseworkRefused, ChangedMeanwhile
from bot.desk.answering import as_page
from bot.desk.fields import posted
from bot.desk.guard import Guard
from bot.desk.kept import version_in
from bot.desk.pages import Pages
from bot.desk.story import Part, own_texts, written
from bot.desk.visit import HOME, Visit, see
from bot.first_reading import FirstReading
from dialogs.flow import ADDITION, Flow
from dialogs.steps.text import LONGEST
from storage import naming
from storage.additions import AdditionRow
from storage.blurring import Blur, Place
from storage.feedbacks import FeedbackRow

_PAGE = HOME + "/feedback/{id:[A-Za-z0-9_-]{1,64}}/blur"


@dataclass(frozen=True, slots=True)
class Text:
    """One answer in own words, and where it stands; `edition` is an addition's."""

    part: Part
    place: Place
    edition: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to blur where; `problem` is the key of what prevents it."""

    place: Place
    words: str
    problem: str = ""


NO_WISH = Wish(Place(""), "")


class BlurPage:
    """Shows a client's words, and blurs some of them."""

    def __init__(self, reading: FirstReading, pages: Pages, flows: Mapping[str, Flow]) -> None:
        self._reading = reading
        self._pages = pages
        self._flows = flows

    def routes(self, guard: Guard) -> list[web.RouteDef]:
        """Return the addresses of this page."""
        return [
            web.get(_PAGE, guard.serve(self.show, Right.BLUR)),
            web.post(_PAGE, guard.serve(self.take, Right.BLUR)),
        ]

    async def show(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show the client's words."""
        return await self._show(request, visit)

    async def take(self, request: web.Request, visit: Visit) -> web.StreamResponse:
        """Show how it would be; where that was seen and confirmed, blur."""
        id_, wish = request.match_info["id"], await _wish(request)
        who, version = visit.reader, await version_in(request)
        try:
            with as_page():
                if await posted(request, "confirmed") == "yes":
                    await self._reading.blur(who, id_, wish.place, wish.words, version)
                    return see(f"{HOME}/feedback/{id_}/blur?saved=yes")
                preview = await self._reading.preview(who, id_, wish.place, wish.words)
        except ChangedMeanwhile:
            return await self._show(request, visit, status=HTTPStatus.CONFLICT)
        except CaseworkRefused as refused:
            wish = replace(wish, problem=refused.problems[0].key)
            return await self._show(request, visit, wish, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        return await self._show(request, visit, wish, preview)

    async def _show(
        self,
        request: web.Request,
        visit: Visit,
        wish: Wish = NO_WISH,
        preview: Blur | None = None,
        *,
        status: int = HTTPStatus.OK,
    ) -> web.StreamResponse:
        id_ = request.match_info["id"]
        with as_page():
            row = await self._reading.row(visit.reader, id_, Right.BLUR)
        texts = list(self._texts(row, await self._reading.additions(id_), visit.language))
        return self._pages.show(
            visit,
            "blur",
            status=status,
            row=row,
            texts=texts,
            wish=wish,
            preview=_previewed(texts, preview),
            longest=LONGEST,
            saved=request.query.get("saved") == "yes",
            changed=status == HTTPStatus.CONFLICT,
            enhanced=False,
        )

    def _texts(
        self, row: FeedbackRow, additions: Sequence[AdditionRow], language: str
    ) -> Iterator[Text]:
        flow = self._flows.get(row.flow)
        for part in written(flow, row.answers, row.names, language):
            yield Text(part, Place(part.step))
        for each in additions:
            names = {*row.names, *each.names}
            for part in written(self._flows.get(ADDITION), each.answers, names, language):
                yield Text(part, Place(part.step, each.id), each.edition)


async def _wish(request: web.Request) -> Wish:
    step, addition, words = [await posted(request, name) for name in ("step", "addition", "words")]
    return Wish(Place(step, addition), words[:LONGEST])


def _previewed(texts: Sequence[Text], preview: Blur | None) -> Text | None:
    """Return the text as it would be, its masks marked."""
    if preview is None:
        return None
    text = next(each for each in texts if each.place == preview.place)
    after = own_texts(preview.after)
    return replace(text, part=replace(text.part, answers=after, names=(naming.MASK,)))
