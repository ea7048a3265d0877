import re

import pytest

from storage import feedbacks
from tests.desk.office import ROLE, STORY, Office, Visitor

WORDS = "Otan asian puheeksi tiimin kokouksessa."
SCRIPT = "<script>alert(1)</script>"


async def test_a_feedback_is_read_moved_on_and_confirmed(office: Office, reader: Visitor) -> None:
    id_ = await office.feedback(feelings=("disappointed", "~unohdettu"), what_mattered="Soitto.")
    await reader.get(f"/desk/feedback/{id_}")
    for shown in (STORY, "Soitto.", "unohdettu", "Koonti 1", "Seuraavaksi", "Lue palaute"):
        assert shown in reader.html
    await reader.post(f"/desk/feedback/{id_}/status", before="received", after="read", role=ROLE)
    assert reader.place == f"/desk/feedback/{id_}?saved=yes"
    assert "Tila on nyt ”Luettu”" in reader.html
    await reader.post(
        f"/desk/feedback/{id_}/status",
        before="read",
        after="in-handling",
        role="service-manager",
        text_fi=WORDS,
        text_sv="Jag tar upp saken.",
    )
    event = (await office.casework.history(id_))[-1]
    assert (event.status, event.role) == ("in-handling", "service-manager")
    assert event.texts == {"fi": WORDS, "sv": "Jag tar upp saken."}
    assert "palvelupäällikkö, 22.11.2026" in reader.html


