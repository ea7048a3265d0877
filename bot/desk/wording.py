"""What staff read of a status, in one language: its name, the next step, the deed, what is told."""

from dataclasses import dataclass

from dialogs.statuses import STATUSES, Kind
from dialogs.texts import Texts


@dataclass(frozen=True, slots=True)
class Wording:
    """The desk's texts in one language; an organisation's own status without texts has its name."""

    texts: Texts
    language: str

    def status(self, name: str) -> str:
        """The name of a status."""
        return self._of("status", name, name)

    def next(self, name: str) -> str:
        """What staff do next with a feedback of this status."""
        return self._of("next", name, self.texts.say(self.language, f"kind-{kind(name)}"))

    def move(self, name: str) -> str:
        """The deed that leads to a status."""
        return self._of("move", name, self.status(name))

    def told(self, name: str) -> str:
        """What to write to the client with it."""
        return self._of("told", name, "")

    def say(self, key: str, **args: str | int) -> str:
        """Say any text of the desk."""
        return self.texts.say(self.language, key, **args)

    def _of(self, part: str, name: str, otherwise: str) -> str:
        try:
            return self.texts.say(self.language, f"{part}-{name}")
        except KeyError:
            return otherwise


def kind(name: str) -> Kind:
    """Return the kind of a status; one that has left the table still waits for someone."""
    return STATUSES[name].kind if name in STATUSES else Kind.OPEN
