"""Settings in a real browser: by keyboard, on a phone, in the dark, with large text."""

import os
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext

from storage.staff import Grant
from tests.browser.test_desk import Reader, address, office  # noqa: F401  fixtures
from tests.desk.office import Office

PAGES = (
    "",
    "/services",
    "/service/kotihoito-etela",
    "/service/new",
    "/role/head-nurse",
    "/thresholds",
    "/texts/sv",
    "/flow/experience",
    "/changes",
)
LOOKS = {
    "phone": {"viewport": {"width": 360, "height": 740}},
    "dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
}
PICTURES = os.environ.get("KUULLUKSI_PICTURES", "")


async def administrator(context: BrowserContext, place: str) -> Reader:
    reader = Reader(await context.new_page(), place)
    await reader.sign_in("aino")
    return reader


@pytest.mark.parametrize("look", LOOKS)
async def test_every_page_of_settings_is_for_everyone(
    office: Office,  # noqa: F811
    address: str,  # noqa: F811
    chromium: Browser,
    look: str,
) -> None:
    await office.hire("aino", Grant("administrator"))
    context = await chromium.new_context(locale="fi-FI", **LOOKS[look])  # type: ignore[arg-type]
    reader = await administrator(context, address)
    await reader.go("/desk/settings/thresholds")
    await reader.page.select_option("[id='edition.every']", "daily")
    await reader.page.fill("[id='push.spread']", "soon")
    await reader.page.click("text=Tallenna luonnos")
    assert await reader.findings() == []
    await picture(reader, f"{look}-problem")
    await reader.page.fill("[id='push.spread']", "2h")
    await reader.page.click("text=Tallenna luonnos")
    await reader.page.wait_for_selector("text=Muutos odottaa luonnoksena")
    for path in PAGES:
        await reader.go(f"/desk/settings{path}")
        assert await reader.findings() == [], path
        await picture(reader, f"{look}{path.replace('/', '-')}")
    await reader.page.click("text=Asetukset >> nth=0")
    await reader.page.click("text=Ota käyttöön")
    await reader.go("/desk/settings/changes")
    assert await reader.findings() == []
    await picture(reader, f"{look}-changed")
    assert [each for each in reader.complaints if "422" not in each] == []
    await context.close()


async def test_a_setting_is_changed_and_taken_into_use_by_keyboard_alone(
    office: Office,  # noqa: F811
    address: str,  # noqa: F811
    chromium: Browser,
) -> None:
    await office.hire("aino", Grant("administrator"))
    context = await chromium.new_context(locale="fi-FI")
    reader = await administrator(context, address)
    await reader.go("/desk/settings/thresholds")
    await reader.tab_to("[id='edition.hour']")
    await reader.press("Control+a", "9", "Enter")
    await reader.page.wait_for_selector("text=Muutos odottaa luonnoksena")
    await reader.tab_to("form[action$='/use'] button")
    await reader.press("Enter")
    await reader.page.wait_for_selector("text=Muutokset on otettu käyttöön")
    assert office.renewals == 1
    await context.close()


async def picture(reader: Reader, name: str) -> None:
    if PICTURES:
        await reader.page.screenshot(path=str(Path(PICTURES) / f"{name}.png"), full_page=True)
