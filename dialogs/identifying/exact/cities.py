"""The municipalities of Finland and the larger places whose names stand after postcodes."""

import re

# In lower case, as people type them; a capital after five figures needs no list.
_FINNISH = """
akaa alajärvi alavieska alavus asikkala askola aura enonkoski enontekiö espoo eura eurajoki
evijärvi forssa haapajärvi haapavesi hailuoto halsua hamina hankasalmi hanko harjavalta hartola
hattula hausjärvi heinola heinävesi helsinki hirvensalmi hollola huittinen humppila hyrynsalmi
hyvinkää hämeenkyrö hämeenlinna ii iisalmi iitti ikaalinen ilmajoki ilomantsi imatra inari isojoki
isokyrö janakkala joensuu jokioinen joroinen joutsa juuka juupajoki juva jyväskylä jämijärvi jämsä
järvenpää kaarina kaavi kajaani kalajoki kangasala kangasniemi kankaanpää kannonkoski kannus
karijoki karkkila karstula karvia kaskinen kauhajoki kauhava kauniainen kaustinen keitele kemi
kemijärvi keminmaa kemiönsaari kempele kerava keuruu kihniö kinnula kirkkonummi kitee kittilä
kiuruvesi kivijärvi kokemäki kokkola kolari konnevesi kontiolahti korsnäs koski kotka kouvola
kristiinankaupunki kruunupyy kuhmo kuhmoinen kuopio kuortane kurikka kustavi kuusamo kyyjärvi
kärkölä kärsämäki lahti laihia laitila lapinjärvi lapinlahti lappajärvi lappeenranta lapua
laukaa lemi lempäälä leppävirta lestijärvi lieksa lieto liminka liperi lohja loimaa loppi loviisa
luhanka lumijoki luoto luumäki maalahti marttila masku merijärvi merikarvia miehikkälä mikkeli
muhos multia muonio mustasaari muurame mynämäki myrskylä mäntsälä mänttä mäntyharju naantali
nakkila nivala nokia nousiainen nurmes nurmijärvi närpiö orimattila oripää orivesi oulainen oulu
outokumpu padasjoki paimio paltamo parainen parikkala parkano pedersöre pelkosenniemi pello
perho pertunmaa petäjävesi pieksämäki pielavesi pietarsaari pihtipudas pirkkala polvijärvi
pomarkku pori pornainen porvoo posio pudasjärvi pukkila punkalaidun puolanka puumala pyhtää
pyhäjoki pyhäjärvi pyhäntä pyhäranta pälkäne pöytyä raahe raasepori raisio rantasalmi ranua rauma
rautalampi rautavaara rautjärvi reisjärvi riihimäki ristijärvi rovaniemi ruokolahti ruovesi rusko
rääkkylä saarijärvi salla salo sastamala sauvo savitaipale savonlinna savukoski seinäjoki sievi
siikainen siikajoki siikalatva siilinjärvi simo sipoo siuntio sodankylä soini somero sonkajärvi
sotkamo sulkava suomussalmi suonenjoki sysmä säkylä taipalsaari taivalkoski taivassalo tammela
tampere tervo tervola teuva tohmajärvi toholampi toivakka tornio turku tuusniemi tuusula tyrnävä
ulvila urjala utajärvi utsjoki uurainen uusikaarlepyy uusikaupunki vaala vaasa valkeakoski vantaa
varkaus vehmaa vesanto vesilahti veteli vieremä vihti viitasaari vimpeli virolahti virrat vöyri
ylitornio ylivieska ylöjärvi ypäjä ähtäri äänekoski maarianhamina haukipudas karjaa tammisaari
"""
_SWEDISH = """
helsingfors esbo vanda åbo tammerfors uleåborg björneborg vasa karleby jakobstad nykarleby borgå
lovisa sibbo ingå sjundeå kyrkslätt lojo hangö ekenäs karis raseborg pargas kimito nådendal reso
salo raumo nystad kristinestad kaskö närpes korsnäs malax korsholm vörå kronoby larsmo pedersöre
terjärv nedervetil mariehamn jomala finström lemland grankulla tusby träskända kervo hyvinge
tavastehus lahtis kotka fredrikshamn villmanstrand nyslott idensalmi kajana torneå s:t mickel
"""
_BENT = """
helsing helsingin tampereen tampereella turussa turun turusta lahdessa lahden oulussa espoossa
vantaalla lappeenrannassa
"""
_OTHERS = """
хельсинки эспоо вантаа тампере турку оулу лахти йоэнсуу куопио котка вааса пори порвоо миккели
лаппеэнранта лаппеенранта иматра ювяскюля коувола керава нурмиярви хювинкяя рованиеми
هلسنكي هلسنكى هيلسنكي إسبو اسبو إسبوو فانتا توركو تامبيري تامبري أولو اولو لاهتي كوبيو فاسا بوري
helsinkii xelsinki hki tre tku jkl lpr hml jns tallinn tartu pärnu narva stockholm tukholma
"""
# Places that are no municipalities of their own, or are so no more.
_PLACES = """
suolahti kerimäki haukivuori tikkakoski palokka vaajakoski korpilahti nummela karkku vammala
hirvihaara kellokoski korso tikkurila martinlaakso myyrmäki leppävaara tapiola matinkylä kivenlahti
espoonlahti kauklahti masala veikkola kantvik inkoo karjalohja sammatti nummi pusula lammi tuulos
hauho kalvola renko toijala viiala kylmäkoski nastola orimattila hollola vääksy kausala elimäki
anjala anjalankoski inkeroinen myllykoski kuusankoski karhula sippola joutseno vuoksenniska simpele
punkaharju savonranta ristiina anttola virtasalmi joroinen nilsiä juankoski maaninka karttula
vehmersalmi eno kiihtelysvaara tuupovaara pyhäselkä kesälahti värtsilä nurmes valtimo vuokatti
vuolijoki pulkkila rantsila ruukki vihanti pattijoki haukipudas kiiminki oulunsalo jääli yli-ii
pudasjärvi kuivaniemi karunki pello saarenkylä kaamanen ivalo karigasniemi nuorgam levi ylläs
nokka lavia noormarkku kiukainen kullaa luvia kuivaniemi lieksa halikko perniö kisko suomusjärvi
muurla kiikala särkisalo piikkiö littoinen parainen nauvo korppoo houtskari mietoinen askainen
velkua rymättylä merimasku lokalahti kalanti yläne kodisjoki alastaro mellilä vampula kiikka
äetsä mouhijärvi suodenniemi viljakkala kuru längelmäki kuorevesi juupajoki vilppula jurva
ylihärmä alahärmä kortesjärvi nurmo ylistaro peräseinäjoki jalasjärvi töysä lehtimäki ullava
kälviä lohtaja himanka oravainen maksamaa vähäkyrö piispanristi vieremä iisalmi jyskä muurame
skogby tenala pojo ekerö karis kyrkslätt masaby köklax alberga hagalund mattby dickursby
"""
CITIES = frozenset(f"{_FINNISH}{_SWEDISH}{_BENT}{_OTHERS}{_PLACES}".split()) - {
    "s:t",
    "mickel",
    "koski",
    "nokka",
}
_PEOPLE = re.compile(r"l[aä](?:i[ns]|s)")  # "helsinkiläistä"
_BENT_BY = 6  # letters that an ending has at most
_ALIKE = 4  # letters that a city and its inflected form begin with alike


def is_city(word: str) -> bool:
    """Tell whether a word is a city's name, in whatever case: the last letters may be bent."""
    if word in CITIES:
        return True
    stems = [stem for stem in _STEMS.get(word[:_ALIKE], ()) if len(word) <= len(stem) + _BENT_BY]
    is_alike = any(word.startswith(stem) for stem in stems)
    return is_alike and not _PEOPLE.search(word)


def _stems() -> dict[str, tuple[str, ...]]:
    stems: dict[str, tuple[str, ...]] = {}
    for city in CITIES:
        stem = city[: max(_ALIKE, len(city) - 2)]
        stems[stem[:_ALIKE]] = (*stems.get(stem[:_ALIKE], ()), stem)
    return stems


_STEMS = _stems()
