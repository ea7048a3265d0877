"""Figures: how often each option was chosen, published block by block and never computed again.

Rule 1: a block is the answers of one service to one question since its last block, and is
published once it holds `k_figures` answers. Blocks share no answer.
Rule 2: what is asked of several services or a longer time is the sum of what is shown. So no
filter, no complement and no later edition tells more than the blocks themselves.
Rule 3: an erasure does not change what was published: the difference would tell what was erased.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from storage.rows import FEEDBACK_ROWS, FeedbackRow, feedback_rows
from storage.suppression import suppressed
from storage.tables import feedback, figure

Questions = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By flow and step: the options that are counted; words of the client's own are not."""

Table = Mapping[str, int | None]
"""By option: how many chose it at least, None where that is hidden."""


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted, and how many answers a block of a service needs."""

    questions: Questions
    k_figures_of: Callable[[str], int]


NOTHING = Counting({}, lambda _service: 10)


def publish(conn: Connection, number: int, counting: Counting) -> None:
    """Publish the blocks that an edition made large enough."""
    rows = [
        {
            "edition": number,
            "service": service,
            "question": question,
            "option": option,
            "count": count,
        }
        for service in _services(conn)
        for question, options in _asked(counting.questions).items()
        for option, count in _block(conn, service, question, options, counting).items()
    ]
    if rows:
        conn.execute(insert(figure), rows)


def figures(
    conn: Connection,
    *,
    services: Collection[str] | None = None,
    edition_upto: int | None = None,
) -> dict[str, Table]:
    """Return the tables by question, of these services (None: all) and editions."""
    query = select(figure.c.question, figure.c.option, figure.c.count)
    if services is not None:
        query = query.where(figure.c.service.in_(sorted(services)))
    if edition_upto is not None:
        query = query.where(figure.c.edition <= edition_upto)
    found: dict[str, dict[str, int | None]] = defaultdict(dict)
    for question, option, count in conn.execute(query):
        before = found[question].get(option)
        found[question][option] = before if count is None else count + (before or 0)
    return dict(found)


def _services(conn: Connection) -> list[str]:
    return sorted(conn.scalars(select(feedback.c.service).distinct()))


def _asked(questions: Questions) -> dict[str, tuple[str, ...]]:
    return {step: options for flow in questions.values() for step, options in flow.items()}


def _block(
    conn: Connection, service: str, question: str, options: tuple[str, ...], counting: Counting
) -> dict[str, int | None]:
    """Return a new block, empty while there are too few answers or none could be shown."""
    last = select(func.max(figure.c.edition)).where(
        figure.c.service == service, figure.c.question == question
    )
    since = conn.scalar(last) or 0
    query = FEEDBACK_ROWS.where(feedback.c.service == service, feedback.c.edition > since)
    answered = [list(_chosen(row, question)) for row in feedback_rows(conn, query)]
    answered = [each for each in answered if each]
    if len(answered) < counting.k_figures_of(service):
        return {}
    count = Counter(option for each in answered for option in each)
    return suppressed({option: count[option] for option in options})


def _chosen(row: FeedbackRow, question: str) -> Iterator[str]:
    answer = row.answers.get(question)
    yield from (answer,) if isinstance(answer, str) else answer or ()
