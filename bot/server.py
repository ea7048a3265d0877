"""The one web server: routes of every part, no access log, a calm end."""

import asyncio
import errno
import os
from collections.abc import Callable, Iterable
from socket import (
    AF_INET6,
    AI_PASSIVE,
    IPPROTO_IPV6,
    IPV6_V6ONLY,
    SO_REUSEADDR,
    SOCK_STREAM,
    SOL_SOCKET,
    gaierror,
    socket,
)

from aiohttp import web
from aiohttp.web_routedef import AbstractRouteDef

from bot.errors import Refused

_DRAIN_SECONDS = 5.0

PortTaken = Callable[[int], str]


class Door:
    """The sockets at which clients wait; a lasting one stays open while one server follows another."""

    def __init__(self, host: str, port: int, *, lasting: bool = False) -> None:
        self._host, self._port = host, port
        self.lasting = lasting
        self._sockets: list[socket] = []

    async def open(self, taken: PortTaken) -> int:
        """Take the port, which 0 leaves to the system, once; raises Refused."""
        if not self._sockets:
            try:
                self._sockets = await _bound(self._host, self._port)
            except OSError as error:
                raise Refused(_refusal(error, self._host, self._port, taken)) from None
        return int(self._sockets[0].getsockname()[1])

    def sockets(self) -> list[socket]:
        """Return the sockets for one server, to be closed by it."""
        return [each.dup() for each in self._sockets]

    def close(self) -> None:
        """Let nobody wait any more."""
        while self._sockets:
            self._sockets.pop().close()


class Server:
    """Listens from `start` to `stop`."""

    def __init__(self, routes: Iterable[AbstractRouteDef], door: Door) -> None:
        application = web.Application()
        application.add_routes(routes)
        self._runner = web.AppRunner(
            application, access_log=None, handle_signals=False, shutdown_timeout=_DRAIN_SECONDS
        )
        self._door = door

    async def start(self, taken: PortTaken) -> int:
        """Begin to listen; returns the port."""
        port = await self._door.open(taken)
        await self._runner.setup()
        for each in self._door.sockets():
            await web.SockSite(self._runner, each).start()
        return port

    async def close_door(self) -> None:
        """Listen no more; what was begun goes on."""
        for site in tuple(self._runner.sites):
            await site.stop()
        self._leave()

    async def stop(self) -> None:
        """Wait for what was begun, then let go."""
        self._leave()
        await self._runner.cleanup()

    def _leave(self) -> None:
        if not self._door.lasting:
            self._door.close()


async def _bound(host: str, port: int) -> list[socket]:
    """Return a socket for each address of the host; all or none."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=SOCK_STREAM, flags=AI_PASSIVE)
    sockets: list[socket] = []
    try:
        for family, kind, protocol, _, address in dict.fromkeys(found):
            sockets.append(socket(family, kind, protocol))
            sockets[-1].setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
            if family == AF_INET6:
                sockets[-1].setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 1)
            sockets[-1].bind(address)
            sockets[-1].listen(_BACKLOG)
    except OSError:
        for each in sockets:
            each.close()
        raise
    return sockets


_BACKLOG = 128  # clients that may wait: as many as aiohttp lets


def _refusal(error: OSError, host: str, port: int, taken: PortTaken) -> str:
    if error.errno == errno.EADDRINUSE:
        return taken(port)
    why = "unknown name" if isinstance(error, gaierror) else os.strerror(error.errno or 0)
    return (
        f"web.host: {host}: cannot listen there on port {port} "
        f"({why}); expected an address of this machine, such as 127.0.0.1"
    )
