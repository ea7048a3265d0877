"""The names of months and of days of a month, in seven languages, as parts of patterns."""

_FI_STEM = r"(?:tammi|helmi|maalis|huhti|touko|kes[äa]|hein[äa]|elo|syys|loka|marras|joulu)"
_FI = rf"{_FI_STEM}(?:kuuta|kuun|kuu|k\b\.?)|(?:tammi|helmi|maalis|huhti|touko|marras)\b\.?"
_SV = (
    r"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    r"|(?:okt|sep|jaan|veebr?|dets)\b\.?"
)
_EN = (
    r"january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_RU = (
    r"январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]"
    r"|октябр[яь]|ноябр[яь]|декабр[яь]|(?:янв|фев|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\b\.?"
)
_AR = (
    r"يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر"
    r"|كانون ال(?:ثاني|[أا]ول)|شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|[آا]ب|[أا]يلول"
    r"|تشرين ال(?:ثاني|[أا]ول)|جانفي|فيفري|[أا]فريل|ماي|جوان|جويلية|[أا]وت"
)
_SO = (
    r"jan+aayo|janaweri|feb(?:ra|er|ru)\w{1,4}o|maarso|abriil|maaj?o|juun(?:yo)?|lu+l(?:iyo|yo)"
    r"|julaay|ag[ou]+sto|ogo+st|se[bp]te+mba[rr]|sibtambar|okto+bar|no+fe+mbar|di[si]e*a*mba[rr]"
    r"|desembar|disembar"
)
_ET = (
    r"(?:jaanuar|veebruar|märts|aprill?|mai|juuni|juuli|august|septembe?r|oktoobe?r|novembe?r"
    r"|detsembe?r)(?:il|ist|iks|ini|i|l|st|ks|ni)?"
)
MONTH = rf"(?:{_FI}|{_SV}|{_EN}|{_ET}|{_RU}|{_AR}|{_SO})(?!\w)"
# These stand before the day too; the Finnish genitive has a form of its own.
NAMED_FIRST = rf"(?:{_EN}|{_AR}|{_SO})"
FINNISH_GENITIVE = rf"{_FI_STEM}kuun"

_FI_ONES = (
    r"(?:ensimm[äa]i(?:nen|sen[äa])|toi(?:nen|sena)|(?:kolma|nelj[äa]|viide|kuude|seitsem[äa]"
    r"|kahdeksa|yhdeks[äa]|kymmene|yhde|kahde)(?:s|nten[äa]|nnen))"
)
_FI_TENS = r"(?:(?:kahdes|kolmas)kymmenes|(?:kahden|kolman)ten[äa]kymmenenten[äa])"
_FI_DAY = rf"(?:{_FI_TENS} ?{_FI_ONES}?|{_FI_ONES}(?:toista)?)"
_SV_ONES = r"första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde"
_SV_DAY = (
    rf"(?:den )?(?:{_SV_ONES}|tionde|elfte|tolfte|(?:tret|fjor|fem|sex|sjut|ar)tonde"
    rf"|tjugo(?:nde|{_SV_ONES})|trettio(?:nde|första))"
)
_EN_ONES = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_EN_DAY = (
    rf"(?:the )?(?:{_EN_ONES}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    rf"|twentieth|twenty[ -](?:{_EN_ONES})|thirtieth|thirty[ -]first)"
)
_RU_ONES = r"первого|второго|третьего|четв[её]ртого|пятого|шестого|седьмого|восьмого|девятого"
_RU_DAY = rf"(?:(?:двадцать|тридцать) )?(?:{_RU_ONES}|\w{{2,12}}(?:дцатого|сятого))"
_AR_DAY = (
    r"(?:ال)?(?:[أا]ول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|واحد)"
    r"(?: عشر| و?ال(?:عشرين|ثلاثين))?"
)
_ET_ONES = r"esime|tei|kolma|nelja|viie|kuue|seitsme|kaheksa|[üu]heksa"
_ET_DAY = (
    rf"(?:(?:kahe|kolme)k[üu]mne )?(?:{_ET_ONES}|k[üu]mne|\w{{3,9}}teistk[üu]mne)"
    r"(?:ne|sel|s|ndal|ndast|ndaks|ndani)"
)

