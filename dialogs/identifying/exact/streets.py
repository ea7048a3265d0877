"""The words that streets end in: endings of compounds, and words that stand alone."""

# A compound with one of these and a number after it is a street, unless it begins with NO_STREET.
_STREETS_TEXT = """
katu kadun kadulla kadulta kadulle kadussa kadusta katua tie tien tiellä tieltä tielle tiestä
tiessä tietä tiella tielta polku polun polulla polulta polulle polussa polusta polkua kuja kujan
kujalla kujalta kujalle kujassa kujasta kujaa väylä väylän väylällä väylältä väylälle väylässä
raitti raitin raitilla raitilta raitille tanhua tanhuan tanhualla bulevardi bulevardin
bulevardilla bulevardilta bulevardille puistikko puistikon puistikossa esplanadi esplanadin
esplanadilla penger penkereen penkereellä aukio aukion aukiolla aukiolta gatan gata vägen väg
stigen gränden gränd torget allén esplanaden kajen bulevarden boulevarden tänav tänava tänaval
tänavalt tänavas maantee maanteel puiestee puiesteel allee
"""
STREETS = tuple(_STREETS_TEXT.split())
# These also end ordinary words and surnames: a capital, a flat or a word as "asun" must tell.
_MAYBE_STREETS_TEXT = """
tori torin torilla torilta torille kaari kaaren kaarella kaarelta ranta rannan rannassa rannalla
rannasta rannalta rinne rinteen rinteellä rinteessä mäki mäen mäellä mäessä mäeltä piha pihan
pihalla pihalta portti portin portilla portilta puisto puiston puistossa puistosta silta sillan
sillalla laita laidan laidalla harju harjun harjulla kallio kallion kalliolla laakso laakson
laaksossa niitty niityn niityllä pelto pellon pellolla kylä kylän kylässä kulma kulman kulmalla
haka haan haassa suora suoran suoralla linja linjan linjalla niemi niemen niemessä lahti kierto
kierron kierrolla kenttä kentän kangas kankaan metsä metsän ura uran reuna reunan notko notkon
kumpu kummun oja ojan puro saari saaren varsi varren taival taipaleen kannas kannaksen palsta
palstan sola solan mutka mutkan lehto lehdon stranden strand backen backe gården gård bron parken
platsen kroken svängen bågen branten brinken udden ängen dalen kullen berget höjden leden plan
ringen viken åsen näs kehä kehän lenkki lenkin kartano kartanon piennar pientareen vieru vierun
porras portaan laituri laiturin ahde ahteen nummi nummen vuori vuoren harjanne harjanteen törmä
törmän veräjä veräjän kuru kurun aho ahon ahde salmi salmen kaarre kaarteen rinki ringin luoto
luodon satama sataman lampi lammen järvi järven kivi kiven tarha tarhan pää pään pohja pohjan
koski kosken taka takan aitta aitan rata radan lahden puron saran sarka hovi hovin syrjä syrjän
ketö keto kedon kaivo kaivon tasanne tasanteen suo suon joki joen ringvägen sund sundet holmen
hamnen lunden skogen byn näset põik põiga rand ranna aed aia mäe kalda küla väljak тие кату куя
полку вяйля тиелла кадулла куялла гатан вэген
"""
MAYBE_STREETS = tuple(_MAYBE_STREETS_TEXT.split())
# What such compounds begin with when they are highways, parts of the body or ways of care.
_NO_STREET_TEXT = """
hengitys virtsa sulatus sappi synnytys ilma valta kanta seutu yhdys kehä moottori rauta hoito
palvelu koulutus opinto potilas asiakas kunto luonto toiminta kuntoutus oppimis kävely
selviytymis elämän umpi ohitus lento uima rap leikki kierto huolto elin hiihto sairaalan terveys
apteekki sisä takuu lähi naapuri motor riks lands luft urin andnings om ut gen process halv vård
bak inner service skade hälso utbildnings behandlings kontakt palaute otto asiointi viesti tuki
suojelu
"""
NO_STREET = tuple(_NO_STREET_TEXT.split())
# Many "kakku" and "tasku", not a "kuja".
NO_STREET_ENDINGS = ("kkuja", "taskuja")
# Words of their own: a name before makes them a street.
ALONE = frozenset(
    {
        *("katu", "kadulla", "kuja", "kujalla", "raitti", "aukio", "bulevardi", "bulevardin"),
        *("bulevardilla", "bulevarden", "esplanadi"),
        *("gata", "gatan", "gränd", "allé", "esplanaden", "tn", "mnt", "pst", "tänav", "tänaval"),
        *("tänava", "maantee", "maanteel", "puiestee", "puiesteel", "põik"),
        *("road", "street", "avenue", "lane", "улица", "улице", "улицы", "проспект", "проспекте"),
        *("переулок", "переулке", "шоссе", "бульвар", "бульваре", "набережная", "набережной"),
    }
)
# Streets that have no other name.
BY_THEMSELVES = frozenset({"bulevardi", "bulevardin", "bulevardilla", "bulevarden", "esplanadi"})
# Of these only after names with capitals, for they are words of ordinary speech too.
ALONE_AFTER_CAPITALS = frozenset(
    {
        *("tie", "tien", "tiellä", "tieltä", "tielle", "kadun", "polku", "polulla", "tori"),
        *("puisto", "ranta", "rinne", "silta", "portti", "kaari", "linja", "mäki", "piha", "kuja"),
        *("väg", "vägen", "väylä", "plats", "torg", "strand", "stranden", "stig", "backe", "tee"),
        *("teel", "rd", "st", "ave", "drive", "dr", "close", "court", "crescent", "terrace"),
        *("place", "way", "gardens", "square", "площадь", "проезд", "аллея"),
    }
)
# "Vanha Myllytie", "Norra Esplanaden": they belong to the name in lower case too.
BEFORE_NAMES = frozenset(
    {
        *("iso", "pieni", "vanha", "uusi", "itäinen", "läntinen", "pohjoinen", "eteläinen", "ylä"),
        *(
            "vanhalla",
            "uudella",
            "itäisellä",
            "läntisellä",
            "pohjoisella",
            "eteläisellä",
            "isolla",
        ),
        *("ala", "norra", "södra", "östra", "västra", "stora", "lilla", "gamla", "nya", "vanha"),
    }
)
