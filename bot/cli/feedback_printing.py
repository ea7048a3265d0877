"""How released feedback is printed: a line each for people, JSON for programs."""

import json
import sys
from collections.abc import Mapping, Sequence

from bot.casework import Refusal
from bot.cli.words import say
from bot.texts import load_texts
from dialogs.statuses import STATUSES
from storage.additions import AdditionRow
from storage.figures import Table
from storage.rows import FeedbackRow, StatusEvent


def print_json(rows: Sequence[FeedbackRow]) -> None:
    """Print a JSON array, one object a feedback."""
    print(json.dumps([_object(row) for row in rows], ensure_ascii=False, indent=1))


def print_whole(
    row: FeedbackRow, events: Sequence[StatusEvent], additions: Sequence[AdditionRow]
) -> None:
    """Print one feedback as a JSON object: what was told, what was added, what happened."""
    added = [{"edition": each.edition, "answers": dict(each.answers)} for each in additions]
    history = [
        {
            "status": each.status,
            "role": each.role or None,
            "date": each.made_on.isoformat(),
            "texts": dict(each.texts),
        }
        for each in events
    ]
    whole = {**_object(row), "additions": added, "history": history}
    print(json.dumps(whole, ensure_ascii=False, indent=1))


def print_lines(rows: Sequence[FeedbackRow]) -> None:
    """Print a line for each; the words themselves are read on the desk or as JSON."""
    for row in rows:
        service = row.service or "-"
        print(
            say("feedback-row", id=row.id, edition=row.edition, service=service, status=row.status)
        )
    if not rows:
        print(say("feedback-none"))


def print_figures(tables: Mapping[str, Table], as_json: bool) -> None:
    """Print how often each option was chosen at least; what few chose is not shown."""
    if as_json:
        print(json.dumps(tables, ensure_ascii=False, indent=1, sort_keys=True))
        return
    for question, table in sorted(tables.items()):
        print(question)
        for option, count in sorted(table.items()):
            print(
                say("figure-hidden", option=option)
                if count is None
                else say("figure", option=option, count=count)
            )
    if not tables:
        print(say("figures-none"))


def print_refusals(problems: Sequence[Refusal], roles: Sequence[str]) -> None:
    """Print why nothing was changed, and what to give instead: a shell shows no list to pick from."""
    texts = load_texts("desk")
    for problem in problems:
        print(problem.say(texts, "en"), *_instead(problem, roles), file=sys.stderr)


def _instead(problem: Refusal, roles: Sequence[str]) -> Sequence[str]:
    if problem.field == "role":
        return [say("feedback-expected", what="--role", known=", ".join(roles))]
    if problem.field == "after":
        before = STATUSES.get(str(dict(problem.args).get("before")))
        known = ", ".join(before.moves if before else STATUSES) or "-"
        return [say("feedback-expected", what="STATUS", known=known)]
    return []


def _object(row: FeedbackRow) -> dict[str, object]:
    return {
        "id": row.id,
        "edition": row.edition,
        "service": row.service,
        "status": row.status,
        "flow": row.flow,
        "heard": row.heard or None,
        "kept": row.kept,
        "answers": dict(row.answers),
    }
