"""Finding a service by the words that people use for it."""

from difflib import SequenceMatcher

from dialogs.services import Directory, Service
from dialogs.words import plain

MOST = 6  # as many as fit a phone's screen
CLOSE = 0.8  # likeness of a mistyped word; below it strangers begin to match


def children(directory: Directory, parent: str) -> tuple[str, ...]:
    """Return the slugs straight below a service; those at the top for an empty parent."""
    return tuple(each.slug for each in directory.services.values() if each.parent == parent)


def find(directory: Directory, words: str, lang: str) -> tuple[str, ...]:
    """Return the slugs that fit the typed words, the best first, at most six."""
    typed = plain(words).split()
    scored = [(_score(each, typed, lang), each.slug) for each in directory.services.values()]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    return tuple(slug for _, slug in best[:MOST])


def _score(service: Service, typed: list[str], lang: str) -> float:
    """Return how well a service fits: names before search words, this language before others."""
    score = 0.0
    for tag, name in service.names.items():
        weight = 1.0 if tag == lang else 0.5
        score = max(score, 3 * weight * _likeness(plain(name), typed))
        for phrase in service.search.get(tag, ()):
            score = max(score, 2 * weight * _likeness(plain(phrase), typed))
    return score


def _likeness(phrase: str, typed: list[str]) -> float:
    """Return the share of typed words that the phrase has, and a little for being all of it."""
    known = phrase.split()
    hits = sum(max((_alike(word, each) for each in known), default=0.0) for word in typed)
    if hits == 0:
        return 0.0
    return hits / len(typed) + 0.1 * hits / len(known)


def _alike(word: str, known: str) -> float:
    if word == known:
        return 1.0
    shorter = min(len(word), len(known))
    if shorter < 4:  # noqa: PLR2004  short words fit everything
        return 0.0
    # Finnish inflects at the end: a long common beginning is the same word.
    if known.startswith(word) or word.startswith(known[: max(4, len(known) - 3)]):
        return 0.9
    if len(word) >= 5 and word in known:  # noqa: PLR2004  part of a compound
        return 0.7
    return 0.6 if SequenceMatcher(None, word, known).ratio() >= CLOSE else 0.0
