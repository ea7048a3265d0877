"""Pages that wait for news which never come."""

from secrets import token_urlsafe

from aiohttp import ClientResponse, ClientSession


class Mailbox:
    """An empty mailbox at a server."""

    def __init__(self, http: ClientSession, url: str) -> None:
        self._http, self._url = http, f"{url}/api/events"
        self._headers = {"Authorization": f"Bearer {token_urlsafe(32)}"}

    async def stream(self) -> ClientResponse:
        """Open a stream; it has begun when this returns."""
        headers = {**self._headers, "Accept": "text/event-stream"}
        return await self._http.get(self._url, headers=headers)

    async def poll(self) -> int:
        """Wait for news as long as one may, and return the status of the answer."""
        async with self._http.get(f"{self._url}?wait=25", headers=self._headers) as answer:
            await answer.read()
            return answer.status
