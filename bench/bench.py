"""What our turns cost, beside the floors measured in the same run: `make bench`.

Ratios carry over to another machine, absolute figures do not; CPU seconds are the most stable of
them. What must hold, and what would be better, stands beside each figure.
"""

import os
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import chain

from bench import floors, in_process, over_http, starting, telegram
from bench.backing_up import backing_up
from bench.desk import desk
from bench.finding import findings
from bench.job import TURNS
from bench.measuring import AT_A_TIME, CONVERSATIONS, FIRST, OTHERS, RUNS, Figures, on_cores
from bench.postgresql import postgresql
from bench.printing import Goal, Line, line, print_lines
from bench.wave import wave

SQLITE_FLOOR, HTTP_FLOOR = "floor: by hand, SQLite NORMAL", "floor: aiohttp answering a POST"


def main() -> None:
    """Measure everything and print it."""
    began = time.perf_counter()
    print(about())
    print_lines(list(turns()))
    print()
    for text in chain(findings(), beginnings(), backing_up(), [str(wave("aiogram"))], desk()):
        print(text)
    print(f"\nAll of it took {time.perf_counter() - began:.0f} s.")


def about() -> str:
    """Say how it is measured."""
    return (
        f"feedback8 in {len(TURNS)} turns: start, language, consent, service, what happened (200 "
        f"characters), done, feeling,\nwhat should change (120), done, send. Bots whose texts end "
        f"with the message take it in 8. After each turn\nthe state is committed. {AT_A_TIME} "
        f"conversations at a time; medians of {RUNS} runs of {CONVERSATIONS} conversations (HTTP "
        f"{over_http.CONVERSATIONS}).\nCPU is for 1,000 turns: of the process that serves, threads "
        f"and system calls included, + of PostgreSQL's\nprocesses. Alone: median latency of one "
        f"client. Python {platform.python_version()}, {os.cpu_count()} cores, the measured process "
        f"on one\nof them; load {os.getloadavg()[0]:.1f} at the start.\n"
    )


def turns() -> Iterator[Line]:
    """Measure turns, ours and others'."""
    floor, http = pinned(lambda: floors.by_hand("NORMAL")), floors.echo()
    yield line(SQLITE_FLOOR, floor)
    yield line("floor: by hand, SQLite FULL", pinned(lambda: floors.by_hand("FULL")), floor)
    yield line(HTTP_FLOOR, http)
    ours = pinned(lambda: in_process.on_sqlite("NORMAL"))
    yield line("in process, SQLite NORMAL", ours, floor, Goal(0.08, 0.05, 0.5))
    found = pinned(lambda: in_process.on_sqlite("NORMAL", finder=True))
    yield line("  the same with the finder", found, floor, Goal(0.08, 0.05, 0.5))
    full = pinned(lambda: in_process.on_sqlite("FULL"))
    yield line("in process, SQLite FULL", full, floor, Goal(0.09, 0.06))
    web = over_http.on_sqlite()
    yield line("over HTTP, SQLite FULL", web, http, Goal(0.20, 0.12))
    yield from on_postgresql(floor, http)
    yield from at_telegram()


def at_telegram() -> Iterator[Line]:
    """Measure Telegram end to end by webhook, a Bot API on the other core."""
    floor = telegram.by_hand()
    yield line("floor: a webhook by hand, SQLite FULL", floor)
    for library, goal in (
        ("aiogram", Goal(0.55, 0.35)),
        ("python-telegram-bot", Goal(1.4, 0.8)),
    ):
        figures = telegram.on_library(library)
        yield line(f"Telegram on {library}, SQLite FULL", figures, floor, goal)


def on_postgresql(floor: Figures, http: Figures) -> Iterator[Line]:
    """Measure turns on a server of our own, on the other core."""
    with ExitStack() as stack:
        with on_cores(OTHERS):
            server = stack.enter_context(postgresql())
        ours = pinned(lambda: in_process.on_postgresql(server.create(), server.cpu))
        yield line("in process, PostgreSQL", ours, floor, Goal(0.20, 0.10, 2.0))
        web = over_http.on_postgresql(server.create(), server.cpu)
        yield line("over HTTP, PostgreSQL", web, http)


def pinned(measure: Callable[[], Figures]) -> Figures:
    """Measure on one core, as the servers of the other figures have one to themselves."""
    with on_cores(FIRST):
        return measure()


def beginnings() -> Iterator[str]:
    """Measure what a server costs before anybody talks."""
    for name, start, seconds, memory in (
        ("web only", starting.web_only(), (0.6, 0.3), (90, 60)),
        ("with aiogram", starting.with_telegram("aiogram"), (3.0, 2.0), (200, 120)),
        (
            "with python-telegram-bot",
            starting.with_telegram("python-telegram-bot"),
            (3.0, 2.0),
            (200, 120),
        ),
    ):
        yield (
            f"serve, {name}: start to first answer {start.seconds:.2f} s "
            f"(must {seconds[0]}, better {seconds[1]}); resident memory {start.memory:.0f} MiB "
            f"(must {memory[0]}, better {memory[1]}); idle event stream {start.stream:.1f} kB "
            f"(must 20, better 15)"
        )
    scripts, words = starting.widget_size()
    yield (
        f"widget: scripts and styles {scripts / 1000:.1f} kB gzip (must 15), "
        f"and the words of one language {words / 1000:.1f} kB"
    )


if __name__ == "__main__":
    main()
