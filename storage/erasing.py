"""Erasing one feedback: its words and every way back go; that there was one, in an edition, stays."""

from sqlalchemy import Connection, delete, select, update

from dialogs.statuses import WITHDRAWN
from storage import searching
from storage.proposals import empty_about
from storage.tables import (
    addition,
    erase_token,
    feedback,
    feedback_theme,
    mailbox,
    message,
    news,
    receipt,
    return_address,
    shown_to,
    status_event,
)

_NOBODYS = {"taken_by": None, "due_on": None}


def erase(conn: Connection, id_: str) -> None:
    """Empty a feedback and its history, and delete what was added, its code, tokens, address, pushes and mailbox.

    The row stays, withdrawn and empty: a published edition is never recomputed.
    """
    emptied = {"status": WITHDRAWN, "answers": "{}", "names": "[]", "heard": "", **_NOBODYS}
    conn.execute(update(feedback).where(feedback.c.id == id_).values(emptied))
    conn.execute(update(status_event).where(status_event.c.feedback == id_).values(texts="{}"))
    for table in (addition, feedback_theme, shown_to):
        conn.execute(delete(table).where(table.c.feedback == id_))
    searching.drop(conn, {id_})
    empty_about(conn, id_)
    events = select(status_event.c.id).where(status_event.c.feedback == id_)
    conn.execute(delete(news).where(news.c.status_event.in_(events)))
    drop_ways_back(conn, id_)
    conn.execute(delete(receipt).where(receipt.c.feedback == id_))


def drop_ways_back(conn: Connection, id_: str) -> None:
    """Delete the address of a feedback, with pushes, tokens and mailbox; a receipt stays."""
    boxes = select(mailbox.c.hash).where(mailbox.c.feedback == id_)
    conn.execute(delete(message).where(message.c.mailbox.in_(boxes)))
    for table in (mailbox, erase_token, return_address):
        conn.execute(delete(table).where(table.c.feedback == id_))
