import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.files import StaticFiles
from bot.channels.web.widget_texts import WIDGET_TEXTS, widget_files
from bot.texts import load_texts
from storage.engine import Database
from tests.channels.web.room import Room, application, channel_on, texts_with

Client = TestClient[web.Request, web.Application]

STATIC = Path(__file__).parents[3] / "bot/channels/web/static"
TEMPLATES = STATIC.parent / "templates"
PAGES = ("/", "/plain", "/demo")
BUDGET = 15 * 1024


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_is_private_and_loads_nothing_from_elsewhere(
    client: Client, path: str
) -> None:
    answer = await client.get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    assert not re.search(r'(src|href)="(https?:)?//', await answer.text())


async def test_the_plain_page_may_run_no_script(client: Client) -> None:
    policy = (await client.get("/plain")).headers["Content-Security-Policy"]
    assert "script-src" not in policy
    assert "<script" not in await (await client.get("/plain")).text()


@pytest.mark.parametrize("path", PAGES)
async def test_every_page_of_a_demonstration_says_so(
    sqlite: Database, room: Room, path: str
) -> None:
    for demonstration in (True, False):
        channel = channel_on(sqlite, demonstration=demonstration)
        async with TestClient(TestServer(application(channel))) as client:
            text = await (await client.get(path)).text()
            assert ("Tämä on esittely." in text) is demonstration


async def test_the_widget_is_told_that_it_is_a_demonstration() -> None:
    made = widget_files(load_texts("web"), demonstration=True)
    assert all(b'"demonstration":true' in body for body in made.values())


@pytest.mark.parametrize(
    ("query", "header", "lang"),
    [
        ("", "", "fi"),
        ("", "sv-FI,sv;q=0.9,en;q=0.5", "sv"),
        ("", "xx,en-GB;q=0.5", "en"),
        ("?lang=fi-simple", "en", "fi-simple"),
        ("?lang=%22%3E%3Cscript%3E", "", "fi"),
    ],
)
async def test_a_page_speaks_the_language_that_is_wanted(
    client: Client, query: str, header: str, lang: str
) -> None:
    answer = await client.get(f"/{query}", headers={"Accept-Language": header})
    assert f'<html lang="{lang}" dir="ltr">' in await answer.text()


async def test_a_page_of_a_right_to_left_language_runs_that_way(sqlite: Database) -> None:
    channel = channel_on(sqlite, texts=texts_with("ar"))
    async with TestClient(TestServer(application(channel))) as client:
        assert '<html lang="ar" dir="rtl">' in await (await client.get("/?lang=ar")).text()


async def test_a_link_may_name_a_service_and_nothing_else(client: Client) -> None:
    assert 'service="kotihoito"' in await (await client.get("/?service=kotihoito")).text()
    assert 'flow="visit"' in await (await client.get("/?flow=visit")).text()
    assert 'name="flow" value="visit"' in await (await client.get("/plain?flow=visit")).text()
    for wrong in ("%22%3E", "a" * 65, "ä", "../x"):
        assert "service" not in await (await client.get(f"/?service={wrong}")).text()


async def test_scripts_and_styles_are_open_to_every_page_and_kept(client: Client) -> None:
    version = StaticFiles(widget_files(load_texts("web"), demonstration=False)).version
    answer = await client.get(f"/static/{version}/chat.js")
    assert answer.content_type == "text/javascript"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "immutable" in answer.headers["Cache-Control"]
    old = await client.get("/static/000000000000/chat.js")
    assert old.headers["Cache-Control"] == "no-cache"
    for missing in ("chat.html", "..%2fchannel.py", "__init__.py"):
        assert (await client.get(f"/static/{version}/{missing}")).status == 404


async def test_the_loader_knows_where_the_other_scripts_are(client: Client) -> None:
    loader = await (await client.get("/widget.js")).text()
    found = re.search(r"static/[0-9a-f]{12}/", loader)
    assert found
    assert (await client.get(f"/{found[0]}float.js")).status == 200


async def test_texts_of_a_language_we_do_not_speak_come_in_the_nearest(client: Client) -> None:
    for asked, given in (("sv-FI", "sv"), ("xx", "fi"), ("fi-simple", "fi-simple")):
        answer = await client.get(f"/static/x/texts.{asked}.json")
        assert (await answer.json())["lang"] == given


def test_the_widget_is_small() -> None:
    assert StaticFiles({}).size() <= BUDGET


def test_scripts_say_only_what_stands_in_the_language_files() -> None:
    source = "".join(file.read_text() for file in STATIC.glob("*.js"))
    said = set(re.findall(r'(?:say|#tool|#button|#complain)\("([a-z-]+)"', source))
    said |= set(re.findall(r'"data-(?:say|name)": "([a-z-]+)"', source))
    assert said - {""} <= set(WIDGET_TEXTS)


@pytest.mark.parametrize("lang", load_texts("web").languages)
def test_every_language_says_everything_the_widget_says(lang: str) -> None:
    texts = load_texts("web")
    base = lang.partition("-")[0]
    missing = [key for key in WIDGET_TEXTS if not (texts.has(lang, key) or texts.has(base, key))]
    assert missing == []


@pytest.mark.parametrize("lang", load_texts("web").languages)
def test_every_language_says_everything_the_pages_say(lang: str) -> None:
    texts = load_texts("web")
    source = "".join(file.read_text() for file in TEMPLATES.glob("*.html"))
    base = lang.partition("-")[0]
    for key in re.findall(r'say\("([a-z-]+)"', source):
        assert texts.has(lang, key) or texts.has(base, key), key


# ---- colours


def themes() -> Iterator[dict[str, str]]:
    source = (STATIC / "colours.css").read_text()
    for block in re.findall(r":root, :host \{(.*?)\}", source, re.DOTALL):
        pairs = re.findall(r"--([a-z-]+): (?:var\([^,]+, )?(#[0-9a-f]{6})", block)
        yield dict(pairs)


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", tuple(themes()), ids=["light", "dark"])
def test_text_stands_out_seven_to_one_and_controls_three_to_one(theme: dict[str, str]) -> None:
    for ink in ("ink", "quiet", "warm", "heard"):
        for paper in ("paper", "bot"):
            assert contrast(theme[ink], theme[paper]) >= 7, (ink, paper)
    assert contrast(theme["ink"], theme["client"]) >= 7
    assert contrast(theme["on-accent"], theme["accent"]) >= 7
    for part in ("edge", "accent", "focus"):
        for paper in ("paper", "bot"):
            assert contrast(theme[part], theme[paper]) >= 3, (part, paper)


def test_both_themes_have_the_same_colours() -> None:
    light, dark = themes()
    assert set(light) == set(dark)
