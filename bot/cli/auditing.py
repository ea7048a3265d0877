"""How the audit is printed: a table for a data-protection officer, or JSON."""

import json
from collections.abc import Sequence

from bot.auditing.results import Result
from bot.cli.words import say
from bot.findings import Grade

_WIDTH = 66


def as_table(results: Sequence[Result]) -> str:
    """Return a line for each attempt; below it what to do, where something is to be done."""
    head = _line(say("audit-head"), say("audit-head-result"), say("audit-head-figure"))
    lines = [line for result in results for line in _lines(result)]
    wrong, doubts = (_count(results, grade) for grade in (Grade.WRONG, Grade.DOUBT))
    return "\n".join([head, *lines, "", say("audit-end", wrong=wrong, doubts=doubts)])


def as_json(results: Sequence[Result]) -> str:
    """Return one JSON object a line."""
    return "\n".join(json.dumps(_object(result), ensure_ascii=False) for result in results)


def _lines(result: Result) -> list[str]:
    grade = str(result.grade).upper() if result.grade is Grade.WRONG else str(result.grade)
    line = _line(say(f"audit-{result.key}"), grade, result.figure)
    if result.grade is Grade.GOOD:
        return [line]
    return [line, f"    {say('audit-todo', todo=say(f'audit-{result.key}-todo'))}"]


def _line(tried: str, grade: str, figure: str) -> str:
    return f"{tried:<{_WIDTH}} {grade:<6} {figure}".rstrip()


def _count(results: Sequence[Result], grade: Grade) -> int:
    return sum(result.grade is grade for result in results)


def _object(result: Result) -> dict[str, str]:
    todo = "" if result.grade is Grade.GOOD else say(f"audit-{result.key}-todo")
    return {
        "key": result.key,
        "tried": say(f"audit-{result.key}"),
        "result": str(result.grade),
        "figure": result.figure,
        "todo": todo,
    }
