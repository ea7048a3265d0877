"""What a look at a set-up finds."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How bad a finding is."""

    GOOD = "good"
    DOUBT = "doubt"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: the key of its text, and what stands in the text."""

    grade: Grade
    key: str
    args: tuple[tuple[str, str | int], ...] = ()
