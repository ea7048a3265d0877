"""Names in social media: with their @, or beside the name of the medium."""

import re
from collections.abc import Iterator

from dialogs.identifying.exact.matching import has_any, has_any_of_scripts, words_before
from dialogs.identifying.exact.media import (
    ACCOUNT,
    ARABIC_STEMS,
    BEGINNINGS,
    CYRILLIC_STEMS,
    MEDIUM,
)
from dialogs.identifying.finds import Find, Kind

_SIGNED = re.compile(r"(?<![\w.@/])@[^\W_](?:[\w.-]{0,38}\w)?|(?<![\w.@/])@_[\w.]{0,38}\w")
_SMALL, _CAPITAL = "a-zåäöõüа-яё", "A-ZÅÄÖÕÜА-ЯЁ"
_LEAST = 4  # signs of a made name
_BEGINNING = 5  # letters
_SHORTEST = 3  # with the sign
_TAGGED = re.compile(r"(?<![\w#@.])\w[\w.]{1,31}#\d{4}(?!\w)")
# The accounts of authorities are everybody's.
_PUBLIC = re.compile(
    r"@(?:kela|thl|hus|stm|vero|suomifi|kanta|migri|dvv|valvira|yle|poliisi|mieli|hel|helsinki"
    r"|espoo|vantaa|tampere|turku|oulu)_?(?:fi|org|suomi|fpa|official|uutiset)?",
    re.IGNORECASE,
)
# Words that a name follows, and words that it follows only after an "on" or a colon.
_NAMING = (
    r"(?:nimellä|nimimerkillä|tunnuksella|käyttäjänimellä|under namnet|name is|nimega|nime all"
    r"|ником|именем|باسم|as(?! (?:well|usual|always|before|now|soon|possible|promised|expected"
    r"|part|said|much|many|long|far|they|you|the|though|there|this|that|if)(?!\w)))"
)
_NAMES = (
    r"(?:nimi|nimimerkki|tunnus|tunnukseni|tilini|käyttäjänimi|käyttäjä|username|user name|handle"
    r"|nick|nickname|name|account|namn|namnet|användarnamn|användarnamnet|kontot|kasutajanimi|ник"
    r"|никнейм|логин|аккаунт|[إا]سمي|حسابي|يوزر|يوزري|magac\w{0,6})(?: (?:on|is|är|oli|waa)|:)"
)
_NAME = r"@?([^\W_][\w.-]{1,38}\w)(?!\w)"
# "snapissa nimellä x", "on snapchat as x", "insta username is x".
_NAMED = re.compile(
    rf"(?<!\w){MEDIUM}[ ,:-]{{1,3}}(?:\w{{1,8}} ){{0,2}}(?:{_NAMING}|{_NAMES}):? {_NAME}",
    re.IGNORECASE,
)
_ENDING = r"(?:[sl][st]a|[sl][st]ä|ll[aäe]|[aäeiou]{2}n|[nsae]|t[aä]|an|en)(?!\w)"  # of a case
# "telegram: x", and nothing after it that would make it a sentence.
_COLON = re.compile(
    rf"(?<!\w){MEDIUM} ?[:=](?!{_ENDING}) ?{_NAME}(?=\s*(?:[,;.!?)\n]|\Z|ja |och |and |и ))",
    re.IGNORECASE,
)
# "nimimerkki: x" and "username: x", and "käyttäjänimi on x" unless it goes on as a sentence.
_ACCOUNT_COLON = re.compile(
    rf"(?<!\w){ACCOUNT}(?:-\w{{1,8}})? ?[:=](?!{_ENDING}) ?[\"'”“«]?{_NAME}(?=[\"'”»]?\s*(?:[,;.!?)\n(]|\Z|ja |och |and |и |ei "
    r"|on |is |är |не |و|waa |oli |mutta |but |men |но |aga |kuka |joka ))",
    re.IGNORECASE,
)
# Figures, a line or a point between letters, a capital inside: no word of a language is so.
_MADE = re.compile(
    r"(?<![\w@.#-])(?<![^u]/)(?=[^\W\d]\S)"
    r"(?:[^\W\d_][\w.-]{0,30}[\d_][\w.-]*|_[\w.-]+|[^\W_]{2,}\.[^\W\d_][\w.-]*"
    rf"|[^\W\d_]{{0,20}}[{_SMALL}][{_CAPITAL}][\w.-]*)(?<![.-])(?![\w#])"
)
_MAYBE_MADE = re.compile(rf"[\d_]|\.[^\W\d]|[{_SMALL}][{_CAPITAL}]")
_NAMING_PARTS = (
    *(
        "nim",
        "Nim",
        "tunnu",
        "Tunnu",
        "namn",
        "name",
        "Name",
        "handle",
        "nick",
        "account",
        "konto",
    ),
    *(" as ", "tili", "käyttäjä", "ник", "имен", "логин", "аккаунт", "سم", "حساب", "يوزر", "agac"),
)
# Names of things that are written so too.
_THINGS = re.compile(
    r"(?:oma|my|minun?)(?:kan[tn]|kela|vero|tila|terveys|hus|olo|tampere|vantaa)\w*|youtube\w*"
    r"|whatsapp\w*|facebook\w*|tiktok\w*|linkedin\w*|i(?:phone|pad|os)\w*|android\w*|windows\w*"
    r"|covid\w*|suomi\.?fi|maisa\w*|omaolo\w*|e(?:resepti|palvelu)\w*|\w+\.(?:fi|com|org|net|se|ee)",
    re.IGNORECASE,
)
_NEAR = re.compile(rf"(?<!\w)(?:{MEDIUM}|{ACCOUNT})(?!\w)[^.!?\n]{{0,24}}\Z", re.IGNORECASE)
_BEHIND = re.compile(rf",? (?:on |in |i |på |в |في |nimisenä )?{MEDIUM}(?!\w)", re.IGNORECASE)
_REDDIT = re.compile(r"(?<![\w./])/?u/\w[\w-]{2,30}")


