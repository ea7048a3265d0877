### Mitä botti sanoo keskustelun ulkopuolella, selkokielellä.

## Huomaamaton viesti: ei kerro, mistä on kyse

notice = Sinulle on viesti.
notice-open = Avaa
gone = Tämä nappi on vanha. Viestiä ei enää ole.

## Tilat. Henkilöstön omat sanat tulevat perään omana kappaleenaan.

status-received = Palautteesi on perillä. Kukaan ei ole vielä lukenut sitä.
status-read = Palautteesi on luettu. Lukija: { $role }.
status-in-handling = Palautteesi on luettu. Nyt asiaa hoitaa: { $role }.
status-asked = Sinulta kysytään jotain. Kysyjä: { $role }.
status-passed-on = Palautteesi siirtyi toiseen paikkaan. Siirtäjä: { $role }.
status-needs-decision = Asia odottaa päätöstä. Näin kertoo: { $role }.
status-decided-change = Jokin asia muuttuu, koska annoit palautetta. Päättäjä: { $role }.
status-decided-no-change = Asiasta on päätetty. Nyt mikään ei muutu. Päättäjä: { $role }.
status-done = Asia on nyt käsitelty loppuun. Näin kertoo: { $role }.
status-reopened = Kerroit, että et tullut kuulluksi. Katsomme palautteesi uudestaan.
status-withdrawn = Peruit palautteesi. Emme hoida asiaa enää.
answer-came = Vastauksesi on perillä. Asian hoitaminen jatkuu.
you-added = Kerroit lisää.
other-language =
    { $language ->
        [sv] Seuraava viesti on ruotsia.
        [en] Seuraava viesti on englantia.
       *[other] Seuraava viesti on tavallista suomea.
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
               *[1] maanantaina
                [2] tiistaina
                [3] keskiviikkona
                [4] torstaina
                [5] perjantaina
                [6] lauantaina
                [7] sunnuntaina
            }
       *[other] myöhemmin
    }
heard-thanks =
    { $answer ->
        [no] Kiitos, että kerroit. Luemme vastauksesi { next-reading }. Sitten katsomme palautteesi uudestaan.
       *[other] Kiitos, että kerroit. Luemme vastauksesi { next-reading }.
    }

## Koodi

receipt-ask = Kirjoita koodisi. Koodissa on 16 numeroa.
receipt-found = Löysin palautteesi. Näin on tapahtunut:
receipt-unknown =
    { $every ->
        [at-once] En löydä palautetta tällä koodilla. Katso numerot uudestaan. Ehkä lähetit palautteen juuri äsken. Kokeile silloin hetken päästä.
        [daily] En löydä palautetta tällä koodilla. Katso numerot uudestaan. Ehkä lähetit palautteen vähän aikaa sitten. Silloin emme ole lukeneet sitä vielä. Se voi kestää monta viikkoa.
        [weekly] En löydä palautetta tällä koodilla. Katso numerot uudestaan. Ehkä lähetit palautteen vähän aikaa sitten. Luemme palautteita { next-reading }. Odotus voi kestää monta viikkoa.
       *[other] En löydä palautetta tällä koodilla. Katso numerot uudestaan. Ehkä lähetit palautteen vähän aikaa sitten. Silloin emme ole lukeneet sitä vielä. Se voi kestää monta viikkoa.
    }
receipt-deleted-from-chat = Poistin koodin täältä. Nyt muut eivät näe sitä.

## Napit avatun viestin ja koodin alla

deed-add = Kerro lisää
deed-answer = Vastaa
deed-withdraw = Peru palaute
deed-erase = Pyyhi palaute
deed-hide = Piilota viesti

## Lähetetyn palautteen peruminen

withdraw-sure = Jos perut palautteen, emme hoida asiaa enää. Et saa vastausta. Työntekijät näkevät yhä, mitä kirjoitit. Perunko palautteesi?
withdraw-yes = Peru palaute
withdraw-no = Älä peru
withdraw-asked =
    { $every ->
        [at-once] Perun palautteesi nyt.
        [daily] Perun palautteesi viimeistään huomenna.
       *[other] Perun palautteesi, kun luemme palautteita seuraavan kerran.
    } Sanasi jäävät talteen. Voit pyyhkiä ne koodillasi.
withdraw-kept = Selvä. Hoidamme palautettasi yhä.

## Lähetetyn palautteen pyyhkiminen

