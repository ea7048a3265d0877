"""The names of media, and the words with which people say what they are called in them."""

import re

_LATIN = (
    r"ig|insta(?:gram\w{0,8}|namn\w{0,2}|nim\w{0,4}|ssa|sta|lla|n|ni|s|tili\w{0,4})?|snäp\w{0,6}|tele?gram\w{0,8}|tg"
    r"|snap(?:chat\w{0,8}|namn\w{0,2}|nim\w{0,4}|user|is?|issa|pi|pissa|pissä|illä|ilta)?|disco?rd\w{0,5}|disc(?:ossa)?"
    r"|tik ?tok\w{0,8}|tiktak\w{0,4}|twit+er\w{0,4}|facebook\w{0,8}|face(?:ssa|sta|lla|en|n)?|fb|messenger\w{0,4}"
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
    r"nimim(?:er\w{0,12}|\.)|nikki|nikkini|nikillä|käyttis\w{0,3}|käyttäjä(?:ni|tili\w{0,5})?"
    r"|(?:käyttäjä|peli|pelaaja|pleikka|pleikkari|some|steam|psn|xbox|disco?rd|whatsapp|chat|chätti|kanava"
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

# In every text that names a medium or an account a word begins so.
_BEGINNINGS_TEXT = """
alias alias: använ blues chat- chatn chätt disco disko epic face face: faceb faces fb fb- fb:
fortn gamer handl hüüdn ig ig: insta istic jodel kanav kasut konto käytt linke login masto messe
minec mängi mängu naana nikil nikki nimim onlyf pelaa pelin pelit pinte plays pleik profi psn
psn: reddi roblo signa skype some- somen somet spela speln spoti steam strav suomi teleg telle tg
tg: threa tikta tikto tili- tilin tilit tinde tube- tuben tumbl tuubi twitc tägi tägin user user,
user- user: userk usern vauva viber vinte wa: wecha whats ylila youtu snapi snapp snapc snap
snap: snap, snapn snapu snaps snap- snapk snäpi snäpp snäpc snäp snäp: snäps twitt bsky bsky:
xbox xbox- xboxi xbox: psn-n kik nick nick: nickn nick- disc tik tik- scree accou game tori.
gamen
"""
BEGINNINGS = frozenset(_BEGINNINGS_TEXT.split())
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
