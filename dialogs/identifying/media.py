"""The names of media, and the words with which people say what they are called in them."""

import re

_LATIN = (
    r"ig|insta(?:gram\w{0,5}|ssa|sta|lla|n|ni|s|tili\w{0,4})?|snäp\w{0,6}|tele?gram\w{0,4}|tg"
    r"|snap(?:chat\w{0,5}|is?|issa|pi|pissa|pissä|illä|ilta)?|disco?rd\w{0,5}|disc(?:ossa)?"
    r"|tik ?tok\w{0,5}|tiktak\w{0,4}|twit+er\w{0,4}|facebook\w{0,5}|face(?:ssa)?|fb|messenger\w{0,4}"
    r"|skype\w{0,4}|reddit\w{0,4}|wechat|youtube\w{0,4}|threads\w{0,4}|mastodon\w{0,4}"
    r"|bl(?:ue)?sky\w{0,4}|kik|viber\w{0,4}|signal(?:issa|illa)?|jodel\w{0,4}|steam\w{0,5}"
    r"|twitch\w{0,4}|psn|playstation\w{0,5}|pleikkari\w{0,4}|xbox\w{0,5}|roblox\w{0,5}"
    r"|fortnite\w{0,4}|minecraft\w{0,5}|tumblr\w{0,5}|pinterest\w{0,5}|linkedin\w{0,5}"
    r"|vinted\w{0,5}|tori\.fi|suomi24\w{0,3}|ylilau\w{0,6}|vauva\.fi|onlyfans\w{0,4}|tinder\w{0,5}"
    r"|whatsapp\w{0,5}|wa|spotify\w{0,5}|strava\w{0,4}|epic"
)
_OTHERS = (
    r"вк|вконтакте|телеграм\w{0,3}|тг|телег[аеу]|инст(?:[аеуы]|аграм\w{0,2})|скайп\w?|фейсбук\w?"
    r"|тик ?ток\w?|дискорд\w?|снэп\w{0,5}|ютуб\w?|твит+ер\w?|реддит\w?|стим\w?"
    r"|\w{0,3}(?:[إا]نستغرام|[إا]نستقرام|[إا]نستجرام|[إا]نستا|سناب(?: ?شات)?|تيليجرام|تليجرام|تلغرام"
    r"|تيلغرام|فيسبوك|تويتر|تيك ?توك|ديسكورد|يوتيوب|ريديت)"
)
MEDIUM = rf"(?:{_LATIN}|{_OTHERS})"
# Words for a name under which somebody writes or plays.
_WORDS_FI = (
    r"nimimer\w{0,12}|nikki|nikkini|nikillä|käyttis\w{0,3}|käyttäjä(?:ni|tili\w{0,5})?"
    r"|(?:käyttäjä|peli|pelaaja|pleikkari|some|steam|psn|xbox|disco?rd|whatsapp|chat|chätti|kanava"
    r"|profiili|tili|tuubi|insta|snap|snäp|tiktok|face|fb|jodel|reddit|twitch|tube)"
    r"[- ]?(?:nim|tunn|täg|tag|tili|nick)\w{0,8}|pelitili\w{0,5}|tägi(?:ni)?|kanavani"
)
_WORDS = (
    r"användar(?:e|en|namn\w{0,3})|spel(?:ar)?namn\w{0,3}|signatur\w{0,3}|alias\w{0,3}|kontonamn\w{0,3}"
    r"|user(?: ?(?:name|id))?|gamer ?tag|handle|nick(?: ?name)?|screen ?name|login|profile name"
    r"|account name|game name|kasutaja(?:nim\w{0,3}|konto\w{0,3}|tunnus)?|hüüdnim\w{0,3}"
    r"|mängijanim\w{0,3}|mängunim\w{0,3}|ник(?:нейм\w?|ом|е)?|логин\w?|пользовател\w{1,3}|аккаунт\w?"
    r"|юзер(?:нейм)?|يوزر\w{0,4}|اسم (?:ال)?(?:مستخدم|حساب)\w{0,2}|(?:ال)?مستخدم|(?:ال)?معرف\w?"
    r"|(?:magaca )?isticmaal\w{0,8}|username\w{0,6}|naanays\w{0,5}"
)
ACCOUNT = rf"(?:{_WORDS_FI}|{_WORDS})"

# In every text that names a medium or an account there is one of these.
LATIN_STEMS = (
    *("ig ", "ig:", "insta", "snap", "snäp", "telegr", "tg", "disc", "tikt", "tik tok", "tinder"),
    *("twit", "facebo", "face", "fb", "kik ", "messenger", "skype", "reddit", "bsky", "tori.fi"),
    *("youtube", "threads", "mastodon", "bluesky", "wechat", "viber", "signal", "jodel", "steam"),
    *("psn", "playst", "pleikk", "xbox", "roblox", "fortn", "minecr", "tumblr", "pinter", "epic"),
    *(
        "linked",
        "vinted",
        "suomi24",
        "ylilau",
        "vauva.fi",
        "onlyf",
        "whatsapp",
        "spotif",
        "strava",
    ),
    *("nimimer", "nikk", "nikil", "käyttäj", "käytti", "nimi", "nime", "tunn", "tili", "täg"),
    *("kanava", "användar", "namn", "alias", "user", "gamer", "handle", "nick", "name", "login"),
    *("kasutaj", "nim", "isticm", "naanay", " wa "),
)
CYRILLIC_STEMS = (
    *("вк", "вконт", "телег", "тг", "инст", "скайп", "фейсб", "тикт", "тик т", "ютуб", "твит"),
    *("дискорд", "снэп", "ник", "логин", "пользоват", "аккаунт", "юзер", "реддит", "стим"),
)
ARABIC_STEMS = (
    *("نست", "سناب", "جرام", "غرام", "فيسبوك", "تويتر", "توك", "ديسكورد", "يوزر", "مستخدم"),
    *("يوتيوب", "ريديت", "حساب", "معرف"),
)
_AHEAD = re.compile(rf"(?<!\w)(?:{MEDIUM}|{ACCOUNT})(?!\w)[^.!?\n\d]{{0,24}}\Z")


def is_medium_ahead(lowered: str) -> bool:
    """Tell whether a text in lower case ends by naming a medium or an account."""
    return bool(_AHEAD.search(lowered))
