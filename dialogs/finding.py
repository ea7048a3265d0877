"""Finding a service by the words that people use for it."""

from difflib import SequenceMatcher
from itertools import takewhile

from dialogs.services import Directory, Service
from dialogs.words import plain

MOST = 6  # as many as fit a phone's screen
NEAR = 0.7  # of the best one's score; what fits worse is only in the way
ENDING = 6  # letters that an inflected word is longer than its base, "asema" and "asemallakin"
LONG = 4  # letters; shorter words fit everything
CLOSE = 0.8  # likeness of a mistyped word; below it strangers begin to match


def children(directory: Directory, parent: str) -> tuple[str, ...]:
    """Return the open services straight below one; those at the top for an empty parent."""
    below = (each.slug for each in directory.services.values() if each.parent == parent)
    return tuple(slug for slug in below if directory.is_open(slug))


def find(directory: Directory, words: str, lang: str) -> tuple[str, ...]:
    """Return the slugs that fit the typed words, the best first, at most six; only open ones."""
    typed = plain(words).split()
    offered = (each for each in directory.services.values() if directory.is_open(each.slug))
    scored = [(_score(each, typed, lang), each.slug) for each in offered]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    return tuple(slug for score, slug in best[:MOST] if score >= NEAR * best[0][0])


def _score(service: Service, typed: list[str], lang: str) -> float:
    """Return how well a service fits: names before search words, this language before others."""
    score = 0.0
    for tag, name in service.names.items():
        weight = _weight(tag, lang)
        score = max(score, 3 * weight * _likeness(plain(name), typed))
        for phrase in service.search.get(tag, ()):
            score = max(score, 2 * weight * _likeness(plain(phrase), typed))
    return score


def _weight(tag: str, lang: str) -> float:
    if tag == lang:
        return 1.0
    return 0.9 if tag.partition("-")[0] == lang.partition("-")[0] else 0.5


def _likeness(phrase: str, typed: list[str]) -> float:
    """Return the share of typed words that the phrase has, and a little for being all of it."""
    known = phrase.split()
    told = [word for word in typed if len(word) >= LONG or len(known) <= 2]  # noqa: PLR2004  "tk", "hk-apu"
    hits = sum(max((_alike(word, each) for each in known), default=0.0) for word in told)
    return hits / len(typed) + 0.1 * hits / len(known) if hits else 0.0


def _alike(word: str, known: str) -> float:
    if word == known:
        return 1.0
    if min(len(word), len(known)) < LONG:
        return 0.0
    same = _same_start(word, known)
    if same == len(word):
        return 0.9
    # Finnish and Swedish inflect at the end: a long common beginning is the same word.
    if same >= max(LONG, len(known) - 3) and len(word) - same <= min(same, ENDING):
        return 0.5 + 0.4 * same / len(known)
    if _in_compound(word, known):
        return 0.7
    return 0.6 if SequenceMatcher(None, word, known).ratio() >= CLOSE else 0.0


def _same_start(word: str, known: str) -> int:
    """Return how many letters two words have in common from their beginning."""
    pairs = zip(word, known, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _in_compound(word: str, known: str) -> bool:
    """Tell whether one is a part of the other: "lastenneuvola" has what "neuvolassa" asks for."""
    if len(known) > LONG and word.startswith(known):
        return True
    stems = (word[:end] for end in range(len(word), max(LONG, len(word) - 5), -1))
    return any(known.endswith(stem) for stem in stems) or (len(word) > LONG and word in known)
