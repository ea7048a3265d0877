"""What stands on a sheet of A4, in millimetres from its upper left corner."""

from dataclasses import dataclass

WIDTH, HEIGHT = 210.0, 297.0
POINT = 25.4 / 72  # millimetres
OVERLAP = 1.02  # of a square with the next, so that no printer leaves a hairline between them


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text: `y` is its base line, `size` is in points."""

    x: float
    y: float
    size: float
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Squares:
    """A code of dark and light squares, `side` wide and high; a row holds its dark runs."""

    x: float
    y: float
    side: float
    rows: tuple[tuple[tuple[int, int], ...], ...]  # of each dark run: first column, length

    @property
    def module(self) -> float:
        """The side of one square."""
        return self.side / len(self.rows)


@dataclass(frozen=True, slots=True)
class Frame:
    """A thin line round something."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, with what its reader is told that it is."""

    title: str
    lang: str
    items: tuple[Words | Squares | Frame, ...]
