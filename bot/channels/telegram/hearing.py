"""Voice messages written down by what an organisation plugs in; off unless it does.

Rule 1: a sound is fetched up to a size, held in memory, handed on and let go; it is written nowhere.
Rule 2: whatever fails, the client is asked to write instead; no line of the log holds what was said.
"""

import asyncio
import shlex
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import import_module
from shutil import which
from typing import Protocol

import msgspec
from aiohttp import ClientSession, ClientTimeout

from bot.channels.telegram.calls import form, result_of
from bot.errors import Refused
from bot.logs import warn

MOST_BYTES = 4 * 1024 * 1024  # about ten minutes of Telegram's voice
_SECONDS = 60.0


class SpeechToText(Protocol):
    """What writes down a voice message (OGG with Opus); empty where nothing was understood."""

    async def __call__(self, sound: bytes, language: str) -> str:
        """Return the words; `language` is `fi`, `sv` or `en`."""


Fetch = Callable[[str], Awaitable[bytes]]


class Hearing:
    """Fetches a voice message and has it written down."""

    def __init__(self, speech: SpeechToText, fetch: Fetch) -> None:
        self._speech, self._fetch = speech, fetch

    async def words(self, file: str, language: str) -> str:
        """Return what was said, empty when that cannot be known."""
        try:
            async with asyncio.timeout(_SECONDS):
                sound = await self._fetch(file)
                return (await self._speech(sound, language)).strip() if sound else ""
        except Exception as error:  # noqa: BLE001 - another's program: the client writes instead
            warn("telegram.not-heard", error)
            return ""


class Files:
    """Fetches files of a bot, without a library: none of them has to know."""

    def __init__(self, api_url: str, token: str) -> None:
        self._api, self._token = api_url.rstrip("/"), token

    async def fetch(self, file: str) -> bytes:
        """Return a file, empty when it is too large; raises CallFailed and what aiohttp raises."""
        async with ClientSession(timeout=ClientTimeout(total=_SECONDS)) as http:
            found = msgspec.convert(await self._call(http, file), _File)
            if not found.file_path or found.file_size > MOST_BYTES:
                return b""
            url = f"{self._api}/file/bot{self._token}/{found.file_path}"
            async with http.get(url) as answer:
                return await _limited(answer.content.iter_any()) if answer.ok else b""

    async def _call(self, http: ClientSession, file: str) -> object:
        url = f"{self._api}/bot{self._token}/getFile"
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        async with http.post(url, data=form({"file_id": file}), headers=headers) as answer:
            return result_of(answer.status, await answer.read())


class Program:
    """A command that is given the sound on its standard input and prints the words."""

    def __init__(self, command: str) -> None:
        """Raises Refused where there is no such program."""
        try:
            self._words = shlex.split(command)
        except ValueError:
            self._words = []
        if not self._words or which(self._words[0]) is None:
            raise Refused(
                f"telegram.speech: {command}: there is no such program; "
                "expected package.module:function or a command"
            )

    async def __call__(self, sound: bytes, language: str) -> str:
        process = await asyncio.create_subprocess_exec(
            *self._words, language, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        try:
            printed, _ = await process.communicate(sound)
        finally:
            if process.returncode is None:
                process.kill()
        return printed.decode("utf-8", "replace") if process.returncode == 0 else ""


def speech_of(setting: str) -> SpeechToText:
    """Return what `telegram.speech` names: `package.module:function` or a command; raises Refused."""
    module, _, name = setting.partition(":")
    if not (name.isidentifier() and all(part.isidentifier() for part in module.split("."))):
        return Program(setting)
    try:
        speech: SpeechToText = getattr(import_module(module), name)
    except (ImportError, AttributeError):
        raise Refused(
            f"telegram.speech: {setting}: there is no such function; "
            "expected package.module:function or a command"
        ) from None
    return speech


class _File(msgspec.Struct):
    file_path: str = ""
    file_size: int = 0


async def _limited(chunks: AsyncIterator[bytes]) -> bytes:
    """Return all of it, or nothing when it is more than was said."""
    sound = bytearray()
    async for chunk in chunks:
        sound += chunk
        if len(sound) > MOST_BYTES:
            return b""
    return bytes(sound)
