"""Flows with something wrong in them, and what is told of it."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import strategies as st

from dialogs.errors import FlowInvalid
from dialogs.flow import Flow
from dialogs.parsing import read_flow
from tests.dialogs.talk import phrases, setting

HEAD = 'spec = 1\nid = "small"\nlanguages = ["fi"]\n'
PURPOSE = '[[steps]]\nid = "purpose"\nkind = "say"\npurpose = true\n'
REVIEW = '[[steps]]\nid = "review"\nkind = "review"\n'
SAID = "purpose = Miksi kysymme.\nreview = Lähetetäänkö?\n"
SETTING = setting()
PHRASES = phrases()


def problems(files: Mapping[str, str], said: Mapping[str, str] = PHRASES) -> list[str]:
    with pytest.raises(FlowInvalid) as caught:
        read_flow(files, said, SETTING)
    return [str(problem) for problem in caught.value.problems]


def wrong(steps: str, texts: str = "", head: str = HEAD) -> list[str]:
    """Return the problems of a flow with these steps between a purpose and a review."""
    return problems({"flow.toml": head + PURPOSE + steps + REVIEW, "fi.ftl": SAID + texts})


def good(steps: str, texts: str = "") -> Flow:
    files = {"flow.toml": HEAD + PURPOSE + steps + REVIEW, "fi.ftl": SAID + texts}
    return read_flow(files, PHRASES, SETTING)


def step(id_: str, kind: str, *fields: str) -> str:
    return "\n".join(("[[steps]]", f'id = "{id_}"', f'kind = "{kind}"', *fields)) + "\n"


def said(id_: str, *labels: str) -> str:
    return "\n".join((f"{id_} = Kysymys?", *(f"    .{label} = Nappi" for label in labels))) + "\n"


WELL = step("well", "choice", 'options = ["yes", "no"]')
WELL_SAID = said("well", "title", "yes", "no")
RATE = step("rate", "scale", 'options = ["low", "middle", "high"]')
RATE_SAID = said("rate", "title", "low", "middle", "high")
FREE_SAID = said("free", "title")


def free(*fields: str) -> str:
    return step("free", "text", *fields)


values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**6), 10**6),
        st.text(max_size=8),
        st.sampled_from(["say", "text", "choice", "choices", "scale", "review", "well", "fi"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
)
FIELDS = ["id", "kind", "when", "options", "why", "required", "kept", "most", "own", "last"]
tables = st.dictionaries(st.sampled_from([*FIELDS, "sets", "change", "limit", "purpose"]), values)


def toml(value: object) -> str:
    if isinstance(value, dict):
        inside = ", ".join(f"{json.dumps(key)} = {toml(each)}" for key, each in value.items())
        return f"{{ {inside} }}"
    if isinstance(value, list):
        return f"[{', '.join(toml(each) for each in value)}]"
    return json.dumps("" if value is None else value)
