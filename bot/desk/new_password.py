"""What a new password must be like."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 256

LENGTHS: Mapping[str, int] = {"least": SHORTEST_PASSWORD, "most": LONGEST_PASSWORD}
"""What the texts about passwords name."""


@dataclass(frozen=True, slots=True)
class NewPassword:
    """A password as it was chosen, and the present one if it was asked for."""

    new: str = field(repr=False)
    again: str = field(repr=False)
    now: str = field(default="", repr=False)


def unfit(chosen: NewPassword, name: str) -> Iterator[tuple[str, str]]:
    """Yield every field that will not do, with the key of the reason."""
    if len(chosen.new) < SHORTEST_PASSWORD:
        yield "new", "password-short"
    elif len(chosen.new) > LONGEST_PASSWORD:
        yield "new", "password-long"
    elif chosen.new == chosen.now:
        yield "new", "password-same"
    elif name.casefold() in chosen.new.casefold():
        yield "new", "password-named"
    if chosen.new != chosen.again:
        yield "again", "password-differs"
