"""Takes the pictures of the README from the running demonstration: `make pictures`.

`--all FOLDER` also takes every page in light and dark, wide and narrow, to be looked at.
"""

import argparse
import asyncio
import os
import re
import shutil
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

PICTURES = Path(__file__).parent / "pictures"
LARGEST = 200_000  # bytes: a page with two of them still opens at once on a phone

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

_ROOT = Path(__file__).parents[1]
_PROGRAM = (
    sys.executable,
    "-c",
    "from bot.cli.main import main; raise SystemExit(main())",
    "demo",
)
_PATIENCE = 60.0

_PLACE = "Kotihoito, pohjoinen alue"
_FIRST = "Hoitaja vaihtuu joka päivä. Kahdessa viikossa kävi yksitoista eri ihmistä."
_SECOND = "Joka aamu selitän alusta, missä kahvikuppi on."
_FEELING = "Turhautunut"
_CASE = "Siskoni on 29-vuotias"  # how the feedback on the picture of the desk begins


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A running demonstration."""

    url: str
    account: str
    password: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is taken."""

    width: int
    height: int
    scale: float = 1
    scheme: str = "light"

    @property
    def is_phone(self) -> bool:
        return self.scale > 1


PHONE = Look(420, 760, scale=2)
SCREEN = Look(1280, 860)


# ---- the program


@asynccontextmanager
async def demonstration() -> AsyncIterator[Demonstration]:
    """Run a demonstration of its own, with everything loaded."""
    with tempfile.TemporaryDirectory() as folder:
        process = await _start(Path(folder))
        try:
            yield await _ready(process)
        finally:
            process.terminate()
            await process.wait()


async def _start(folder: Path) -> Process:
    theirs = {
        name: value for name, value in os.environ.items() if not name.startswith("KUULLUKSI")
    }
    ours = {"PYTHONPATH": str(_ROOT), "KUULLUKSI_WEB__PORT": "0", "KUULLUKSI_LOG__FORM": "json"}
    return await asyncio.create_subprocess_exec(
        *_PROGRAM, cwd=folder, env={**theirs, **ours}, stdout=PIPE, stderr=PIPE
    )


async def _ready(process: Process) -> Demonstration:
    said = await asyncio.wait_for(_until(process.stdout, "is ready: "), _PATIENCE)
    await asyncio.wait_for(_until(process.stderr, "demonstration.loaded"), _PATIENCE)
    account = re.search(r"account: (\S+)\s+password: (\S+)", said)
    url = re.search(r"is ready: (\S+)", said)
    if not account or not url:
        raise SystemExit("The demonstration did not say where it is.")
    return Demonstration(url[1], account[1], account[2])


async def _until(stream: asyncio.StreamReader | None, words: str) -> str:
    said = ""
    while stream and words not in said:
        line = (await stream.readline()).decode()
        if not line:
            raise SystemExit(f"The demonstration ended before it said: {words}")
        said += line
    return said


# ---- what is on the pictures


async def conversation(page: Page, at: Demonstration) -> None:
    """Lead to the moment when the client has told something and is asked why it felt so."""
    await page.goto(f"{at.url}/?lang=fi")
    await _tell(page)


async def widget(page: Page, at: Demonstration) -> None:
    """Open the widget on the page of the invented town."""
    await page.goto(f"{at.url}/demo?lang=fi")
    await page.locator("kuulluksi-button button.launch").click()
    await _tell(page)


async def plain(page: Page, at: Demonstration) -> None:
    """Open the page that needs no JavaScript."""
    await page.goto(f"{at.url}/plain?lang=fi")


async def sign_in(page: Page, at: Demonstration) -> None:
    """Show the door of the desk."""
    await page.goto(f"{at.url}/desk/login")


async def queue(page: Page, at: Demonstration) -> None:
    """Show the desk's list."""
    await sign_in(page, at)
    await page.fill("#name", at.account)
    await page.fill("#password", at.password)
    await page.locator("form button.primary").click()
    await page.wait_for_selector("#queue")


