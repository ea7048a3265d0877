from dialogs.feedback import Reach
from storage.envelopes import (
    AdditionEnvelope,
    ErasureEnvelope,
    FeedbackEnvelope,
    WithdrawalEnvelope,
)
from tests.desk.office import STORY, Office, Visitor

CODE = b"code"


async def released(office: Office) -> str:
    """Release one feedback that a receipt leads to; return its id."""
    answers = {"what-happened": STORY}
    service = "kotihoito-etela"
    told = FeedbackEnvelope(
        "experience", "fi", "web", service, answers, Reach.RECEIPT, receipt_hash=CODE
    )
    await office.release(told)
    return (await office.rows())[0].id


async def test_what_a_client_adds_stands_under_their_story_with_its_edition(
    office: Office, reader: Visitor
) -> None:
    id_ = await released(office)
    await office.release(AdditionEnvelope({"added": "Ovi oli kiinni."}, receipt_hash=CODE))
    await reader.get(f"/desk/feedback/{id_}")
    for shown in (STORY, "Asiakas lisäsi koonnissa 2", "Ovi oli kiinni."):
        assert shown in reader.html
    assert reader.html.index(STORY) < reader.html.index("Ovi oli kiinni.")


async def test_the_queue_lists_what_the_newest_edition_brought_additions_to(
    office: Office, reader: Visitor
) -> None:
    id_ = await released(office)
    await reader.get("/desk")
    assert "Lisäyksiä koonnissa" not in reader.html
    await office.release(AdditionEnvelope({"added": "Ovi oli kiinni."}, receipt_hash=CODE))
    await reader.get("/desk")
    assert "Lisäyksiä koonnissa 2" in reader.html
    assert reader.html.count(f'href="/desk/feedback/{id_}" dir="auto"') == 2
    await reader.get("/desk?status=received")
    assert "Lisäyksiä koonnissa" not in reader.html


async def test_a_withdrawn_feedback_can_still_be_read_and_an_erased_one_cannot(
    office: Office, reader: Visitor
) -> None:
    id_ = await released(office)
    await office.release(WithdrawalEnvelope(receipt_hash=CODE))
    await reader.get(f"/desk/feedback/{id_}")
    assert "Peruttu" in reader.html
    assert STORY in reader.html
    await office.release(ErasureEnvelope(receipt_hash=CODE))
    await reader.get(f"/desk/feedback/{id_}")
    assert STORY not in reader.html
    assert "Kertomus on pyyhitty" in reader.html
