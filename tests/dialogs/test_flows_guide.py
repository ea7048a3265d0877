"""docs/flows.md: its example works, its quotations are true, and nothing is left out."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs.errors import FlowInvalid
from dialogs.events import Follows
from dialogs.flow import Flow
from dialogs.inspection import doubts
from dialogs.kinds import KINDS
from dialogs.parsing import read_flow
from dialogs.wordings import FACTS
from tests.dialogs.client import Client
from tests.dialogs.talk import ROOT, phrases, setting, texts_in

GUIDE = (ROOT / "docs/flows.md").read_text("utf-8")
EXAMPLE = ROOT / "docs/examples/waiting-room"
READERS = {"text", "flag", "number", "texts", "table", "tables", "day"}
FLOW_READERS = ["dialogs/step.py", *(f"dialogs/steps/{kind}.py" for kind in KINDS)]


@pytest.fixture(scope="module")
def example() -> Flow:
    return read_flow(texts_in(EXAMPLE), phrases(), setting())


def test_the_example_has_no_problem_no_doubt_and_every_kind(example: Flow) -> None:
    assert doubts(example) == ()
    assert {step.kind for step in example.steps} == set(KINDS)
    line = (
        f"{example.id}: no problems in {len(example.steps)} steps,"
        f" languages {', '.join(example.languages)}"
    )
    assert line in GUIDE


@pytest.mark.parametrize("lang", ["fi", "fi-simple", "sv", "en"])
def test_the_example_can_be_talked_through(lang: str, example: Flow) -> None:
    client = Client(example, "web", Follows.MAILBOX)
    client.open()
    client.does(lang, "agree").writes("kirjasto").does("kirjasto", "badly")
    client.writes("A", "B").does("!done", "loud", "!done").writes("C").does("!done", "no")
    client.writes("D").does(
        "!done", "change", "told", "yes", "ready", "fine", "chat", "!saved", "edition", "!send"
    )
    assert client.feedback is not None
    assert client.feedback.service == "kirjasto"
    assert client.feedback.answers == {
        "waiting": "badly",
        "waiting-why": "A\nB",
        "room": ("loud",),
        "room-better": "C",
        "told": "yes",
    }


def test_the_files_in_the_guide_are_those_of_the_example() -> None:
    for name in ("flow.toml", "en.ftl"):
        assert f"```\n{(EXAMPLE / name).read_text('utf-8').rstrip()}\n```" in _unmarked(GUIDE)


def _unmarked(text: str) -> str:
    return re.sub(r"^```\w+$", "```", text, flags=re.MULTILINE)


def test_the_problems_in_the_guide_are_those_that_are_told() -> None:
    files = texts_in(EXAMPLE)
    toml = files["flow.toml"].replace('why = "waiting"\n', "").replace('["no"]', '["nope"]')
    swedish = re.sub(r"told-what = .*\n.*\n", "", files["sv.ftl"]).replace(
        "    .crowded = Trångt\n", ""
    )
    with pytest.raises(FlowInvalid) as caught:
        read_flow({**files, "flow.toml": toml, "sv.ftl": swedish}, phrases(), setting())
    told = [f"  {problem}" for problem in caught.value.problems]
    assert "\n".join((f"{len(told)} problems:", *told)) in GUIDE


def _fields(path: Path) -> Iterator[str]:
    """Yield the names of the values that a module reads from a table of a flow."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            first = node.args[0] if node.args else None
            if node.func.attr in READERS and isinstance(first, ast.Constant):
                yield str(first.value)


@pytest.mark.parametrize("path", FLOW_READERS)
def test_every_field_that_is_read_is_in_the_guide(path: str) -> None:
    assert {each for each in _fields(ROOT / path) if f"| `{each}` |" not in GUIDE} == set()


def test_the_fields_at_the_top_of_a_flow_are_in_the_guide() -> None:
    tree = ast.parse((ROOT / "dialogs/parsing.py").read_text("utf-8"))
    expected = "a flow has spec, id, languages and steps"
    assert any(expected in str(getattr(node, "value", "")) for node in ast.walk(tree))
    for field in ("spec", "id", "languages", "steps"):
        assert f"| `{field}` |" in GUIDE


def test_every_field_in_the_guide_is_one_that_is_read() -> None:
    read = {each for path in FLOW_READERS for each in _fields(ROOT / path)}
    told = set(re.findall(r"^\| `([a-z]+)` \|", GUIDE, re.MULTILINE))
    assert told - read - set(KINDS) == {"spec", "languages", "steps", "kind"}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_in_the_guide_with_the_fields_of_its_own(kind: str) -> None:
    row = next(line for line in GUIDE.splitlines() if re.match(rf"\| `{kind}` \|.*\|.*\|", line))
    fields = set(_fields(ROOT / f"dialogs/steps/{kind}.py")) | _shared(kind)
    assert set(re.findall(r"`(\w+)`", row.split("|")[3])) == fields


def _shared(kind: str) -> set[str]:
    source = (ROOT / f"dialogs/steps/{kind}.py").read_text("utf-8")
    return {"options"} if "read_options(" in source else set()


def test_every_argument_of_a_text_is_in_the_guide() -> None:
    assert {f"${name}" for name in FACTS} == set(re.findall(r"^\| `(\$\w+)`", GUIDE, re.MULTILINE))


def test_a_kind_that_leaves_no_say_reads_neither_required_nor_kept() -> None:
    for kind in KINDS:
        source = (ROOT / f"dialogs/steps/{kind}.py").read_text("utf-8")
        assert ("fixed=BOTH" in source) is (kind in {"say", "consent", "reach", "review"})
    assert 'fixed=("kept",)' in (ROOT / "dialogs/steps/service.py").read_text("utf-8")
