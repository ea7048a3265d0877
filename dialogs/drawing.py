"""Drawing a flow: as Mermaid text for documents, as SVG that needs no network."""

from collections.abc import Iterator
from html import escape

from dialogs.flow import Flow
from dialogs.step import Condition, Step

BOX_WIDTH, BOX_HEIGHT, GAP, MARGIN = 300, 46, 30, 24
NOTE_WIDTH = 330
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1b2733 }
.kind, .when { font-size: 12px; fill: #44525f }
.box { fill: #ffffff; stroke: #0b5d6b }
.say { fill: #dceff1; stroke: #0b5d6b }
.line { stroke: #0b5d6b; fill: none }
.page { fill: #fbfaf7 }
"""


def mermaid(flow: Flow) -> str:
    """Return the flow as a Mermaid flowchart: boxes are steps, dotted arrows are conditions."""
    lines = ["flowchart TD", *(f"  {_box(step)}" for step in flow.steps)]
    for before, after in zip(flow.steps, flow.steps[1:], strict=False):
        lines.append(f"  {before.id} --> {after.id}")
    for step in flow.steps:
        lines += [f'  {each.step} -. "{_says(each)}" .-> {step.id}' for each in step.when]
    return "\n".join(lines) + "\n"


def _box(step: Step) -> str:
    label = f"{step.id}<br/>{step.kind}"
    return f'{step.id}["{label}"]' if step.asks else f'{step.id}(["{label}"])'


def _says(condition: Condition) -> str:
    parts = [", ".join(condition.any)] if condition.any else []
    parts += [f"not {', '.join(condition.none)}"] if condition.none else []
    parts += ["answered"] if condition.answered else []
    return " and ".join(parts)


def svg(flow: Flow) -> str:
    """Return the flow as a picture of its own: the steps downwards, conditions beside them."""
    height = 2 * MARGIN + len(flow.steps) * (BOX_HEIGHT + GAP) - GAP
    width = 2 * MARGIN + BOX_WIDTH + NOTE_WIDTH
    parts = "".join(part for place, step in enumerate(flow.steps) for part in _row(place, step))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" role="img"><title>{escape(flow.id)}</title>'
        f'<style>{STYLE}</style><rect class="page" width="100%" height="100%"/>{parts}</svg>\n'
    )


def _row(place: int, step: Step) -> Iterator[str]:
    top = MARGIN + place * (BOX_HEIGHT + GAP)
    middle = MARGIN + BOX_WIDTH // 2
    if place:
        yield f'<path class="line" d="M{middle} {top - GAP}V{top - 6}"/>'
        yield f'<path class="line" d="M{middle - 5} {top - 10}l5 8l5 -8"/>'
    kind, corner = ("box", 6) if step.asks else ("say", BOX_HEIGHT // 2)
    yield (
        f'<rect class="{kind}" x="{MARGIN}" y="{top}" width="{BOX_WIDTH}"'
        f' height="{BOX_HEIGHT}" rx="{corner}"/>'
    )
    yield f'<text x="{MARGIN + 16}" y="{top + 20}">{escape(step.id)}</text>'
    yield f'<text class="kind" x="{MARGIN + 16}" y="{top + 37}">{escape(step.kind)}</text>'
    for line, condition in enumerate(step.when):
        said = f"if {condition.step}: {_says(condition)}"
        yield (
            f'<text class="when" x="{MARGIN + BOX_WIDTH + 14}" y="{top + 20 + 16 * line}">'
            f"{escape(_short(said))}</text>"
        )


def _short(text: str, most: int = 52) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
