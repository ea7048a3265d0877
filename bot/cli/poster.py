"""`kuulluksi poster SERVICE`: a sheet to print, with codes that lead to the conversation."""

import asyncio
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say

if TYPE_CHECKING:
    from bot.config import Config
    from bot.poster.layout import Poster, Way

_NONE = "-"


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "poster", "help-poster", run)
    parser.add_argument("service", metavar="SERVICE", help=say("help-poster-service"))
    parser.add_argument("--flow", default="", help=say("help-poster-flow"))
    parser.add_argument("--out", metavar="DIR", default=".", help=say("help-poster-out"))
    parser.add_argument("--language", default="fi-simple", help=say("help-poster-language"))


def run(args: Namespace) -> int:
    """Write the sheets, as SVG and as PDF, and print where they are."""
    from bot.cli.opening import config_known
    from bot.poster.layout import sheet_of
    from bot.poster.pdf import pdf
    from bot.poster.svg import svg
    from bot.texts import load_texts

    config, texts = asyncio.run(config_known(args)), load_texts("poster")
    service = "" if args.service == _NONE else args.service
    languages = _languages(args.language, texts.languages)
    _check(config, service, args.flow)
    ways = _ways(config, service, args.flow)
    folder, name = Path(args.out), "-".join(part for part in (args.flow, service) if part)
    folder.mkdir(parents=True, exist_ok=True)
    for lang in languages:
        sheet = sheet_of(_poster(config, service, lang, ways), texts, lang)
        for ending, drawn in (("svg", svg), ("pdf", pdf)):
            file = folder / f"{name or 'poster'}-{lang}.{ending}"
            file.write_bytes(drawn(sheet))
            print(file)
    return 0


def _languages(given: str, known: tuple[str, ...]) -> list[str]:
    from bot.errors import Refused

    languages = [each.strip() for each in given.split(",") if each.strip()]
    wrong = [each for each in languages if each not in known]
    if wrong or not languages:
        told = say(
            "poster-language", given=", ".join(wrong) or given, known=", ".join(sorted(known))
        )
        raise Refused(told)
    return languages


def _check(config: "Config", service: str, flow: str) -> None:
    """Tell all that is wrong with what the poster is to lead to; raises Refused."""
    from bot.errors import Refused
    from bot.files import directory_of, flows_of, setting_of
    from dialogs.flow import ADDITION

    services = directory_of(config).services
    flows = flows_of(config, setting_of(config)).keys() - {ADDITION}
    wrong = []
    if service and service not in services:
        wrong.append(say("poster-service", slug=service, known=", ".join(services)))
    if flow and flow not in flows:
        wrong.append(say("poster-flow", flow=flow, known=", ".join(sorted(flows))))
    if not (config.web.public_url or config.has_telegram or config.telegram.bot_name):
        wrong.append(say("poster-nowhere"))
    if wrong:
        raise Refused("\n".join(wrong))


def _ways(config: "Config", service: str, flow: str) -> tuple["Way", ...]:
    from bot.poster.layout import Way

    ways = []
    if config.web.public_url:
        base = config.web.public_url.rstrip("/")
        named = {"service": service, "flow": flow}
        query = urlencode({key: value for key, value in named.items() if value})
        url = f"{base}/?{query}" if query else f"{base}/"
        ways.append(Way("web", url, base.partition("://")[2]))
    if name := config.telegram.bot_name or _asked_name(config):
        ways.append(_telegram(config, name, service, flow))
    return tuple(ways)


def _telegram(config: "Config", name: str, service: str, flow: str) -> "Way":
    from bot.channels.telegram.links import link_to
    from bot.poster.layout import Way

    guest = config.telegram.mode == "guest"
    url = link_to(name, service, flow, guest=guest)
    return Way("telegram", url, f"t.me/{name}", "telegram-guest" if guest else "")


def _asked_name(config: "Config") -> str:
    """Return the bot's name as Telegram tells it, empty without a token; raises Refused."""
    from bot.channels.telegram.calls import CallFailed
    from bot.channels.telegram.naming import name_of_bot
    from bot.errors import Refused

    if not config.has_telegram:
        return ""
    telegram = config.telegram
    try:
        return asyncio.run(name_of_bot(telegram.api_url, telegram.token.get_secret_value()))
    except CallFailed as failure:
        raise Refused(say("poster-name", reason=failure.reason or failure.fault)) from None


def _poster(config: "Config", service: str, lang: str, ways: tuple["Way", ...]) -> "Poster":
    from bot.files import setting_of
    from bot.poster.layout import Poster

    setting = setting_of(config)
    known = setting.directory.services.get(service)
    numbers = {each.id: each.numbers for each in setting.signposts}
    return Poster(
        place=known.name(lang) if known else "",
        organisation=setting.organisation(lang),
        ways=ways,
        every=setting.every_of(service),
        texts_days=(known.texts_days if known else 0) or config.retention.texts.days,
        emergency=numbers.get("emergency", {}).get("number", ""),
    )
