"""Answers of pages where there is nothing for this account to see or do."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from bot.casework import NotAllowed, UnknownFeedback


@contextmanager
def as_page() -> Iterator[None]:
    """Answer 404 for what is not there for this account, 403 for what it may not do."""
    try:
        yield
    except UnknownFeedback:
        raise web.HTTPNotFound from None
    except NotAllowed:
        raise web.HTTPForbidden from None