def may_have_handle(lowered: str) -> bool:
    """Tell whether a text in lower case may name somebody in a medium."""
    if "@" in lowered or "#" in lowered or "u/" in lowered:
        return True
    return _has_medium(lowered)


def handles(text: str) -> Iterator[Find]:
    """Yield the names in social media."""
    if "@" in text:
        yield from _signed(text)
    if "#" in text:
        yield from _all(_TAGGED, text)
    if "u/" in text:
        yield from _all(_REDDIT, text)
    if _has_medium(f" {text.lower()}"):
        yield from _beside_medium(text)


def _all(pattern: re.Pattern[str], text: str) -> Iterator[Find]:
    return (Find(*match.span(), Kind.HANDLE) for match in pattern.finditer(text))


def _has_medium(lowered: str) -> bool:
    words = lowered.replace("(", " ").split()
    if not BEGINNINGS.isdisjoint({word[:_BEGINNING] for word in words}):
        return True
    return has_any_of_scripts(lowered, cyrillic=CYRILLIC_STEMS, arabic=ARABIC_STEMS)


def _signed(text: str) -> Iterator[Find]:
    for match in _SIGNED.finditer(text):
        name = match.group()
        if len(name) >= _SHORTEST and not (name[1:].isdecimal() or _PUBLIC.fullmatch(name)):
            yield Find(*match.span(), Kind.HANDLE)


def _beside_medium(text: str) -> Iterator[Find]:
    for match in _MADE.finditer(text) if _MAYBE_MADE.search(text) else ():
        if not _THINGS.fullmatch(match.group()) and _is_beside(match):
            yield Find(*match.span(), Kind.HANDLE)
    patterns = (_COLON, _ACCOUNT_COLON) if ":" in text or "=" in text else ()
    for pattern in (*patterns, *((_NAMED,) if has_any(text, _NAMING_PARTS) else ())):
        for match in pattern.finditer(text):
            yield Find(match.start(1), match.end(1), Kind.HANDLE)


def _is_beside(match: re.Match[str]) -> bool:
    text = match.string
    if len(match.group()) < _LEAST:
        return False
    ahead = words_before(text, match.start())
    return bool(_NEAR.search(ahead) or _BEHIND.match(text, match.end()))
