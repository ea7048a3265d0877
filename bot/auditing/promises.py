"""What of the configuration and the keys weakens the promise that clients are given."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from bot.auditing.results import Result, good_if
from bot.config import Config
from bot.findings import Grade
from bot.keychecks import OLDEST
from dialogs.services import Service
from storage.errors import StorageError
from storage.keys import read_chat_keys, read_delivery_keys

_K_TEXTS = 5
_FASTEST_FIRST = ("at-once", "daily", "weekly")
_OPEN_TO_OTHERS = 0o077


def promises(
    config: Config, services: Collection[Service], k_texts_of: Callable[[str], int]
) -> Iterator[Result]:
    """Judge the settings."""
    low = [service.slug for service in services if k_texts_of(service.slug) < _K_TEXTS]
    rhythms = {config.edition.every, *(service.every for service in services if service.every)}
    fastest = next(each for each in _FASTEST_FIRST if each in rhythms)
    at_once = Grade.WRONG if fastest == "at-once" else Grade.DOUBT
    yield good_if("rhythm", fastest == "weekly", fastest, else_=at_once)
    yield good_if("few-texts", not low, len(low), else_=Grade.DOUBT)
    yield good_if(
        "push-spread",
        config.push.spread >= timedelta(hours=1),
        config.push.spread,
        else_=Grade.DOUBT,
    )
    yield good_if("log-level", config.log.level != "debug", config.log.level, else_=Grade.DOUBT)
    yield good_if(
        "https",
        config.web.public_url.startswith("https://") or not config.web.enabled,
        else_=Grade.DOUBT,
    )


def keys(config: Config, today: date) -> Iterator[Result]:
    """Judge where the keys lie and how old the day keys are."""
    folder = config.keys_dir
    inside = folder.resolve().is_relative_to(config.data_dir.resolve())
    yield good_if("keys-apart", not inside)
    places = (folder, *folder.glob("*")) if folder.is_dir() else ()
    yield good_if("keys-closed", not _exposed(places), _exposed(places))
    file = config.sqlite_file
    if file:
        yield good_if("data-closed", not _exposed((file,)), _exposed((file,)))
    yield from _day_keys(folder, today)
    yield from _sealing_key(folder, today)


def _day_keys(folder: Path, today: date) -> Iterator[Result]:
    try:
        oldest = min(day.day for day in read_chat_keys(folder).days)
    except (StorageError, ValueError) as error:
        yield Result("day-keys", Grade.DOUBT, type(error).__name__)
        return
    yield good_if("day-keys", oldest >= today - timedelta(days=1), oldest)


def _sealing_key(folder: Path, today: date) -> Iterator[Result]:
    try:
        made_on = read_delivery_keys(folder).secrets[0].made_on
    except StorageError as error:
        yield Result("sealing-key", Grade.DOUBT, type(error).__name__)
        return
    yield good_if("sealing-key", today - made_on <= OLDEST, made_on, else_=Grade.DOUBT)


def _exposed(places: Iterable[Path]) -> int:
    return sum(bool(place.stat().st_mode & _OPEN_TO_OTHERS) for place in places)
