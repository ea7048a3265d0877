"""The table: one line a thing, with its ratio to the floor and to what must hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.measuring import Figures

_HEADS = ("", "CPU s/1,000", "turns/s", "alone ms", "x floor", "must", "better", "of must")


@dataclass(frozen=True)
class Goal:
    """CPU seconds for 1,000 turns that must not be passed, what would be better; ms alone."""

    must: float
    better: float
    alone: float | None = None


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    cells: tuple[str, ...]


def line(
    name: str, figures: Figures, floor: Figures | None = None, goal: Goal | None = None
) -> Line:
    """Make a line; the ratio to the floor is of CPU."""
    cpu = f"{figures.cpu:.3f}"
    if figures.server_cpu:
        cpu += f"+{figures.server_cpu:.3f}"
    alone = f"{figures.alone:.2f}"
    if goal and goal.alone:
        alone += f" (must {goal.alone})"
    ratio = f"{figures.whole / floor.whole:.1f}" if floor else ""
    goals = _goals(figures, goal) if goal else ("", "", "")
    return Line((name, cpu, f"{figures.rate:,.0f}", alone, ratio, *goals))


def _goals(figures: Figures, goal: Goal) -> tuple[str, str, str]:
    return f"{goal.must:.2f}", f"{goal.better:.2f}", f"{figures.whole / goal.must:.0%}"


def print_lines(lines: Sequence[Line]) -> None:
    """Print the table."""
    rows = [_HEADS, *(each.cells for each in lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        told = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        print("  ".join((name.ljust(widths[0]), *told)))
