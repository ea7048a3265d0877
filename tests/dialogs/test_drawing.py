"""The two drawings of a flow: for a document, and as a picture of its own."""

import itertools
import re
import xml.etree.ElementTree as ET

from dialogs.drawing import mermaid, svg
from dialogs.flow import Flow
from tests.dialogs.talk import small_flow

SVG = "{http://www.w3.org/2000/svg}"
SIZES = {"id": 14, "kind": 12, "note": 12, "when": 12}
WIDEST = 0.55  # of a letter's height: sans-serif letters are narrower on average


def texts(picture: str) -> list[ET.Element]:
    return list(ET.fromstring(picture).iter(f"{SVG}text"))  # noqa: S314  our own drawing


def test_mermaid_has_every_step_every_way_and_every_condition(flow: Flow) -> None:
    drawn = mermaid(flow)
    for step in flow.steps:
        assert re.search(rf"^  step-{step.id}\W.*{step.id}<br/>{step.kind}", drawn, re.MULTILINE)
        for condition in step.when:
            assert re.search(
                rf"step-{condition.step} -\. .* \.-> step-{step.id}$", drawn, re.MULTILINE
            )
    for before, after in zip(flow.steps, flow.steps[1:], strict=False):
        assert f"  step-{before.id} --> step-{after.id}\n" in drawn


def test_a_condition_is_said_in_words() -> None:
    steps = (
        '[[steps]]\nid = "it"\nkind = "choice"\noptions = ["yes", "no", "maybe"]\n'
        '[[steps]]\nid = "told"\nkind = "text"\n'
        'when = [{ step = "it", any = ["yes", "no"], none = ["maybe"], answered = true }]\n'
    )
    said = (
        "it = Onko?\n    .title = T\n    .yes = Kyllä\n    .no = Ei\n    .maybe = Ehkä\n"
        "told = Mitä?\n    .title = T\n"
    )
    drawn = mermaid(small_flow(steps, said))
    assert 'step-it -. "yes or no and not maybe and answered" .-> step-told' in drawn


def test_the_picture_has_every_step_with_its_kind_conditions_and_buttons(flow: Flow) -> None:
    written = "\n".join(each.text or "" for each in texts(svg(flow))).replace("\u00a0", " ")
    for step in flow.steps:
        assert f"\n{step.id}\n{step.kind}\n" in f"\n{written}"
    assert "only if behalf: group" in written
    assert "Omastani · Läheiseni" in written
    assert "Mitä tapahtui? Kerro omin sanoin." in written


def test_the_picture_loads_nothing(flow: Flow) -> None:
    drawn = svg(flow)
    assert re.findall(r"https?://[^\"]*", drawn) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"href|<image|<script|@import|url\(|<foreignObject", drawn)


def test_every_word_of_the_picture_is_inside_it(flow: Flow) -> None:
    root = ET.fromstring(svg(flow))  # noqa: S314  our own drawing
    _, _, width, height = map(int, root.attrib["viewBox"].split())
    for text in root.iter(f"{SVG}text"):
        x, size = int(text.attrib["x"]), SIZES[text.attrib["class"]]
        long = len(text.text or "") * size * WIDEST
        left = x - long if text.attrib.get("text-anchor") == "end" else x
        assert left >= 0
        assert left + long <= width
        assert size <= int(text.attrib["y"]) <= height


def test_boxes_follow_each_other_without_touching(flow: Flow) -> None:
    root = ET.fromstring(svg(flow))  # noqa: S314  our own drawing
    boxes = [each.attrib for each in root.iter(f"{SVG}rect") if each.attrib["class"] != "page"]
    assert len(boxes) == len(flow.steps)
    for before, after in itertools.pairwise(boxes):
        assert int(before["y"]) + int(before["height"]) < int(after["y"])


def test_marks_in_texts_are_words_of_the_picture_and_not_of_its_file() -> None:
    steps = '[[steps]]\nid = "it"\nkind = "text"\n'
    flow = small_flow(steps, 'it = <b>&"Mitä"</b>?\n    .title = T\n')
    assert any('<b>&"Mitä"</b>?' in (each.text or "") for each in texts(svg(flow)))
