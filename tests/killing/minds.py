"""What a client answers, whatever the flow: words where words are asked, else something to press."""

from collections.abc import Mapping, Sequence
from random import Random

DONE, SEND = "!done", "!send"
_FIRST = (SEND, "!saved", "agree", "chat", "fine", "leave")  # forward, and reachable in the end


class Mind:
    """One client in one conversation; `told` are the texts that the server has acknowledged."""

    def __init__(self, name: str, draw: Random, prefers: Mapping[str, str] | None = None) -> None:
        self._name, self._draw = name, draw
        self.prefers = dict(prefers or {})
        self._touched: set[str] = set()
        self.told: list[str] = []
        self.strays: dict[str, str] = {}  # what is sent at a step beside the answer, by its kind

    def press(self, step: str, choices: Sequence[str]) -> str | None:
        """Return the choice to press; None to write instead."""
        if DONE in choices and step in self._touched:
            return DONE
        self._touched.add(step)
        if self.prefers.get(step) in choices:
            return self.prefers[step]
        for forward in _FIRST:
            if forward in choices:
                return forward
        offered = [each for each in choices if not each.startswith("!") or each == "!unknown"]
        return self._draw.choice(offered) if offered else None

    def words(self, step: str) -> str:
        """Return a text that nobody else writes anywhere."""
        return f"{self._name} kertoo: {step} {self._draw.getrandbits(64):016x}"

    def check(self, review: str) -> None:
        """Find everything that was acknowledged in what is about to be sent."""
        for text in self.told:
            assert text in review, f"{text!r} was acknowledged and is not in the review"
