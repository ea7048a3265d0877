"""The whole audit of a live installation: what was tried, how it ended, what to do."""

from datetime import datetime
from pathlib import Path

from bot.auditing import database, servers
from bot.auditing.promises import keys, promises
from bot.auditing.results import Result
from bot.config import Config
from bot.files import directory_of
from bot.looking import Finds
from dialogs.identifying.finds import STRUCTURED
from storage.engine import Database


async def audit(
    config: Config, db: Database, finder: Finds, *, nginx: Path | None = None
) -> tuple[Result, ...]:
    """Try everything; nothing is written, and no text, id or address is in what is returned."""
    services = directory_of(config).services
    today = datetime.now(config.time_zone).date()

    def k_texts_of(slug: str) -> int:
        if config.edition.k_texts is not None:
            return config.edition.k_texts
        return services[slug].k_texts if slug in services else 5

    def finds(lang: str, text: str) -> bool:
        return any(find.kind in STRUCTURED for find in finder.look(text, lang).finds)

    return (
        *promises(config, services.values(), k_texts_of),
        *keys(config, today),
        *await database.look(db, k_texts_of, today, finds),
        *await servers.database(db),
        *(servers.proxy(nginx) if nginx else ()),
    )
