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
    merge_weeks: int = 8  # so long at most a feedback waits for others of its own service
    one_k: bool = False  # k_texts holds for every service, whatever its own number
    look: Look | None = None  # finds identifying details; None: nobody looks

    def organisation(self, lang: str) -> str:
        """Return the organisation's name."""
        return named(self.directory.organisation, lang)

    def every_of(self, service: str) -> str:
        """Return how often feedback of a service is read; of the installation where none is known."""
        known = self.directory.services.get(service)
        return (known and known.every) or self.every

    def k_of(self, service: str) -> int:
        """Return how many feedbacks of a service are read together at least."""
        known = self.directory.services.get(service)
        return known.k_texts if known and not self.one_k else self.k_texts

    def differs(self, service: str) -> bool:
        """Tell whether a service is read otherwise than the notice said: more openly or not."""
        told = (self.every_of(service), self.k_of(service) > 1)
        return told != (self.every, self.k_texts > 1)
