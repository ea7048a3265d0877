"""Which language a page speaks: what the link says, or what the browser would like."""

from collections.abc import Sequence

from aiohttp import web

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}


def direction(lang: str) -> str:
    """Return `rtl` or `ltr`."""
    return "rtl" if lang.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def asked_language(request: web.Request, known: Sequence[str]) -> str:
    """Return the language that the link asks for, empty when it asks for none we speak."""
    asked = request.query.get("lang", "")
    return asked if asked in known else ""


def page_language(request: web.Request, known: Sequence[str]) -> str:
    """Return the language of the page: asked for, wanted by the browser, or Finnish."""
    wanted = (_tag(part) for part in request.headers.get("Accept-Language", "").split(","))
    return asked_language(request, known) or next((lang for lang in wanted if lang in known), "fi")


def _tag(part: str) -> str:
    # Browsers list languages in the order of preference, so the weights need not be read.
    return part.partition(";")[0].strip().lower().partition("-")[0]
