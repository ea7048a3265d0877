"""The floor of Telegram end to end: a webhook by hand, a group commit, one call an answer."""

import asyncio
import json
import sys
import tempfile
import uuid

from aiohttp import ClientSession, web

from bench.floors import ByHand
from bot.channels.telegram.webhook import PATH
from dialogs.events import Event, Pressed, Wrote

_ROWS = [
    [{"text": f"{number} answer", "callback_data": f"0:step:{number}"}] for number in range(5)
]
_BUTTONS = json.dumps({"inline_keyboard": _ROWS})


def event_of(update: dict[str, dict[str, object]]) -> tuple[str, str, Event]:
    """Return the chat, the press to be answered and what was done."""
    if press := update.get("callback_query"):
        under = press["message"]
        assert isinstance(under, dict)
        done = Pressed(str(uuid.uuid4()), "step", str(press["data"]))
        return str(under["chat"]["id"]), str(press["id"]), done
    message = update["message"]
    place = message["chat"]
    assert isinstance(place, dict)
    return str(place["id"]), "", Wrote(str(uuid.uuid4()), str(message["text"]))


async def serve(api_url: str) -> None:
    """Serve until terminated, and say where."""
    http = ClientSession()
    with tempfile.TemporaryDirectory() as folder:
        bot = ByHand(f"{folder}/floor.sqlite", "FULL")

        async def answer(request: web.Request) -> web.Response:
            chat, press, event = event_of(json.loads(await request.read()))
            text = await bot.take(chat, event)
            call = {"chat_id": chat, "text": text, "reply_markup": _BUTTONS}
            async with http.post(f"{api_url}/bot1/sendMessage", data=call) as sent:
                await sent.read()
            if not press:
                return web.Response()
            return web.json_response({"method": "answerCallbackQuery", "callback_query_id": press})

        application = web.Application()
        application.router.add_post(PATH, answer)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1]))
