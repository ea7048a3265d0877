"""`POST /api/handover`: a conversation goes on at the client's own device (docs/web-protocol.md)."""

from collections.abc import Awaitable, Callable, Iterable
from time import monotonic
from typing import Annotated

import msgspec
import segno
from aiohttp import web
from msgspec import Meta, Struct

from bot.channels.web.bearers import Origins, bearer
from bot.channels.web.bodies import read_body
from bot.channels.web.headers import PRIVATE
from bot.channels.web.offers import SECONDS, Offer, Offers, State
from bot.channels.web.padding import pad
from storage.sealing import Address

Move = Callable[[Address, Address], Awaitable[bool]]


class Offered(Struct, frozen=True, tag_field="kind", tag="offer"):
    """The first device would like to hand over."""


class Accepted(Struct, frozen=True, tag_field="kind", tag="accept"):
    """A second device has read the code."""

    code: Annotated[str, Meta(max_length=64)]


class Looked(Struct, frozen=True, tag_field="kind", tag="look"):
    """Either device asks how far it is."""


class Confirmed(Struct, frozen=True, tag_field="kind", tag="confirm"):
    """The first device says which number the second one shows."""

    number: int


class Cancelled(Struct, frozen=True, tag_field="kind", tag="cancel"):
    """The first device would rather not."""


Request = Offered | Accepted | Looked | Confirmed | Cancelled


class Code(Struct, frozen=True):
    """A QR code to be drawn: dark squares as an SVG path, `size` modules wide with its margin."""

    size: int
    path: str


class Answer(Struct, frozen=True, omit_defaults=True):
    """What a device may know: the first one the address and the choices, the second its number."""

    state: State
    address: str = ""
    code: Code | None = None
    seconds: int = 0
    numbers: tuple[int, ...] = ()
    number: int = 0


_GONE = Answer("gone")
_decoder: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)


class HandoverHandler:
    """Leads two devices through a hand-over and lets the conversation move."""

    def __init__(
        self,
        move: Move,
        origins: Origins,
        public_url: str,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._move = move
        self._origins = origins
        self._public_url = public_url
        self._offers = Offers(clock)

    async def answer(self, request: web.Request) -> web.Response:
        token = bearer(request)
        if token is None:
            return self._answer(request, 401)
        body = await read_body(request, "application/json")
        if isinstance(body, int):
            return self._answer(request, body)
        try:
            asked = _decoder.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return self._answer(request, 400)
        answer = await self._hear(asked, token, self._page(request))
        return self._answer(request, 200, msgspec.json.encode(answer))

    async def _hear(self, asked: Request, token: str, page: str) -> Answer:
        match asked:
            case Offered():
                return _offered(self._offers.offer(token), page)
            case Accepted(code):
                self._offers.accept(code, token)
            case Confirmed(number):
                await self._confirm(token, number)
            case Cancelled():
                self._offers.cancel(token)
            case Looked():
                pass
        return _seen(self._offers.of(token), token)

    async def _confirm(self, token: str, number: int) -> None:
        offer = self._offers.begins_to_move(token, number)
        if offer is None:
            return
        try:
            moved = await self._move(Address("web", offer.old), Address("web", offer.new))
        except BaseException:
            offer.state = "gone"
            raise
        offer.state = "moved" if moved else "gone"

    def _page(self, request: web.Request) -> str:
        """Return the chat page's address; the demonstration has none but the one it is asked at."""
        return self._public_url.rstrip("/") or str(request.url.origin())

    def _answer(self, request: web.Request, status: int, body: bytes = b"{}") -> web.Response:
        return web.Response(
            status=status,
            body=pad(body),
            content_type="application/json",
            headers={**PRIVATE, **self._origins.headers(request)},
        )


def _offered(offer: Offer | None, page: str) -> Answer:
    if offer is None:
        return _GONE
    address = f"{page}/#h={offer.code}"  # what follows # stays in the browser
    return Answer(offer.state, address=address, code=_drawn(address), seconds=SECONDS)


def _seen(offer: Offer | None, token: str) -> Answer:
    if offer is None:
        return _GONE
    if offer.state != "asking":
        return Answer("waiting" if offer.state == "moving" else offer.state)
    if token == offer.old:
        return Answer("asking", numbers=offer.numbers)
    return Answer("asking", number=offer.number)


def _drawn(address: str) -> Code:
    """Draw the dark runs of each row as one path: no markup travels."""
    made = segno.make(address, error="m", micro=False)
    rows = tuple(made.matrix_iter(scale=1, border=4))
    path = "".join(_row(number, row) for number, row in enumerate(rows))
    return Code(len(rows), path)


def _row(number: int, row: Iterable[int]) -> str:
    return "".join(f"M{x} {number}h1v1h-1z" for x, dark in enumerate(row) if dark)
