"""What was counted or measured, gathered from every worker of a run and printed at its end."""

from collections.abc import Iterable

PROPERTY, FAULTS = "figure", "faults"
SECTIONS = {PROPERTY: "what the attacks reached", FAULTS: "what faults cost in Telegram"}


def gathered(properties: Iterable[tuple[str, object]], kind: str = PROPERTY) -> list[str]:
    """Return the figures of a kind among the properties of one test."""
    return [str(value) for name, value in properties if name == kind]


def by_number(figure: str) -> tuple[int, str]:
    """Order figures by the number of their attack: T2 before T10."""
    name, _, said = figure.partition(":")
    digits = "".join(filter(str.isdecimal, name))
    return (int(digits) if digits else 0, said)
