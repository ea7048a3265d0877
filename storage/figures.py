"""Figures: how often each option was chosen, published block by block and never computed again.

Rule 1: a block is the answers of one service to one question since its last block, and is
published once it holds `k_figures` answers. Blocks share no answer.
Rule 2: what is asked of several services or a longer time is the sum of what is shown. So no
filter, no complement and no later edition tells more than the blocks themselves.
Rule 3: an erasure does not change what was published: the difference would tell what was erased.
Rule 4: whether clients became heard is said later, so its blocks go by the day on which cases ended.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from dialogs.statuses import WITHDRAWN
from storage.rows import FEEDBACK_ROWS, FeedbackRow, feedback_rows
from storage.suppression import suppressed
from storage.tables import edition, feedback, figure

Questions = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By flow and step: the options that are counted; words of the client's own are not."""

Table = Mapping[str, int | None]
"""By option: how many chose it at least, None where that is hidden."""


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted, and how many answers a block of a service needs."""

    questions: Questions
    k_figures_of: Callable[[str], int]


HEARD = "@heard"
"""The name of "did you become heard?" among the questions; no step has such a name."""

_HEARD_OPTIONS = ("yes", "partly", "no")

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
        for question, block in _blocks(conn, number, service, counting)
        for option, count in block.items()
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


def _blocks(
    conn: Connection, number: int, service: str, counting: Counting
) -> Iterator[tuple[str, Mapping[str, int | None]]]:
    k = counting.k_figures_of(service)
    for question, options in _asked(counting.questions).items():
        yield question, _block(_answered(conn, service, question), options, k)
    yield HEARD, _block(_heard(conn, number, service), _HEARD_OPTIONS, k)


def _block(
    answered: Sequence[Sequence[str]], options: tuple[str, ...], k: int
) -> dict[str, int | None]:
    """Return a new block, empty while there are too few answers."""
    if len(answered) < k:
        return {}
    count = Counter(option for each in answered for option in each)
    return suppressed({option: count[option] for option in options})


def _answered(conn: Connection, service: str, question: str) -> list[list[str]]:
    since = _last(conn, service, question)
    query = FEEDBACK_ROWS.where(feedback.c.service == service, feedback.c.edition > since)
    answered = [list(_chosen(row, question)) for row in feedback_rows(conn, query)]
    return [each for each in answered if each]


def _heard(conn: Connection, number: int, service: str) -> list[list[str]]:
    """Return what those said whose cases ended since the last block; today may not be over yet."""
    day = select(edition.c.made_on)
    until = day.where(edition.c.number == number).scalar_subquery()
    query = select(feedback.c.heard).where(
        feedback.c.service == service,
        feedback.c.heard != "",
        feedback.c.status != WITHDRAWN,
        feedback.c.ended_on < until,
    )
    last = conn.scalar(day.where(edition.c.number == _last(conn, service, HEARD)))
    since = query.where(feedback.c.ended_on >= last) if last else query
    return [[heard] for heard in conn.scalars(since)]


def _last(conn: Connection, service: str, question: str) -> int:
    """Return the edition of the last block, 0 where there is none."""
    newest = select(func.max(figure.c.edition))
    here = newest.where(figure.c.service == service, figure.c.question == question)
    return conn.scalar(here) or 0


def _chosen(row: FeedbackRow, question: str) -> Iterator[str]:
    answer = row.answers.get(question)
    yield from (answer,) if isinstance(answer, str) else answer or ()
