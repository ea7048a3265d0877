"""What a client does after sending, on the chat page: answer staff, and hide what was opened."""

from playwright.async_api import expect

from tests.browser.visitor import Site, Visitor

ANSWER = "Aamulla kello kahdeksan."


async def opened(visitor: Visitor, site: Site) -> None:
    """Send a feedback, let staff ask about it, and open their question."""
    await visitor.begin()
    await visitor.to_the_end()
    await site.release()
    await site.handle("read")
    await site.handle("asked", "Mihin aikaan?")
    await expect(visitor.page.locator(".bot").get_by_text("Sinulle on viesti.")).to_have_count(2)
    await visitor.press("Avaa")
    await expect(visitor.bots.last).to_contain_text("Mihin aikaan?")


async def test_a_question_of_staff_is_answered_in_the_chat(visitor: Visitor, site: Site) -> None:
    await opened(visitor, site)
    await visitor.press("Vastaa")
    assert "jokainen vastaus kertoo sinusta vähän lisää" in "\n".join(await visitor.said())
    await visitor.press("Selvä, aloitetaan")
    await visitor.write(ANSWER)
    await visitor.to_the_end()
    row = await site.release()
    assert row.status == "in-handling"
    (added,) = await site.app.casework.additions(row.id)
    assert added.answers["added"] == ANSWER


async def test_opened_content_is_hidden_with_one_press_and_the_keyboard_stays_near(
    visitor: Visitor, site: Site
) -> None:
    await opened(visitor, site)
    await visitor.button("Piilota viesti").click()
    await expect(visitor.page.get_by_text("Mihin aikaan?")).to_have_count(0)
    assert (await visitor.focused())["tag"] == "ol"
    assert await visitor.violations() == []
