"""Request bodies, read up to a limit."""

from http import HTTPStatus

from aiohttp import hdrs, web

MOST_BYTES = 131_072  # the longest text a person writes, thirty times over


async def read_body(request: web.Request, content_type: str) -> bytes | int:
    """Return the body, or the status that refuses it."""
    # What is packed could grow beyond any limit: no page of ours packs what it sends.
    if request.content_type != content_type or hdrs.CONTENT_ENCODING in request.headers:
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    if request.content_length is None:
        return HTTPStatus.LENGTH_REQUIRED
    if request.content_length > MOST_BYTES:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    try:
        return await request.read()
    except ConnectionError:  # cut in the middle: a log line about it would be a client's moment
        return HTTPStatus.BAD_REQUEST
