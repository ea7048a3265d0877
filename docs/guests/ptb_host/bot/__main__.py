"""`python -m bot`: tells opening hours, and takes feedback through Kuulluksi. On python-telegram-bot."""

import logging
import os
from typing import Any

from ptb_client import Kuulluksi
from telegram import Update
from telegram.ext import ApplicationBuilder, CommandHandler, MessageHandler, TypeHandler, filters


async def hours(update: Update, context: Any) -> None:
    """Answer the bot's own command."""
    if update.message:
        await update.message.reply_text("We are open from 8 to 16.")


async def anything(update: Update, context: Any) -> None:
    """Answer all the rest."""
    if update.message:
        await update.message.reply_text("Write /hours, or /feedback to tell us how it was.")


def main() -> None:
    """Poll, one update after the other."""
    logging.basicConfig(level=logging.WARNING)  # at INFO httpx would log the token
    api = os.environ.get("API_URL", "https://api.telegram.org")
    building = ApplicationBuilder().token(os.environ["BOT_TOKEN"])
    application = building.base_url(f"{api}/bot").build()
    guest = Kuulluksi(os.environ["FEEDBACK_URL"], os.environ["FEEDBACK_SECRET"])
    application.add_handler(TypeHandler(Update, guest), group=-10)
    application.add_handler(CommandHandler("hours", hours))
    application.add_handler(MessageHandler(filters.ALL, anything))
    application.run_polling(allowed_updates=["message", "edited_message", "callback_query"])


main()
