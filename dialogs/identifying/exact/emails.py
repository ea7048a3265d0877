"""E-mail addresses: with their sign, and spelled out so that no machine should see them."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.matching import has_any, has_any_of_scripts, words_before
from dialogs.identifying.exact.media import is_medium_ahead
from dialogs.identifying.exact.sites import PUBLIC
from dialogs.identifying.finds import Find, Kind

_SIGNED = re.compile(
    r"(?<![\w.+%-])@?[\w+%-][\w.+%-]{0,63}@[^\W_][\w-]{0,62}(?:\.[\w-]{1,63}){0,5}(?<![.-])"
    r"(?:(?:, ?|\. )(?:com|fi|net|org|se|ee|ru)(?!\w))?"
)
_DOTTED = re.compile(r"\w\.\w|\w{2}@\w{2}")  # of those without a full stop only longer ones count

_OPEN, _CLOSE = r" ?[(\[{<] ?", r" ?[)\]}>] ?"
_NAMES_OF_AT = (
    r"at|ätt?|ät[- ]?merkki|at-?merkki|miukumauku|miuku ?mauku|miuku|kissanhäntä|snabel-?a"
    r"|snabel a|alfakrull|эт|собак[аи]|собачка|آت|ات"
)
_AT = re.compile(
    rf"{_OPEN}(?:{_NAMES_OF_AT}|a|эт|@){_CLOSE}| (?:{_NAMES_OF_AT}) |[-_]at[-_]| ?@ ?",
    re.IGNORECASE,
)
_WORD_DOT = r"dot|piste|punkt|prick|punkti|точка|тчк|نقطة|دوت|dhibic"
_SPELLED_DOT = rf"{_OPEN}(?:{_WORD_DOT}|\.){_CLOSE}| (?:{_WORD_DOT}) "
_DOT = rf"(?: ?\. ?|{_SPELLED_DOT})"
_LINE = r"(?: (?:alaviiva|understreck|underscore|viiva|bindestreck|dash|allkriips) )"
_LOCAL = re.compile(
    rf"(?<![\w.+-])[\w+-]{{1,40}}(?:(?:\.| \. |{_LINE}|{_SPELLED_DOT})[\w+-]{{1,40}}){{0,4}}\Z",
    re.IGNORECASE,
)
_ENDING = r"[^\W\d_]{2,10}(?!\w)"
_DOMAIN = re.compile(
    rf"[\w-]{{2,40}}(?:{_DOT}[\w-]{{2,40}}){{0,2}}?({_DOT}){_ENDING}(?:(?:{_SPELLED_DOT}|\.)[a-z]{{2}}(?!\w))?",
    re.IGNORECASE,
)
# "Apply at kela.fi" is no address: before a domain in its plain form these words are English.
_BEFORE_AT_TEXT = """
apply look looked looking work works worked working available online open found find see read
register order book booked buy bought pay paid visit page site website info information more
there here them it me us you him her was is are be been form link website account service services
shop stay stayed arrived help staff nurse doctor people team login log sign chat only and or not
"""
_PUBLIC = PUBLIC - {"gmail.com", "hotmail.com", "outlook.com"}  # people have their mail there
_BEFORE_AT = frozenset(_BEFORE_AT_TEXT.split())
_KNOWN_ENDING = re.compile(r"(?:com|fi|net|org|se|ee|ru|eu|info|example)\Z", re.IGNORECASE)
_ENGLISH_AT = " at "
# In every text that spells an address: a bracket or a name of the sign, and a point or its name.
_LATIN_SIGNS = (
    *("(", "[", "{", "<", " at ", " ät", "-at-", "_at_", "miuku", "snabel", "kissanh", "alfakr"),
)
_CYRILLIC_SIGNS = ("собак", "собачк", " эт ")
_ARABIC_SIGNS = (" آت ", " ات ")
_POINTS = (
    *(" dot ", "dot)", "dot]", "piste", "punkt", "prick", "точка", "тчк", "نقطة", "دوت", "dhibic"),
)
_POINT = re.compile(r"\.[^\W\d_]{2}| \. ")
_REACH = 90  # characters before the sign in which the name stands


def may_have_email(lowered: str) -> bool:
    """Tell whether a text in lower case has a sign, or a name of the sign and a point."""
    if "@" in lowered:
        return True
    return _has_sign(lowered) and (has_any(lowered, _POINTS) or bool(_POINT.search(lowered)))


def emails(text: str) -> Iterator[Find]:
    """Yield the e-mail addresses."""
    for match in _SIGNED.finditer(text):
        if _DOTTED.search(match.group()):
            yield Find(*match.span(), Kind.EMAIL)
    yield from _spelled(text)


def _has_sign(lowered: str) -> bool:
    if has_any(lowered, _LATIN_SIGNS):
        return True
    return has_any_of_scripts(lowered, cyrillic=_CYRILLIC_SIGNS, arabic=_ARABIC_SIGNS)


def _spelled(text: str) -> Iterator[Find]:
    for sign in _AT.finditer(text):
        domain = _DOMAIN.match(text, sign.end())
        name = _LOCAL.search(text, max(0, sign.start() - _REACH), sign.start())
        if domain and name and _is_address(sign.group(), name, domain):
            yield Find(name.start(), domain.end(), Kind.EMAIL)


def _is_address(sign: str, name: re.Match[str], domain: re.Match[str]) -> bool:
    if sign == " @":
        known = _KNOWN_ENDING.search(domain.group())
        return bool(known) and not is_medium_ahead(words_before(name.string, name.end()))
    if sign.lower() != _ENGLISH_AT or domain[1].strip() != ".":
        return True
    if domain.string.startswith("/", domain.end()):
        return False
    host = domain.group().lower().replace(" ", "")
    is_word = name.group().isalpha()
    return not is_word or (name.group().lower() not in _BEFORE_AT and host not in _PUBLIC)
