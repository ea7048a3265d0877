### Mitä botti sanoo keskustelun ulkopuolella: viesti on tullut, tila on muuttunut, koodilla katsotaan.

## Huomaamaton viesti: ei kerro, mistä on kyse

notice = Sinulle on viesti.
notice-open = Avaa
gone = Tämän napin takana ei ole enää mitään. Viesti on vanhentunut tai pyyhitty.

## Tilat. Henkilöstön omat sanat tulevat perään omana kappaleenaan.

status-received = Palautteesi on perillä. Kukaan ei ole vielä lukenut sitä.
status-read = Palautteesi on luettu. Lukija: { $role }.
status-in-handling = Palautettasi käsitellään. Käsittelijä: { $role }.
status-asked = Palautteestasi on kysymys. Kysyjä: { $role }.
status-passed-on = Palautteesi siirrettiin sinne, minne asia kuuluu. Siirtäjä: { $role }.
status-needs-decision = Asia odottaa päätöstä, jota lukija ei voi tehdä yksin. Tiedon antaa: { $role }.
status-decided-change = Palautteesi johdosta on päätetty muutoksesta. Päätti: { $role }.
status-decided-no-change = Palautteestasi on päätetty, mutta muutosta ei tule. Päätti: { $role }.
status-done = Palautteesi käsittely on päättynyt. Tiedon antaa: { $role }.
status-reopened = Kerroit, ettet tullut kuulluksi. Palautteesi otetaan uudelleen käsittelyyn.
status-withdrawn = Peruit palautteesi. Sitä ei enää käsitellä.
answer-came = Vastauksesi on perillä, ja palautteesi käsittelyä jatketaan.
you-added = Lisäsit palautteeseesi jotain.
other-language =
    { $language ->
        [sv] Seuraava viesti on kirjoitettu ruotsiksi.
        [en] Seuraava viesti on kirjoitettu englanniksi.
       *[other] Seuraava viesti on kirjoitettu suomeksi.
    }

## Tulitko kuulluksi

heard-ask = Tulitko kuulluksi?
heard-yes = Kyllä
heard-partly = Osittain
heard-no = En
next-reading =
    { $every ->
        [at-once] heti
        [daily] viimeistään huomenna
        [weekly]
            { $weekday ->
               *[1] seuraavan kerran maanantaina
                [2] seuraavan kerran tiistaina
                [3] seuraavan kerran keskiviikkona
                [4] seuraavan kerran torstaina
                [5] seuraavan kerran perjantaina
                [6] seuraavan kerran lauantaina
                [7] seuraavan kerran sunnuntaina
            }
       *[other] seuraavan kerran yhdessä muiden kanssa
    }
heard-thanks =
    { $answer ->
        [no] Kiitos, että kerroit. Vastauksesi luetaan { next-reading }, ja palautteesi otetaan silloin uudelleen käsittelyyn.
       *[other] Kiitos, että kerroit. Vastauksesi luetaan { next-reading }.
    }

## Koodi

receipt-ask = Kirjoita koodisi, 16 numeroa. Välit eivät haittaa.
receipt-found = Löysin palautteesi. Näin sille on käynyt:
receipt-unknown =
    { $every ->
        [at-once] En löydä palautetta tällä koodilla. Tarkista numerot. Jos lähetit palautteen juuri äsken, kokeile hetken päästä uudelleen.
        [daily] En löydä palautetta tällä koodilla. Tarkista numerot. Jos lähetit palautteen äskettäin, se odottaa vielä lukemista: palautteet luetaan kerran päivässä, ja odotus voi kestää viikkoja.
        [weekly] En löydä palautetta tällä koodilla. Tarkista numerot. Jos lähetit palautteen äskettäin, se odottaa vielä lukemista: palautteet luetaan { next-reading }, ja odotus voi kestää viikkoja.
       *[other] En löydä palautetta tällä koodilla. Tarkista numerot. Jos lähetit palautteen äskettäin, se odottaa vielä lukemista, ja odotus voi kestää viikkoja.
    }
receipt-deleted-from-chat = Poistin koodin tästä keskustelusta, jotta kukaan muu ei näe sitä.

## Napit avatun viestin ja koodin alla

deed-add = Lisää jotain
deed-answer = Vastaa
deed-withdraw = Peru palaute
deed-erase = Pyyhi palaute
deed-hide = Piilota viesti

## Lähetetyn palautteen peruminen

withdraw-sure = Perunko palautteesi? Sitä ei sen jälkeen käsitellä, etkä saa siitä vastausta. Sanasi jäävät henkilöstön luettaviksi. Jos haluat myös sanat pois, valitse pyyhkiminen.
withdraw-yes = Peru palaute
withdraw-no = Älä peru
withdraw-asked =
    { $every ->
        [at-once] Palautteesi perutaan nyt.
        [daily] Palautteesi perutaan viimeistään huomenna.
       *[other] Palautteesi perutaan viimeistään, kun palautteet seuraavan kerran luetaan.
    } Se, mitä kirjoitit, jää talteen. Voit vielä pyyhkiä sen koodillasi.
withdraw-kept = Selvä, palautteesi käsittely jatkuu.

## Lähetetyn palautteen pyyhkiminen

