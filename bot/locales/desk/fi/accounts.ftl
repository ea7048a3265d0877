## Kirjautumisen tavat

nav-account = Oma tunnus
nav-staff = Tunnukset
back = Takaisin
login-or = Jos sinulla on pääsyavain, et tarvitse salasanaa.
login-passkey-button = Käytä pääsyavainta
login-passkey-wrong = Pääsyavainta ei tunnistettu. Yritä uudelleen tai kirjaudu salasanalla.
login-oidc = Tai kirjaudu organisaatiosi tunnuksella.
login-over = Kirjautuminen jäi kesken liian pitkäksi aikaa. Aloita alusta.
login-not-enough = Salasana on oikein, mutta tähän tunnukseen se ei yksin riitä. Käytä pääsyavainta tai organisaatiosi kirjautumista.
passkey-cancelled = Pääsyavainta ei käytetty. Voit yrittää uudelleen.
passkey-failed = Pääsyavaimen käyttö ei onnistunut. Lataa sivu uudelleen ja yritä vielä kerran.

code-title = Anna koodi
code-lead = Avaa todennussovellus puhelimessasi ja kirjoita sen näyttämä koodi.
code-label = Koodi, kuusi numeroa
code-wrong = Koodi ei kelpaa. Odota seuraavaa koodia ja kirjoita se. Jokainen koodi toimii vain kerran.
code-help = Jos puhelin on hukassa, pyydä ylläpitäjältä uusi kutsu.

onward-title = Olet kirjautunut
onward-button = Jatka työpöydälle

oidc-lost-title = Kirjautuminen ei tullut perille
oidc-lost = Kirjautuminen oli kestänyt liian kauan tai alkanut toisessa selaimessa. Aloita se uudelleen työpöydän kirjautumissivulta.
oidc-failed-title = Organisaatiosi kirjautuminen ei vastaa
oidc-failed = Yritä hetken päästä uudelleen. Jos vika jatkuu, kerro ylläpitäjälle.
oidc-unknown-title = Sinulla ei ole vielä tunnusta
oidc-unknown = Kirjauduit organisaatiosi tunnuksella, mutta työpöydällä ei ole sille tunnusta. Pyydä ylläpitäjältä kutsu samaan sähköpostiosoitteeseen.

elsewhere-title = Tämä osoite ei ole työpöydän
elsewhere = Avaa työpöytä sen omasta osoitteesta.

## Kutsu ja ensimmäinen kerta

invitation-title = Sinut on kutsuttu työpöydälle
invitation-lead = Työpöydällä luetaan, mitä asiakkaat kertovat kokemuksistaan, ja vastataan heille. Ensin valitset, miten kirjaudut.
invitation-reset-title = Tee uusi tapa kirjautua
invitation-reset-lead = Aiemmat kirjautumistapasi on poistettu. Valitse uusi.
invitation-name = Tunnuksesi on
invitation-button = Aloita
invitation-other = Olet nyt kirjautuneena tunnuksella { $name }. Jos jatkat, sinut kirjataan siitä ulos.
invitation-over-title = Kutsu ei ole enää voimassa
invitation-over = Kutsu toimii kerran ja viikon ajan. Pyydä ylläpitäjältä uusi.
setup-title = Miten haluat kirjautua?
setup-lead = Valitse toinen. Voit lisätä toisenkin tavan myöhemmin.
setup-more-title = Vahvista kirjautumisesi
setup-more-lead = Tehtäväsi takia pelkkä salasana ei riitä. Valitse, millä vahvistat kirjautumisen tästä lähtien.
setup-password-title = Salasana
setup-password-button = Jatka
passkey-title = Pääsyavain
passkey-help = Kirjaudut sormenjäljellä, kasvoilla, PIN-koodilla tai turva-avaimella. Mitään ei tarvitse muistaa, eikä avainta voi kalastella.
passkey-make = Tee pääsyavain
passkey-not-made = Pääsyavainta ei voitu tallentaa. Yritä uudelleen.
passkey-name = Avaimen nimi
passkey-name-new = Uuden avaimen nimi
passkey-name-help = Esimerkiksi ”Työpuhelin”. Vapaaehtoinen.

