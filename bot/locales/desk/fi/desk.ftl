# Työpöytä suomeksi. Puhutaan lukijalle: lyhyesti, rauhallisesti, sinuksi.

## Joka sivulla

page-title = { $page } – Kuulluksi
skip-to-content = Siirry sisältöön
header-label = Työpöytä
nav-label = Sivut
nav-queue = Palautteet
log-out = Kirjaudu ulos
language-label = Kieli
language-name = Suomi
demonstration = Tämä on esittely. Organisaatio ja kaikki palautteet ovat keksittyjä.
date = { $day }.{ $month }.{ $year }

## Kirjautuminen

login-title = Kirjaudu työpöydälle
login-lead = Täällä luetaan asiakkaiden kokemukset ja kerrotaan heille, mitä niiden johdosta tehdään.
login-name = Tunnus
login-password = Salasana
login-button = Kirjaudu sisään
login-wrong = Tunnus tai salasana ei täsmää. Tarkista molemmat ja yritä uudelleen.
login-wait = { $minutes ->
    [one] Monta yritystä on epäonnistunut peräkkäin. Odota minuutti ja yritä uudelleen.
   *[other] Monta yritystä on epäonnistunut peräkkäin. Odota { $minutes } minuuttia ja yritä uudelleen.
}
login-help = Jos et pääse sisään, pyydä ylläpitäjältä uusi kutsu.
login-out = Olet kirjautunut ulos.
login-needed = Kirjaudu, niin pääset sivulle, jota olit avaamassa.

## Salasana

password-title = Vaihda salasana
password-first-title = Valitse oma salasana
password-first-lead = Kirjauduit kertakäyttöisellä salasanalla. Valitse tilalle oma, niin pääset lukemaan palautteita.
password-now = Nykyinen salasana
password-now-first = Kertakäyttöinen salasana
password-new = Uusi salasana
password-new-help = Vähintään { $least } merkkiä. Neljä tai viisi satunnaista sanaa on hyvä salasana.
password-again = Uusi salasana toisen kerran
password-button = Tallenna salasana
password-wrong = Nykyinen salasana ei täsmää.
password-short = Uudessa salasanassa pitää olla vähintään { $least } merkkiä.
password-long = Uudessa salasanassa saa olla enintään { $most } merkkiä.
password-same = Valitse salasana, joka ei ole sama kuin nykyinen.
password-named = Valitse salasana, jossa ei ole tunnustasi.
password-differs = Kirjoita uusi salasana molempiin kenttiin samalla tavalla.
password-saved = Salasana on vaihdettu. Muut avoimet istuntosi on suljettu.

## Palautteet

queue-title = Palautteet
queue-latest = Uusin on koonti { $number }. Palautteet tulevat koonteina, jotta ajankohta ei paljasta kirjoittajaa.
queue-added = Lisäyksiä koonnissa { $number }
queue-bursts = Uusimmassa koonnissa moni palaute tuli samana päivänä: { $services }. Jos siellä oli tilaisuus, kaikki on hyvin. Muuten lue nämä varoen: joku voi olla lähettänyt niitä itse.
queue-filter-label = Rajaa palautteita
queue-status = Tila
queue-status-any = Kaikki tilat
queue-service = Palvelu
queue-service-any = Kaikki palvelut
queue-edition = Koonti
queue-edition-any = Kaikki koonnit
queue-filter-button = Näytä
queue-clear = Poista rajaukset
queue-shown = Näytetään: { $what }
queue-next = Seuraavaksi
queue-open = Avaa palaute
edition = Koonti { $number }
edition-latest = Koonti { $number }, uusin
no-words = Ei kirjoitettua kertomusta
no-service = Palvelu ei tiedossa
queue-more = Näytä vanhemmat
queue-none-title = Yhtään palautetta ei ole vielä tullut
queue-none = Kun asiakkaat ovat kertoneet kokemuksiaan ja ensimmäinen koonti valmistuu, palautteet näkyvät tässä. Sinun ei tarvitse tehdä mitään.
queue-no-match-title = Näillä rajauksilla ei löytynyt palautteita
queue-no-match = Muuta rajauksia tai näytä kaikki palautteet.

## Yksi palaute

feedback-title = Palaute: { $service }
feedback-back = Palautteet
next-label = Seuraavaksi
next-jump = Siirry kirjaamaan
story-title = Asiakkaan kertomus
story-empty = Asiakas ei vastannut yhteenkään kysymykseen.
story-erased = Kertomus on pyyhitty asiakkaan pyynnöstä.
story-added = Asiakas lisäsi koonnissa { $number }
history-title = Mitä on tapahtunut
history-edition = Tuli koonnissa { $number }
history-no-words = Asiakkaalle lähti valmis viesti ilman omia sanoja.
history-other = Samat sanat muilla kielillä
heard-yes = Asiakas vastasi, että tuli kuulluksi.
heard-partly = Asiakas vastasi, että tuli kuulluksi osittain.
heard-no = Asiakas vastasi, ettei tullut kuulluksi.

