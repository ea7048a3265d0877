import asyncio

from bot.desk.brake import FREE, Brake, Guess
from storage import staff
from tests.desk.office import NAME, PASSWORD, Clock, Office, Visitor, hashed

NEW = "aivan toisenlaiset sanat"


async def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(visitor: Visitor) -> None:
    await visitor.sign_in(password="väärä salasana")
    wrong, status = visitor.html.replace(visitor.csrf, ""), visitor.status
    await visitor.sign_in(name="kukamuu", password="väärä salasana")
    unknown = visitor.html.replace(visitor.csrf, "").replace("kukamuu", NAME)
    assert (unknown, visitor.status) == (wrong, status)
    assert status == 401


async def test_a_name_of_any_shape_is_just_wrong(visitor: Visitor) -> None:
    for name in ("", "x" * 500, "a\0b", "' OR 1=1", "\u202e", "<script>"):
        await visitor.sign_in(name=name)
        assert visitor.status == 401
    assert "<script>alert" not in visitor.html
    assert "&lt;script&gt;" in visitor.html


async def test_repeated_failures_have_to_wait_and_so_do_unknown_names(
    office: Office, visitor: Visitor
) -> None:
    for name in (NAME, "kukamuu"):
        for _ in range(FREE):
            await visitor.sign_in(name=name, password="väärä")
            assert visitor.status == 401
        await visitor.sign_in(name=name)
        assert visitor.status == 429
        assert "Odota minuutti" in visitor.html
    office.clock.later(minutes=1, seconds=1)
    await visitor.sign_in()
    assert visitor.place == "/desk"


async def test_attempts_that_come_at_once_are_all_counted(
    office: Office, visitor: Visitor
) -> None:
    await visitor.get("/desk/login")
    origin = str(visitor.browser.make_url("")).rstrip("/")
    form = {"csrf": visitor.csrf, "name": NAME, "password": "väärä"}
    answers = await asyncio.gather(
        *(
            visitor.browser.post("/desk/login", data=form, headers={"Origin": origin})
            for _ in range(FREE + 5)
        )
    )
    tried = [answer.status for answer in answers].count(401)
    assert FREE <= tried <= FREE + 1  # two are worked on at a time


def test_waiting_grows_up_to_a_quarter_of_an_hour_and_is_forgotten() -> None:
    clock = Clock()
    brake = Brake(clock)
    waits = []
    name, again = Guess("password", "Sirkka"), Guess("password", "sirkka")
    for _ in range(FREE + 6):
        brake.failed(name)
        waits.append(brake.minutes(again))
        clock.later(minutes=brake.minutes(again))
    assert waits == [0, 0, 0, 0, 1, 2, 5, 15, 15, 15, 15]
    clock.later(hours=2)
    brake.failed(name)
    assert brake.minutes(name) == 0


async def test_a_one_time_password_opens_nothing_but_the_choice_of_ones_own(
    office: Office, visitor: Visitor
) -> None:
    await office.hire("uusi", one_time=True)
    id_ = await office.feedback()
    await visitor.sign_in("uusi")
    for path in ("/desk", f"/desk/feedback/{id_}", "/desk/nowhere"):
        await visitor.get(path)
        assert visitor.place == "/desk/password"
    assert "Valitse oma salasana" in visitor.html
    await visitor.post("/desk/password", now=PASSWORD, new=NEW, again=NEW)
    assert visitor.place == "/desk?password=saved"
    await visitor.get(f"/desk/feedback/{id_}")
    assert visitor.status == 200


async def test_changing_the_password_ends_every_other_session(
    office: Office, reader: Visitor
) -> None:
    other = Visitor(await office.browser())
    await other.sign_in()
    await reader.get("/desk/password")
    await reader.post("/desk/password", now=PASSWORD, new=NEW, again=NEW)
    assert "Salasana on vaihdettu" in reader.html
    await other.get("/desk")
    assert other.place == "/desk/login"
    await other.sign_in()
    assert other.status == 401
    await other.sign_in(password=NEW)
    assert other.place == "/desk"
    await other.browser.close()


async def test_a_poor_password_is_refused_with_all_its_reasons(reader: Visitor) -> None:
    await reader.get("/desk/password")
    cases = {
        ("väärä", NEW, NEW): "Nykyinen salasana ei täsmää",
        (PASSWORD, "lyhyt", "lyhyt"): "vähintään 12",
        (PASSWORD, "x" * 300, "x" * 300): "enintään 256",
        (PASSWORD, PASSWORD, PASSWORD): "ei ole sama",
        (PASSWORD, "minä olen Sirkka", "minä olen Sirkka"): "ei ole tunnustasi",
        (PASSWORD, NEW, NEW + "x"): "molempiin kenttiin",
    }
    for (now, new, again), reason in cases.items():
        await reader.post("/desk/password", now=now, new=new, again=again)
        assert reader.status == 422
        assert reason in reader.html
    assert PASSWORD not in reader.html


async def test_guessing_the_present_password_in_an_open_session_is_slowed_too(
    reader: Visitor,
) -> None:
    await reader.get("/desk/password")
    for _ in range(FREE):
        await reader.post("/desk/password", now="väärä", new=NEW, again=NEW)
    await reader.post("/desk/password", now=PASSWORD, new=NEW, again=NEW)
    assert reader.status == 429


async def test_an_account_that_was_closed_meanwhile_is_signed_out(
    office: Office, reader: Visitor
) -> None:
    await office.database.write(lambda conn: staff.set_password(conn, NAME, hashed("muu")))
    await reader.get("/desk")
    assert reader.place == "/desk/login"
