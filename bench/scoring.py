"""How well the finder finds: recall and false alarms on labelled messages, by kind.

The messages are invented; each set was written without a look at the finder. `sample` is small;
`written` was used to develop on; `unseen` was scored only, and never looked into.
"""

import statistics
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from dialogs.identifying.finder import Finder
from dialogs.identifying.finds import NAMES, STRUCTURED, Find, Kind

FOLDER = Path(__file__).parent / "messages"
SETS = ("sample", "written", "unseen")


class Span(msgspec.Struct, frozen=True):
    """Where a detail stands, in characters."""

    start: int
    end: int
    type: Kind


class Message(msgspec.Struct, frozen=True):
    """One labelled message; without spans it is harmless."""

    id: str
    lang: str
    text: str
    spans: tuple[Span, ...]


def messages(name: str) -> tuple[Message, ...]:
    """Read a set."""
    decode = msgspec.json.Decoder(Message).decode
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return tuple(decode(line) for line in lines)


@dataclass
class Score:
    """What was found of what is there."""

    there: Counter[Kind] = field(default_factory=Counter)
    found: Counter[Kind] = field(default_factory=Counter)
    told_apart: Counter[bool] = field(default_factory=Counter)  # worker or client, rightly
    harmless: int = 0
    flagged: int = 0
    alarms_by_kind: Counter[Kind] = field(default_factory=Counter)
    asked: int = 0  # of the harmless: "could somebody recognise you", with a reason
    times: list[float] = field(default_factory=list)  # ms

    def recall(self, kinds: Iterable[Kind]) -> float:
        """Return the share that was found of these kinds together; 1 when there are none."""
        wanted = tuple(kinds)
        there = sum(self.there[kind] for kind in wanted)
        return sum(self.found[kind] for kind in wanted) / there if there else 1.0

    @property
    def structured(self) -> float:
        """The recall of details with a form of their own: found whole."""
        return self.recall(STRUCTURED)

    @property
    def names(self) -> float:
        """The recall of names: found by overlap."""
        return self.recall(NAMES)

    @property
    def alarms(self) -> float:
        """False alarms in 1,000 harmless messages."""
        return 1000 * self.flagged / self.harmless if self.harmless else 0.0

    def ms(self, part: float) -> float:
        """Return the time that this part of the messages does not pass."""
        return statistics.quantiles(self.times, n=100)[round(part * 100) - 1]


def score(finder: Finder, told: Sequence[Message]) -> Score:
    """Look through messages and compare."""
    result = Score()
    for message in told:
        began = time.perf_counter()
        finding = finder.look(message.text, message.lang)
        result.times.append((time.perf_counter() - began) * 1000)
        shown = [find for find in finding.finds if find.kind is not Kind.RARE]
        if not message.spans:
            result.harmless += 1
            result.flagged += bool(shown)
            result.alarms_by_kind.update({find.kind for find in shown})
            result.asked += finding.ask
        for span in message.spans:
            result.there[span.type] += 1
            result.found[span.type] += _is_found(message.text, span, shown, ask=finding.ask)
            _tell_apart(result, span, shown)
    return result


def _is_found(text: str, span: Span, shown: Sequence[Find], *, ask: bool) -> bool:
    if span.type is Kind.RARE:
        return ask
    if span.type in NAMES:
        return any(find.start < span.end and span.start < find.end for find in shown)
    covered = {place for find in shown for place in range(find.start, find.end)}
    return all(
        place in covered or not text[place].isalnum() for place in range(span.start, span.end)
    )


def _tell_apart(result: Score, span: Span, shown: Sequence[Find]) -> None:
    if span.type in NAMES:
        over = [find for find in shown if find.start < span.end and span.start < find.end]
        if over:
            result.told_apart[over[0].kind is span.type] += 1
