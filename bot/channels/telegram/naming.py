"""How the bot is called: asked once, by who prints its name; no library is needed for that."""

from aiohttp import ClientError, ClientSession, ClientTimeout
from msgspec import Struct, ValidationError, convert

from bot.channels.telegram.calls import CallFailed, Fault, result_of

_SECONDS = 20.0


class _Me(Struct):
    username: str


async def name_of_bot(api_url: str, token: str) -> str:
    """Return the bot's user name; raises CallFailed."""
    url = f"{api_url.rstrip('/')}/bot{token}/getMe"
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=_SECONDS)) as http,
            http.post(url) as answer,
        ):
            return convert(result_of(answer.status, await answer.read()), _Me).username
    except (ClientError, TimeoutError, OSError) as error:  # its text holds the token
        raise CallFailed(Fault.NOT_SENT, reason=type(error).__name__) from None
    except ValidationError:
        raise CallFailed(Fault.REFUSED, reason="no-name") from None
