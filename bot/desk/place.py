"""Where the desk is: its own address, and whether a request came to it.

Rule: with `web.public_url` set the desk believes no Host but that one. Forwarded hosts
(`X-Forwarded-Host`, `Forwarded`) are never believed.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web

_LOCAL = "localhost"  # browsers make passkeys without https for this name alone


@dataclass(frozen=True, slots=True)
class Place:
    """The desk as one browser reaches it; `name` is the host without its port."""

    origin: str
    name: str

    @property
    def takes_passkeys(self) -> bool:
        """Tell whether a browser would make a passkey for this place."""
        return self.origin.startswith("https://") or self.name == _LOCAL


@dataclass(frozen=True, slots=True)
class Places:
    """The one public address, or wherever the browser found us while there is none."""

    public_url: str = ""

    @property
    def secure(self) -> bool:
        """Tell whether the desk is reached through https."""
        return self.public_url.startswith("https://")

    def is_ours(self, request: web.Request) -> bool:
        """Tell whether the request was meant for this desk."""
        return not self.public_url or request.host.casefold() == _host(self.public_url)

    def is_from_here(self, request: web.Request, origin: str) -> bool:
        """Tell whether an `Origin` is this desk's own."""
        if self.public_url:
            return origin.casefold() == self.of(request).origin
        host = urlsplit(origin).netloc  # the scheme is not known behind a proxy
        return bool(host) and host == request.host

    def of(self, request: web.Request) -> Place:
        """Return where this browser reaches the desk."""
        url = self.public_url or f"{request.scheme}://{request.host}"
        found = urlsplit(url)
        return Place(f"{found.scheme}://{_host(url)}", found.hostname or "")


def _host(url: str) -> str:
    """Return host and port as browsers write them: a standard port is left out."""
    found = urlsplit(url)
    standard = {"https": ":443", "http": ":80"}.get(found.scheme, "")
    return found.netloc.rpartition("@")[2].casefold().removesuffix(standard)
