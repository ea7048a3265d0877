import re

import pytest
from aiohttp import web

from bot.desk.front import FrontSettings
from storage import staff
from storage.sealing import token_hash
from tests.desk.office import NAME, PASSWORD, Office, Visitor

OPEN = {
    ("GET", "/desk/static/{version}/{name}"),
    ("GET", "/desk/login"),
    ("POST", "/desk/login"),
    ("GET", "/desk/language/{language}"),
    ("POST", "/desk/login/passkey"),
    ("POST", "/desk/login/passkey/options"),
    ("GET", "/desk/code"),
    ("POST", "/desk/code"),
    ("GET", "/desk/invitation/{token}"),
    ("POST", "/desk/invitation"),
    ("GET", "/desk/setup"),
    ("POST", "/desk/setup/passkey"),
    ("POST", "/desk/setup/passkey/options"),
    ("POST", "/desk/setup/password"),
    ("GET", "/desk/setup/app"),
    ("POST", "/desk/setup/app"),
}
COOKIE = "kuulluksi-desk"


def addresses(application: web.Application) -> list[tuple[str, str]]:
    """Return method and path of every route of the real router."""
    found = []
    for route in application.router.routes():
        path = route.resource.canonical if route.resource else ""
        methods = ["GET", "POST", "PUT", "DELETE"] if route.method == "*" else [route.method]
        found += [(method, path) for method in methods if method != "HEAD"]
    return found


def filled(path: str, id_: str) -> str:
    return re.sub(r"\{id\}", id_, path).replace("{rest}", "anything/else")


def token(visitor: Visitor) -> str:
    cookies = visitor.browser.session.cookie_jar.filter_cookies(visitor.browser.make_url("/desk"))
    return cookies[COOKIE].value


async def test_every_address_but_the_open_ones_refuses_who_is_not_signed_in(
    office: Office, visitor: Visitor
) -> None:
    id_ = await office.feedback()
    closed = [each for each in addresses(office.application()) if each not in OPEN]
    assert len(closed) > 10
    await visitor.get("/desk/login")
    for method, path in closed:
        answer = await visitor.browser.request(
            method,
            filled(path, id_),
            data={"csrf": visitor.csrf} if method != "GET" else None,
            headers={"Origin": str(visitor.browser.make_url("")).rstrip("/")},
            allow_redirects=False,
        )
        assert answer.status == 303, (method, path)
        assert answer.headers["Location"].startswith("/desk/login"), (method, path)
        assert await answer.text() == ""
    assert await office.status(id_) == "received"


async def test_every_form_of_the_desk_refuses_a_missing_and_a_wrong_token(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    forms = [path for method, path in addresses(office.application()) if method == "POST"]
    assert len(forms) > 5
    for path in forms:
        for wrong in ("", "x" * 43, "ä"):
            await reader.post(filled(path, id_), csrf=wrong, after="read", before="received")
            assert reader.status == 403, (path, wrong)
    assert await office.status(id_) == "received"
    assert "Lomaketta ei voitu ottaa vastaan" in reader.html


async def test_a_token_of_another_session_is_worth_nothing(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await reader.get("/desk")
    other = Visitor(await office.browser())
    await other.sign_in()
    await other.get(f"/desk/feedback/{id_}")
    await reader.post(f"/desk/feedback/{id_}/status", csrf=other.csrf, after="read")
    assert reader.status == 403
    await other.browser.close()


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "https://elsewhere.example",
        "http://127.0.0.1",
        "http://127.0.0.1.evil.example",
    ],
)
async def test_a_form_that_comes_from_elsewhere_is_refused(
    office: Office, reader: Visitor, origin: str | None
) -> None:
    id_ = await office.feedback()
    await reader.get(f"/desk/feedback/{id_}")
    await reader.post(
        f"/desk/feedback/{id_}/status", origin=origin, before="received", after="read"
    )
    assert reader.status == 403
    assert await office.status(id_) == "received"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "application/x-www-form-urlencoded; charset=none"}, 400),
        ({"Content-Type": "multipart/form-data"}, 400),
        ({"Content-Encoding": "gzip"}, 400),
        ({"X-CSRF-Token": "\udcff"}, 403),
    ],
)
async def test_what_is_no_form_is_refused_and_is_no_fault_of_ours(
    visitor: Visitor, caplog: pytest.LogCaptureFixture, headers: dict[str, str], status: int
) -> None:
    given = {"Content-Type": "application/x-www-form-urlencoded", **headers}
    answer = await visitor.browser.post("/desk/login", data=b"name=x", headers=given)
    assert answer.status == status
    assert "desk.failed" not in caplog.text


