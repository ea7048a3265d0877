"""The analysers that the finder is handed: of Finnish words, and of what language a text is in.

Each is loaded when it is first needed: the system's Voikko takes 20 ms and little memory, the one
without it (PyPI's pyvoikko) a second and 240 MB, so it stands in only where the other is missing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from threading import Lock

from dialogs.identifying.languages import Detect
from dialogs.identifying.readings import Analyser, Reading, Sense

_SENSES = {"etunimi": Sense.GIVEN, "sukunimi": Sense.SURNAME, "paikannimi": Sense.PLACE}
_INSIDE = frozenset({"sisaolento", "sisaeronto", "sisatulento"})

_REMEMBERED = 20_000  # words, of which a language uses few again and again
_MADE_OF = re.compile(r"\((\w+)\)")  # in "+koti(koti)+hoita(hoitaa)+ja(+ja)": no endings
_one_at_a_time = Lock()  # an edition and a search may ask together

SYSTEM, PURE = "voikko", "pyvoikko"


def analyser() -> tuple[str, Analyser]:
    """Return the analyser of Finnish words that this machine has, and its name."""
    try:
        return SYSTEM, system_analyser()
    except (ImportError, OSError, RuntimeError):
        return PURE, pure_analyser()


def system_analyser() -> Analyser:
    """Return the analyser of the system's library; raises OSError or its own error without one."""
    from libvoikko import Voikko, VoikkoException  # noqa: PLC0415  loaded when first needed

    try:
        voikko = Voikko("fi")
    except VoikkoException as error:
        raise OSError(str(error)) from None

    def analyse(word: str) -> tuple[Reading, ...]:
        return tuple(_reading(each) for each in voikko.analyze(word))

    return analyse


def pure_analyser() -> Analyser:
    """Return the analyser that needs nothing but Python."""
    import pyvoikko  # noqa: PLC0415  takes a second and 240 MB

    def analyse(word: str) -> tuple[Reading, ...]:
        found = pyvoikko.analyse(word.casefold())
        return tuple(
            _reading({"CLASS": each.CLASS, "SIJAMUOTO": each.SIJAMUOTO, "BASEFORM": each.BASEFORM})
            for each in found
        )

    return analyse


def base_forms() -> Callable[[str], tuple[str, ...]]:
    """Return what tells the basic forms of a Finnish word: of "ajan" they are "aika" and "ajaa".

    Without the system's library none is known: a search then finds beginnings of words only.
    """
    return _remembering(_base)


def kindred_forms() -> Callable[[str], tuple[str, ...]]:
    """Return what tells all that a Finnish word may be looked for by.

    Of "kotihoitajalle" that is its basic form, those of its parts, and of what they are made of:
    "kotihoitaja", "koti", "hoitaja", "hoitaa".
    """
    return _remembering(_kindred)


def _remembering(
    forms_in: Callable[[str, Mapping[str, str]], Iterable[str]],
) -> Callable[[str], tuple[str, ...]]:
    @lru_cache(_REMEMBERED)
    def forms(word: str) -> tuple[str, ...]:
        with _one_at_a_time:
            found = [tuple(forms_in(word, each)) for each in _finnish()(word)]
        return tuple({form.casefold() for each in found for form in each if form})

    return forms


@cache
def _finnish() -> Callable[[str], Iterable[Mapping[str, str]]]:
    """Return the system's analyser, as it speaks."""
    try:
        from libvoikko import Voikko, VoikkoException  # noqa: PLC0415  loaded when first needed
    except ImportError:
        return lambda word: ()
    try:
        analyse: Callable[[str], Iterable[Mapping[str, str]]] = Voikko("fi").analyze
    except (OSError, VoikkoException):
        return lambda word: ()
    return analyse


def _base(word: str, found: Mapping[str, str]) -> Iterator[str]:
    yield found.get("BASEFORM", "")


def _kindred(word: str, found: Mapping[str, str]) -> Iterator[str]:
    base = found.get("BASEFORM", "")
    yield base
    yield from _MADE_OF.findall(found.get("WORDBASES", ""))
    place = 0
    for part in found.get("STRUCTURE", "").split("=")[1:-1]:
        yield word[place : place + len(part)]
        place += len(part)
    yield base[place:]


def _reading(found: Mapping[str, str | None]) -> Reading:
    sense = _SENSES.get(found.get("CLASS") or "", Sense.ORDINARY)
    inside = found.get("SIJAMUOTO") in _INSIDE
    return Reading(sense, (found.get("BASEFORM") or "").casefold(), inside)


def detector(languages: Iterable[str]) -> Detect | None:
    """Return what tells the language of a text, None where lingua is not installed."""
    try:
        from lingua import (  # noqa: PLC0415  96 MB on disk
            IsoCode639_1,
            LanguageDetector,
            LanguageDetectorBuilder,
        )
    except ImportError:
        return None

    @cache
    def built() -> LanguageDetector:
        codes = (getattr(IsoCode639_1, lang.upper()) for lang in languages)
        builder = LanguageDetectorBuilder.from_iso_codes_639_1(*codes)
        return builder.with_low_accuracy_mode().build()

    def detect(text: str) -> str:
        found = built().detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else ""

    return detect
