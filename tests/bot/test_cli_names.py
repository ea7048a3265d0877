"""The shell and names of people, and what `kuulluksi check` says of first readers."""

import json

from tests.bot.conftest import Run
from tests.bot.test_cli import TOLD

NAMED = TOLD.replace("The door was closed.\ndone", "My nurse Maija closed the door.\ndone\n2")
# The worker may not read it: the last "1" before the way to hear.
KEPT = TOLD.replace("1\n1\n2\nSend", "1\n2\n2\nSend")


def test_names_are_masked_in_the_shell_unless_they_are_asked_for(installed: Run) -> None:
    installed("chat", typed=NAMED)
    installed("edition", "release")
    (row,) = json.loads(installed("feedback", "list", "--json")[1])
    assert row["answers"]["what-happened"] == "My nurse […] closed the door."
    shown = json.loads(installed("feedback", "show", row["id"])[1])
    assert shown["answers"]["what-happened"] == "My nurse […] closed the door."
    shown = json.loads(installed("feedback", "show", row["id"], "--names")[1])
    assert shown["answers"]["what-happened"] == "My nurse Maija closed the door."


def test_check_says_loudly_that_something_kept_waits_for_a_first_reader(
    installed: Run,
) -> None:
    installed("chat", typed=KEPT)
    installed("edition", "release")
    (row,) = json.loads(installed("feedback", "list", "--json")[1])
    assert row["kept"]
    code, out, _ = installed("check")
    assert code == 1
    assert "waits for a first reader, and nobody is one there" in out
    installed("staff", "add", "lukija", "--role", "reader")
    code, out, _ = installed("check")
    assert code == 0
    assert "first reader" not in out


def test_check_doubts_a_first_reader_who_handles_feedback_of_the_same_unit(
    installed: Run,
) -> None:
    installed("staff", "add", "koo", "--role", "reader", "--role", "coordinator")
    installed("staff", "add", "muu", "--role", "reader@kirjasto", "--role", "handler@kotihoito")
    assert "clients are told" not in installed("check")[1]
    installed(
        "staff", "add", "liisa", "--role", "reader@kotihoito", "--role", "handler@kotihoito-etela"
    )
    code, out, _ = installed("check")
    assert code == 0
    assert "An account is first reader for a unit in which it also handles feedback" in out
