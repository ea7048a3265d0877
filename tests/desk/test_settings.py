import html
import re
from collections.abc import AsyncIterator

import pytest

from bot.access import Role
from bot.config import Config, DeskSection
from storage import settings
from storage.staff import Grant
from tests.desk.office import Office, Visitor

ADMINISTRATOR = Grant(Role.ADMINISTRATOR)
SETTINGS = "/desk/settings"


pytestmark = pytest.mark.parametrize("dialect", ["sqlite"])  # tests of storage run on both


@pytest.fixture
async def administrator(office: Office) -> AsyncIterator[Visitor]:
    visitor = await signed_in(office)
    yield visitor
    await visitor.browser.close()


async def signed_in(office: Office, name: str = "aino") -> Visitor:
    await office.hire(name, ADMINISTRATOR)
    visitor = Visitor(await office.browser())
    await visitor.sign_in(name)
    return visitor


def fields(visitor: Visitor) -> dict[str, str]:
    """Return what the form on the page holds, as a browser would send it."""
    page = visitor.html
    found = dict(re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', page))
    found |= {
        name: value
        for value, name in re.findall(r'<input type="hidden" value="([^"]*)" name="([^"]+)"', page)
    }
    found |= dict(
        re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    )
    for name, options in re.findall(
        r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', page, re.DOTALL
    ):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    unset = {name for name in found if name.startswith("back-")} | {"closed"}
    return {name: html.unescape(each) for name, each in found.items() if name not in unset}


async def fill(visitor: Visitor, path: str, **values: str) -> str:
    """Open a form, change some fields, and send it."""
    await visitor.get(SETTINGS + path)
    form = fields(visitor) | {key.replace("__", "."): value for key, value in values.items()}
    return await visitor.send(SETTINGS + path, form)


async def use(visitor: Visitor) -> str:
    await visitor.get(SETTINGS)
    return await visitor.send(f"{SETTINGS}/use", fields(visitor))


async def test_a_draft_shows_what_clients_will_notice_and_changes_nothing_until_it_is_used(
    office: Office, administrator: Visitor
) -> None:
    await fill(administrator, "/thresholds", edition__every="daily")
    assert administrator.place == f"{SETTINGS}?done=drafted"
    assert "Luemme palautteet kerran päivässä" in administrator.html
    assert await office.database.read(settings.in_force) == {}
    await use(administrator)
    assert administrator.place == f"{SETTINGS}?done=used"
    assert await office.database.read(settings.in_force) == {"edition.every": "daily"}
    assert office.renewals == 1
    changes = await administrator.get(f"{SETTINGS}/changes")
    assert "aino" in changes
    assert "Kuinka usein palautteet luetaan" in changes


async def test_nothing_invalid_is_kept_and_every_problem_stands_at_its_field(
    office: Office, administrator: Visitor
) -> None:
    page = await fill(
        administrator,
        "/thresholds",
        edition__every="yearly",
        push__spread="soon",
        edition__hour="7",
    )
    assert administrator.status == 422
    assert re.search(
        r'id="edition.every-problem-1".*expected .weekly', html.unescape(page), re.DOTALL
    )
    assert re.search(r'id="push.spread-problem-1".*such as 24h', page, re.DOTALL)
    assert 'value="soon"' in page
    assert await office.database.read(settings.drafts) == []


async def test_a_service_is_renamed_moved_and_closed_and_a_new_one_added(
    office: Office, administrator: Visitor
) -> None:
    path = "/service/kotihoito-etela"
    await fill(
        administrator, path, **{"name-sv": "Hemvård, ny", "answer_days": "9", "closed": "yes"}
    )
    assert administrator.status == 200
    await fill(
        administrator,
        "/service/new",
        slug="uusi",
        **{"name-fi": "Uusi"},
        parent="kotihoito",
        kind="unit",
        handler="head-nurse",
    )
    await use(administrator)
    standing = await office.settings.standing()
    services = (await office.settings.whole(standing.in_force)).directory.services
    moved, new = services["kotihoito-etela"], services["uusi"]
    assert (moved.names["sv"], moved.answer_days, moved.closed) == ("Hemvård, ny", 9, True)
    assert moved.names["fi"] == "Kotihoito, eteläinen" or moved.names["fi"]
    assert (new.parent, new.handler) == ("kotihoito", "head-nurse")
    page = await fill(administrator, "/service/new", slug="uusi", **{"name-fi": "Taas"})
    assert administrator.status == 422
    assert "Tämä tunnus on jo käytössä." in page


async def test_what_clients_are_told_is_put_in_other_words_and_back(
    office: Office, administrator: Visitor
) -> None:
    page = await fill(administrator, "/texts/fi", **{"status-read": "Luettu, { $boss }."})
    assert administrator.status == 422
    assert "only $role can be put in" in page
    await fill(administrator, "/texts/fi", **{"status-read": "Luettu. Lukija: { $role }."})
    await use(administrator)
    standing = await office.settings.standing()
    talk = (await office.settings.whole(standing.in_force)).talk
    assert talk.say("fi", "status-read", role="hoitaja") == "Luettu. Lukija: hoitaja."
    await fill(administrator, "/texts/fi", **{"back-status-read": "yes"})
    await use(administrator)
    assert await office.database.read(settings.in_force) == {}


async def test_a_flow_is_looked_at_before_it_is_kept_and_its_files_are_right_together(
    office: Office, administrator: Visitor
) -> None:
    await administrator.get(f"{SETTINGS}/flow/experience")
    given = fields(administrator)
    worse = given | {"flow.toml": given["flow.toml"] + '\n[[steps]]\nid = "more"\nkind = "text"\n'}
    page = await administrator.send(f"{SETTINGS}/flow/experience", worse)
    assert administrator.status == 422
    assert "needs more" in html.unescape(page)
    better = given | {"en.ftl": given["en.ftl"].replace("What happened", "What took place")}
    assert better != given
    page = await administrator.send(f"{SETTINGS}/flow/experience", better | {"do": "look"})
    assert administrator.status == 200
    assert 'id="preview-flow"' in page
    assert await office.database.read(settings.drafts) == []
    await administrator.send(f"{SETTINGS}/flow/experience", better)
    assert [each.key for each in await office.database.read(settings.drafts)] == [
        "flows/experience/en.ftl"
    ]


async def test_two_administrators_do_not_overwrite_each_other(
    office: Office, administrator: Visitor
) -> None:
    other = await signed_in(office, "eino")
    await other.get(f"{SETTINGS}/thresholds")
    before = fields(other)
    await fill(administrator, "/thresholds", edition__hour="7")
    page = await other.send(f"{SETTINGS}/thresholds", before | {"edition.hour": "8"})
    assert other.status == 409
    assert "Joku muutti asetuksia sillä välin" in page
    assert 'value="8"' in page
    await other.get(SETTINGS)
    seen = fields(other)
    await fill(administrator, "/thresholds", edition__hour="9")
    await other.send(f"{SETTINGS}/use", seen)
    assert other.status == 409
    assert await office.database.read(settings.in_force) == {}
    await other.browser.close()


async def test_a_change_is_taken_back_and_a_draft_discarded(
    office: Office, administrator: Visitor
) -> None:
    await fill(administrator, "/thresholds", edition__hour="7")
    await use(administrator)
    await administrator.get(f"{SETTINGS}/changes")
    await administrator.send(f"{SETTINGS}/take-back", fields(administrator))
    (draft,) = await office.database.read(settings.drafts)
    assert (draft.key, draft.value) == ("edition.hour", None)
    await administrator.send(f"{SETTINGS}/discard", fields(administrator) | {"key": draft.key})
    assert await office.database.read(settings.drafts) == []
    trail = await administrator.get("/desk/trail")
    for deed in ("Luonnosteli asetuksen", "Muutti asetusta", "Hylkäsi luonnoksen"):
        assert deed in trail


async def test_where_files_alone_hold_the_desk_shows_them_and_changes_nothing(
    office: Office,
) -> None:
    office.config = Config(desk=DeskSection(editing=False))
    visitor = await signed_in(office)
    page = await visitor.get(f"{SETTINGS}/thresholds")
    assert "disabled" in page
    assert "config.toml" in page
    await visitor.send(f"{SETTINGS}/thresholds", {"edition.hour": "7"})
    assert await office.database.read(settings.drafts) == []
    await visitor.browser.close()


async def test_what_the_environment_says_cannot_be_changed_on_the_desk(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUULLUKSI_EDITION__HOUR", "5")
    office.config = Config()
    visitor = await signed_in(office)
    page = await fill(visitor, "/thresholds", edition__hour="7")
    assert await office.database.read(settings.drafts) == []
    page = await visitor.get(f"{SETTINGS}/thresholds")
    assert re.search(r'id="edition.hour"[^>]* disabled', page)
    assert "ympäristömuuttujassa" in page
    await visitor.browser.close()
