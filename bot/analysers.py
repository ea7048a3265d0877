"""The analysers that the finder is handed: of Finnish words, and of what language a text is in.

Each is loaded when it is first needed: the system's Voikko takes 20 ms and little memory, the one
without it (PyPI's pyvoikko) a second and 240 MB, so it stands in only where the other is missing.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from dialogs.identifying.languages import Detect
from dialogs.identifying.readings import Analyser, Reading, Sense

_SENSES = {"etunimi": Sense.GIVEN, "sukunimi": Sense.SURNAME, "paikannimi": Sense.PLACE}
_INSIDE = frozenset({"sisaolento", "sisaeronto", "sisatulento"})

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
