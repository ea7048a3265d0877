"""Names in social media: with their @, or beside the name of the medium."""

import re
from collections.abc import Iterator

from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.matching import has_any, has_any_of_scripts, is_latin, words_before

_SIGNED = re.compile(r"(?<![\w.@/])@[^\W_](?:[\w.-]{0,38}\w)?|(?<![\w.@/])@_[\w.]{0,38}\w")
_SHORTEST = 3  # with the sign
_TAGGED = re.compile(r"(?<![\w#@.])\w[\w.]{1,31}#\d{4}(?!\w)")
# The accounts of authorities are everybody's.
_PUBLIC = re.compile(
    r"@(?:kela|thl|hus|stm|vero|suomifi|kanta|migri|dvv|valvira|yle|poliisi|mieli|hel|helsinki"
    r"|espoo|vantaa|tampere|turku|oulu)_?(?:fi|org|suomi|fpa|official|uutiset)?",
    re.IGNORECASE,
)
_MEDIUM = (
    r"(?:ig|insta(?:gram\w{0,5}|ssa|sta|lla|n|ni|s|tili\w{0,4})?|snäp\w{0,6}|tele?gram\w{0,4}|tg"
    r"|snap(?:chat\w{0,5}|is?|issa|pi|pissä|illä)?|discord\w{0,4}|tik ?tok\w{0,5}|twit+er\w{0,4}"
    r"|facebook\w{0,5}|face(?:ssa)?|fb|messenger\w{0,4}|skype\w{0,4}|reddit\w{0,4}|wechat"
    r"|youtube\w{0,4}|threads\w{0,4}|mastodon\w{0,4}|bluesky\w{0,4}|kik|viber\w{0,4}"
    r"|signal(?:issa|illa)?|jodel\w{0,4}|steam\w{0,4}|twitch\w{0,4}|вк|вконтакте|телеграм\w{0,3}"
    r"|тг|телег[аеу]|инст(?:[аеуы]|аграм\w{0,2})|скайп\w?|фейсбук\w?|тик ?ток\w?|дискорд\w?"
    r"|снэп\w{0,5}|\w{0,3}(?:[إا]نستغرام|[إا]نستقرام|[إا]نستا|سناب(?: ?شات)?|تيليجرام|تليجرام"
    r"|تلغرام|تيلغرام|فيسبوك|تويتر|تيك ?توك|ديسكورد))"
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
    rf"(?<!\w){_MEDIUM}[ ,:-]{{1,3}}(?:\w{{1,8}} ){{0,2}}(?:{_NAMING}|{_NAMES}):? {_NAME}",
    re.IGNORECASE,
)
# "telegram: x", and nothing after it that would make it a sentence.
_COLON = re.compile(
    rf"(?<!\w){_MEDIUM} ?[:=] ?{_NAME}(?=\s*(?:[,;.!?)\n]|\Z|ja |och |and |и ))", re.IGNORECASE
)
# Figures, a line or a point between letters: no word of a language looks like this.
_MADE = re.compile(
    r"(?<![\w@.#-])(?<![^u]/)(?=[^\W\d]\S)"
    r"(?:[^\W\d_]+[\d_][\w.-]*|_[\w.-]+|[^\W_]{2,}\.[^\W\d_][\w.-]*)(?<![.-])(?![\w#])"
)
_NEAR = re.compile(
    rf"(?<!\w)(?:{_MEDIUM}|nimimer\w+|käyttäjä(?:nim|tunn)\w*|user ?name|nick(?:name)?"
    r"|användarnamn\w*|signatur\w*|kasutajanim\w*|никнейм\w*|ник(?:ом)?|يوزر\w*"
    r"|اسم المستخدم)(?!\w)[^.!?\n]{0,24}\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf",? (?:on |in |i |på |в |في |nimisenä )?{_MEDIUM}(?!\w)", re.IGNORECASE)
# A text without figures that names somebody in a medium says so with one of these.
_SAYING = ("_", ":", "=", "@", "nim", " as ", "user", "nam", "tunnu", "nick")
_POINT = re.compile(r"\.[^\W\d_]")
_LATIN_MEDIA = (
    *("ig ", "ig:", "insta", "snap", "snäp", "telegr", "tg", "discord", "tiktok", "tik tok"),
    *("twit", "facebo", "facess", "face:", "fb", "kik ", "messenger", "skype", "reddit"),
    *("youtube", "threads", "mastodon", "bluesky", "wechat", "viber", "signal", "jodel", "steam"),
    *("nimimer", "käyttäj", "usern", "user n", "nick", "användarn", "kasutajanim"),
)
_CYRILLIC_MEDIA = (
    *("вк", "вконт", "телегр", "тг", "телег", "инст", "скайп", "фейсб", "тикт", "тик т"),
    *("дискорд", "снэп", "ник ", "ник:", "ником", "никней"),
)
_ARABIC_MEDIA = (
    *("نست", "سناب", "جرام", "غرام", "فيسبوك", "تويتر", "توك", "ديسكورد", "يوزر", "المستخدم"),
)


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
        yield from (Find(*match.span(), Kind.HANDLE) for match in _TAGGED.finditer(text))
    if _has_medium(f" {text.lower()}"):
        yield from _beside_medium(text)


def _has_medium(lowered: str) -> bool:
    if has_any(lowered, _LATIN_MEDIA):
        return True
    return has_any_of_scripts(lowered, cyrillic=_CYRILLIC_MEDIA, arabic=_ARABIC_MEDIA)


def _signed(text: str) -> Iterator[Find]:
    for match in _SIGNED.finditer(text):
        name = match.group()
        if len(name) >= _SHORTEST and not (name[1:].isdecimal() or _PUBLIC.fullmatch(name)):
            yield Find(*match.span(), Kind.HANDLE)


def _beside_medium(text: str) -> Iterator[Find]:
    for match in _MADE.finditer(text):
        ahead = words_before(text, match.start())
        if _NEAR.search(ahead) or _BEHIND.match(text, match.end()):
            yield Find(*match.span(), Kind.HANDLE)
    for pattern in (_NAMED, _COLON):
        for match in pattern.finditer(text):
            yield Find(*match.span(1), Kind.HANDLE)
