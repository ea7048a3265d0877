"""The finder of identifying details: what it finds, what it flags wrongly, and what it costs."""

from collections.abc import Iterator

from bench.scoring import SETS, Score, messages, score
from bot.analysers import SYSTEM, analyser, pure_analyser
from bot.finders import finder
from dialogs.identifying.finder import Finder
from dialogs.identifying.finds import NAMES, STRUCTURED, Kind
from dialogs.identifying.readings import Analyser

_KINDS = (*sorted(STRUCTURED), *sorted(NAMES), Kind.RARE)


def findings() -> Iterator[str]:
    """Measure each set with the analyser of this machine, and the time with the other one."""
    name, analyse = analyser()
    looks = _loaded(analyse)
    for each in SETS:
        result = score(looks, messages(each))
        yield f"finder, set `{each}`, {len(result.times)} messages, {name}: {_told(result)}"
        yield f"  found: {_by_kind(result)}"
        alarms = (f"{kind} {count}" for kind, count in sorted(result.alarms_by_kind.items()))
        yield f"  false alarms in {result.harmless} harmless messages: {', '.join(alarms) or 'none'}"
    if name == SYSTEM:
        result = score(_loaded(pure_analyser()), messages("sample"))
        yield f"  the same without the system's Voikko: {_cost(result)}"


def _loaded(analyse: Analyser) -> Finder:
    """Return the finder with everything loaded that is loaded once."""
    looks = finder(analyse)
    for message in messages("sample"):
        looks.look(message.text, message.lang)
    return looks


def _told(result: Score) -> str:
    apart = result.told_apart
    return (
        f"structured {result.structured:.1%} (must 97), names {result.names:.1%} (must 92); "
        f"{result.alarms:.0f} of 1,000 harmless flagged (must 85), "
        f"{1000 * result.asked / max(1, result.harmless):.0f} asked about; workers and clients "
        f"told apart {apart[True] / max(1, apart.total()):.0%}; {_cost(result)}"
    )


def _cost(result: Score) -> str:
    return f"{result.ms(0.5):.2f} ms a message, p95 {result.ms(0.95):.2f} (must 5)"


def _by_kind(result: Score) -> str:
    there = (kind for kind in _KINDS if result.there[kind])
    return ", ".join(f"{kind} {result.found[kind]}/{result.there[kind]}" for kind in there)


if __name__ == "__main__":
    for text in findings():
        print(text)