async def feedback(page: Page, at: Demonstration) -> None:
    """Show one feedback."""
    await queue(page, at)
    await page.goto(f"{at.url}/desk?status=needs-decision")
    await page.locator("#queue a.words", has_text=_CASE).click()
    await page.wait_for_selector("#next")


async def _tell(page: Page) -> None:
    chat = page.locator("kuulluksi-chat")

    async def press(label: str) -> None:
        await chat.get_by_role("button", name=label, exact=True).last.click()

    async def asked(words: str) -> None:
        await chat.get_by_role("log").get_by_text(words).last.wait_for()

    async def write(words: str) -> None:
        await chat.locator("#field").fill(words)

    await press("Suomi")
    await asked("Ennen kuin aloitat")
    await chat.locator(".answer .choices button").first.click()
    await asked("Missä asioit?")
    await write(_PLACE)
    await press("Hae")
    await press(_PLACE)
    await asked("Kenen kokemuksesta")
    await press("Omastani")
    await asked("Mitä tapahtui?")
    await write(_FIRST)
    await press("Lähetä")
    await asked("Tämä on tallessa")
    await write(_SECOND)
    await press("Valmis")
    await asked("Miltä sinusta tuntui?")
    await press(_FEELING)
    await press("Valmis")
    await asked("Mikä sinua turhautti?")
    told = chat.get_by_role("listitem").filter(has_text="Mitä tapahtui?")
    await told.evaluate("node => node.scrollIntoView({ block: 'start' })")


Scene = Callable[[Page, Demonstration], Awaitable[None]]

SCENES: dict[str, tuple[Scene, Look]] = {
    "conversation": (conversation, PHONE),
    "widget": (widget, SCREEN),
    "desk": (feedback, SCREEN),
    "desk-queue": (queue, SCREEN),
}
MORE: dict[str, tuple[Scene, Look]] = {
    **SCENES,
    "plain": (plain, SCREEN),
    "desk-login": (sign_in, SCREEN),
}


# ---- the camera


async def take(browser: Browser, at: Demonstration, scene: Scene, look: Look, file: Path) -> None:
    """Take one picture, in a browser that knows nothing of the others."""
    context = await browser.new_context(
        viewport={"width": look.width, "height": look.height},
        device_scale_factor=look.scale,
        has_touch=look.is_phone,
        is_mobile=look.is_phone,
        color_scheme="dark" if look.scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="fi-FI",
    )
    page = await context.new_page()
    await scene(page, at)
    await page.evaluate("document.fonts.ready")
    await page.screenshot(path=file, animations="disabled", caret="hide")
    await context.close()


async def take_all(browser: Browser, at: Demonstration, folder: Path) -> None:
    """Take every page in light and dark, wide and narrow."""
    for name, (scene, _) in MORE.items():
        for scheme in ("light", "dark"):
            for look in (SCREEN, Look(360, 760, scale=2)):
                file = folder / f"{name}-{scheme}-{look.width}.png"
                await take(browser, at, scene, replace(look, scheme=scheme), file)


async def run(folder: Path | None) -> None:
    """Take the pictures of the README, and those to be looked at if a folder is given."""
    named = os.environ.get("KUULLUKSI_CHROMIUM")
    own = named or shutil.which("chromium") or shutil.which("chromium-browser")
    async with demonstration() as at, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=own, args=FLAGS)
        for name, (scene, look) in SCENES.items():
            await take(browser, at, scene, look, PICTURES / f"{name}.png")
        if folder:
            await take_all(browser, at, folder)
        await browser.close()


def main() -> int:
    """Take the pictures; fails if one has grown too large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", metavar="FOLDER", type=Path, help="look at every page")
    asyncio.run(run(parser.parse_args().all))
    sizes = {file.name: file.stat().st_size for file in sorted(PICTURES.glob("*.png"))}
    for name, size in sizes.items():
        print(f"{name}  {size // 1000} kB{'  too large' if size > LARGEST else ''}")
    return 1 if max(sizes.values()) > LARGEST else 0


if __name__ == "__main__":
    raise SystemExit(main())
