"""The one web server: routes of every part, no access log, a calm end."""

import errno
import os
from collections.abc import Callable, Iterable
from socket import gaierror

from aiohttp import web
from aiohttp.web_routedef import AbstractRouteDef

from bot.errors import Refused

_DRAIN_SECONDS = 5.0

PortTaken = Callable[[int], str]


class Server:
    """Listens from `start` to `stop`."""

    def __init__(self, routes: Iterable[AbstractRouteDef], host: str, port: int) -> None:
        application = web.Application()
        application.add_routes(routes)
        self._runner = web.AppRunner(
            application, access_log=None, handle_signals=False, shutdown_timeout=_DRAIN_SECONDS
        )
        self._host = host
        self._port = port

    async def start(self, taken: PortTaken) -> int:
        """Begin to listen; returns the port, which 0 leaves to the system."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port, reuse_address=True)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            if error.errno == errno.EADDRINUSE:
                raise Refused(taken(self._port)) from None
            raise Refused(
                f"web.host: {self._host}: cannot listen there on port {self._port} "
                f"({_why(error)}); expected an address of this machine, such as 127.0.0.1"
            ) from None
        return int(self._runner.addresses[0][1])

    async def close_door(self) -> None:
        """Listen no more; what was begun goes on."""
        for site in tuple(self._runner.sites):
            await site.stop()

    async def stop(self) -> None:
        """Wait for what was begun, then let go."""
        await self._runner.cleanup()


def _why(error: OSError) -> str:
    return "unknown name" if isinstance(error, gaierror) else os.strerror(error.errno or 0)
