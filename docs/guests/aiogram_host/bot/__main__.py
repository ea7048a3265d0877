"""`python -m bot`: tells opening hours, and takes feedback through Kuulluksi. On aiogram."""

import asyncio
import logging
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.types import Message
from aiogram_client import Kuulluksi

dispatcher = Dispatcher()


@dispatcher.message(Command("hours"))
async def hours(message: Message) -> None:
    """Answer the bot's own command."""
    await message.answer("We are open from 8 to 16.")


@dispatcher.message()
async def anything(message: Message) -> None:
    """Answer all the rest."""
    await message.answer("Write /hours, or /feedback to tell us how it was.")


async def main() -> None:
    """Poll; `handle_as_tasks=False` confirms an update only after it was handled."""
    logging.basicConfig(level=logging.WARNING)
    guest = Kuulluksi(os.environ["FEEDBACK_URL"], os.environ["FEEDBACK_SECRET"])
    dispatcher.update.outer_middleware(guest)
    server = TelegramAPIServer.from_base(os.environ.get("API_URL", "https://api.telegram.org"))
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
    wanted = ["message", "edited_message", "callback_query"]
    await dispatcher.start_polling(bot, handle_as_tasks=False, allowed_updates=wanted)


asyncio.run(main())
