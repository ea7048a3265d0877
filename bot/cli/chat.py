"""`kuulluksi chat`: a conversation in the terminal."""

import asyncio
import sys
import threading
from argparse import Namespace

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "chat", "help-chat", run)
    parser.add_argument("--flow", metavar="ID", default="", help=say("help-chat-flow"))
    parser.add_argument("--language", metavar="TAG", default="", help=say("help-chat-language"))


def run(args: Namespace) -> int:
    """Talk until the end of the input."""
    return asyncio.run(_talk(args))


async def _talk(args: Namespace) -> int:
    from bot.channels.terminal import TerminalChannel
    from bot.cli.opening import config_in_force, opened
    from bot.errors import Refused
    from bot.files import flows_of, setting_of
    from bot.looking import watching
    from bot.parts.chat import Chat
    from bot.texts import talk_of
    from dialogs.flow import ADDITION
    from storage.keys import CHAT
    from storage.proving import prove

    config = await config_in_force(args)
    setting, _ = watching(setting_of(config), config)
    flows = flows_of(config, setting)
    known = [id_ for id_ in flows if id_ != ADDITION]  # adding begins under news or a code
    if args.flow and args.flow not in known:
        raise Refused(say("flow-unknown", flow=args.flow, known=", ".join(known)))
    async with opened(config) as db:
        await prove(db, config.keys_dir, (CHAT,))
        chat = Chat(config, db, flows, setting.directory, flow=args.flow)
        channel = TerminalChannel(Lines().next, print, args.language)
        try:
            print(talk_of(config).say(args.language or "fi", "terminal-hint"), end="\n\n")
            await channel.start(chat.intake.take)
            await channel.talk()
        finally:
            await chat.close()
    return 0


class Lines:
    """The lines of the standard input, read in a thread that does not keep the program alive."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    async def next(self) -> str | None:
        """Return the next line, None at the end."""
        return await self._lines.get()

    def _read(self) -> None:
        for line in sys.stdin:
            self._loop.call_soon_threadsafe(self._lines.put_nowait, line)
        self._loop.call_soon_threadsafe(self._lines.put_nowait, None)