async def test_questions_and_options_are_named_in_the_readers_language(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback(feelings=("disappointed",), shareable="yes")
    await reader.get("/desk/language/en")
    await reader.get(f"/desk/feedback/{id_}")
    assert "What the client told" in reader.html
    assert "disappointed" in reader.html.casefold()
    assert "shareable" not in reader.html


async def test_only_the_allowed_moves_are_offered(office: Office, reader: Visitor) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read", "asked")
    await reader.get(f"/desk/feedback/{id_}")
    assert re.findall(r'type="radio" name="after" id="after-([a-z-]+)"', reader.html) == [
        "in-handling"
    ]
    await office.move(id_, "in-handling", "done")
    await reader.get(f"/desk/feedback/{id_}")
    assert "Ei tehtävää nyt" in reader.html
    assert "/status" not in reader.html


async def test_a_forged_move_is_refused_and_nothing_typed_is_lost(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await reader.get(f"/desk/feedback/{id_}")
    await reader.post(
        f"/desk/feedback/{id_}/status",
        before="received",
        after="done",
        role="Maija",
        text_fi=WORDS,
    )
    assert reader.status == 422
    assert "Tilasta ”Saapunut” ei voi siirtyä tilaan ”Valmis”" in reader.html
    assert "Valitse vastaaja luettelosta" in reader.html
    assert WORDS in reader.html
    assert await office.status(id_) == "received"


async def test_missing_words_are_asked_for_beside_their_field(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    await reader.get(f"/desk/feedback/{id_}")
    await reader.post(
        f"/desk/feedback/{id_}/status", before="read", after="asked", role=ROLE, text_en="Hello?"
    )
    assert reader.status == 422
    assert 'href="#text-fi"' in reader.html
    assert 'id="text-fi-problem-1"' in reader.html
    assert "Hello?" in reader.html


async def test_whoever_comes_second_is_told_and_keeps_what_they_wrote(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    await reader.get(f"/desk/feedback/{id_}")
    await office.move(id_, "in-handling", texts={"fi": "Ehdin ensin."})
    await reader.post(
        f"/desk/feedback/{id_}/status", before="read", after="asked", role=ROLE, text_fi=WORDS
    )
    assert reader.status == 409
    for shown in ("Joku muu ehti muuttaa", "Ehdin ensin.", WORDS, 'value="in-handling"'):
        assert shown in reader.html
    assert await office.status(id_) == "in-handling"
    await reader.post(
        f"/desk/feedback/{id_}/status",
        before="in-handling",
        after="asked",
        role=ROLE,
        text_fi=WORDS,
    )
    assert await office.status(id_) == "asked"


async def test_whoever_comes_after_the_end_still_sees_what_they_wrote(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    await reader.get(f"/desk/feedback/{id_}")
    await office.move(id_, "done")
    await reader.post(
        f"/desk/feedback/{id_}/status", before="read", after="asked", role=ROLE, text_fi=WORDS
    )
    assert reader.status == 409
    assert WORDS in reader.html


async def test_a_feedback_that_was_erased_meanwhile_says_so_and_shows_nothing_of_it(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await reader.get(f"/desk/feedback/{id_}")
    await office.database.write(lambda conn: feedbacks.erase(conn, id_))
    await reader.post(
        f"/desk/feedback/{id_}/status", before="received", after="read", role=ROLE, text_fi=WORDS
    )
    assert reader.status == 409
    assert "Asiakas on perunut palautteensa" in reader.html
    assert STORY not in reader.html
    assert WORDS in reader.html


async def test_nothing_that_anyone_wrote_becomes_part_of_the_page(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback(
        SCRIPT, feelings=("~" + SCRIPT,), what_mattered='"><img src=x onerror=alert(1)>'
    )
    await office.move(id_, "read", texts={"fi": SCRIPT, "sv": "{{ 7 * 7 }}"})
    for path in ("/desk", f"/desk/feedback/{id_}"):
        await reader.get(path)
        assert SCRIPT not in reader.html
        assert "<img" not in reader.html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in reader.html
    await reader.post(
        f"/desk/feedback/{id_}/preview", before="read", after="asked", role=ROLE, text_fi=SCRIPT
    )
    assert SCRIPT not in reader.html
    assert "{{ 7 * 7 }}" in reader.html


async def test_the_preview_says_what_the_client_will_read_and_saves_nothing(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback()
    await office.move(id_, "read")
    await reader.get(f"/desk/feedback/{id_}")
    await reader.post(
        f"/desk/feedback/{id_}/preview",
        before="read",
        after="in-handling",
        role="service-manager",
        text_fi=WORDS,
        text_en="I will bring this up.",
    )
    bubbles = re.findall(r'<div class="bubble"[^>]*>([^<]+)</div>', reader.html)
    assert len(bubbles) == 2
    assert bubbles[0].startswith("Palautettasi käsitellään. Käsittelijä: palvelupäällikkö.")
    assert bubbles[0].endswith(WORDS)
    assert bubbles[1].endswith("I will bring this up.")
    assert await office.status(id_) == "read"
    await reader.get(f"/desk/feedback/{id_}/preview")
    assert reader.place == f"/desk/feedback/{id_}"


@pytest.mark.parametrize(
    ("role", "service", "chosen"),
    [
        ("service-manager", "kotihoito-etela", "service-manager"),
        ("tuntematon", "kotihoito-etela", "head-nurse"),
        ("automatic", "", ""),
    ],
)
async def test_the_role_of_the_reader_answers_or_else_the_services_own(
    office: Office, visitor: Visitor, role: str, service: str, chosen: str
) -> None:
    await office.hire("toinen", title=role)
    id_ = await office.feedback(service=service)
    await visitor.sign_in("toinen")
    await visitor.get(f"/desk/feedback/{id_}")
    picked = re.findall(r'<option value="([a-z-]+)" selected>', visitor.html)
    assert picked == ([chosen] if chosen else [])
    assert '<option value="automatic"' not in visitor.html


async def test_the_language_of_the_client_is_never_told(office: Office, reader: Visitor) -> None:
    id_ = await office.feedback("Jag väntade länge.", language="sv")
    await reader.get(f"/desk/feedback/{id_}")
    story = reader.html.split('class="story"')[1].split('class="next card"')[0]
    assert "lang=" not in story
    assert "Svenska" not in story


async def test_answers_to_questions_that_are_gone_are_still_read(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback(an_old_question="Vanha vastaus.", another_one=("yksi", "kaksi"))
    await reader.get(f"/desk/feedback/{id_}")
    for shown in ("an-old-question", "Vanha vastaus.", "kaksi"):
        assert shown in reader.html


async def test_a_skipped_question_is_left_out_without_a_word(
    office: Office, reader: Visitor
) -> None:
    id_ = await office.feedback(what_mattered=None)
    await reader.get(f"/desk/feedback/{id_}")
    assert "None" not in reader.html
