"""Looking at a set-up: keys, database, texts, and facts that grow old."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, datetime, timedelta

from bot.analysers import SYSTEM, analyser
from bot.config import Config, OrganisationSection
from bot.errors import BotError, SettingsInvalid
from bot.files import directory_of, flow_of, setting_of, signposts_of
from bot.findings import Finding, Grade
from bot.first_readers import readers_inside, waits_unread
from bot.keychecks import files_of_keys, keys_beside
from bot.overlay import elsewhere, laid_over
from bot.texts import talk_of
from dialogs.errors import FlowInvalid
from dialogs.flow import ADDITION
from dialogs.inspection import doubts
from dialogs.setting import Setting
from storage import settings
from storage.engine import Database
from storage.errors import DatabaseUrlInvalid
from storage.keys import CHAT, DESK, PARTS
from storage.schema import is_current

STALE = timedelta(days=180)

_HERE = frozenset({"", "localhost", "127.0.0.1", "::1"})


async def look(config: Config, parts: Collection[str] = PARTS) -> tuple[Finding, ...]:
    """Look at everything that these parts need; nothing is changed."""
    today = datetime.now(config.time_zone).date()
    keys = files_of_keys(config, today, parts)
    readable = keys[0].grade is not Grade.WRONG
    database = await _database(config, parts if readable else ())
    laid, settings_ = (config, ()) if _is_wrong(database) else await _laid(config)
    return (
        *keys,
        *database,
        *settings_,
        *_texts(laid, today),
        *(_finder() if CHAT in parts else ()),
        *(mail(laid) if DESK in parts else ()),
        *_organisation(laid),
    )


def _is_wrong(findings: Sequence[Finding]) -> bool:
    return any(finding.grade is Grade.WRONG for finding in findings)


async def _laid(config: Config) -> tuple[Config, tuple[Finding, ...]]:
    """Return the configuration with what the desk says, and who says what otherwise than the files."""
    db = Database.open(config.database_url)
    try:
        overlay = await db.read(settings.in_force)
    finally:
        await db.close()
    if not config.desk.editing:
        asleep = Finding(Grade.DOUBT, "checked-settings-asleep", (("count", len(overlay)),))
        return config, (*_elsewhere(config), *((asleep,) if overlay else ()))
    problems = tuple(_told(lambda: laid_over(config, overlay)))
    laid = config if problems else laid_over(config, overlay)
    return laid, (*problems, *_elsewhere(laid))


def _elsewhere(config: Config) -> Iterator[Finding]:
    for name, source, value in elsewhere(config):
        args = (("name", name), ("value", value))
        yield Finding(Grade.GOOD, f"checked-setting-{source}", args)


async def _database(config: Config, proven: Collection[str]) -> tuple[Finding, ...]:
    file = config.sqlite_file
    if file is not None and not file.exists():
        return (Finding(Grade.WRONG, "no-database", (("path", str(file)),)),)
    try:
        db = Database.open(config.database_url)
        try:
            current = await is_current(db)
            belong = await keys_beside(db, config.keys_dir, proven) if current and proven else ()
            reading = await _first_reading(db, config) if current and DESK in proven else ()
        finally:
            await db.close()
    except DatabaseUrlInvalid as error:
        return (Finding(Grade.WRONG, "checked-problem", (("problem", str(error)),)),)
    except Exception as error:  # noqa: BLE001  a driver's own words may hold the password
        name = type(error).__name__
        return (Finding(Grade.WRONG, "checked-database-unreachable", (("error", name),)),)
    if not current:
        return (Finding(Grade.WRONG, "old-database"),)
    return (Finding(Grade.GOOD, "checked-database", (("kind", db.dialect),)), *belong, *reading)


async def _first_reading(db: Database, config: Config) -> tuple[Finding, ...]:
    """Find what breaks the promise that somebody outside the unit reads first what is kept."""
    try:
        directory = directory_of(config)
    except (BotError, FlowInvalid):
        return ()  # told with the texts
    unread = await waits_unread(db, directory)
    inside = len(await readers_inside(db, directory))
    return (
        *([Finding(Grade.WRONG, "checked-kept-unread")] if unread else []),
        *([Finding(Grade.DOUBT, "checked-reader-inside", (("count", inside),))] if inside else []),
    )


def mail(config: Config) -> Iterator[Finding]:
    """Find what is amiss with reminders by mail, where there are any."""
    if config.mail.host and not config.web.public_url:
        yield Finding(Grade.DOUBT, "checked-mail-nowhere")
    if config.mail.host not in _HERE and config.mail.security == "none":
        yield Finding(Grade.DOUBT, "checked-mail-open")


def _texts(config: Config, today: date) -> Iterator[Finding]:
    problems = (*_told(lambda: directory_of(config)), *_told(lambda: signposts_of(config)))
    yield from problems
    yield from _told(lambda: talk_of(config))
    if problems:  # the flows can still be read, beside the organisation that is shipped
        config = config.base.model_copy(update={"organisation": OrganisationSection()})
    setting = setting_of(config)
    for name in dict.fromkeys((*config.flows, ADDITION)):
        yield from _flow(config, name, setting)
    if not problems:
        yield from stale_signposts(setting, today)


def _flow(config: Config, name: str, setting: Setting) -> Iterator[Finding]:
    problems = tuple(_told(lambda: flow_of(config, name, setting)))
    yield from problems
    if not problems:
        flow = flow_of(config, name, setting)
        yield Finding(Grade.GOOD, "checked-flow", (("flow", flow.id),))
        for doubt in doubts(flow):
            yield Finding(Grade.DOUBT, "checked-problem", (("problem", str(doubt)),))


def _told(read: Callable[[], object]) -> Iterator[Finding]:
    """Read something; yield every problem that it has."""
    try:
        read()
    except (FlowInvalid, SettingsInvalid) as error:
        for problem in error.problems:
            yield Finding(Grade.WRONG, "checked-problem", (("problem", str(problem)),))
    except BotError as error:
        yield Finding(Grade.WRONG, "checked-problem", (("problem", str(error)),))


def stale_signposts(setting: Setting, today: date) -> Iterator[Finding]:
    """Find numbers that nobody has made sure of for half a year."""
    for signpost in setting.signposts:
        if today - signpost.checked_on > STALE:
            day = signpost.checked_on.isoformat()
            yield Finding(
                Grade.DOUBT, "checked-signpost-old", (("signpost", signpost.id), ("day", day))
            )


def _finder() -> Iterator[Finding]:
    """Say what the finder of identifying details has to work with."""
    try:
        name, analyse = analyser()
        analyse("asiakas")
    except Exception as error:  # noqa: BLE001  whatever is missing, clients are served without
        yield Finding(Grade.WRONG, "checked-finder-broken", (("error", type(error).__name__),))
        return
    yield Finding(Grade.GOOD, "checked-finder", (("analyser", name),))
    if name != SYSTEM:
        yield Finding(Grade.DOUBT, "checked-finder-slow")


def _organisation(config: Config) -> Iterator[Finding]:
    if not config.organisation.directory:
        yield Finding(Grade.DOUBT, "checked-invented")
    if config.web.enabled and not config.web.public_url:
        yield Finding(Grade.DOUBT, "checked-no-public-url")
    if config.edition.every == "at-once":
        yield Finding(Grade.DOUBT, "checked-at-once")
