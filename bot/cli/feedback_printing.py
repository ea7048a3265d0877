"""How released feedback is printed: a line each for people, JSON for programs."""

import json
from collections.abc import Sequence

from bot.cli.words import say
from storage.rows import FeedbackRow


def print_json(rows: Sequence[FeedbackRow]) -> None:
    """Print a JSON array, one object a feedback."""
    print(json.dumps([_object(row) for row in rows], ensure_ascii=False, indent=1))


def print_lines(rows: Sequence[FeedbackRow]) -> None:
    """Print a line for each; the words themselves are read on the desk or as JSON."""
    for row in rows:
        service = row.service or "-"
        print(
            say("feedback-row", id=row.id, edition=row.edition, service=service, status=row.status)
        )
    if not rows:
        print(say("feedback-none"))


def _object(row: FeedbackRow) -> dict[str, object]:
    return {
        "id": row.id,
        "edition": row.edition,
        "service": row.service,
        "status": row.status,
        "flow": row.flow,
        "heard": row.heard or None,
        "answers": dict(row.answers),
    }
