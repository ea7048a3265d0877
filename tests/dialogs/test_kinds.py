"""Each kind of step by its case file: what it asks, and what becomes of every kind of input."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dialogs.events import Chose, Pressed
from dialogs.kinds import KINDS
from tests.dialogs.client import Client
from tests.dialogs.talk import ROOT, small_flow

FOLDER = Path(__file__).parent / "kinds"


@cache
def case_file(kind: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{kind}.toml").read_text("utf-8"))


def opened(kind: str, link: str = "") -> Client:
    step = case_file(kind)["step"]
    table = f'[[steps]]\nid = "it"\nkind = "{kind}"\n{step.get("fields", "")}\n'
    steps = "" if kind == "review" else table + step.get("after", "")
    client = Client(small_flow(steps, step["text"]))
    client.open(link)
    return client


def act(client: Client, does: str) -> None:
    """`> words` writes, `= a, b` marks boxes, `? id` presses what is not there, else presses."""
    step = client.question.step
    if does.startswith(">"):
        client.say(does[1:].strip())
    elif does.startswith("="):
        marked = tuple(each.strip() for each in does[1:].split(",") if each.strip())
        client.send(Chose(client.id(), step, marked))
    elif does.startswith("?"):
        client.send(Pressed(client.id(), step, does[1:].strip()))
    else:
        client.does(does)


CASES = [
    pytest.param(kind, case, id=f"{kind}: {case['name']}")
    for kind in KINDS
    if (FOLDER / f"{kind}.toml").exists()
    for case in case_file(kind)["cases"]
]


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_a_step_does_with_an_input_what_its_case_says(kind: str, case: Mapping[str, Any]) -> None:
    client = opened(kind, case.get("link", ""))
    for does in case["does"]:
        act(client, does)
    for said in case.get("said", ()):
        assert said in client.said
    if case.get("over", False):
        assert client.session is None
        assert (client.feedback is not None) is case.get("sent", False)
        return
    assert client.question.step == case["at"]
    if "marked" in case:
        assert [each.label for each in client.question.choices if each.selected] == case["marked"]
    _check_answer(client, case)


def _check_answer(client: Client, case: Mapping[str, Any]) -> None:
    if case.get("skipped", False):
        assert client.answer("it") is None
    elif "answer" in case:
        answer = case["answer"]
        assert client.answer("it") == (tuple(answer) if isinstance(answer, list) else answer)
    elif case["at"] == "it":
        assert client.answer("it") in {"not answered", *_earlier(case)}
    if "shown" in case and client.session is not None:
        scene = client.flow.scene(client.session)
        given = client.session.answers["it"]
        assert scene.label("it", given) == case["shown"]


def _earlier(case: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what a case that came back to its step had answered before."""
    pressed = [each for each in case["does"] if not each.startswith(("!", ">", "=", "?"))]
    return (*pressed, tuple(pressed[:1]))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_step_asks_with_the_buttons_of_its_case_file(kind: str) -> None:
    client = opened(kind)
    asides = [] if kind in {"say", "review"} else [each.label for each in client.question.asides]
    expected = case_file(kind)["step"]["asks"]
    assert kind == "say" or [*client.labels(), *asides] == expected


def test_every_kind_has_its_case_file_and_every_case_file_its_kind() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(KINDS)


def test_every_module_of_a_kind_is_a_row_of_the_table() -> None:
    modules = {path.stem for path in (ROOT / "dialogs/steps").glob("*.py")} - {"__init__"}
    assert modules == set(KINDS)
    assert all(kind.__module__ == f"dialogs.steps.{name}" for name, kind in KINDS.items())
