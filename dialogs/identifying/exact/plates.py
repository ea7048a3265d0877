"""Number plates of cars."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.matching import is_measure, numbers, words_before
from dialogs.identifying.finds import Find, Kind

_LETTERS_AHEAD = re.compile(r"(?<![\w/-])([^\W\d_]{2,3})[ -]?\Z|(?<![\w/-])[А-Я]\Z")
# What may follow the letters, and what may be a plate from its first figure on.
_FIGURES = re.compile(r"\d{1,3}(?:[А-Я]{2}(?: ?\d{2,3})?|[A-Z])?(?![\w/-])(?![.,:/]\d)")
_FIGURES_FIRST = re.compile(r"(?<![\w/-])\d{3}[ -]?[A-Z]{3}(?![\w/-])")
_PLAIN = re.compile(r"([A-ZÅÄÖ]{2,3})-(\d{1,3})")
# Short forms of tests, scales, illnesses, channels and documents that look the same.
_NO_PLATE_TEXT = """
AD AIDS AUD BDI BMI CD CP CRP CT DNA DSM DVD EK EKG EKR EN EU FI FSS GAD GAF GPS HB HDL
HIV HK HPV HR IC ICD ID IL IQ ISO IT KELA KL KT LDL LED LH LK LP MAO MMS MMT MP MRI MS NO NR
NYHA OK OP PC PCR PDF PEF PET PHQ PL PM PO PS PSA PTH RAI RH RR SF SGLT SPO SV TE TG TIA TK
TSH TV UMG UV VAS VO WC WHO YT YTE BB AB MRT INR TNM AKT LTE UTF HP MX HDD SSD USB DB KV UPS IFA
EUR SEK USD GBP KPL MIN PCS VRK BMW VW MB AMG GTI TDI TSI SUV XC CLA GLA GLB GLC GLE GLS CLS CRV
RAV CX EQA EQB EQC TT RS MG ID KTM ECG GP ICU ER
"""
_NO_PLATE = frozenset(_NO_PLATE_TEXT.split())
_CAR = re.compile(
    r"(?<![^\W_])(?:\w*(?:auto(?!m)|taksi|taxi|kyyti|kyydi|buss|skuut|mopo|pyörä)\w*|bil(?:en|ar|arna|s)?|färdtjänst\w*|cars?"
    r"|van|cab|vehicle|машин\w*|авто\w*|такси\w*|(?:ال|ب|لل)?سيار\w*|تاكسي|التاكسي|baabuur\w*"
    r"|gaari\w*|sõiduk\w*|\w*takso\w*|pargi\w*|kiirab\w*|juht\w*|ambulan\w*|lanssi\w*|firmabil\w*|paku|pakettiauto\w*"
    r"|kuljettaj\w*|kuski\w*|chaufför\w*|driver\w*|pysäköi\w*|parkk\w*|park\w*|tukki\w*|kaaha\w*|ajoi\w*|drove"
    r"|körde|водител\w*|سائق|السائق|wadaha|mopo\w*|moottoripyör\w*)(?!\w)"
)
_PLATE = (
    r"(?:rekisteri\w*|rekkari\w*|rek\.? ?(?:nro|nr|tunnus|numero|kilpi)?|reki\w{0,2}|kilpi\w*|kilve\w*|kilvi\w*|regist\w*|reg\.?(?:[ -]?nr)?|skylt\w*"
    r"|plate\w*|licen[cs]e\w*|номер\w*|لوحة|رقم|numbrimär\w*|autonumber|numbriga"
    r"|taarik\w*|lambar\w*|nambar\w*)"
)
_PLATE_AHEAD = re.compile(
    rf"(?<![^\W_]){_PLATE}(?:[ :.,-]|(?<!\w)(?:on|oli|is|was|är|var|nro|nr|numero|number|nummer"
    r"|номер|luki|stod|waa|ahaa|tunnus)(?!\w)){0,5}\Z"
)
_LONGEST = 5  # characters before the figures
_BEHIND = 30  # characters after a plate in which "auto" may stand
# Words of three letters that stand before a number anywhere.
_WORDS_TEXT = """
oli tuli vei kun jos kuin yli alle noin vain sai vie ole mun sun hän nyt sitä joo eli kom tog
kör för och men var ung ca den det var the and was for has had cab car bus van rum nro tel puh
klo alk max min vuo jo ja on ei se me he te ne ma ti ke to pe la su no nr at in of to is by my
up so we or an as if us kl på av om en ett vi de du ja mu sa tai sai jne kuu jää syy iso työ tie maa pää suu sää häh joo aha ota osa ohi per año två tre fem sex
tio ner upp mot oss era all any our his her our you old new day way one two ten six off per ago
jää kui see mis aga kas iga või ent van bil hus nät dag kan ska vad hur nej alt mul sul tal ilm
ta ka ei oo kpl ikä sen yht joka
"""
_WORDS = frozenset(_WORDS_TEXT.split())


def plates(text: str) -> Iterator[Find]:
    """Yield the number plates: AAA-123 anywhere, other forms beside a word for a car."""
    for number in numbers(text):
        span = _span(text, number)
        if span and _is_plate(text, *span):
            yield Find(*span, Kind.PLATE)


def _span(text: str, number: int) -> tuple[int, int] | None:
    if estonian := _FIGURES_FIRST.match(text, number):
        return estonian.span()
    figures = _FIGURES.match(text, number)
    if not figures:
        return None
    letters = _LETTERS_AHEAD.search(text, max(0, number - _LONGEST), number)
    return (letters.start(), figures.end()) if letters else None


def _is_plate(text: str, start: int, end: int) -> bool:
    form = text[start:end]
    plain = _PLAIN.fullmatch(form)
    letters = re.sub(r"[\W\d]", "", form)
    if plain and letters not in _NO_PLATE and len(plain[2]) > 1:
        return True
    if letters.lower() in _WORDS or is_measure(text, end):
        return False
    return _is_told(text, start, end, form) and (bool(plain) or letters not in _NO_PLATE)


def _is_told(text: str, start: int, end: int, form: str) -> bool:
    """Tell whether words say that this is a plate, or that it is a car and it looks like one."""
    if _PLATE_AHEAD.search(words_before(text, start)):
        return True
    looks = (
        "-" in form or re.search(r"[A-ZА-Я]", form) or re.fullmatch(r"[^\W\d_]{3} ?\d{3}", form)
    )
    behind = text[end : end + _BEHIND].lower()
    return bool(looks and (_CAR.search(words_before(text, start)) or _CAR.search(behind)))
