"""The words beside a day in figures: that say it is one, and that say it is none."""

import re

HOUR = re.compile(
    r",? (?:klo|kello|kl\.?|kell|at|around|в|الساعة|saacadda)(?: noin)? ?\d\d?(?:[.:]\d\d)?(?!\d)"
    r"(?: ?- ?\d\d?(?:[.:]\d\d)?(?!\d))?(?: ?[ap]\.?m(?!\w))?",
    re.IGNORECASE,
)

# What people write after a year, and the word for "day" after a day.
YEAR_WORD = re.compile(
    r"(?<=\d\d)(?: ?г(?:\.|од[ау]?(?!\w)|(?!\w))| ?م(?!\w)|\.? ?a(?:asta\w*|\.)(?!\w)|(?<=\d{4})\.? ?a(?!\w))",
    re.IGNORECASE,
)

OF_BIRTH = re.compile(
    r"(?:synt\w*|hetu\w*|henkilötun\w*|född|fodd|föddes|born|birth|dob|рожд\w*|родил\w*"
    r"|sündi\w*|sünni\w*|dhash\w*|مواليد|ولدت?|الميلاد|ميلادي)[^\d\n]{0,16}\Z"
)
CLOCK = re.compile(
    r"(?<!\w)(?:klo|kello|kl|clock|at|kell|around|about|noin|n|ca|в|около|الساعة|ساعة|saacad\w*)"
    r"[ .]{0,2}\Z"
)
_WEEKDAY = (
    r"(?:maanantai|tiistai|keskiviiko|keskiviikko|torstai|perjantai|lauantai|sunnuntai)\w*"
    r"|(?<!-)(?:ma|ti|ke|pe|la|su)|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag\w*)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|понедельник\w*|вторник\w*|сред[уы]|четверг\w*|пятниц[уы]|суббот[уы]|воскресень\w"
    r"|пн|вт|ср|чт|пт|сб|вс|ال(?:[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت|[أا]حد)"
    r"|isniin\w*|talaad\w*|arbac\w*|khamiis\w*|jimc\w*|sabti\w*|axad\w*"
    r"|(?:esmas|teisi|kolma|nelja|püha)päev\w*|reede\w*|laupäev\w*"
)
CUE_AHEAD = re.compile(
    rf"(?<!\w)(?:{_WEEKDAY}|pvm|päivämäärä\w*|päivänä|den|datum|date|dated|kp|kuupäev\w*|дата"
    r"|числа|يوم|بتاريخ|تاريخ|taariikh\w*|(?:visit|appointment|came|went|seen|was|born)[ ]on)"
    r"[ .:,]{0,2}\Z|(?:\A|[,;(.]\s?)to[ .]{1,2}\Z"
)
# What has a day: "återbud 27/8", "käynti 12/3".
MEETING = re.compile(
    r"(?<!\w)(?:återbud|(?:läkar|mottagnings|åter)?(?:besök|tid|möte|samtal)(?:et|en)?|kallelse\w*|operation\w*"
    r"|\w*(?:aika|ajan|aikaa|käynti|käynnin|käynnillä|vastaanotto|tapaaminen|palaveri|leikkaus|soitto"
    r"|puhelu)\w{0,3}|appointment|visit|meeting|surgery|call|при[её]м\w?|встреч\w|визит\w?|операци\w"
    r"|موعد\w*|زيارة|ballan\w*|visiit\w*|vastuvõt\w*|aeg)[ :,]{1,2}\Z"
)
# A day follows these too, but also a share or a mark: "from 7/10", "oli 9/10".
MAYBE_MEETING = re.compile(
    r"(?<!\w)(?:since|from|until|before|after|sedan|från|till"
    r"|alkaen|asti|mennessä|jälkeen|ennen|oli|olin|kävin|tulin|var|kom|was|came|on|с|до|после)[ :,]{1,2}\Z"
)
CUE_AFTER = re.compile(
    r"[ ,]{1,2}(?:klo|kello|kl|kell|at \d|в \d|الساعة|saacad)(?!\w*[a-zåäö]{4})"
)
# What is numbered, priced or measured in the same form.
NO_DAY = re.compile(
    r"(?:versio|version|(?<!\w)v\.?\Z|(?<!\w)ver\.?(?!\w)|§|kohta|kohda|luku|luvu|kappale|sivu|pykäl|taulu"
    r"|punkt|kapitel|avsnitt|section|chapter|page|hint|maksoi|maksaa|price|cost|pris|kosta|€|annos"
    r"|dos|mg|arvo|sokeri|crp|hemogl|keskia|tulos|score|kuume|lämpö|paino|fever|feber|temp|vikt"
    r"|weigh|level|ph[- ]|hba1c|цен|стои|верси|пункт|температур|سعر|حرارة|نسخة|hind|maksi|palavik"
    r"|qiimo|android|ios|windows|python|java|office|excel|chrome|firefox|safari|(?<!\w)(?:edge|release|build|app|gpt|rr|pistee)(?!\w)"
    r"|päivity|update|uppdater|firmware|sovellu|linux|ubuntu|debian|macos|(?<!\w)nä(?:kö|ön)(?!\w)"
    r"|poäng|betyg|verenpain|blodtryck|pressure|давлен|ضغط|dhiig)\w*"
    r"(?:[ :=(~]|(?<!\w)(?:on|oli|ovat|is|was|är|var|nyt|jopa|noin|about|была?|كان)(?!\w)){0,5}\Z"
)