app-title = Ota koodit käyttöön
app-what = Todennussovellus näyttää puhelimessa koodin, joka kysytään salasanan jälkeen.
app-lead = Lue kuvio puhelimesi todennussovelluksella. Jos sinulla ei ole sellaista, asenna ensin jokin, esimerkiksi FreeOTP tai Microsoft Authenticator.
app-open = Avaa todennussovellus tässä laitteessa
app-secret = Tai kirjoita sovellukseen tämä avain
app-code = Sovelluksen näyttämä koodi
app-code-help = Kuusi numeroa. Näin näemme, että kaikki toimii.
app-button = Ota käyttöön

## Oma tunnus

account-title = Oma tunnus
account-ways = Miten kirjaudut
account-stale = Kirjautumistapoja voi muuttaa vain heti kirjautumisen jälkeen. Näin kukaan muu ei voi tehdä sitä, jos selaimesi on jäänyt auki.
account-again = Kirjaudu uudelleen
account-password-on = Salasana on valittu.
account-password-off = Salasanaa ei ole.
account-not-alone = Tehtäväsi takia pelkkä salasana ei riitä.
account-password-new = Vaihda salasana
account-password-add = Valitse salasana
password-add-title = Valitse salasana
account-app = Koodit puhelimessa
account-app-on = Salasanan jälkeen kysytään koodi.
account-app-add = Ota koodit käyttöön
account-app-remove = Poista koodit
account-passkeys = Pääsyavaimet
account-provider = Organisaation kirjautuminen
account-provider-on = Voit kirjautua organisaatiosi tunnuksella.
account-last-way = Tätä ei voi poistaa, koska muuten et pääsisi enää sisään. Tee ensin toinen tapa kirjautua.
account-saved-passkey = Pääsyavain on tallennettu.
account-saved-app = Koodit ovat käytössä.
account-saved-removed = Poistettu.
account-saved-renamed = Nimi on vaihdettu.
account-saved-ended = Istunto on suljettu.
passkey-unnamed = Nimetön avain
passkey-made = Tehty { $date }.
passkey-used = Käytetty viimeksi { $date }.
passkey-change = Muuta
passkey-rename = Tallenna nimi
passkey-remove = Poista avain
passkey-add = Lisää pääsyavain
passkey-nowhere = Pääsyavaimen voi tehdä, kun työpöytä on https-osoitteessa.
account-sessions = Missä olet kirjautuneena
account-sessions-lead = Jos et tunnista jotakin näistä, sulje se ja vaihda salasana. Istunto päättyy itsestään kahdeksassa tunnissa.
session-unknown = Tuntematon selain
session-this = tämä selain
session-began = Alkoi
session-seen = Nähty viimeksi
session-end = Sulje
session-end-others = Sulje muut

## Tunnukset (ylläpitäjälle)

