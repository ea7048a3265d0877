import asyncio
import io
import json
import logging
import warnings

import pytest

from bot import logs

CANARY = "Maija 123456789 198.51.100.7"
LIBRARIES = (
    "aiogram",
    "aiogram.event",
    "aiohttp.access",
    "aiohttp.server",
    "aiohttp.web",
    "alembic.runtime.migration",
    "apscheduler.executors.default",
    "asyncio",
    "sqlalchemy.engine.Engine",
    "some.other.library",
)


@pytest.fixture
def out() -> io.StringIO:
    stream = io.StringIO()
    logging.getLogger("aiogram").setLevel(logging.NOTSET)  # an earlier channel silenced it
    logs.set_up("debug", "json", stream)
    return stream


def _lines(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def _raise() -> None:
    raise ValueError(CANARY)


def _raised() -> ValueError:
    with pytest.raises(ValueError, match="Maija") as raised:
        _raise()
    return raised.value


def test_a_line_is_the_name_of_an_event_and_listed_fields(out: io.StringIO) -> None:
    logs.record("edition.made", edition=7)
    assert _lines(out) == [{"level": "info", "event": "edition.made", "edition": 7}]


def test_a_field_that_is_not_listed_is_left_out(out: io.StringIO) -> None:
    logs.record("turn.taken", address=CANARY, text=CANARY)
    assert _lines(out) == [{"level": "info", "event": "turn.taken"}]


@pytest.mark.parametrize("value", [CANARY, "123456789", "Mäki", "a b", "x" * 80])
def test_a_listed_field_holds_a_short_plain_word_or_nothing(out: io.StringIO, value: str) -> None:
    logs.warn("push.rejected", reason=value, count=value)
    assert _lines(out) == [
        {"level": "warning", "event": "push.rejected", "reason": "?", "count": "?"}
    ]


def test_an_event_is_a_name_and_not_a_text(out: io.StringIO) -> None:
    logs.record(CANARY)
    assert _lines(out) == [{"level": "info", "event": "?"}]


def test_an_error_is_told_by_its_class_and_our_own_line(out: io.StringIO) -> None:
    logs.warn("push.failed", _raised(), channel="telegram")
    (line,) = _lines(out)
    assert line["exception"] == "builtins.ValueError"
    assert str(line["at"]).startswith("tests/bot/test_logs.py:")
    assert CANARY not in out.getvalue()


@pytest.mark.parametrize("library", LIBRARIES)
def test_of_a_library_only_logger_level_and_exception_class_remain(
    out: io.StringIO, library: str
) -> None:
    error = _raised()
    logging.getLogger(library).error(
        "%s wrote %s", CANARY, CANARY, exc_info=error, extra={"chat": CANARY}
    )
    (line,) = _lines(out)
    assert set(line) == {"level", "logger", "exception", "at"}
    assert line["logger"] == library
    assert "Maija" not in out.getvalue()


def test_a_wrong_format_call_prints_nothing_of_its_arguments(
    out: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger("aiohttp.server").error("%d", CANARY)
    assert "Maija" not in out.getvalue()
    assert "Maija" not in capsys.readouterr().err


def test_a_warning_is_reduced_too(out: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(CANARY, stacklevel=1)
        logging.captureWarnings(capture=False)
    assert _lines(out) == [{"level": "warning", "logger": "py.warnings"}]


async def test_an_error_that_nobody_awaited_is_reduced_too(out: io.StringIO) -> None:
    asyncio.get_running_loop().call_exception_handler(
        {"message": CANARY, "exception": _raised(), "peer": CANARY}
    )
    assert _lines(out)[0]["logger"] == "asyncio"
    assert "Maija" not in out.getvalue()


def test_a_terminal_reads_plain_lines(out: io.StringIO) -> None:
    plain = io.StringIO()
    logs.set_up("info", "plain", plain)
    logs.record("edition.made", edition=7)
    logging.getLogger("asyncio").error(CANARY)
    assert plain.getvalue() == "info    edition.made edition=7\nerror   asyncio\n"