form-title = Mitä seuraavaksi?
form-none-title = Ei tehtävää nyt
form-none-closed = Käsittely on päättynyt. Jos asiakas vastaa, ettei tullut kuulluksi, palaute avautuu uudelleen.
form-none-withdrawn = Asiakas on perunut palautteensa, eikä sitä enää käsitellä.
form-after = Valitse seuraava vaihe
form-role = Kuka vastaa asiakkaalle
form-role-help = Asiakas näkee tehtävänimikkeen, ei koskaan nimeä.
form-role-choose = Valitse tehtävänimike
form-text = Omat sanasi asiakkaalle suomeksi
form-text-help = Kirjoita lyhyesti niin kuin puhuisit hänelle. Älä mainitse kenenkään nimeä.
form-text-required = Pakollinen.
form-text-optional = Vapaaehtoinen.
form-others = Samat sanat muilla kielillä
form-others-help = Et näe, mitä kieltä asiakas käyttää. Kielillä, joilla et kirjoita, asiakas saa valmiin viestin omalla kielellään ja omat sanasi suomeksi.
form-preview-title = Näin asiakas lukee viestin
form-preview-empty = Valitse vaihe ja vastaaja, niin näet viestin.
form-preview-button = Esikatsele
form-preview-note = Viesti lähtee vain, jos asiakas halusi kuulla jatkosta. Se voi lähteä vasta myöhemmin.
form-save = Tallenna ja kerro asiakkaalle
words-in-fi = Suomeksi
words-in-fi-simple = Selkokielellä
words-in-sv = Ruotsiksi
words-in-en = Englanniksi

saved-title = Tallennettu
saved = Tila on nyt ”{ $status }”. Asiakas saa viestin, jos hän halusi kuulla jatkosta.
saved-onward = Takaisin palautteisiin

problem-summary = Tallentaminen ei vielä onnistunut
changed-title = Joku muu ehti muuttaa tätä palautetta
changed-lead = Tila on nyt ”{ $status }”. Mitään ei tallennettu, ja kirjoittamasi on tallella lomakkeella. Lue ensin, mitä on tapahtunut, ja päätä sitten, tallennatko.
changed-gone = Valitsemasi vaihe ei ole enää mahdollinen. Valitse uusi.
changed-over = Tälle palautteelle ei voi nyt kirjata mitään. Tässä on, mitä kirjoitit:

## Tilat: nimi, seuraava askel, teko, mitä asiakkaalle kerrotaan

status-received = Saapunut
status-read = Luettu
status-in-handling = Käsittelyssä
status-asked = Kysytty asiakkaalta
status-passed-on = Siirretty toiselle
status-needs-decision = Odottaa päätöstä
status-decided-change = Päätetty muuttaa
status-decided-no-change = Päätetty olla muuttamatta
status-done = Valmis
status-reopened = Avattu uudelleen
status-withdrawn = Peruttu

next-received = Lue palaute
next-read = Päätä, miten asia etenee
next-in-handling = Vie asia päätökseen
next-asked = Odota asiakkaan vastausta
next-passed-on = Uusi vastuutaho lukee
next-needs-decision = Odota ylempää päätöstä
next-decided-change = Tee muutos ja kerro siitä
next-decided-no-change = Päätä käsittely
next-done = Ei tehtävää
next-reopened = Lue uudelleen ja ota käsittelyyn
next-withdrawn = Ei tehtävää

kind-open = Odottaa sinua
kind-waiting = Odottaa muita
kind-decided = Päätetty
kind-closed = Päättynyt

move-read = Merkitse luetuksi
move-in-handling = Ota käsittelyyn
move-asked = Kysy asiakkaalta
move-passed-on = Siirrä toiselle
move-needs-decision = Vie ylemmän tason päätettäväksi
move-decided-change = Päätä muuttaa
move-decided-no-change = Päätä olla muuttamatta
move-done = Merkitse valmiiksi

told-read = Asiakas saa tietää, mikä taho on lukenut palautteen. Omat sanat ovat vapaaehtoisia.
told-in-handling = Kerro, kuka asiaa käsittelee ja mitä tapahtuu seuraavaksi.
told-asked = Kysy yksi selvä kysymys. Asiakas saa jättää vastaamatta.
told-passed-on = Kerro, kenelle asia siirtyy ja miksi.
told-needs-decision = Kerro, kuka päättää ja mihin mennessä.
told-decided-change = Kerro, mikä muuttuu ja mihin mennessä.
told-decided-no-change = Kerro rehellisesti, miksi ei, ja mitä muuta asiakas voi tehdä.
told-done = Kerro, mikä muuttui. Asiakkaalta kysytään myöhemmin, tuliko hän kuulluksi.

## Mitä sääntö esti

refused-unknown-feedback = Tätä palautetta ei ole. Se on voitu pyyhkiä.
refused-changed-meanwhile = Palaute on muuttunut sillä välin. Sen tila on nyt ”{ $now }”.
refused-no-status = Valitse seuraava vaihe.
refused-unknown-status = Tilaa ”{ $after }” ei ole.
refused-move = Tilasta ”{ $before }” ei voi siirtyä tilaan ”{ $after }”.
refused-role = Valitse vastaaja luettelosta.
refused-text-missing = Kirjoita asiakkaalle muutama sana suomeksi.
refused-text-too-long = Lyhennä tekstiä ({ $language }): enintään { $limit } merkkiä.
refused-language = Kielellä ”{ $language }” ei voi kirjoittaa.

## Kun sivua ei voi näyttää

missing-title = Sivua ei löytynyt
missing = Osoitteessa voi olla virhe, tai palaute on pyyhitty asiakkaan pyynnöstä.
forbidden-title = Lomaketta ei voitu ottaa vastaan
forbidden = Lomake oli vanhentunut tai se ei tullut tältä sivulta. Mitään ei tallennettu. Avaa sivu uudelleen ja yritä vielä kerran.
failed-title = Jokin meni vikaan
failed = Mitään ei tallennettu. Yritä hetken päästä uudelleen. Jos vika jatkuu, kerro ylläpitäjälle.
refused-title = Pyyntöä ei voitu käsitellä
refused = Mitään ei tallennettu. Palaa palautteisiin ja yritä uudelleen.
to-queue = Palautteisiin

role-handler = käsittelijä
role-supervisor = esihenkilö
role-coordinator = koordinaattori
role-administrator = ylläpitäjä
