"""Whose name it is: a client's, a worker's, or nobody's, by the words beside it."""

from dialogs.identifying.finds import Kind
from dialogs.identifying.grades import Grade
from dialogs.identifying.lexicon import (
    DEEDS,
    I_AM,
    INSTITUTIONS,
    KIN,
    MY_NAME,
    NAMED,
    RECEIVED,
    SERVICES,
    SPEAKS,
    TITLES,
    Words,
)
from dialogs.identifying.runs import Heard, Run
from dialogs.identifying.tokens import Token

_LINKS = frozenset(
    {"oli", "on", "olivat", "eli", "the", "a", "was", "is", "var", "är", "som", "oo", "по"}
)
_WHERE = ("sta", "stä", "lta", "ltä", "lla", "llä", "ssa", "ssä")  # from, at and in
_TO_WHOM = ("lle", "lta", "ltä", "lla", "llä")  # said of people
_BEFORE = 2  # words before a name in which its bearer's part is looked for
_NEAR = 3  # words after it


def bearer(heard: Heard, run: Run) -> Kind | None:
    """Return whose name a run is, None when it is nobody's."""
    apt = _is_apt(heard, run)
    part = _before(heard, run.first) if apt else None
    if part is None and _is_institution(heard, run):
        return None
    told = part or _announced(heard, run, apt=apt) or _after(heard, run)
    return told or (guess(heard, run) if _stands_alone(run) else None)


def guess(heard: Heard, run: Run) -> Kind:
    """Return whose name it is by what is told of its bearer; most who are named are workers."""
    after, end = run.last + 1, run.last + 1 + _NEAR
    if heard.words.any(RECEIVED | KIN, after, end):
        return Kind.PERSON
    return Kind.PERSON if heard.words.any(KIN, run.first - _NEAR, run.first) else Kind.STAFF


def _stands_alone(run: Run) -> bool:
    if run.best >= Grade.LIKELY:
        return True
    return run.last > run.first and run.best >= Grade.WEAK


def _is_apt(heard: Heard, run: Run) -> bool:
    """Tell whether a title makes it a name: not of an ordinary word in small letters."""
    small = heard.tokens[run.first].text[0].islower()  # never so in Arabic
    return run.best >= Grade.WEAK or run.last > run.first or not small


def _is_institution(heard: Heard, run: Run) -> bool:
    """Tell whether the next word makes a place of it: "Koskelan sairaala", "Aurora hospital"."""
    after = run.last + 1
    if run.first != run.last or after >= len(heard.tokens):
        return False
    place = heard.tokens[after]
    if heard.gap(run.last) not in {" ", "-"} or (place.capital and not place.shouts):
        return False
    return heard.words.at(after, INSTITUTIONS) and not _comes_from(heard.tokens[run.last], place)


def _comes_from(name: Token, place: Token) -> bool:
    """Tell whether a name that owns nothing is said to be of a place: "Merja neuvolasta"."""
    owns = name.low.endswith("n") and not name.low.endswith("nen")
    return name.low.endswith(_TO_WHOM) or (not owns and place.low.endswith(_WHERE))


def _before(heard: Heard, first: int) -> Kind | None:
    """Return the part that a word before the name gives it: "nurse Maija", "my sister Maija"."""
    for place in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if not heard.is_near(place):
            return None
        part = _part(heard.words, place)
        if part is not None or heard.words.words[place] not in _LINKS:
            return part
    return None


def _announced(heard: Heard, run: Run, *, apt: bool) -> Kind | None:
    """Return the part that a phrase before the name gives: "my name is", "called", "helped by"."""
    words, first = heard.words, run.first
    if _ends_at(words, MY_NAME, first):
        return Kind.PERSON
    if apt and _ends_at(words, NAMED, first):
        return guess(heard, run)
    if (run.best >= Grade.WEAK or run.last > first) and _ends_at(words, I_AM, first):
        return Kind.PERSON
    did = first > 0 and run.best >= Grade.WEAK and words.marks[first - 1] & DEEDS
    return Kind.STAFF if did else None


def _after(heard: Heard, run: Run) -> Kind | None:
    """Return the part that the words behind it give: "Maija, the nurse", "Maija at the clinic"."""
    after = run.last + 1
    if run.best < Grade.WEAK or after >= len(heard.tokens) or not heard.is_near(run.last):
        return None
    apart = "," in heard.gap(run.last)
    if apart or _is_arabic(heard.words.words[after]):
        part = _part(heard.words, after)
        if part is not None or apart:
            return part
    return _told(heard, run, after)


def _told(heard: Heard, run: Run, after: int) -> Kind | None:
    """Return the part that what is told of the bearer gives."""
    words = heard.words
    if words.at(after, SPEAKS):
        return Kind.PERSON
    if words.words[after] in _LINKS and after + 1 < len(words):
        return _part(words, after + 1) or _served(words, after + 1)
    return guess(heard, run) if words.at(after, DEEDS) else _served(words, after)


def _served(words: Words, after: int) -> Kind | None:
    return Kind.STAFF if words.any(SERVICES, after, after + _NEAR) else None


def _part(words: Words, place: int) -> Kind | None:
    if words.marks[place] & TITLES:
        return Kind.STAFF
    return Kind.PERSON if words.marks[place] & KIN else None


def _ends_at(words: Words, mark: int, place: int) -> bool:
    """Tell whether an entry of a list ends just before a place."""
    return any(end == place for _, end in words.places(mark))


def _is_arabic(word: str) -> bool:
    """Tell whether it is of the script in which a title follows its bearer's name."""
    return "\u0600" <= word[0] <= "\u06ff"
