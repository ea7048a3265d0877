"""The words before the number of a case, a decision or a client, in seven languages."""

import re

# Words between the cue and the number.
_FILL = (
    r"(?:[\s:=(„\"'№#.,-]|(?<!\w)(?:on|oli|olikin|is|was|är|var|waa|ahaa|был|هو|هي"
    r"|nr|nro|no|n:o|num|id|numero\w{0,4}|tunnus\w{0,4}|number|nummer|номер\w{0,3}|رقم\w{0,3}"
    r"|lambar\w{0,6}|nambar\w{0,6}|vireillä|under|with|med|alla|numrolla|kood)(?!\w)){0,9}\Z"
)
# "hakemus", "hakemukseni" and the like, and words with other endings.
_WHAT_FI = (
    r"(?:hakemu|päätö|tapau|valitu|muistutu|sopimu|ilmoitu|tilau|varau|oikaisuvaatimu|vakuutu)"
    r"(?:s|ks(?:en|eni|emme|ella|essa|esta|eensa)?)|asiakkaa|asiakas|potilas|potilaa|lähete|lähettee"
    r"|asia|viite|viittee|kantelu|lasku|jäsen|kortti|korti|passi|tapahtuma|reklamaatio|tiketti"
    r"|tiketi|käyttäjä"
)
_WHAT_SV = (
    r"ärende|kund|klient|patient|diarie|mål|beslut|besluts|ansökan|ansöknings|referens|fall|faktura"
    r"|remiss|medlems|anmälnings|bestäl+nings|kort|pass|försäkrings"
)
_WHAT_EN = (
    r"case|customer|client|patient|reference|ref|file|application|decision|record|complaint|claim"
    r"|invoice|ticket|membership|member|referral|passport|order|booking|policy|hospital"
)
_WHAT_ET = (
    r"kliendi|toimiku|asja|patsiendi|avalduse|otsuse|viite|juhtumi|taotluse|lepingu|arve|kaebuse"
    r"|saatekirja|passi"
)
_WHAT_SO = r"kiis|codsi|macmiil|bukaan|dacwad|go'aan|fayl|gal|tixraac|cabasho"
# "diaarinumero", "asian numero", "ärende nr", "номер дела": the number has a name.
NAMED = re.compile(
    rf"""(?<!\w)(?:
      diaari\w*|dnro|dnr|dno|d:nro|diarienr|id|ref|viite|viitteellä|viitteen\w*
    | (?:{_WHAT_FI})(?:n|en|ni|eni|seni|mme|on)?[ -]?(?:numero|nro|nr|tunnus|tunnuks|id|koodi)\w*
    | (?:{_WHAT_SV})(?:s|et|en|ets|ens)?[ -]?(?:nummer|numret|nr|id|kod)\w*
    | (?:{_WHAT_EN})(?:'s)?[ ]?(?:numbers?|no|nr|id|code|\#)
    | (?:{_WHAT_ET})[ ]?(?:tunnus|number|numbri|nr|kood|id)\w*|toimik\w*
    | (?:клиентск|пациентск)\w*[ ]номер\w*
    | номер\w*[ ](?:моего[ ])?(?:дел|заяв|клиент|пациент|обращен|договор|решен|заказ|жалоб
        |направлен|карт|полис|счет|счёт)\w*
    | (?:дел|заявлен|заявк|решен|обращен|жалоб|договор|направлен)\w*[ ](?:№|номер\w*|n)
    | رقم\w*[ ](?:ال)?(?:قضية|قضيتي|ملف|ملفي|طلب|طلبي|عميل|مريض|زبون|معاملة|معاملتي|مرجع|قرار
        |إحالة|شكوى|تحويل|متابعة)\w*
    | (?:ال|ب)?(?:طلب|قضية|قضيت|ملف|معاملة|معاملت|قرار|شكوى|شكوا)\w*[ ](?:ال)?رقم\w*|الرقم\ المرجعي
    | (?:lambar|nambar)\w*[ ](?:{_WHAT_SO})\w*|(?:{_WHAT_SO})\w*[ ](?:lambar|nambar)\w*
    ){_FILL}""",
    re.VERBOSE,
)
# After these only what looks like more than a count: letters, a slash, or five figures.
LOOSE = re.compile(
    rf"""(?<!\w)(?!lasku|faktura|invoice|arve)(?:
      (?:{_WHAT_FI})(?:n|en|ni|ta|tä|sta|ssa|ssä|lla|llä|mme|on)?
    | (?:{_WHAT_SV})(?:s|et|en|n)?|skadeanmälan|anmälan|besvär\w*|klagomål\w*|anmärkning\w*|begäran
    | (?:{_WHAT_EN})s?|appeal
    | (?:{_WHAT_ET})|otsus\w*|avaldus\w*|taotlus\w*|kaebus\w*|saatekir\w*
    | (?:дел|заявлен|заявк|решен|обращен|жалоб|договор|направлен)\w*
    | (?:ال|ب)?(?:طلب|قضية|قضيت|ملف|معاملة|معاملت|قرار|شكوى|شكوا)\w*
    | (?:kiis|codsi|dacwad|go'aan|fayl|tixraac|cabasho)\w*
    ){_FILL}""",
    re.VERBOSE,
)
# How the words begin that these patterns know: a quick question before the slow ones.
_BEGINNINGS_TEXT = """
asi hak pot läh pää vii tap val kan mui las sop jäs kor pas ilm til var oik rek tik vak käy
dia dnr dno d ref id äre kun kli pat mål bes ans fal fak rem med anm för ska beg kla
cas cus cli fil app dec rec com cla inv tic mem ord boo pol hos pas toi asj ava ots juh
tao lep arv kae saa ном дел зая реш обр жал дог нап кли пац طلب الط بال قضي الق ملف الم معا قرا شكو
الش رقم الر بطل بقض lam nam kii cod mac buk dac go fay gal tix cab
"""
BEGINNINGS = frozenset(_BEGINNINGS_TEXT.split())
# Laws, and numbers that people wait with.
LAW = re.compile(
    r"(?:(?<!comp)lain(?!\w)|laki(?!\w)|lakia|lakie|laissa|laista|asetu|pykäl|§|lag(?:en|ens|ar)?(?!\w)"
    r"|förordning|(?<!\w)act(?!\w)|(?<!\w)laws?(?!\w)|statute|закон|قانون|seadus|sharci)[^.!?\n]{0,24}\Z"
)
QUEUE = re.compile(r"jono|vuoro|huone|kölapp|queue|room|очеред|кабинет|غرفة|tuba|qol")