staff-title = Tunnukset
staff-lead = Kuka saa tehdä mitäkin ja missä. Oikeus koskee palvelua ja kaikkea sen alla.
staff-invite = Kutsu uusi
staff-no-roles = Ei tehtäviä
staff-invited = Kutsuttu. Kutsu on voimassa { $date } asti.
staff-shut = Ei pääse sisään. Anna uusi kutsu.
staff-saved-changed = Tunnus on tallennettu.
staff-saved-removed = Tunnus on poistettu.
staff-saved-signed-out = Tunnuksen kaikki istunnot on suljettu.
staff-saved-gone = Tunnusta ei enää ole.
way-password = salasana
way-code = koodi puhelimessa
way-password-and-code = salasana ja koodi
way-passkey = pääsyavain
way-provider = organisaation kirjautuminen
staff-ways = Kirjautuu: { $ways }
staff-weak = Pelkkä salasana. Vahvistus pyydetään seuraavalla kerralla.
staff-invite-title = Kutsu uusi ihminen
staff-invite-lead = Saat linkin, jonka annat hänelle. Hän valitsee itse, miten kirjautuu.
staff-invite-button = Tee kutsu
staff-person-title = Tunnus: { $name }
staff-name-help = Näkyy muille työpöydällä, ei koskaan asiakkaille. Sitä ei voi muuttaa myöhemmin.
staff-role-title = Tehtävänimike
staff-role-title-help = Tällä nimikkeellä asiakkaille vastataan. Asiakas ei näe, kuka vastaa.
staff-title-none = Ei nimikettä
staff-email = Sähköposti
staff-email-help = Vapaaehtoinen. Muistutuksia varten, ja jotta organisaation kirjautuminen löytää tunnuksen.
staff-roles = Tehtävät ja paikat
staff-roles-help = Poista tehtävä valitsemalla ”Ei tehtävää”. Lisää rivejä tulee, kun tallennat.
staff-roles-what = Mitä kukin tehtävä tarkoittaa
staff-role = Tehtävä
staff-role-none = Ei tehtävää
staff-place = Missä
place-everywhere = Koko organisaatio
role-may-reader = Lukee ensimmäisenä, myös ne palautteet, joita asiakas ei halua yksikkönsä näkevän. Peittää nimiä ja päättää, kuka muu saa lukea.
role-may-handler = Lukee palautteita ja vastaa asiakkaille.
role-may-supervisor = Sama kuin käsittelijä. Lisäksi antaa palautteita muille ja päättää ehdotuksista.
role-may-coordinator = Sama kuin esihenkilö. Lisäksi näkee luvut ja ruuhkat.
role-may-administrator = Hoitaa tunnukset ja asetukset. Ei lue palautteita. Vain koko organisaatiossa.
staff-save = Tallenna
staff-own = Tämä on oma tunnuksesi. Sen voi poistaa tai nollata vain toinen ylläpitäjä.
staff-end-title = Tunnuksen sulkeminen
staff-sign-out = Sulje istunnot
staff-sign-out-lead = Hänet kirjataan ulos kaikista selaimista. Hän voi kirjautua heti uudelleen.
staff-sign-out-button = Sulje kaikki
staff-reset = Anna uusi kutsu
staff-reset-lead = Kaikki hänen kirjautumistapansa ja istuntonsa päättyvät. Saat linkin, jolla hän tekee uuden tavan kirjautua.
staff-reset-button = Tee uusi kutsu
staff-remove = Poista tunnus
staff-remove-lead = Tunnus poistuu heti eikä sitä voi palauttaa. Hänen vastauksensa asiakkaille säilyvät.
staff-remove-button = Poista lopullisesti
staff-link-title = Kutsu on valmis
staff-link-lead = Anna tämä linkki turvallista tietä: { $name }. Se näytetään vain nyt.
staff-link-help = Linkki toimii kerran ja viikon ajan. Kuka tahansa, joka saa sen, pääsee tunnukselle.
staff-link-done = Linkki on annettu

## Mitä sääntö esti

refused-account = Tunnusta ei ole.
refused-name = Kirjoita tunnus: 1–{ $most } näkyvää merkkiä, ei välilyöntiä alussa eikä lopussa.
refused-name-taken = Tämänniminen tunnus on jo. Valitse toinen.
refused-email = Tarkista sähköpostiosoite, esimerkiksi maija@example.org.
refused-email-taken = Tämä sähköpostiosoite on jo toisella tunnuksella.
refused-unknown-title = Valitse tehtävänimike luettelosta: { $known }.
refused-no-role = Valitse ainakin yksi tehtävä.
refused-unknown-role = Tehtävää ”{ $given }” ei ole. Vaihtoehdot: { $known }.
refused-place = Palvelua ”{ $given }” ei ole. Vaihtoehdot: { $known }.
refused-whole = Ylläpitäjä on aina koko organisaation ylläpitäjä. Valitse paikaksi ”Koko organisaatio”.
refused-last-administrator = Tämä on ainoa ylläpitäjä. Tee ensin toinen.
refused-own-role = Et voi poistaa ylläpitäjän tehtävää itseltäsi. Pyydä toista ylläpitäjää.
refused-own-reset = Et voi nollata omaa tunnustasi. Käytä sivua ”Oma tunnus”.
refused-own-removal = Et voi poistaa omaa tunnustasi. Pyydä toista ylläpitäjää.

## Tapahtumat

deed-account-changed = Muutti tunnusta
deed-invitation-used = Otti kutsun vastaan
deed-code-added = Otti koodit käyttöön
deed-code-removed = Poisti koodit
deed-passkey-added = Lisäsi pääsyavaimen
deed-passkey-removed = Poisti pääsyavaimen
deed-provider-linked = Liitti organisaation kirjautumisen
deed-session-ended = Sulki istunnon
deed-sessions-ended = Sulki istunnot