erase-sure = Et saa palautetta takaisin. Pyyhinkö palautteesi?
erase-yes = Pyyhi palaute
erase-no = Säilytä
erase-asked =
    { $every ->
        [at-once] Pyyhin palautteesi nyt.
        [daily] Pyyhin palautteesi viimeistään huomenna.
       *[other] Pyyhin palautteesi, kun luemme palautteita seuraavan kerran.
    }
    Silloin sanasi ja koodisi katoavat.
    { $backup_days ->
        [one] Kopioissa se voi säilyä vielä { $backup_days } päivän.
        [other] Kopioissa se voi säilyä vielä { $backup_days } päivää.
       *[unknown] Kopioissa se voi säilyä vielä jonkin aikaa.
    }
    Ehkä joku on jo lukenut tai tallentanut palautteesi. Sitä en voi muuttaa.
erase-kept = Selvä. Palautteesi on tallessa.

## Keskustelun tyhjentäminen Telegramissa

cleared =
    { $gone ->
        [0] En voinut poistaa viestejä täältä.
        [one] Poistin täältä yhden viestin.
       *[other] Poistin täältä { $gone } viestiä.
    }
    { $stays ->
        [0] Jos jokin viesti jäi turhaan, voit poistaa sen itse.
        [one] Yhtä viestiä en voinut poistaa. Voit poistaa sen itse.
       *[other] { $stays } viestiä en voinut poistaa. Voit poistaa ne itse.
    }
    Paina viestiä pitkään. Valitse sitten Poista.
hidden = Viesti on piilossa.
hide-failed = En voinut piilottaa viestiä. Voit poistaa sen itse. Paina viestiä pitkään. Valitse sitten Poista.
not-remembered = En voi poistaa vanhoja viestejä täältä. Voit poistaa ne itse. Paina viestiä pitkään. Valitse sitten Poista.

## Muuta

group-only-private = En keskustele ryhmässä. Avaa oma keskustelu kanssani. Silloin muut eivät näe vastauksiasi.
chosen = valittu
delayed = En voi vastata juuri nyt. Viestisi on tallessa. Vastaan pian.
enough-today = Olet lähettänyt tänään jo monta palautetta. Kiitos niistä. Tämä palaute on tallessa. Paina samaa nappia huomenna.
too-many-presses = Painoit monta kertaa. Odota hetki. Yritä sitten uudelleen.
terminal-hint = Vastaa numerolla tai sanoilla. Komentoja: /takaisin, /ohita, /lopeta, /pyyhi, /kieli, /apua, /tilanne.

## Telegramin komennot: nimi on ASCII-kirjaimin

command-start = start
    .description = Aloita tai jatka
command-back = takaisin
    .description = Palaa taakse
command-skip = ohita
    .description = Ohita kysymys
command-stop = lopeta
    .description = Pidä tauko
command-erase = pyyhi
    .description = Pyyhi vastaukset ja viestit
command-language = kieli
    .description = Vaihda kieltä
command-help = apua
    .description = Näin botti toimii
command-state = tilanne
    .description = Missä mennään

## Too fast
too-fast = Lähetit monta viestiä peräkkäin. Tämä viesti ei tullut perille. Odota hetki. Lähetä viesti sitten uudelleen.

## Telegramissa: kuka botti on, ja mitä viestille tehdään

bot-description = Olen palautebotti. Kerro, mitä tapahtui ja miltä se tuntui. Kysyn yhden asian kerrallaan. En kysy nimeäsi.
bot-short-description = Kerro, millaista palvelu oli. En kysy nimeäsi.
command-feedback = palaute
command-keyboard = nappaimisto
    .description = Vaihda nappien paikkaa
unasked-deleted = Poistin sen myös täältä. En avannut sitä.
heard-voice = Kuulin näin: { $text }
paused-as-guest = Selvä, pidetään tauko. Vastauksesi säilyvät yhden päivän. Muut viestisi menevät nyt toiselle botille. Kun haluat jatkaa palautetta, kirjoita /palaute.
not-kept = Viesti ei jäänyt talteen. Lähetä se hetken päästä uudestaan.
guest-seen =
    Olet toisen botin sisällä. Sen botin ylläpitäjä voi nähdä, mitä kirjoitat.{ $web ->
        [none] {""}
       *[other] {" "}Jos et halua sitä, kirjoita täällä: { $web }
    }
