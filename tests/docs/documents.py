"""The documents as tests read them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
OPERATIONS = DOCS / "operations.md"

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")


def documents() -> list[Path]:
    """Every document that people read."""
    return [*sorted(ROOT.glob("*.md")), *sorted(DOCS.glob("*.md"))]


def blocks(file: Path, kind: str) -> list[str]:
    """The fenced blocks of one kind."""
    return [text for name, text in _FENCE.findall(file.read_text("utf-8")) if name == kind]


def code(file: Path) -> list[str]:
    """Every line of every block, and every piece of code inside a sentence."""
    text = file.read_text("utf-8")
    fenced = [line for _, block in _FENCE.findall(text) for line in block.splitlines()]
    return [*fenced, *_INLINE.findall(_FENCE.sub("", text))]


def anchors(file: Path) -> set[str]:
    """The names under which headings can be linked to."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", file.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in headings}
