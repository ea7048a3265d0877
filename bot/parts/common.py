"""What every part is built from, and the clocks they share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.config import Config
from bot.release import K_TEXTS
from dialogs.flow import Flow
from dialogs.services import Directory
from storage.engine import Database


@dataclass(frozen=True, slots=True)
class Common:
    """One installation: its settings, its database, its services and flows."""

    config: Config
    db: Database
    directory: Directory
    flows: Mapping[str, Flow]
    demonstration: bool = False
    renew: Callable[[], None] = lambda: None  # says that settings of the desk changed


def local_clock(config: Config) -> Callable[[], datetime]:
    """Return the clock of the configured time zone."""
    return lambda: datetime.now(config.time_zone)


def today_of(config: Config) -> Callable[[], date]:
    """Return the calendar of the configured time zone."""
    return lambda: datetime.now(config.time_zone).date()


def k_texts_of(config: Config, directory: Directory) -> Callable[[str], int]:
    """Return how many texts of a service are read together at least."""
    k, services = config.edition.k_texts, directory.services
    return lambda slug: k or (services[slug].k_texts if slug in services else K_TEXTS)
