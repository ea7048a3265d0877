"""The first reader's pages in a real browser: by keyboard, small and dark, with and without scripts."""

from msgspec.structs import replace
from playwright.async_api import Browser, BrowserContext

from storage.staff import Grant
from tests.browser.test_desk import Reader, address, office, reading
from tests.desk.office import Office, told

__all__ = ["address", "office"]  # fixtures of the desk

NAME = "Tsarnajeff"
STORY = f"{NAME} lähti. Olen kylän ainoa kuuro äiti."
_SELECT = """words => {
  const text = [...document.querySelector(".blurring blockquote").childNodes]
    .find(node => node.nodeType === 3 && node.data.includes(words));
  const at = text.data.indexOf(words);
  getSelection().setBaseAndExtent(text, at, text, at + words.length);
}"""


async def kept(office: Office) -> str:
    await office.hire("pomo", Grant("supervisor", "kotihoito"))
    await office.hire("esihenkilo", Grant("supervisor", "kotihoito-etela"))
    await office.release(replace(told(STORY, reader="no"), names=(NAME,)))
    return (await office.rows())[0].id


async def signed_in(context: BrowserContext, address: str) -> Reader:
    reader = await reading(context, address)
    await reader.sign_in()
    return reader


async def test_the_first_reader_gives_and_blurs_by_keyboard_small_and_dark(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await kept(office)
    small = await chromium.new_context(viewport={"width": 360, "height": 740}, color_scheme="dark")
    reader = await signed_in(small, address)
    await reader.go(f"/desk/feedback/{id_}")
    assert await reader.page.locator("mark").all_text_contents() == [NAME]
    found = await reader.findings()
    await reader.tab_to(".care a[href$=readers]")
    await reader.press("Enter")
    await reader.page.wait_for_url("**/readers")
    found += await reader.findings()
    await reader.tab_to("input[value=pomo]")
    await reader.press("Space", "Enter")
    await reader.page.wait_for_url("**/readers?saved=yes")
    assert await reader.page.is_checked("input[value=pomo]")
    await reader.go(f"/desk/feedback/{id_}/blur")
    found += await reader.findings()
    await reader.page.evaluate(_SELECT, "kylän ainoa kuuro äiti")
    await reader.page.wait_for_function("document.querySelector('input.words').value")
    await reader.tab_to("input.words")
    await reader.press("Enter")
    await reader.page.wait_for_selector("#preview")
    found += await reader.findings()
    await reader.tab_to("button.primary")
    await reader.press("Enter")
    await reader.page.wait_for_url("**/blur?saved=yes")
    assert "Olen […]." in await reader.page.inner_text("blockquote")
    assert (found, reader.complaints) == ([], [])


async def test_words_are_blurred_without_scripts_at_200_percent(
    chromium: Browser, office: Office, address: str
) -> None:
    id_ = await kept(office)
    plain = await chromium.new_context(
        java_script_enabled=False, viewport={"width": 640, "height": 400}
    )
    reader = await signed_in(plain, address)
    await reader.go(f"/desk/feedback/{id_}/blur")
    await reader.page.fill("input.words", "kylän ainoa")
    await reader.page.click("text=Katso ensin")
    await reader.page.click("button.primary")
    assert "Olen […] kuuro äiti." in await reader.page.inner_text("blockquote")
