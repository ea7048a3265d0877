"""Names in social media: with their @, or beside the name of the medium."""

import re
from collections.abc import Iterator

from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.matching import has_any, has_any_of_scripts, is_latin, words_before
from dialogs.identifying.media import (
    ACCOUNT,
    ARABIC_STEMS,
    CYRILLIC_STEMS,
    LATIN_STEMS,
    MEDIUM,
)

_SIGNED = re.compile(r"(?<![\w.@/])@[^\W_](?:[\w.-]{0,38}\w)?|(?<![\w.@/])@_[\w.]{0,38}\w")
_SMALL, _CAPITAL = "a-zåäöõüа-яё", "A-ZÅÄÖÕÜА-ЯЁ"
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
# "telegram: x", and nothing after it that would make it a sentence.
_COLON = re.compile(
    rf"(?<!\w){MEDIUM} ?[:=] ?{_NAME}(?=\s*(?:[,;.!?)\n]|\Z|ja |och |and |и ))", re.IGNORECASE
)
# "nimimerkki: x" and "username: x", and "käyttäjänimi on x" unless it goes on as a sentence.
_ACCOUNT_COLON = re.compile(
    rf"(?<!\w){ACCOUNT} ?[:=] ?[\"'”“«]?{_NAME}(?=[\"'”»]?\s*(?:[,;.!?)\n(]|\Z|ja |och |and |и |ei "
    r"|on |is |är |не |و|waa |oli |mutta |but |men |но |aga |kuka |joka ))",
    re.IGNORECASE,
)
# Figures, a line or a point between letters, a capital inside: no word of a language is so.
_MADE = re.compile(
    r"(?<![\w@.#-])(?<![^u]/)(?=[^\W\d]\S)"
    r"(?:[^\W\d_]+[\d_][\w.-]*|_[\w.-]+|[^\W_]{2,}\.[^\W\d_][\w.-]*"
    rf"|[^\W\d_]{{0,20}}[{_SMALL}][{_CAPITAL}][\w.-]*|[^\W\d_]+(?:-[^\W_]+)*-\d[\w.-]*)(?<![.-])(?![\w#])"
)
# Names of things that are written so too.
_THINGS = re.compile(
    r"(?:oma|my|minun?)(?:kanta|kela|vero|tila|terveys|hus|olo|tampere|vantaa)\w*|youtube\w*"
    r"|whatsapp\w*|facebook\w*|tiktok\w*|linkedin\w*|i(?:phone|pad|os)\w*|android\w*|windows\w*"
    r"|covid\w*|suomi\.?fi|maisa\w*|omaolo\w*|e(?:resepti|palvelu)\w*|\w+\.(?:fi|com|org|net|se|ee)",
    re.IGNORECASE,
)
_NEAR = re.compile(rf"(?<!\w)(?:{MEDIUM}|{ACCOUNT})(?!\w)[^.!?\n]{{0,24}}\Z", re.IGNORECASE)
_BEHIND = re.compile(rf",? (?:on |in |i |på |в |في |nimisenä )?{MEDIUM}(?!\w)", re.IGNORECASE)
_REDDIT = re.compile(r"(?<![\w./])/?u/\w[\w-]{2,30}")
# A text without figures that names somebody in a medium says so with one of these.
_SAYING = (
    *("_", ":", "=", "@", "nim", " as ", "user", "nam", "tunnu", "nick", " u/", "käytt", "tili"),
    *("gamer", "kasutaj", "psn", "steam", "nikk", "handle", "isticm"),
)
_POINT = re.compile(r"\.[^\W\d_]")


def may_have_handle(lowered: str) -> bool:
    """Tell whether a text without figures, in lower case, may name somebody in a medium."""
    if has_any(lowered, _SAYING) or _POINT.search(lowered):
        return True
    return not is_latin(lowered)


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
    if has_any(lowered, LATIN_STEMS):
        return True
    return has_any_of_scripts(lowered, cyrillic=CYRILLIC_STEMS, arabic=ARABIC_STEMS)


def _signed(text: str) -> Iterator[Find]:
    for match in _SIGNED.finditer(text):
        name = match.group()
        if len(name) >= _SHORTEST and not (name[1:].isdecimal() or _PUBLIC.fullmatch(name)):
            yield Find(*match.span(), Kind.HANDLE)


def _beside_medium(text: str) -> Iterator[Find]:
    for match in _MADE.finditer(text):
        if not _THINGS.fullmatch(match.group()) and _is_beside(match):
            yield Find(*match.span(), Kind.HANDLE)
    for pattern in (_NAMED, _COLON, _ACCOUNT_COLON):
        for match in pattern.finditer(text):
            yield Find(*match.span(1), Kind.HANDLE)


def _is_beside(match: re.Match[str]) -> bool:
    text = match.string
    ahead = words_before(text, match.start())
    return bool(_NEAR.search(ahead) or _BEHIND.match(text, match.end()))
