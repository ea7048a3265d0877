### Verkkosivujen tekstit selkokielellä.

brand = Kuulluksi
language-name = Selkokieli
languages = Kielet

page-title = Kerro kokemuksesta – Kuulluksi
page-heading = Kerro, miten asiasi hoidettiin
page-lead =
    Botti kysyy sinulta yhden asian kerrallaan.
    Voit jättää vastaamatta.
    Mitään ei lähetetä ennen kuin painat Lähetä.
plain-link = Sama keskustelu yksinkertaisella sivulla
demonstration = Tämä on esittely. Palautteesi ei mene oikealle palvelulle.

plain-title = Kerro kokemuksesta – yksinkertainen sivu – Kuulluksi
plain-lead =
    Tällä sivulla vastaat yhteen kysymykseen kerrallaan.
    Sitten painat nappia ja saat uuden kysymyksen.
    Laitteeseesi ei jää mitään talteen.
plain-start = Aloita
plain-go-on = Jatka
left-title = Sää
plain-code = Saitko aiemmin koodin? Kirjoita se tähän.

title = Keskustelu
launch = Kerro kokemuksesta
waiting = Uusia viestejä: { $count }
close = Sulje
log = Keskustelu
bot = Botti:
you = Sinä:
options = Valitse
asides = Muut napit
always = Aina käytössä
progress = Kysymys { $number } / { $total }

answer-label = Vastaus
search-label = Paikan nimi
own-label = Tai oma sana
point-label = Tai kirjoita sana
code-label = Koodi
send = Lähetä
search = Hae
add = Lisää
point = Poista
done = Valmis
enter-hint = Enter lähettää viestin.
write-first = Kirjoita ensin jotain. Voit myös ohittaa kysymyksen.
choose-first = Valitse ensin jokin. Voit myös ohittaa kysymyksen.

help = Ohje
language = Kieli
stop = Pidä tauko
erase = Pyyhi kaikki
save = Tallenna keskustelu
code = Minulla on koodi
code-look = Katso
code-given = Annoin koodin.
again = Aloita uusi
exit = Poistu heti

sending = Viestiä lähetetään…
offline = Nettiyhteys ei toimi. Vastauksesi on tallessa tällä sivulla. Se lähtee, kun yhteys toimii taas.
busy = Palvelu ei vastaa juuri nyt. Vastauksesi on tallessa. Yritämme uudelleen.
checking = Odota hetki. Tarkistan, ettei tämä ole robotti. Sinun ei tarvitse tehdä mitään.
plain-busy = Nyt tulee paljon viestejä. Viestisi on tallessa. Odota hetki. Lähetä viesti sitten uudelleen.
plain-retry = Lähetä uudelleen
refused = Viesti ei mennyt perille. Yritä uudelleen.
too-long = Viesti on liian pitkä. Lähetä se osissa.

kept-name = Viestit palautteestasi
keep-ask =
    Kun sinulle on viesti, se tulee tälle sivulle.
    Jos suljet sivun, viesti katoaa.
    Laite voi muistaa palautteesi. Silloin löydät viestin myöhemmin.
    Älä paina Muista, jos muut käyttävät tätä laitetta.
kept =
    Tämä laite muistaa palautteesi.
    Uudet viestit tulevat tälle sivulle.
    Muut, jotka käyttävät tätä laitetta, voivat avata viestit.
keep = Muista tässä laitteessa
forget = Unohda tässä laitteessa
forgotten = Tämä laite ei enää muista palautettasi.

handover = Jatka puhelimella
handover-show =
    Avaa puhelimesi kamera ja näytä sille tämä koodi.
    Koodi toimii kaksi minuuttia.
    Keskustelu siirtyy puhelimeesi ja katoaa tästä laitteesta.
    Jos et ole lähettänyt tekstiä, se ei siirry.
handover-code = Koodi puhelimelle
handover-or = Voit myös avata puhelimessa tämän osoitteen:
handover-ask = Mikä numero puhelimessasi näkyy?
handover-none = En näe numeroa
handover-number = Paina toisessa laitteessa tätä numeroa:
handover-wait = Sitten keskustelu tulee tähän.
handover-gone = Keskustelu ei siirtynyt. Se jatkuu tässä. Voit hakea uuden koodin.
handover-void = Koodi ei toimi enää. Hae uusi koodi toisesta laitteesta.
handover-busy = Siirto ei onnistu juuri nyt. Yritä pian uudelleen.
handover-away = Keskustelu jatkuu toisessa laitteessa.
cancel = Peruuta
