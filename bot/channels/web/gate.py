"""Who is slowed on the web: the client's network, in memory only, against the limits.

Rule: the forwarded address is believed only when the administrator says that a proxy sends it, and
only from a machine of the same house.
"""

import asyncio
import ipaddress
from dataclasses import dataclass

from aiohttp import hdrs, web

from bot.config import LimitsSection
from bot.limits.limits import Limits, Verdict
from bot.limits.line import Line, Sleep
from bot.limits.marks import Clock, network_of
from bot.limits.puzzles import Puzzles
from dialogs.events import Event
from storage.sealing import Address

PROOF = "X-Altcha"
UNABLE = "none"  # a browser that cannot solve puzzles waits instead
RETRY_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Stopped:
    """Not now: with a puzzle, or without one."""

    challenge: dict[str, object] | None = None


class Gate:
    """Judges the events of the web's channels before they are taken."""

    def __init__(
        self,
        section: LimitsSection,
        clock: Clock,
        *,
        behind_proxy: bool = False,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._limits = Limits(section, clock)
        self._puzzles = Puzzles(clock)
        self._line = Line(sleep)
        self._behind_proxy = behind_proxy

    async def stops(self, request: web.Request, address: Address, event: Event) -> Stopped | None:
        """Return what to do first, None when the event may pass."""
        network = self._network(request)
        if not network:
            return None
        proof = request.headers.get(PROOF, "")
        proved = proof not in {"", UNABLE} and self._puzzles.is_solved(proof)
        verdict = self._limits.judge(network, address.encoded().hex(), event, proved=proved)
        if verdict is Verdict.PROVE and proof == UNABLE:
            return await self._wait(network, address, event)
        if verdict is Verdict.PROVE:
            return Stopped(self._puzzles.new())
        return Stopped() if verdict is Verdict.LATER else None

    async def delays(self, request: web.Request, address: Address, event: Event) -> bool:
        """Let an event of a page without scripts wait; tell whether it has to come again later."""
        network = self._network(request)
        if not network:
            return False
        verdict = self._limits.judge(network, address.encoded().hex(), event)
        if verdict is Verdict.PASS:
            return False
        return await self._wait(network, address, event) is not None

    async def _wait(self, network: str, address: Address, event: Event) -> Stopped | None:
        if not await self._line.wait(network):
            return Stopped()
        chat = address.encoded().hex()
        verdict = self._limits.judge(network, chat, event, proved=True)
        return None if verdict is Verdict.PASS else Stopped()

    def _network(self, request: web.Request) -> str:
        """Return where a request comes from; empty for this machine itself, which has no limits."""
        peer = _ip(request.remote or "")
        if peer is None:
            return ""
        if self._behind_proxy and (peer.is_loopback or peer.is_private):
            forwarded = request.headers.getall(hdrs.X_FORWARDED_FOR, [""])[-1]
            client = _ip(forwarded.rpartition(",")[2].strip())
            return network_of(str(client or peer))
        return "" if peer.is_loopback else network_of(str(peer))


def _ip(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
