"""Which of the waiting texts may be read now, and under which service they are filed. Pure.

Rule 1: a batch of a service holds at least k texts that count; what is crowded (too many of one
day) or was told for practice does not count.
Rule 2: a language that fewer than k of a batch share waits.
Rule 3: a random few are kept back, so that nobody who counts along knows what is in a batch.
Rule 4: what has waited so long that it must be read moves up the tree until k are together; it is
filed there, and its own service is not shown. Where the whole organisation has fewer than k, it waits.
Rule 5: what a client wants read soon is read alone, and helps nobody else's batch.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from secrets import SystemRandom

WHOLE = ""  # the organisation, above all services: also where a client did not know the service
MOST_KEPT_BACK = 2


@dataclass(frozen=True, slots=True)
class Waiting:
    """One text as the choice sees it; `language` is a base tag, `overdue`: it must be read now.

    Neither what is `crowded` (too many came that day) nor what was told for practice counts.
    """

    id: bytes
    service: str
    language: str = "fi"
    counts: bool = True
    soon: bool = False
    overdue: bool = False
    since: int = 0
    crowded: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """The services as release sees them: who is above whom, and how many texts each needs."""

    parents: Mapping[str, str]
    k_texts_of: Callable[[str], int]

    def upwards(self) -> list[str]:
        """Return every service, each before the one above it; the whole organisation last."""
        return [*sorted(self.parents, key=self._depth, reverse=True), WHOLE]

    def above(self, service: str) -> str:
        """Return the service above; above the topmost, and the unknown, is the whole."""
        parent = self.parents.get(service, WHOLE)
        return parent if parent in self.parents else WHOLE

    def way_up(self, service: str) -> list[str]:
        """Return a service and all above it; the whole organisation last."""
        return [service, *(self.way_up(self.above(service)) if service != WHOLE else ())]

    def _depth(self, service: str) -> int:
        return 1 + self._depth(self.above(service)) if service in self.parents else 0


Draw = Random | SystemRandom


@dataclass(slots=True)
class _Round:
    """One round under way: what waits where, and what was filed."""

    tree: Tree
    draw: Draw
    most_kept_back: int
    here: dict[str, list[Waiting]] = field(default_factory=lambda: defaultdict(list))
    filed: dict[bytes, str] = field(default_factory=dict)
    all: Sequence[Waiting] = ()

    def publish(self, service: str) -> None:
        """File what may be read of a service; move up what must be read and may not yet."""
        texts = self.here.pop(service, [])
        ready = self._ready(texts, self.tree.k_texts_of(service))
        left = self._file(service, ready, texts)
        overdue = [text for text in left if text.overdue]
        if service != WHOLE:
            self.here[self.tree.above(service)] += overdue
        elif overdue:
            self._fill_up(overdue)

    def _ready(self, texts: Sequence[Waiting], k: int) -> Sequence[Waiting]:
        if k <= 1:
            return texts
        kept_back = self._kept_back(texts)
        spoken = _spoken([text for text in texts if text not in kept_back], k)
        return spoken if _counted(spoken) >= k else ()

    def _kept_back(self, texts: Sequence[Waiting]) -> Collection[Waiting]:
        free = [text for text in texts if not text.overdue]
        count = self.draw.randint(0, self.most_kept_back)
        return frozenset(self.draw.sample(free, min(count, len(free))))

    def _file(
        self, service: str, ready: Sequence[Waiting], texts: Sequence[Waiting]
    ) -> list[Waiting]:
        self.filed |= {text.id: service for text in ready}
        return [text for text in texts if text.id not in self.filed]

    def _fill_up(self, overdue: Sequence[Waiting]) -> None:
        """At the very top languages are not parted, and others make up k.

        First those that wait, the longest first; then what batches have beyond k; at last the
        smallest batch whole, whose service is then not shown either.
        """
        texts = [*overdue, *self._filed_under(WHOLE)]
        missing = self.tree.k_texts_of(WHOLE) - _counted(texts)
        others = [*self._unfiled(overdue), *self._beyond_k()][: max(missing, 0)]
        if missing > len(others):
            others = min(self._batches(), key=len, default=[])
        if missing <= _counted(others):
            self._file(WHOLE, [*overdue, *others], ())

    def _unfiled(self, overdue: Sequence[Waiting]) -> list[Waiting]:
        taken = {text.id for text in overdue} | self.filed.keys()
        others = [text for text in self.all if text.counts and text.id not in taken]
        self.draw.shuffle(others)
        return sorted(others, key=lambda text: text.since or _YOUNGEST)

    def _beyond_k(self) -> list[Waiting]:
        """Return what could be taken from the batches of this round and leave k of a language."""
        beyond: list[Waiting] = []
        for batch in self._batches():
            counted = [text for text in batch if text.counts]
            k = self.tree.k_texts_of(self.filed[batch[0].id])
            for language in sorted({text.language for text in counted}):
                same = [text for text in counted if text.language == language]
                beyond += self.draw.sample(same, max(len(same) - k, 0))
        return beyond

    def _batches(self) -> list[list[Waiting]]:
        places = sorted(set(self.filed.values()) - {WHOLE})
        return [batch for batch in map(self._filed_under, places) if batch]

    def _filed_under(self, place: str) -> list[Waiting]:
        return [text for text in self.all if not text.soon and self.filed.get(text.id) == place]


_YOUNGEST = 10**9


def choose(
    waiting: Iterable[Waiting],
    tree: Tree,
    *,
    draw: Draw | None = None,
    most_kept_back: int = MOST_KEPT_BACK,
) -> dict[bytes, str]:
    """Return what may be read now: the ids, each with the service that it is filed under.

    `draw` and `most_kept_back` are for tests and simulations.
    """
    texts = list(waiting)
    under_way = _Round(tree, draw or SystemRandom(), most_kept_back, all=texts)
    under_way.filed |= {text.id: text.service for text in texts if text.soon}
    for text in texts:
        if not text.soon:
            under_way.here[text.service].append(text)
    unknown = under_way.here.keys() - tree.parents.keys() - {WHOLE}
    for service in (*sorted(unknown), *tree.upwards()):
        under_way.publish(service)
    return under_way.filed


def bursts(
    waiting: Iterable[Waiting], filed: Mapping[bytes, str], k_texts_of: Callable[[str], int]
) -> list[str]:
    """Return the places where more than half of what is read or waits came in a crowd."""
    by_place: dict[str, list[Waiting]] = defaultdict(list)
    for text in waiting:
        by_place[filed.get(text.id, text.service)].append(text)
    return sorted(
        place
        for place, texts in by_place.items()
        if len(texts) >= k_texts_of(place) > 1
        and 2 * sum(text.crowded for text in texts) > len(texts)
    )


def shown_language(tags: Sequence[str], tag: str, k: int) -> str:
    """Return what of a language tag at least k of a batch share: the tag, its base, or nothing."""
    base = tag.partition("-")[0]
    if tags.count(tag) >= k:
        return tag
    return base if sum(each.partition("-")[0] == base for each in tags) >= k else ""


def _spoken(texts: Sequence[Waiting], k: int) -> list[Waiting]:
    spoken = Counter(text.language for text in texts if text.counts)
    return [text for text in texts if spoken[text.language] >= k]


def _counted(texts: Iterable[Waiting]) -> int:
    return sum(text.counts for text in texts)
