### Verkkosivujen ja keskusteluikkunan tekstit. Keskustelun omat sanat ovat muualla.

brand = Kuulluksi
language-name = Suomi
languages = Kielet

## Sivut

page-title = Kerro kokemuksestasi – Kuulluksi
page-heading = Millaista oli asioida meillä?
page-lead = Kerro omin sanoin. Botti kysyy yhden asian kerrallaan, ja sinä päätät, mihin vastaat. Mitään ei lähetetä ennen kuin painat Lähetä.
plain-link = Sama keskustelu yksinkertaisella sivulla, ilman JavaScriptiä
demonstration = Tämä on esittely. Organisaatio on keksitty, eikä palautteesi mene oikealle palvelulle.

plain-title = Kerro kokemuksestasi – yksinkertainen sivu – Kuulluksi
plain-lead = Tällä sivulla keskustelu etenee lomake kerrallaan. Selaimesi ei tarvitse JavaScriptiä, eikä siihen tallennu mitään. Voit siirtyä sivulta pois ja palata selaimen takaisin-painikkeella.
plain-start = Aloita keskustelu
plain-go-on = Jatka
left-title = Sää
plain-code = Onko sinulla koodi aiemmasta palautteesta?

## Esittelysivu

demo-title = Esimerkkilän kunta
demo-notice = Tämä on keksityn kunnan sivu, jolla keskusteluikkuna on käytössä.
demo-town = Esimerkkilän kunta
demo-nav = Valikko
demo-nav-care = Terveys ja hoito
demo-nav-school = Koulut ja päiväkodit
demo-nav-decisions = Päätökset
demo-heading = Terveys ja hoito
demo-text = Tältä sivulta löydät kunnan ja hyvinvointialueen palvelut. Kysy neuvoa, jos et tiedä, mihin ottaa yhteyttä.
demo-first = Terveysasema
demo-first-text = Vastaanotto ajanvarauksella arkisin. Kiireelliseen tarpeeseen saat ajan samana päivänä.
demo-second = Kotihoito
demo-second-text = Apua arkeen kotona. Ensimmäisellä kerralla teemme yhdessä suunnitelman.
demo-third = Neuvola
demo-third-text = Tukea raskauden aikana ja lapsen ensimmäisinä vuosina, koko perheelle.

## Keskusteluikkuna

title = Keskustelu
launch = Kerro kokemuksestasi
waiting = Uusia viestejä: { $count }
close = Sulje
log = Keskustelu
bot = Botti:
you = Sinä:
options = Vaihtoehdot
asides = Siirry tai ohita
always = Aina käytettävissä
progress = Kysymys { $number } / { $total }

answer-label = Vastauksesi
search-label = Paikan tai palvelun nimi
own-label = Tai oma sana
point-label = Tai kirjoita sana
code-label = Koodi
send = Lähetä
search = Hae
add = Lisää
point = Poista
done = Valmis
enter-hint = Enter lähettää. Vaihto + Enter vaihtaa riviä.
write-first = Kirjoita ensin muutama sana. Voit myös ohittaa kysymyksen.
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
exit-address = https://www.ilmatieteenlaitos.fi/

sending = Lähetetään…
offline = Ei yhteyttä. Vastauksesi on tallessa tällä sivulla ja lähtee, kun yhteys palaa. Voit jatkaa kirjoittamista.
busy = Palvelin ei vastaa juuri nyt. Vastauksesi on tallessa tällä sivulla, ja yritämme uudelleen.
checking = Hetki vielä: tarkistan, ettei tämä ole robotti. Sinun ei tarvitse tehdä mitään.
plain-busy = Nyt tulee paljon viestejä yhtä aikaa. Mitään ei ole kadonnut. Odota hetki ja lähetä uudelleen.
plain-retry = Lähetä uudelleen
refused = Tätä ei voitu ottaa vastaan. Yritä uudelleen tai lataa sivu uudestaan.
too-long = Viesti on liian pitkä yhdelle kertaa. Lähetä se osissa.

## Muista tässä laitteessa

kept-name = Viestit palautteestasi
keep-ask = Kun palautteestasi on kerrottavaa, viesti tulee tälle sivulle. Jos suljet sivun, löydät viestin vain, jos laitteesi muistaa palautteen. Älä paina Muista, jos muutkin käyttävät tätä laitetta.
kept = Tämä laite muistaa palautteesi. Uudet viestit odottavat tällä sivulla. Kuka tahansa, joka käyttää tätä laitetta, voi avata ne.
keep = Muista tässä laitteessa
forget = Unohda tässä laitteessa
forgotten = Tämä laite ei enää muista palautettasi.

## Jatka toisella laitteella

handover = Jatka puhelimella
handover-show = Lue koodi oman puhelimesi kameralla kahden minuutin kuluessa. Keskustelu siirtyy puhelimeesi ja katoaa tältä laitteelta. Lähettämätön teksti ei siirry.
handover-code = Koodi puhelimen kameralle
handover-or = Voit myös avata puhelimessa tämän osoitteen:
handover-ask = Minkä numeron puhelimesi näyttää?
handover-none = En näe numeroa
handover-number = Valitse toisella laitteella tämä numero:
handover-wait = Keskustelu tulee tähän, kun olet valinnut numeron.
handover-gone = Keskustelu ei siirtynyt. Se jatkuu tässä. Voit hakea uuden koodin.
handover-void = Koodi ei kelpaa enää. Hae toiselta laitteelta uusi koodi.
handover-busy = Keskustelua ei voi juuri nyt siirtää. Yritä hetken päästä uudelleen.
handover-away = Keskustelu jatkuu toisella laitteella.
cancel = Peruuta
