"""T2: a worker crawls everything that staff can reach, and finds nothing finer than the edition."""

import re
from collections.abc import Mapping
from functools import partial
from itertools import pairwise

from storage import pool
from storage.envelopes import AdditionEnvelope, ErasureEnvelope, HeardEnvelope, WithdrawalEnvelope
from tests.attacks.conftest import Figure
from tests.desk.office import Office, Visitor, _sealing, told

CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?\b")
LINK = re.compile(r'(?:href|action|hx-get)="(/desk[^"#]*)"')
LEAVING = ("/desk/logout", "/desk/password", "/desk/static")
OWN = "/desk/account"  # when the reader signed in themselves: no client's moment
TELLING = frozenset({"etag", "last-modified", "expires", "age", "x-request-id", "server-timing"})
CLIENTS = 40

Pages = Mapping[str, tuple[str, Mapping[str, str]]]


async def crawl(visitor: Visitor) -> Pages:
    """Follow every link from the queue; return each page without its one-time marks."""
    waiting, seen = ["/desk"], dict[str, tuple[str, Mapping[str, str]]]()
    while waiting:
        path = waiting.pop()
        if path in seen or path.startswith((*LEAVING, OWN)):
            continue
        html = await visitor.get(path)
        assert visitor.status < 500
        seen[path] = _same(html), {name.lower(): value for name, value in visitor.headers.items()}
        waiting += [link.replace("&amp;", "&") for link in LINK.findall(html)]
    return seen


def _same(html: str) -> str:
    return re.sub(r'name="csrf" value="[^"]*"', "", html)


async def _office_with_an_edition(desk_office: Office) -> list[str]:
    stories = [f"kertomus-{number:04}" for number in range(CLIENTS)]
    await desk_office.release(*[told(story) for story in stories])
    await desk_office.hire()
    return stories


async def _clients_act(desk_office: Office, ids: list[str]) -> None:
    """Let clients answer, add, withdraw, erase and tell anew: all waits in the pool."""
    public_key, _ = _sealing()
    envelopes = (
        HeardEnvelope(ids[0], "no"),
        AdditionEnvelope({"addition": "lisäys"}, token_hash=b"t" * 32),
        WithdrawalEnvelope(receipt_hash=b"r" * 32),
        ErasureEnvelope(token_hash=b"e" * 32),
        told("uusi-kertomus"),
    )
    for envelope in envelopes:
        put = partial(pool.put, public_key=public_key, envelope=envelope)
        await desk_office.database.write(put)


async def test_T2_no_page_of_the_desk_tells_more_than_the_edition(
    desk_office: Office, figure: Figure
) -> None:
    await _office_with_an_edition(desk_office)
    visitor = Visitor(await desk_office.browser())
    await visitor.sign_in()
    pages = await crawl(visitor)
    clocks = {path for path, (html, _) in pages.items() if CLOCK.search(_words(html))}
    telling = {name for _, headers in pages.values() for name in headers if name in TELLING}
    figure("T2", "pages crawled", len(pages), f"more than {CLIENTS}")
    figure(
        "T2", "pages with a time of day, headers that tell", (len(clocks), len(telling)), "none"
    )
    await visitor.browser.close()
    assert len(pages) > CLIENTS
    assert (clocks, telling) == (set(), set())


def _words(html: str) -> str:
    return re.sub(r"<[^>]*>", " ", html)


async def test_T2_the_order_in_which_the_desk_lists_is_not_the_order_they_came(
    desk_office: Office, figure: Figure
) -> None:
    await _office_with_an_edition(desk_office)
    numbers = [int(str(row.answers["what-happened"])[-4:]) for row in await desk_office.rows()]
    rising = sum(later > earlier for earlier, later in pairwise(numbers))
    figure("T2", f"of {CLIENTS - 1} neighbours in the order they came", rising, "about half")
    assert CLIENTS * 0.1 < rising < CLIENTS * 0.9


async def test_T2_nothing_that_clients_do_shows_before_the_next_edition(
    desk_office: Office, figure: Figure
) -> None:
    await _office_with_an_edition(desk_office)
    ids = [row.id for row in await desk_office.rows()]
    visitor = Visitor(await desk_office.browser())
    await visitor.sign_in()
    before = await crawl(visitor)
    await _clients_act(desk_office, ids)
    after = await crawl(visitor)
    changed = {path for path in before if before[path][0] != after[path][0]}
    figure(
        "T2", "pages that changed while clients answered, added, erased", len(changed), "must be 0"
    )
    await visitor.browser.close()
    assert changed == set()
    assert before.keys() == after.keys()