# Parts of which one is in every text that names a month; short ones serve several languages.
LATIN_STEMS = (
    *("kuuta", "kuun ", "uar", "mars", "march", "märts", "april", " maj", " may", " mai", "jun"),
    *("juu", "jul", "ugust", "ptemb", "ovemb", "ecemb", "tsemb", "ober", "obri"),
)
# Parts of which one is in every text that has a day in words: "may" alone is a verb.
LATIN_ORDINALS = (
    *("ensimm", "toinen", "toisen", "kolma", "nelj", "viide", "kuude", "seitsem", "kahde"),
    *("yhde", "kymmene", "första", "andra ", "tredje", "fjärde", "femte", "sjätte", "sjunde"),
    *("tonde", "nionde", "tionde", "elfte", "tolfte", "tjugo", "trettio", "first", "second"),
    *("third", "ourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "teenth", "tieth", "esime", "tei", "viie", "kuue", "seitsme", "kaheks"),
    *("heksa", "kümne", "kumne"),
)
CYRILLIC_STEMS = (
    *("янв", "февр", "март", "апр", " мая", "июн", "июл", "авг", "сентя", "октя", "ноя", "дек"),
)
ARABIC_STEMS = (
    *("يناير", "فبراير", "مارس", "بريل", "ماي", "يونيو", "يوليو", "غسطس", "سبتمبر", "كتوبر"),
    *("نوفمبر", "ديسمبر", "كانون", "شباط", "ذار", "نيسان", "يار", "حزيران", "تموز", " آب", " اب"),
    *("يلول", "تشرين", "جانفي", "فيفري", "جوان", "جويلي"),
)
# How a word begins that names a month beside a figure.
_BEGINNINGS_TEXT = """
abr ago agu apr aug dec dee des det dii dis elo feb fee hei hel huh jaa jan jou jul jun juu kes
lok lul luu maa mai maj mar may mär nof noo nov oct ogo okt seb sep set sib syy tam tou vee авг
апр дек июл июн май мар мая ноя окт сен фев янв آب آذا أب أبر أغس أفر أكت أوت أيا أيل اب ابر
اذا اغس افر اكت اوت ايا ايل تشر تمو جان جوا جوي حزي ديس سبت شبا شهر فبر فيف كان مار ماي نوف نيس
ينا يول يون
"""
BEGINNINGS = frozenset(_BEGINNINGS_TEXT.split())
# Days in words: "kolmas maaliskuuta", "maaliskuun kolmas päivä" but not "maaliskuun kolmas
# viikko", "tredje mars", "the third of May", "May the third", "пятого мая", "kolmandal märtsil".
LATIN_SPELLED = (
    rf"{_FI_DAY}(?: p(?:äivä|v)\w*)? (?:{_FI})(?!\w)"
    rf"|{FINNISH_GENITIVE} {_FI_DAY}(?: p(?:äivä|v)\w*)?(?!\w)"
    r"(?! (?:viik|kert|kuu|maanan|tiist|kesk|torst|perj|lauan|sunn))"
    rf"|{_SV_DAY} (?:{_SV})(?!\w)"
    rf"|{_EN_DAY} (?:of (?:{_EN})|(?!may|march)(?:{_EN}))(?!\w)"
    rf"|(?:{_EN}) {_EN_DAY}(?!\w)(?! (?:week|time|month|year|visit|day))"
    rf"|{_ET_DAY} (?:{_ET})(?!\w)"
)
OTHER_SPELLED = rf"{_RU_DAY} (?:{_RU})(?!\w)|{_AR_DAY} (?:من )?(?:شهر )?(?:{_AR})(?!\w)"
