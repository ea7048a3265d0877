"""One call over HTTP, whatever library makes it: a form there, an answer back."""

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout
from yarl import URL

from bot.channels.telegram.calls import CallFailed, Fault, Params, form

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


async def posted(
    http: ClientSession, url: str, params: Params, seconds: float | None
) -> tuple[int, bytes]:
    """Post parameters; return the status and the body of the answer; raises CallFailed."""
    patience = ClientTimeout(total=seconds)
    try:
        async with http.post(
            URL(url, encoded=True), data=form(params), headers=_FORM, timeout=patience
        ) as answer:
            return answer.status, await answer.read()
    except ClientConnectorError as error:  # without a connection nothing can have arrived
        raise CallFailed(Fault.NOT_SENT, reason=type(error).__name__) from None
    except (ClientError, TimeoutError, OSError) as error:
        raise CallFailed(Fault.CUT, reason=type(error).__name__) from None
