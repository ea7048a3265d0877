"""What a flow needs to know of the installation it runs in, handed in from outside."""

from dataclasses import dataclass

from dialogs.identifying.finds import Look
from dialogs.services import Directory, named
from dialogs.signposting import Signpost


@dataclass(frozen=True, slots=True)
class Setting:
    """The facts that notices, purposes and endings are generated from.

    `every` is `weekly`, `daily` or `at-once`; `weekday` is 1 for Monday to 7. `web_address` is
    where a client of a third-party channel may write instead, empty when there is none.
    """

    directory: Directory
    every: str = "weekly"
    weekday: int = 1
    k_texts: int = 5
    session_hours: int = 24
    web_address: str = ""
    demonstration: bool = False
    signposts: tuple[Signpost, ...] = ()
    answer_days: int = 14  # the promise where the service is not known
    look: Look | None = None  # finds identifying details; None: nobody looks

    def organisation(self, lang: str) -> str:
        """Return the organisation's name."""
        return named(self.directory.organisation, lang)