erase-sure = Pyyhinkö lähettämäsi palautteen? Sitä ei voi palauttaa.
erase-yes = Pyyhi palaute
erase-no = Säilytä
erase-asked =
    { $every ->
        [at-once] Palautteesi pyyhitään nyt.
        [daily] Palautteesi pyyhitään viimeistään huomenna.
       *[other] Palautteesi pyyhitään viimeistään, kun palautteet seuraavan kerran luetaan.
    }
    Sanasi, lisäyksesi ja koodisi katoavat.
    { $backup_days ->
        [one] Varmuuskopioissa se voi säilyä vielä { $backup_days } päivän.
        [other] Varmuuskopioissa se voi säilyä vielä { $backup_days } päivää.
       *[unknown] Varmuuskopioissa se voi säilyä vielä jonkin aikaa.
    }
    Jos henkilöstö on jo tallentanut palautteita tiedostoon, en voi poistaa sitä sieltä.
    Ne, jotka ovat jo lukeneet palautteesi, voivat muistaa sen.
erase-kept = Selvä, palautteesi jää ennalleen.

## Keskustelun tyhjentäminen Telegramissa

cleared =
    { $gone ->
        [0] En saanut poistettua viestejä tästä keskustelusta.
        [one] Poistin tästä keskustelusta yhden viestin.
       *[other] Poistin tästä keskustelusta { $gone } viestiä.
    }
    { $stays ->
        [0] Jos jokin viesti jäi turhaan, voit poistaa sen itse: paina viestiä pitkään ja valitse Poista.
        [one] Yksi viesti jäi, koska Telegram ei antanut minun poistaa sitä. Voit poistaa sen itse: paina viestiä pitkään ja valitse Poista.
       *[other] { $stays } viestiä jäi, koska Telegram ei antanut minun poistaa niitä. Voit poistaa ne itse: paina viestiä pitkään ja valitse Poista.
    }
hidden = Viesti on piilotettu.
hide-failed = En saanut viestiä piiloon. Voit poistaa sen itse: paina viestiä pitkään ja valitse Poista.
not-remembered = En muista vanhoja viestejä, joten en voi poistaa niitä täältä. Voit poistaa ne itse: paina viestiä pitkään ja valitse Poista.

## Muuta

group-only-private = Keskustelen vain kahden kesken, jotta muut eivät näe vastauksiasi. Avaa oma keskustelu kanssani.
chosen = valittu
delayed = Vastaukseni viipyy hetken. Viestisi ei katoa, eikä sitä tarvitse lähettää uudelleen.
enough-today = Olet lähettänyt tänään jo monta palautetta, kiitos niistä. Jatketaan huomenna. Tämä on tallessa: paina silloin samaa nappia.
too-many-presses = Nyt tuli monta painallusta peräkkäin. Odota hetki ja yritä sitten uudelleen.
terminal-hint = Vastaa numerolla tai sanoilla. Komennot: /takaisin, /ohita, /lopeta, /pyyhi, /kieli, /apua, /tilanne.

## Telegramin komennot: nimi on ASCII-kirjaimin

command-start = start
    .description = Aloita tai jatka
command-back = takaisin
    .description = Palaa edelliseen kysymykseen
command-skip = ohita
    .description = Ohita kysymys
command-stop = lopeta
    .description = Pidä tauko
command-erase = pyyhi
    .description = Pyyhi keskeneräinen keskustelu ja sen viestit
command-language = kieli
    .description = Vaihda kieltä
command-help = apua
    .description = Näin botti toimii
command-state = tilanne
    .description = Missä mennään

## Too fast
too-fast = Viestejä tuli nyt monta peräkkäin, ja tätä en ehtinyt ottaa vastaan. Odota hetki ja lähetä se uudelleen.

## Telegramissa: kuka botti on, ja mitä viestille tehdään

bot-description = Olen palautebotti. Kerro omin sanoin, millaista asioiminen oli ja miltä se tuntui. Kysyn yhden asian kerrallaan, ja voit ohittaa minkä kysymyksen tahansa. En kysy nimeäsi, eikä työntekijä näe, kuka kirjoitti. Telegram tietää, että kirjoitat tälle botille. Aloita painamalla Käynnistä.
bot-short-description = Kerro, millaista palvelu oli. En kysy nimeäsi. Jos haluat, kuulet, mitä palautteestasi seuraa.
command-feedback = palaute
command-keyboard = nappaimisto
    .description = Vastaukset näppäimistöksi tai napeiksi
unasked-deleted = Poistin sen myös tästä keskustelusta. En avannut enkä tallentanut sitä.
heard-voice = Kuulin näin: { $text }
paused-as-guest = Selvä, pidetään tauko. Vastauksesi odottavat vuorokauden. Muut viestisi menevät nyt botille, jonka kanssa keskustelit. Jatka palautetta komennolla /palaute.
not-kept = Viimeinen viestisi ei tallentunut. Lähetä se hetken päästä uudelleen.
guest-seen =
    Kirjoitat palautetta toisen botin sisällä. Viestisi kulkevat sen kautta, joten sen botin ylläpitäjä voi nähdä ne.{ $web ->
        [none] {""}
       *[other] {" "}Jos et halua sitä, kirjoita täällä: { $web }
    }
