from datetime import date, timedelta

import pytest

from bot.config import Config
from bot.files import directory_of
from dialogs.clocks import RULES, answer_by, due, patience, rule, taken
from dialogs.parsing import read_directory
from dialogs.statuses import STATUSES, Kind

TODAY = date(2026, 11, 23)
DIRECTORY = read_directory(
    """
[organisation.names]
fi = "Esimerkkilä"
[roles.chief]
fi = "päällikkö"
[roles.nurse]
fi = "hoitaja"
[[services]]
slug = "care"
handler = "chief"
answer_days = 20
step_days = 30
names = { fi = "Hoito" }
[[services]]
slug = "home"
parent = "care"
handler = "nurse"
answer_days = 10
step_days = 5
escalate_days = 3
names = { fi = "Kotihoito" }
""",
    "d.toml",
)


def after(status: str, before: date | None = None) -> tuple[str, str, int | None]:
    found = due(DIRECTORY, "home", status, TODAY, before)
    return found.level, found.owner, (found.on - TODAY).days if found.on else None


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("received", ("home", "nurse", 10)),
        ("in-handling", ("home", "nurse", 5)),
        ("asked", ("home", "nurse", 5)),
        ("passed-on", ("home", "nurse", 5)),
        ("needs-decision", ("care", "chief", 30)),
        ("decided-change", ("home", "nurse", 5)),
        ("decided-no-change", ("home", "nurse", 5)),
        ("reopened", ("home", "nurse", 10)),
        ("done", ("home", "nurse", None)),
        ("withdrawn", ("home", "nurse", None)),
    ],
)
def test_each_status_sets_the_clock(status: str, expected: tuple[str, str, int | None]) -> None:
    assert after(status) == expected


def test_reading_is_no_answer_so_the_promise_runs_on() -> None:
    assert after("read", TODAY + timedelta(days=2)) == ("home", "nurse", 2)
    assert after("read") == ("home", "nurse", 10)


def test_every_status_of_the_table_has_a_rule_and_what_is_not_there_has_that_of_its_kind() -> None:
    assert set(RULES) == set(STATUSES)
    assert rule("own-one") == rule("decided-change")
    for name, status in STATUSES.items():
        assert (due(DIRECTORY, "home", name, TODAY).on is None) == (status.kind is Kind.CLOSED)


def test_at_the_top_a_decision_stays_there() -> None:
    found = due(DIRECTORY, "care", "needs-decision", TODAY)
    assert (found.level, found.owner) == ("care", "chief")


def test_what_belongs_to_no_service_has_a_clock_too() -> None:
    found = due(DIRECTORY, "", "received", TODAY)
    assert (found.level, found.owner, found.on) == ("", "", TODAY + timedelta(days=14))


def test_each_level_has_its_own_promise_and_patience() -> None:
    assert answer_by(DIRECTORY, "care", TODAY) == TODAY + timedelta(days=20)
    assert patience(DIRECTORY, "home") == timedelta(days=3)
    assert patience(DIRECTORY, "care") == timedelta(days=7)


def test_the_example_organisation_keeps_the_promises_of_its_file() -> None:
    found = due(directory_of(Config()), "kotihoito-etela", "received", TODAY)
    assert found.owner == "head-nurse"
    assert found.on == TODAY + timedelta(days=10)


def test_who_takes_a_feedback_into_handling_has_it_and_others_begin_anew() -> None:
    assert taken("read", None, "aino") is None
    assert taken("in-handling", None, "aino") == "aino"
    assert taken("in-handling", "eino", "aino") == "eino"
    assert taken("asked", "eino", "aino") == "eino"
    assert taken("passed-on", "eino", "aino") is None
    assert taken("needs-decision", "eino", "aino") is None
