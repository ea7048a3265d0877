"""What a reader wants to see of the queue, as it stands behind the question mark of its address."""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from urllib.parse import parse_qsl, urlencode

from dialogs.searching import Sought
from dialogs.services import Directory
from dialogs.statuses import STATUSES
from dialogs.words import clean
from storage.worklists import Tab, Wanted

FIRST = Tab.ALL
"""The list that is shown to who asks for none."""

LONGEST_SEARCH = 100  # characters

_MOST_DIGITS = 9  # of an edition's number: what the databases hold as an integer
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_MARK = re.compile(r"(\d{1,9}|\d{4}-\d\d-\d\d)\.[A-Za-z0-9_-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader wants to see; empty is everything."""

    tab: Tab = FIRST
    q: str = ""
    status: str = ""
    service: str = ""
    theme: str = ""
    edition: str = ""
    after: str = ""

    @property
    def narrows(self) -> bool:
        """Tell whether anything of the list is left out."""
        return self != Filter(tab=self.tab, after=self.after)

    @property
    def is_whole(self) -> bool:
        """Tell whether this is the beginning of the queue as it opens."""
        return self == Filter()

    def query(self, **changes: str) -> str:
        """Return the address's query with these changes, from the beginning of the list."""
        wanted = {**asdict(self), "after": "", **changes}
        wanted["tab"] = "" if wanted["tab"] == FIRST else str(wanted["tab"])
        return urlencode({name: value for name, value in wanted.items() if value})

    def address(self, **changes: str) -> str:
        """Return the address of the queue with these changes, from the beginning of the list."""
        query = self.query(**changes)
        return f"/desk?{query}" if query else "/desk"

    def cleared(self) -> str:
        """Return the address of the whole list."""
        return Filter(tab=self.tab).address()

    def wanted(
        self,
        directory: Directory,
        sought: Callable[[str], tuple[Sought, ...]],
        *,
        title: str,
        today: date,
    ) -> Wanted:
        """Return what the storage is asked for; `title` and `today` say what is mine and late."""
        return Wanted(
            tab=self.tab,
            today=today,
            title=title,
            status=self.status,
            services=directory.within(self.service) if self.service else None,
            theme=self.theme,
            edition=int(self.edition) if self.edition else None,
            words=sought(self.q) if self.q else (),
            after=self.after,
        )


def filter_of(given: Mapping[str, str], directory: Directory) -> Filter:
    """Read the filters; what makes no sense is left out."""
    tab = given.get("tab", "")
    status, service, theme = (given.get(name, "") for name in ("status", "service", "theme"))
    found = Filter(
        tab=Tab(tab) if tab in set(Tab) else FIRST,
        q=" ".join(clean(given.get("q", "")).split())[:LONGEST_SEARCH],
        status=status if status in STATUSES else "",
        service=service if service in directory.services else "",
        theme=theme if _SLUG.fullmatch(theme) else "",
        edition=_number(given.get("edition", "")),
    )
    return replace(found, after=_mark(given.get("after", ""), found.tab))


def filter_in(query: str, directory: Directory) -> Filter:
    """Read the filters of a query that a form brought along."""
    return filter_of(dict(parse_qsl(query[:1000])), directory)


def _number(text: str) -> str:
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return text if is_number else ""


def _mark(text: str, tab: Tab) -> str:
    """Return where a page begins, if that is such a place in this list."""
    place = text.partition(".")[0]
    if not _MARK.fullmatch(text) or place.isdigit() is tab.is_by_date:
        return ""
    return text if place.isdigit() or _is_day(place) else ""


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
