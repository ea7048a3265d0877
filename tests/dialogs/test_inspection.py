"""Doubts about a flow that works: told apart from problems, so that nothing stops for them."""

from dialogs.flow import Flow
from dialogs.inspection import doubts
from tests.dialogs.talk import small_flow


def test_the_shipped_flow_leaves_no_doubt(flow: Flow) -> None:
    assert doubts(flow) == ()


def test_a_flow_that_says_nothing_and_answers_nobody_is_doubted() -> None:
    found = [str(each) for each in doubts(small_flow("", ""))]
    assert found == [
        "flow.toml: steps: no consent: clients learn nothing of what we know",
        "flow.toml: steps: no reach: nobody hears what becomes of it",
    ]


def test_long_and_like_buttons_and_long_questions_are_doubted() -> None:
    steps = '[[steps]]\nid = "it"\nkind = "choice"\noptions = ["yes", "no"]\n'
    texts = f"it = {'Onko? ' * 100}\n    .title = Onko\n    .yes = {'Kyllä' * 5}\n    .no = X\n"
    found = [str(each) for each in doubts(small_flow(steps, texts))]
    assert found[2:] == [
        "fi.ftl: it: .yes: more than 20 characters for a button",
        "fi.ftl: it: more than 500 characters for one question",
    ]
    same = "it = Onko?\n    .title = Onko\n    .yes = Joo\n    .no = Joo\n"
    assert str(doubts(small_flow(steps, same))[2]) == "fi.ftl: it: two buttons say 'Joo'"


def test_more_options_than_fit_a_phone_are_doubted_where_one_is_chosen() -> None:
    names = [f"o{number}" for number in range(9)]
    for kind, doubted in (("choice", True), ("choices", False)):
        steps = f'[[steps]]\nid = "it"\nkind = "{kind}"\noptions = {names}\n'
        labels = "".join(f"    .{name} = {name}\n" for name in names)
        texts = f"it = Mikä?\n    .title = Mikä\n{labels}"
        found = [str(each) for each in doubts(small_flow(steps, texts))]
        expected = "flow.toml: it: more than 8 options are hard to choose from"
        assert (expected in found) is doubted