async def test_the_token_may_come_in_a_header_as_htmx_sends_it(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await reader.get(f"/desk/feedback/{id_}")
    origin = str(reader.browser.make_url("")).rstrip("/")
    answer = await reader.browser.post(
        f"/desk/feedback/{id_}/preview",
        data={"after": "read"},
        headers={"X-CSRF-Token": reader.csrf, "Origin": origin, "HX-Request": "true"},
    )
    assert answer.status == 200


async def test_signing_in_replaces_whatever_token_the_browser_brought(
    office: Office, visitor: Visitor
) -> None:
    await visitor.get("/desk/login")
    planted = token(visitor)
    await visitor.sign_in()
    assert visitor.place == "/desk"
    assert token(visitor) != planted
    known = await office.database.read(
        lambda conn: staff.session(conn, token_hash(planted), office.clock())
    )
    assert known is None


async def test_a_session_ends_after_eight_hours_and_when_its_owner_leaves(
    office: Office, reader: Visitor
) -> None:
    office.clock.later(hours=7, minutes=59)
    await reader.get("/desk")
    assert reader.place == "/desk"
    office.clock.later(minutes=2)
    await reader.get("/desk")
    assert reader.place == "/desk/login"
    await reader.sign_in()
    left = token(reader)
    await reader.get("/desk")
    await reader.post("/desk/logout")
    assert "Olet kirjautunut ulos" in reader.html
    await reader.get("/desk", cookies={COOKIE: left})
    assert reader.place == "/desk/login"


async def test_the_cookie_is_for_the_desk_alone_and_out_of_reach_of_scripts(
    office: Office, visitor: Visitor
) -> None:
    await visitor.get("/desk/login")
    told = visitor.headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Strict", "Path=/desk"} <= set(told.split("; "))
    assert "Secure" not in told
    office.front = FrontSettings("https://palaute.example.org")
    safe = Visitor(await office.browser())
    await safe.get("/desk/login", headers={"Host": "palaute.example.org"})
    assert safe.headers["Set-Cookie"].startswith("__Secure-kuulluksi-desk=")
    assert "Secure" in safe.headers["Set-Cookie"].split("; ")
    await safe.browser.close()


@pytest.mark.parametrize("path", ["/desk/login", "/desk", "/desk/nowhere", "/desk/password"])
async def test_no_page_is_kept_framed_or_fed_from_elsewhere(reader: Visitor, path: str) -> None:
    await reader.get(path)
    assert reader.headers["Cache-Control"] == "no-store"
    assert "script-src 'self';" in reader.headers["Content-Security-Policy"]
    assert "unsafe" not in reader.headers["Content-Security-Policy"]
    assert reader.headers["X-Content-Type-Options"] == "nosniff"
    assert not {"ETag", "Last-Modified"} & set(reader.headers)
    assert not re.search(r"<style|style=|<script>|\son\w+=|https?://", reader.html)


async def test_an_address_that_is_not_there_has_a_page_of_its_own(reader: Visitor) -> None:
    for path in (
        "/desk/nowhere",
        "/desk/feedback/0123456789abcdef",
        "/desk/feedback/a/b",
    ):
        await reader.get(path)
        assert reader.status == 404
        assert "Sivua ei löytynyt" in reader.html


async def test_what_fails_inside_is_told_calmly_and_shows_nothing(
    office: Office, reader: Visitor
) -> None:
    await reader.get("/desk")
    await office.database.write(lambda conn: conn.exec_driver_sql("DROP TABLE staff_session"))
    await reader.get("/desk")
    assert reader.status == 500
    assert "Jokin meni vikaan" in reader.html
    assert "staff_session" not in reader.html
    assert reader.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "page", ["//evil.example", "https://evil.example", "/desk/../x", "/other", "/desk\\evil", ""]
)
async def test_signing_in_leads_nowhere_but_into_the_desk(visitor: Visitor, page: str) -> None:
    await visitor.get("/desk/login")
    await visitor.post("/desk/login", name=NAME, password=PASSWORD, page=page)
    assert visitor.place == "/desk"


async def test_signing_in_leads_on_to_the_page_that_was_asked_for(
    office: Office, visitor: Visitor
) -> None:
    id_ = await office.feedback()
    await visitor.get(f"/desk/feedback/{id_}")
    assert "Kirjaudu, niin pääset sivulle" in visitor.html
    page = visitor.browser.make_url(visitor.place).query["page"]
    await visitor.post("/desk/login", name=NAME, password=PASSWORD, page=page)
    assert visitor.place == f"/desk/feedback/{id_}"


async def test_htmx_is_led_to_the_sign_in_page_and_never_filled_with_it(visitor: Visitor) -> None:
    answer = await visitor.browser.get("/desk", headers={"HX-Request": "true"})
    assert answer.status == 401
    assert answer.headers["HX-Redirect"] == "/desk/login"


async def test_the_language_is_kept_and_only_the_desk_is_led_back_to(reader: Visitor) -> None:
    await reader.get("/desk/language/sv?page=/desk/password")
    assert reader.place == "/desk/password"
    assert '<html lang="sv">' in reader.html
    await reader.get("/desk/language/xx?page=//evil.example")
    assert reader.place == "/desk"
    assert '<html lang="sv">' in reader.html
