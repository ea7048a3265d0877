"""Every fault that the matrix has, by where it strikes and by what it may cost."""

from dataclasses import dataclass
from enum import Enum, auto

from tests.channels.telegram.botapi import Cut, Everyone, Fault, Hang, Page, Refuse
from tests.channels.telegram.faults import POST, Twice, too_many

OURS = "(ours)"  # instead of a method: the turn itself
SEND, POLL, ANSWER = "sendMessage", "getUpdates", "answerCallbackQuery"


class Costs(Enum):
    """What a fault may cost by what Telegram means by it, beyond waiting."""

    NOTHING = auto()
    DOUBT = auto()  # nobody knows whether the message arrived
    REPLY = auto()  # this message is lost: the client has to speak again
    CHAT = auto()  # nothing more can be sent there


@dataclass(frozen=True)
class Case:
    """One fault of the matrix."""

    name: str
    where: str
    fault: Fault | None
    costs: Costs = Costs.NOTHING


def _send(name: str, fault: Fault | None, costs: Costs = Costs.NOTHING) -> Case:
    return Case(f"send: {name}", SEND, fault, costs)


def _bad(said: str, costs: Costs = Costs.REPLY) -> Case:
    return _send(f"400 {said}", Refuse(400, f"Bad Request: {said}"), costs)


SENDING = (
    _send("200", None),
    _send("429 for this chat", too_many(3)),
    _send("429 for all", Everyone(2)),
    _send("403", Refuse(403, "Forbidden: bot was blocked by the user"), Costs.CHAT),
    _bad("chat not found", Costs.CHAT),
    _bad("can't parse entities"),
    _bad("message is too long"),
    _send("401", Refuse(401, "Unauthorized"), Costs.REPLY),
    _send("404", Refuse(404, "Not Found"), Costs.REPLY),
    _send("409", Refuse(409, "Conflict"), Costs.REPLY),
    _send("500", Refuse(500, "Internal Server Error")),
    _send("502", Refuse(502, "Bad Gateway")),
    _send("502 as a page", Page(502)),
    _send("504 as a page", Page(504), Costs.DOUBT),
    _send("cut before", Cut(done=False), Costs.DOUBT),
    _send("cut after", Cut(done=True), Costs.DOUBT),
    _send("hangs before", Hang(done=False), Costs.DOUBT),
    _send("hangs after", Hang(done=True), Costs.DOUBT),
)
OWN = (
    Case("turn: the storage is away", OURS, None),
    Case("turn: kept, and the process does not know", OURS, Cut(done=True)),
)
POLLING = (
    Case("press: 429", ANSWER, too_many(20)),
    Case("press: 400 too old", ANSWER, Refuse(400, "Bad Request: query is too old")),
    Case("press: 502 as a page", ANSWER, Page(502)),
    Case("press: cut after", ANSWER, Cut(done=True)),
    Case("poll: 401", POLL, Refuse(401, "Unauthorized")),
    Case("poll: 409", POLL, Refuse(409, "Conflict: terminated by other getUpdates request")),
    Case("poll: 429", POLL, too_many(2)),
    Case("poll: 500", POLL, Refuse(500, "Internal Server Error")),
    Case("poll: 502 as a page", POLL, Page(502)),
    Case("poll: cut before", POLL, Cut(done=False)),
    Case("poll: cut after", POLL, Cut(done=True)),
    Case("poll: hangs", POLL, Hang(done=False)),
)
WEBHOOK = (
    Case("post: cut in the middle", POST, Cut(done=False)),
    Case("post: the answer is lost", POST, Cut(done=True)),
    Case("post: twice at once", POST, Twice()),
)
BY_MODE = {"polling": SENDING + OWN + POLLING, "webhook": SENDING + OWN + WEBHOOK}
