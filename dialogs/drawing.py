"""Drawing a flow: as Mermaid text for documents, as SVG that needs no network."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from dialogs.events import Follows
from dialogs.flow import Flow
from dialogs.session import Session
from dialogs.step import Condition, Step

BOX, NOTES = 400, 380  # widths in pixels
GAP, MARGIN, INDENT = 30, 24, 34
PADDING, LINE = 16, 17
QUESTION, NOTE = 50, 54  # characters that fit one line of a box, of the notes
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1b2733 }
.id { font-weight: 600 }
.kind, .note { font-size: 12px; fill: #44525f }
.when { font-size: 12px; fill: #0b5d6b; font-weight: 600 }
.box { fill: #ffffff; stroke: #0b5d6b }
.say { fill: #dceff1; stroke: #0b5d6b }
.maybe { stroke-dasharray: 5 4 }
.line { stroke: #0b5d6b; fill: none }
.page { fill: #fbfaf7 }
"""


def mermaid(flow: Flow) -> str:
    """Return the flow as a Mermaid flowchart: boxes are steps, dotted arrows are conditions."""
    lines = ["flowchart TD", *(f"  {_node(step)}" for step in flow.steps)]
    for before, after in pairwise(flow.steps):
        lines.append(f"  {_name(before.id)} --> {_name(after.id)}")
    for step in flow.steps:
        lines += [
            f'  {_name(each.step)} -. "{_says(each)}" .-> {_name(step.id)}' for each in step.when
        ]
    return "\n".join(lines) + "\n"


def _name(id_: str) -> str:
    """Return the name of a node: `end` alone would be a word of Mermaid."""
    return f"step-{id_}"


def _node(step: Step) -> str:
    label = f"{step.id}<br/>{step.kind}"
    open_, close = ("[", "]") if step.asks else ("([", "])")
    return f'{_name(step.id)}{open_}"{label}"{close}'


def _says(condition: Condition) -> str:
    parts = [" or ".join(condition.any)] if condition.any else []
    parts += [f"not {', '.join(condition.none)}"] if condition.none else []
    parts += ["answered"] if condition.answered else []
    return " and ".join(parts)


@dataclass(frozen=True, slots=True)
class _Row:
    """A step in its place: what stands in its box, and the lines beside it."""

    step: Step
    top: int
    question: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]  # class and text

    @property
    def left(self) -> int:
        return MARGIN + (INDENT if self.step.when else 0)

    @property
    def height(self) -> int:
        lines = max(1 + len(self.question), len(self.notes))
        return PADDING + LINE * lines

    @property
    def bottom(self) -> int:
        return self.top + self.height


def svg(flow: Flow) -> str:
    """Return the flow as a picture of its own: the steps downwards, conditions beside them."""
    rows = tuple(_rows(flow))
    width, height = MARGIN + BOX + NOTES + MARGIN, rows[-1].bottom + MARGIN
    parts = (*_arrows(rows), *(part for row in rows for part in _drawn(row)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" role="img"><title>{escape(flow.id)}</title>'
        f'<style>{STYLE}</style><rect class="page" width="100%" height="100%"/>'
        f"{''.join(parts)}</svg>\n"
    )


def _rows(flow: Flow) -> Iterator[_Row]:
    lang = flow.languages[0]
    session = Session(flow.id, b"", "web", Follows.HERE, lang)
    top = MARGIN
    for step in flow.steps:
        said = textwrap.wrap(
            flow.scene(session).say(step.id), QUESTION, max_lines=2, placeholder=" …"
        )
        labels = [flow.texts.say(lang, f"{step.id}.{each}") for each in step.options_labelled]
        row = _Row(step, top, tuple(said), (*_conditions(step), *_listed(labels)))
        yield row
        top = row.bottom + GAP


def _conditions(step: Step) -> Iterator[tuple[str, str]]:
    for condition in step.when:
        lines = textwrap.wrap(f"only if {condition.step}: {_says(condition)}", NOTE)
        yield from (("when", line) for line in lines)


def _listed(labels: list[str]) -> Iterator[tuple[str, str]]:
    whole = (label.replace(" ", "\u00a0") for label in labels)  # no break inside a button
    lines = textwrap.wrap(" · ".join(whole), NOTE)
    return (("note", line) for line in lines)


def _arrows(rows: tuple[_Row, ...]) -> Iterator[str]:
    """Yield the ways down: through every step, and past those that are not always asked."""
    certain = rows[0]
    for before, row in pairwise(rows):
        maybe = " maybe" if row.step.when else ""
        yield _arrow(MARGIN + INDENT + BOX // 2, before.bottom, row.top, maybe)
        if not row.step.when:
            if certain is not before:
                yield _arrow(MARGIN + INDENT // 2, certain.bottom, row.top, "")
            certain = row


def _arrow(x: int, start: int, end: int, look: str) -> str:
    return (
        f'<path class="line{look}" d="M{x} {start}V{end - 3}"/>'
        f'<path class="line" d="M{x - 5} {end - 9}l5 8l5 -8"/>'
    )


def _drawn(row: _Row) -> Iterator[str]:
    kind = "box" if row.step.asks else "say"
    look = f"{kind} maybe" if row.step.when else kind
    width = BOX - row.left + MARGIN
    yield (
        f'<rect class="{look}" x="{row.left}" y="{row.top}" width="{width}"'
        f' height="{row.height}" rx="{6 if row.step.asks else 18}"/>'
    )
    first, right = row.top + LINE + 3, MARGIN + BOX
    yield _text("id", row.left + PADDING, first, row.step.id)
    yield _text("kind", right - PADDING, first, row.step.kind, ' text-anchor="end"')
    for number, line in enumerate(row.question, start=1):
        yield _text("note", row.left + PADDING, first + LINE * number, line)
    for number, (look_, line) in enumerate(row.notes):
        yield _text(look_, right + PADDING, first + LINE * number, line)


def _text(look: str, x: int, y: int, text: str, more: str = "") -> str:
    return f'<text class="{look}" x="{x}" y="{y}"{more}>{escape(text)}</text>'
