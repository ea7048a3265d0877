"""What all ways of signing in share: who is half in, who has been let in, what was guessed.

Rule: a token that a browser brought along is worth nothing once something has been proven with
it: every step forward gets a new one.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum

from aiohttp import web

from bot.desk.brake import Brake, Guess
from bot.desk.browsers import label_of
from bot.desk.devices import Devices
from bot.desk.new_password import LENGTHS
from bot.desk.pages import Pages
from bot.desk.pending import Pending
from bot.desk.place import Places
from bot.desk.second import Second
from bot.desk.sessions import Sessions
from bot.desk.visit import HOME, Visit, see
from dialogs.texts import Texts
from storage import staff
from storage.engine import Database
from storage.keys import DeskKeys
from storage.trail import Trail

HALF_LASTS = timedelta(minutes=15)


class Stage(Enum):
    """What is still missing until somebody is in."""

    CODE = "code"  # the password is proven, and the app's code is wanted
    MAKE = "make"  # the password is proven, and a second proof must be made
    INVITED = "invited"  # the invitation is proven, and a way in must be made


@dataclass(frozen=True, slots=True)
class Half:
    """Somebody who is half in, and what they have chosen so far.

    `proven` is the hash of the password that was given: with another one they begin anew.
    """

    name: str
    stage: Stage
    page: str = HOME
    proven: str = field(default="", repr=False)
    invitation: bytes | None = field(default=None, repr=False)
    password_hash: str = field(default="", repr=False)


class Lobby:
    """Lets people in."""

    def __init__(
        self,
        db: Database,
        sessions: Sessions,
        pages: Pages,
        texts: Texts,
        *,
        keys: DeskKeys,
        places: Places,
        second: Second,
        trail: Trail,
    ) -> None:
        self.db = db
        self.sessions = sessions
        self.pages = pages
        self.texts = texts
        self.keys = keys
        self.places = places
        self.second = second
        self.trail = trail
        self.now = trail.now
        self.brake = Brake(trail.now)
        self.devices = Devices(keys.session_key, secure=places.secure)
        self._halves: Pending[Half] = Pending(HALF_LASTS, trail.now)

    def say(self, visit: Visit, key: str, **args: int) -> str:
        """Say a text of the desk in the visitor's language; lengths of passwords are known."""
        return self.texts.say(visit.language, key, **{**LENGTHS, **args})

    def guess(self, request: web.Request, what: str, name: str) -> Guess:
        """Return what the brake counts: for itself where the browser has been in before."""
        return Guess(what, name, self.devices.known(request, name))

    def half(self, visit: Visit) -> Half | None:
        """Return who is half in with this browser."""
        return self._halves.look(visit.token)

    async def begin(self, visit: Visit, half: Half, to: str) -> web.Response:
        """Let somebody half in, under a new token, and lead them to the next step."""
        if visit.staff is not None:
            await self.sessions.close(visit)
        fresh = self.sessions.renewed(visit)
        self._halves.begin(fresh.token, half)
        answer = see(to)
        self.sessions.keep(answer, fresh)
        return answer

    async def is_proven(self, half: Half) -> bool:
        """Tell whether the password that was given is the account's still."""
        account = await self.db.read(lambda conn: staff.find(conn, half.name))
        return account is not None and account.password_hash == half.proven

    def go_on(self, visit: Visit, half: Half) -> None:
        """Keep what somebody who is half in has chosen."""
        self._halves.begin(visit.token, half)

    def give_up(self, visit: Visit) -> None:
        """Forget who is half in with this browser."""
        self._halves.take(visit.token)

    async def let_in(
        self, request: web.Request, visit: Visit, name: str, page: str, way: str
    ) -> web.Response:
        """Sign somebody in and lead them to a page."""
        answer = see(page)
        await self.receive(request, answer, visit, name, way)
        return answer

    async def receive(
        self, request: web.Request, answer: web.StreamResponse, visit: Visit, name: str, way: str
    ) -> None:
        """Sign somebody in with any answer."""
        label = label_of(request.headers.get("User-Agent", ""))
        self.give_up(visit)
        entered = await self.sessions.open(visit, name, label=label, way=way)
        self.sessions.keep(answer, entered)
        self.devices.remember(request, answer, name)
