"""The words before the number of a case, a decision or a client, in seven languages, as stems."""

import re

# What people have a number of. Stems: any ending may follow, in Finnish and Swedish any word
# may be put before ("vahinkoilmoitus", "skadeanmälan").
_COMPOUNDS_TEXT = """
avustu hakemu päätö paatok tapau valitu muistutu sopimu ilmoitu tilau varau vaatimu vakuutu asiakkuu
lähete lähettee kantelu reklamaatio tiket kuitti kuiti resepti lääkemäärä lausunto lausunno
sitoumu todistu tapahtuma toimeksian viest lasku asia asiakirja selvityspyyn pyyntö ärende beslut
ansök anmäl besvär klagomål remiss recept faktur referens avtal kvitt meddelande intyg försäkring
beställning bokning
"""
_COMPOUNDS = tuple(_COMPOUNDS_TEXT.split())
_WORDS_TEXT = """
asia asian asiassa asiaan asiani asianu asiakas asiakkaa potila viite viittee viitat jäsen kortti
korti passi juttu jutu käsittely kund klient patient journal diarie mål fall kort pass medlem
anmärkning begäran utlåtande handling case customer client reference ref file application decision record
complaint claim invoice ticket membership member referral passport order booking policy hospital
appeal receipt contract prescription message request report reminder incident tracking klien
toimik asja asi patsien avaldus otsus viite juhtum taotlus leping arve kaebus saatekir pöördumi
retsept kviitung teade dokumen дел заяв решен обращен жалоб договор направлен рецепт квитанц счет
счёт полис карт клиент пациент апелляц сообщен ссылк заказ претенз запрос талон справк реферал
тикет протокол документ kiis codsi dacwad go'aan fayl gal tixraac cabasho cabash rasii heshii
qandaraas macmiil bukaan racfaan dalab farriin warqad daawo gudbin ashtako tikid arji warbixin
"""
_WORDS = tuple(_WORDS_TEXT.split())
_ARABIC_TEXT = """
طلب قضي ملف معامل قرار شكو عقد وصف إيصال ايصال تحويل إحال احال رسال مرجع استئناف تظلم عميل زبون
مريض فاتور تذكر بلاغ حجز متابع بوليص مراجع اعتراض عضو بطاق
"""
_ARABIC = tuple(_ARABIC_TEXT.split())
_NOUN = (
    rf"(?:[^\W\d_]*(?:{'|'.join(_COMPOUNDS)})|(?:{'|'.join(_WORDS)})"
    rf"|[وبفل]?(?:ال|لل)?(?:{'|'.join(_ARABIC)}))[^\W\d_]{{0,9}}"
)
_NUMBER = (
    r"(?:numero\w{0,5}|numerot|nro|nr|n:o|num|tunnu[sk]\w{0,6}|koodi\w{0,4}|kood\w?|id|nummer|numret"
    r"|numren|numbers?|no|code|номер\w{0,3}|№|رقم\w{0,3}|الرقم|lambar\w{0,6}|nambar\w{0,6}|numbri)"
)
# Numbers of other things: phones, rooms, queues, lines and public services.
_OTHER = (
    r"(?:puh|lanka|tele|känny|känn|mob|gsm|phone|cell|huone|rum|room|jono|vuoro|kö|talo|hus|tili|konto|bank"
    r"|iban|reg|rek|bus|linja|lin|sivu|sid|page|kappale|kerro|post|hissi|paik|plats|kenkä|keng|sko"
    r"|malli|versio|sarja|serie|ala|virhe|vika|fel|error|hätä|palvelu|neuvon|päivyst|päivys|vaihte|diagno|toimenpi|icd|icf|väri|viiva|qr"
    r"|alennus|maa|suunta|lomak|nöd|jour|blankett|luokit|rivi|tuote|pykäl|kohta|momen|tuba|korrus"
    r"|телефон|тел|моб|машин|авто|комнат|кабинет|палат|дом|квартир|очеред|маршрут|был|мой|мне|это|мобил"
    r"|(?:ال)?(?:هاتف|تلفون|تليفون|جوال|موبايل|غرف|باص|حافل|سيار|شق|بناي|حساب|دور|هو)"
    r"|telefo|taleefo|teleef|taleef|qol|bas|baabuur|gaari|guri|waa|ahaa|tahay|wuxuu|isla|yö|aika)"
)
_FILL = (
    r"(?:[\s:=(„“”«\"'№#.,-]|(?<!\w)(?:on|oo|oon|ovat|har|has|are|oli|olikin|olisi|olla|taisi|taitaa|ehkä|kai|muistaakseni"
    r"|siis|eli|se|is|was|might|may|be|should|probably|i|think|it|är|var|vara|nog|kanske|kan|det|vist"
    r"|waa|ahaa|tahay|был[аои]?|кажется|вроде|это|هو|هي|كان|يمكن|nr|nro|no|n:o|num|id|ta|võib|olla|oli"
    rf"|{_NUMBER}|vireillä|under|with|med|alla|numrolla|viitteellä|minun|mun|mulla|mitt|min|my|моего"
    r"|моё|мой|nimeltä|of|for|для|по)(?!\w)){0,10}\Z"
)
# "hakemusnumerot 55120 ja 55121": the second has the cue of the first.
_FIRST = r"(?:[\s:#]{1,3}[\w/.-]*\d[\w/.-]*(?:,|,? (?:ja|sekä|tai|and|or|och|eller|и|или|و|iyo|või)(?!\w))){0,2}"
# The number has a name: "diaarinumero", "asian numero", "ärende nr", "номер дела".
NAMED = re.compile(
    rf"""(?<![\w-])(?:
      (?=[^\W\d_]{{2,}}-?(?:num|nro|nr|tunn|kood))(?!\w*{_OTHER})[^\W\d_]{{2,}}-?(?:numero|numrot|nro|nr|tunnu[sk]|koodi|nummer|numret|numren
        |number|numbri|kood)\w{{0,7}}
    | {_NOUN}[ ]{_NUMBER}
    | (?:номер|رقم|الرقم|lambar|nambar)\w*[ ](?:моего[ ]|моей[ ])?(?!{_OTHER})[^\W\d_]{{3,}}(?:[ ](?:дела|{_NOUN}))?
    | diaari\w*|dnro|dnr|dno|d:nro|diarie\w*|ref|referens|reference|viite|viitteellä|viitteen\w*|toimik\w*|viitenro
    )(?!\w){_FIRST}{_FILL}""",
    re.VERBOSE,
)
# "hakemus jätetty, nro 66120": a noun not far before a bare "number".
FAR = re.compile(rf"(?<![\w-]){_NOUN}(?!\w)[^.!?\n]{{0,24}}(?<![\w-]){_NUMBER}(?!\w){_FILL}")
# After these only what looks like more than a count: letters, a slash, or five figures.
LOOSE = re.compile(
    rf"(?<![\w-])(?:{_NOUN}|tunnus\w{{0,5}}|tunnuks\w{{0,6}}|koodi\w{{0,4}}|id|viitaten)(?!\w){_FIRST}{_FILL}"
)
# A bare "number" may be that of a phone: only what no phone has follows it.
BARE = re.compile(rf"(?<![\w-]){_NUMBER}(?!\w){_FILL}")
# Quick questions before the slow ones: how words begin, and what long words have inside.
BEGINNINGS = frozenset(
    {each[:3] for each in (*_COMPOUNDS, *_WORDS)}
    | {
        "num",
        "nro",
        "nr",
        "tun",
        "koo",
        "kod",
        "id",
        "ном",
        "№",
        "lam",
        "nam",
        "dia",
        "dno",
        "dnr",
        "ref",
        "no",
    }
    | {"cod", "go", "d", "n", "toi"}
)
_PARTS_TEXT = "numero tunnu nummer numret nro nr number numbr kood"
INSIDE = (*_COMPOUNDS, *_PARTS_TEXT.split())
ARABIC_INSIDE = (*_ARABIC, "رقم")
# Laws, and numbers that people wait with.
LAW = re.compile(
    r"(?:(?<!comp)lain(?!\w)|laki(?!\w)|lakia|lakie|laissa|laista|asetu|pykäl|§|lag(?:en|ens|ar)?(?!\w)"
    r"|förordning|(?<!\w)act(?!\w)|(?<!\w)laws?(?!\w)|statute|закон|قانون|seadus|sharci)[^.!?\n]{0,24}\Z"
)
QUEUE = re.compile(r"jono|vuoro|huone|kölapp|queue|room|очеред|кабинет|غرفة|tuba|qol")
