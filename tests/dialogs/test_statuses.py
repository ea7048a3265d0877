"""The statuses: the table as it was agreed, and that nothing else in the code knows their names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs.errors import UnknownStatus
from dialogs.statuses import RECEIVED, REOPENED, STATUSES, WITHDRAWN, Kind, may_move, status
from tests.dialogs.talk import ROOT

DECIDED = "decided-change decided-no-change"
ONWARD = f"asked needs-decision {DECIDED} passed-on done"

# Name, kind, and where staff may move it. A client's "no" reopens and an erasure withdraws
# whatever stands here: those are no moves of staff.
TABLE = {
    "received": ("open", "read"),
    "read": ("open", f"in-handling {ONWARD}"),
    "in-handling": ("open", ONWARD),
    "asked": ("waiting", "in-handling"),
    "passed-on": ("open", "read"),
    "needs-decision": ("waiting", f"in-handling {DECIDED}"),
    "decided-change": ("decided", "decided-no-change in-handling done"),
    "decided-no-change": ("decided", "decided-change in-handling done"),
    "done": ("closed", ""),
    "reopened": ("open", "in-handling passed-on"),
    "withdrawn": ("closed", ""),
}


def test_the_statuses_are_those_that_were_agreed() -> None:
    assert {name: row.kind for name, row in STATUSES.items()} == {
        name: Kind(kind) for name, (kind, _) in TABLE.items()
    }


@pytest.mark.parametrize("before", TABLE)
def test_every_move_is_allowed_or_not_as_was_agreed(before: str) -> None:
    allowed = {after for after in TABLE if may_move(before, after)}
    assert allowed == set(TABLE[before][1].split())


def test_nobody_moves_a_feedback_to_where_only_clients_can() -> None:
    only_clients = {RECEIVED, REOPENED, WITHDRAWN}
    assert not any(may_move(before, after) for before in TABLE for after in only_clients)


def test_every_status_but_the_withdrawn_has_a_way_on_or_is_closed() -> None:
    for row in STATUSES.values():
        assert row.moves or row.kind is Kind.CLOSED
        assert set(row.moves) <= set(STATUSES)


def test_an_unknown_status_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownStatus, match="status: must be one of: received, read,") as caught:
        status("lost")
    assert caught.value.name == "lost"
    with pytest.raises(UnknownStatus):
        may_move("read", "lost")


CODE = sorted(
    path
    for part in ("bot", "dialogs", "storage")
    for path in (ROOT / part).rglob("*.py")
    if path != ROOT / "dialogs/statuses.py"
)


def test_the_code_never_branches_on_the_name_of_a_status() -> None:
    found = [each for path in CODE for each in _comparisons(path)]
    assert found == []


def test_a_comparison_with_a_name_is_found(tmp_path: Path) -> None:
    path = tmp_path / "wrong.py"
    path.write_text(
        'if status == "done" or kind in {"asked", "x"}:\n    pass\n'
        'match status:\n    case "reopened":\n        pass\n'
        'label = "done"\nbutton == "!done"\n'
    )
    assert [each.rpartition(":")[2] for each in _comparisons(path)] == ["1", "1", "4"]


def _comparisons(path: Path) -> Iterator[str]:
    """Yield where a status' name stands in a comparison or in a case."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Compare | ast.MatchValue) and _names(node) & set(TABLE):
            yield f"{path}:{node.lineno}"


def _names(node: ast.AST) -> set[str]:
    inner = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {each for each in inner if isinstance(each, str)}
