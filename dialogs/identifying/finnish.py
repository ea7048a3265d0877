"""Grading Finnish words by what the analyser reads in them.

`base` is the listed name that the word is a form of, empty when it is none; `ordinary` says that this
name is an ordinary word too.
"""

from collections.abc import Collection, Sequence

from dialogs.identifying.grades import LONG, WHERE, Grade, unlisted
from dialogs.identifying.readings import Reading, Sense
from dialogs.identifying.tokens import Token

PEOPLE = frozenset({Sense.GIVEN, Sense.SURNAME})


def capital(token: Token, base: str, readings: Sequence[Reading], *, ordinary: bool) -> Grade:
    """Grade a word with a capital."""
    if not readings:
        return _foreign(token, base, ordinary=ordinary)
    senses = {reading.sense for reading in readings}
    if not senses & PEOPLE:
        return _known(token, base, senses, ordinary=ordinary)
    if _is_where(readings):  # "in Koskela" is a place, "about Tiina" is none
        return _whereabouts(senses)
    if Sense.PLACE in senses:
        return Grade.WEAK
    return Grade.WEAK if Sense.ORDINARY in senses and token.first else Grade.LIKELY


def small(word: str, base: str, readings: Sequence[Reading], *, ordinary: bool) -> Grade:
    """Grade a word in small letters that is a form of a listed name."""
    senses = {reading.sense for reading in readings}
    if senses and not senses & PEOPLE:
        return Grade.NO
    if senses and _is_where(readings):
        return Grade.ASKED
    if not senses <= PEOPLE:  # "marjatta" is also "without berries", which nobody writes
        return Grade.ASKED if ordinary else Grade.WEAK
    if ordinary:
        return Grade.WEAK if senses else Grade.ASKED
    exact = word == base or bool(senses)
    return Grade.LIKELY if exact and len(base) >= LONG else Grade.WEAK


def is_called(base: str, senses: Collection[Sense]) -> bool:
    """Tell whether a word in small letters may be a name where one is said to stand."""
    return set(senses) <= (PEOPLE | {Sense.PLACE} if base else PEOPLE)


def _whereabouts(senses: Collection[Sense]) -> Grade:
    if Sense.GIVEN not in senses:
        return Grade.NO
    return Grade.LIKELY if set(senses) <= PEOPLE else Grade.WEAK


def _known(token: Token, base: str, senses: Collection[Sense], *, ordinary: bool) -> Grade:
    """Grade a Finnish word that is no Finnish name: a capital inside a sentence may mean one."""
    if Sense.PLACE in senses:  # some surnames are known to the analyser as villages only
        return _village(token, base)
    if base and not ordinary:
        return Grade.WEAK
    return Grade.NO if token.first else Grade.ASKED


def _village(token: Token, base: str) -> Grade:
    if not base or token.low.endswith(WHERE):
        return Grade.NO
    return Grade.LIKELY if base.endswith("nen") else Grade.WEAK


def _foreign(token: Token, base: str, *, ordinary: bool) -> Grade:
    """Grade a word that is no Finnish word."""
    if not base and token.low.endswith(WHERE):
        return Grade.NO
    if token.first:
        return Grade.LIKELY if base and not ordinary else Grade.WEAK
    return Grade.LIKELY if base else unlisted(token)


def _is_where(readings: Sequence[Reading]) -> bool:
    """Tell whether it says in, from or into what bears a surname: then that is a place."""
    return all(
        reading.inside and not (reading.sense is Sense.SURNAME and reading.base.endswith("nen"))
        for reading in readings
    )
