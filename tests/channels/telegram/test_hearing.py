"""Voice messages, where an organisation has something of its own that writes them down."""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.channels.telegram.hearing import MOST_BYTES, Files, Hearing, Program, speech_of
from bot.errors import Refused
from dialogs.events import SentOther, Wrote
from tests.channels.telegram.botapi import TOKEN, BotApi
from tests.channels.telegram.harness import Bot, Desk

CHAT = 7700077700
SOUND = b"OggS CANARY-sound"


async def spoken(sound: bytes, language: str) -> str:
    """Write down what was said, as a fake that only knows how much it was."""
    return f" {len(sound)} tavua ({language}) "


async def deaf(sound: bytes, language: str) -> str:
    raise RuntimeError("CANARY-what-was-said")


async def fetched(file: str) -> bytes:
    return SOUND


@asynccontextmanager
async def telegram_with(sound: bytes, size: int) -> AsyncIterator[str]:
    """Serve one file as Telegram does, which says that it is so large."""

    async def get_file(request: web.Request) -> web.Response:
        assert (await request.post())["file_id"] == "voice-1"
        return web.json_response(
            {"ok": True, "result": {"file_path": "v/1.oga", "file_size": size}}
        )

    async def download(request: web.Request) -> web.Response:
        return web.Response(body=sound)

    application = web.Application()
    application.router.add_post(f"/bot{TOKEN}/getFile", get_file)
    application.router.add_get(f"/file/bot{TOKEN}/v/1.oga", download)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@asynccontextmanager
async def hearing_bot(api: BotApi, hearing: Hearing, desk: Desk) -> AsyncIterator[None]:
    bot = Bot(api)
    bot.channel.hear(hearing)
    await bot.start(desk.take)
    yield
    await bot.stop()


async def test_a_voice_message_becomes_words_and_the_client_sees_them(api: BotApi) -> None:
    desk = Desk()
    async with hearing_bot(api, Hearing(spoken, fetched), desk):
        await api.send_other(CHAT, "voice")
        await api.replies(CHAT, 2)
    assert desk.events == [Wrote("500", "17 tavua (fi)")]
    assert api.texts(CHAT)[0] == "Kuulin näin: 17 tavua (fi)"


async def test_when_nothing_was_heard_the_client_is_asked_to_write_and_nothing_is_logged(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    desk = Desk()
    async with hearing_bot(api, Hearing(deaf, fetched), desk):
        await api.send_other(CHAT, "voice")
        await api.replies(CHAT, 1)
    assert desk.events == [SentOther("500", "voice")]
    (line,) = [each for each in caplog.records if each.getMessage() == "telegram.not-heard"]
    assert "CANARY" not in str(vars(line).get("fields", {}))


async def test_a_sound_is_fetched_up_to_a_size_whatever_is_said_of_it() -> None:
    large = b"x" * (MOST_BYTES + 1)
    for sound, size, expected in (
        (SOUND, len(SOUND), SOUND),
        (SOUND, MOST_BYTES + 1, b""),
        (large, 10, b""),
    ):
        async with telegram_with(sound, size) as url:
            assert await Files(url, TOKEN).fetch("voice-1") == expected


async def test_a_program_is_given_the_sound_and_prints_the_words() -> None:
    program = speech_of(
        f'{sys.executable} -c "import sys; print(len(sys.stdin.buffer.read()), sys.argv[1])"'
    )
    assert (await program(SOUND, "sv")).strip() == "17 sv"
    assert await Program(f"{sys.executable} -c 'raise SystemExit(3)'")(b"", "fi") == ""


def test_a_function_is_found_by_its_name_and_a_wrong_name_is_told() -> None:
    assert speech_of("shlex:quote") is not None
    for wrong in ("no.such:thing", "no-such-program", "unfinished '"):
        with pytest.raises(Refused, match=f"^telegram.speech: {wrong}: there is no such"):
            speech_of(wrong)
