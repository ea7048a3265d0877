"""Links to pages, but not to those of public services."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.matching import words_before
from dialogs.identifying.exact.sites import ENDINGS, ENDINGS_OF_PATHS, PERSONAL, PUBLIC, SOCIAL
from dialogs.identifying.finds import Find, Kind

_POINT = re.compile(r"\.[^\W\d_]{2}")
_WORD = re.compile(r"\S+")
_HOST = r"(?<![\w@./-])(?:[^\W_](?:[\w-]{0,60}[^\W_])?\.){1,5}"
_CORNER = r"(?<![\w@./-])(?:[^\W_](?:[\w-]{0,60}[^\W_])?\.){2,5}"
_LINK = re.compile(
    r"(?<![\w@.-])(?:https?://|www\.)[^\s\0<>\"“”«»]{2,300}"
    rf"|{_HOST}{ENDINGS_OF_PATHS}/(?:[^\s\0<>\"“”«»]{{1,300}})?"
    # Any ending before a path that no two words with a slash between them look like.
    rf"|{_HOST}[a-z]{{2,12}}/(?=[^\s\0/]+/[^\s\0]|[^\s\0]*[\d_?=~@-])[^\s\0<>\"“”«»]{{1,300}}"
    rf"|{_HOST}{ENDINGS}(?![\w@])(?!\.\w)|{_CORNER}{ENDINGS_OF_PATHS}(?![\w@])(?!\.\w)",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_TRAILING = ".,;:!?)]}'…»،؛؟"
# A query with a number may be somebody's own key even on a public site.
_OWN = re.compile(r"\?.*\d")
_AUTHORITY = re.compile(r"(?:hyvinvointialue|valfard|kunta|kaupunki|kommun|hyvinvointi)\.fi\Z")
_LOOKS_OWN = re.compile(r"blog|koti|perhe|famil|\.(?:blog|name|site|online|page)\Z")
_SAID_OWN = re.compile(
    r"(?:blog|sivu(?!stol|ll[ae](?!n))|profiil|my (?:own )?(?:web|site|page|story)|min (?:hem)?sida|kodulehe|сайт|блог"
    r"|страниц|موقعي|مدونتي|صفحتي|boggay)[^.!?\n]{0,24}\Z"
)
_DOMAIN = 2  # parts of a domain that is nobody's corner of a larger one


def may_have_link(lowered: str) -> bool:
    """Tell whether a text has a point inside a word, or the sign of an address."""
    return "://" in lowered or bool(_POINT.search(lowered))


def links(text: str) -> Iterator[Find]:
    """Yield the links that may lead to a person."""
    for word in _WORD.finditer(text):
        if may_have_link(word.group()):
            yield from _in_word(text, *word.span())


def every_link(text: str) -> Iterator[Find]:
    """Yield every link and domain, whoever's it is."""
    for match in _LINK.finditer(text):
        link = match.group().rstrip(_TRAILING)
        yield Find(match.start(), match.start() + len(link), Kind.LINK)


def _in_word(text: str, start: int, end: int) -> Iterator[Find]:
    for match in _LINK.finditer(text, start, end):
        link = match.group().rstrip(_TRAILING)
        if _is_own(link, words_before(text, match.start())):
            yield Find(match.start(), match.start() + len(link), Kind.LINK)


def _is_own(link: str, ahead: str) -> bool:
    scheme, address = _parts(link.lower())
    host, _, path = address.partition("/")
    if _is_under(host, SOCIAL):
        return bool(path)
    if _is_under(host, PUBLIC) or _AUTHORITY.search(host):
        return bool(_OWN.search(path))
    return bool(scheme or path) or _is_somebodys(host, ahead)


def _parts(link: str) -> tuple[str, str]:
    scheme = _SCHEME.match(link)
    end = scheme.end() if scheme else 0
    return link[:end], link[end:]


def _is_somebodys(host: str, ahead: str) -> bool:
    """Tell whether a bare domain looks like a person's and not like a firm's."""
    if _is_under(host, PERSONAL) or host.count(".") >= _DOMAIN:
        return True
    return bool(_LOOKS_OWN.search(host) or _SAID_OWN.search(ahead))


def _is_under(host: str, sites: frozenset[str]) -> bool:
    parts = host.split(".")
    return any(".".join(parts[first:]) in sites for first in range(len(parts) - 1))
