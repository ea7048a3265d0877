"""A whole installation behind a channel: the real conversation, storage, desk rules and delivery."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import App
from bot.channels.channel import Channel, Take
from bot.config import Config, EditionSection, PushSection, WebSection
from storage.engine import Database
from storage.feedbacks import FeedbackRow
from storage.keys import create_keys

WORDS = "Peruutuksesta soitetaan nyt aina."


@dataclass
class House:
    """Everything but the channel; editions and pushes are made when a test says so."""

    app: App

    @property
    def take(self) -> Take:
        return self.app.chat.intake.take

    def add(self, channel: Channel) -> None:
        self.app.add(channel)

    async def release(self) -> list[FeedbackRow]:
        """Make an edition of everything sent so far; return all feedback there is."""
        await self.app.release.make()
        return await self.app.casework.listed()

    async def answer(self, feedback: str, *statuses: str) -> None:
        """Let staff move a feedback through these statuses, with a few words each."""
        for after in statuses:
            await self.app.casework.change_status(
                feedback, before=None, after=after, role="head-nurse", texts={"fi": WORDS}
            )

    async def push(self) -> None:
        """Send what is owed to clients."""
        await self.app.delivery.sweep()


@asynccontextmanager
async def open_house(
    folder: Path, template: Path, edition: EditionSection | None = None
) -> AsyncIterator[House]:
    """Open an installation in this folder, on a copy of an empty database."""
    config = Config(
        data_dir=folder,
        keys_dir=folder / "keys",
        edition=edition or EditionSection(every="at-once", k_texts=1),
        push=PushSection(spread=timedelta(), quiet=False),
        web=WebSection(public_url="https://palaute.example.org"),
    )
    shutil.copy(template, folder / "kuulluksi.sqlite3")
    create_keys(config.keys_dir, datetime.now(UTC).date())
    db = Database.open(config.database_url)
    app = App(config, db)
    try:
        yield House(app)
    finally:
        await app.chat.close()
        await db.close()
