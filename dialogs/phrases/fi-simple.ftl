### Mitä botti sanoo missä tahansa keskustelussa, selkokielellä. Napit enintään 20 merkkiä.

language-name = Selkokieli

## Napit

skip = Ohita
back = Takaisin
done = Valmis
keep = Pidä tämä
remove = Poista tämä
continue = Jatka
later = Jatkan myöhemmin
erase = Pyyhi kaikki
start = Aloita uusi
erase-yes = Pyyhi kaikki
erase-no = Älä pyyhi
review-send = Lähetä
review-send-clear = Lähetä ja tyhjennä
review-change = Muuta jotain
review-masks = Poista sanoja
review-erase = Pyyhi kaikki
change-nothing = En muuta mitään
consent-agree = Selvä, aloitetaan
consent-more = Kerro lisää
consent-decline = En halua jatkaa
service-unknown = En tiedä
service-other = Jokin muu
service-yes = Kyllä
receipt-saved = Koodi on tallessa
erase-later-label = Pyyhi palaute
reach-chat = Tähän keskusteluun
reach-receipt = Koodilla
reach-none = En mitenkään
pace-edition = Muiden kanssa
pace-soon = Seuraavana aamuna
reach-any = Milloin vain
reach-morning = Aamulla 8–12
reach-afternoon = Päivällä 12–16
reach-evening = Illalla 16–20
reach-code-too = Haluan myös koodin
reach-code = myös koodilla

## Nappien hinta, yksi rivi kullekin

reach-chat-detail =
    { $follows ->
        [mailbox] Viesti tulee tälle sivulle. Jos suljet sivun, laitteen pitää muistaa palaute. Emme silti tiedä, kuka olet.
       *[here] Viesti tulee tänne. Siinä ei lue, mistä on kyse. Säilytämme osoitteen lukittuna. Ylläpitäjä voi ehkä avata lukon.
    }
reach-receipt-detail = Saat koodin. Koodilla katsot itse, mitä tapahtuu. Emme säilytä osoitettasi.
reach-none-detail = Et kuule meistä. Et voi pyyhkiä palautetta myöhemmin.
review-send-clear-detail =
    { $reach ->
        [chat] Poistan viestit täältä. Vain nappi Pyyhi palaute jää.
        [receipt] Poistan viestit täältä. Myös koodi poistuu.
       *[none] Poistan viestit täältä.
    }
pace-edition-detail = Luemme monta palautetta yhdessä. Aika ei silloin kerro, kuka olet.
pace-soon-detail = Luemme palautteesi yksin. Lukija voi arvata päivän ja ehkä sinut.

## Sanat, jotka kirjoitettuina ovat komentoja

command-back = takaisin, taakse, edellinen, palaa
command-skip = ohita, seuraava, en vastaa, en halua vastata
command-stop = lopeta, stop, seis, keskeytä, tauko, jatkan myöhemmin
command-erase = pyyhi, pyyhi kaikki, poista kaikki, tyhjennä
command-language = kieli, vaihda kieli, kielet
command-help = apua, ohje, ohjeet, neuvo
command-state = tilanne, missä mennään
command-start = aloita, alku, aloita alusta, aloita uusi
command-done = valmis, valmista, se siitä, siinä kaikki

## Kun teksti tulee

text-more = Tämä on tallessa. Voit kirjoittaa lisää. Paina Valmis, kun olet valmis.
text-empty = Viestissä ei ollut tekstiä. Kirjoita muutama sana tai ohita kysymys.
text-too-long =
    { $left ->
        [0] Tähän mahtuu { $limit } merkkiä. Nyt se on täynnä. En voinut ottaa viimeistä viestiä talteen. Muu teksti on tallessa.
       *[other] Viesti on liian pitkä. En voinut ottaa sitä talteen. Tilaa on jäljellä { $left } merkkiä. Kirjoita lyhyemmin ja lähetä uudestaan.
    }
text-now =
    Kirjoitit tähän:

    { $text }

    Voit kirjoittaa uuden vastauksen. Silloin vanha vastaus lähtee pois.
added-to = Lisäsin tämän kohtaan { $title }.

## Kun tulee jotain muuta

not-understood = En ymmärtänyt tätä. Yritä uudestaan.
not-read =
    { $what ->
        [voice] En osaa kuunnella puhetta. Puheesi ei jäänyt talteen. Kirjoita asia tai paina nappia.
        [photo] En osaa katsoa kuvia. Kuvasi ei jäänyt talteen. Kerro sanoin, mitä kuvassa on.
        [sticker] En osaa lukea tarroja. Kirjoita muutama sana tai paina nappia.
        [video] En osaa katsoa videoita. Videosi ei jäänyt talteen. Kerro sanoin, mitä videossa on.
        [document] En osaa avata tiedostoja. Tiedostosi ei jäänyt talteen. Kirjoita tärkein asia tähän.
        [contact] En ota vastaan yhteystietoja. Tieto ei jäänyt talteen. Kirjoita muutama sana.
        [location] En osaa lukea karttaa. Tieto ei jäänyt talteen. Kirjoita paikan nimi.
       *[other] En osaa lukea tällaista viestiä. Se ei jäänyt talteen. Kirjoita muutama sana.
    }
old-button = Tuo nappi on vanha. Jatketaan tästä.
too-many = Voit valita enintään { $most }. Ota ensin jokin pois.
choices-so-far = Valitsit: { $words }. Voit valita lisää. Paina lopuksi Valmis.
misses = Haluatko jatkaa myöhemmin?
paused = Selvä, pidetään tauko. Vastauksesi säilyvät täällä { $hours } tuntia. Kun kirjoitat jotain, jatkamme.
erase-sure = Pyyhinkö kaikki vastauksesi?
erased =
    { $channel ->
        [telegram] Pyyhin kaiken. Mitään ei lähtenyt eteenpäin.
       *[other] Pyyhin kaiken. Mitään ei lähtenyt eteenpäin. Jos näet vielä viestejä, voit poistaa ne itse.
    }
language-ask = Mitä kieltä haluat käyttää?
help =
    Olen palautebotti. Kysyn yhden asian kerrallaan. Lähetän palautteen vasta, kun painat Lähetä.

    Voit kirjoittaa aina:
    takaisin – palaat taakse
    ohita – menet eteenpäin
    lopeta – pidät tauon
    pyyhi – pyyhit kaiken
    kieli – vaihdat kieltä

    Jos sinulla on hätä, soita 112. Minä en voi lähettää apua.
state = Keskustelu on kesken. En ole lähettänyt vielä mitään. Vastauksesi ovat tallessa.
expired = Keskustelu on loppunut. Ehkä palaute on jo lähetetty. Voit aloittaa uuden keskustelun.
finish-first = Sinulla on palaute kesken. Se on tallessa. Lähetä se ensin tai pyyhi se. Paina sitten samaa nappia uudestaan.
welcome-back = Tervetuloa takaisin. Vastauksesi ovat tallessa. Jatkamme samasta kohdasta.
nothing-before = Tämä on ensimmäinen kysymys.
cannot-skip = Tähän tarvitsen vastauksen.

## Palvelun haku

service-found = Onko paikka joku näistä?
service-within = Mikä näistä se on?
service-none = En löytänyt paikkaa. Kirjoita nimi eri tavalla tai paina En tiedä.
service-confirm = Kerrotko tästä paikasta: { $service }?
service-whole = { $service }, en tiedä muuta

## Ennen lähettämistä

review-intro = Tässä on kaikki, mitä säilytämme:
review-skipped = ohitit tämän
change-ask = Mitä haluat muuttaa?
receipt-show =
    Koodisi on

    { $code }

    Kirjoita koodi paperille. Jos koodi katoaa, emme löydä sitä.
receipt-type = Kirjoita koodi tähän yhden kerran. Voit myös painaa nappia.
receipt-wrong = Tämä ei ole sama koodi. Katso numerot uudestaan.
erase-later = Säilytä tämä viesti. Tästä voit pyyhkiä palautteen myöhemmin.
erase-later-go-on = Kun viesti on tallessa, voit jatkaa. Milloin saan lähettää sinulle viestejä?
reach-hours = Milloin saan lähettää sinulle viestejä?

## Päivä kirjoitettuna

date =
    { $day }. { $month ->
       *[1] tammikuuta
        [2] helmikuuta
        [3] maaliskuuta
        [4] huhtikuuta
        [5] toukokuuta
        [6] kesäkuuta
        [7] heinäkuuta
        [8] elokuuta
        [9] syyskuuta
        [10] lokakuuta
        [11] marraskuuta
        [12] joulukuuta
    } { $year }

## Tunnistettavat tiedot: mitä tekstistä löytyi. Koskaan ei sanota, että kaikki löytyi.

weigh-name =
    { $kind ->
        [STAFF] Löysin tekstistä työntekijän nimen: { $words }
       *[other] Löysin tekstistä nimen: { $words }
    }

    Nimi on tässä: { $place }

    Vain ensimmäinen lukija näkee nimen. Jos poistan nimen, kukaan ei lue sitä. Poistanko nimen?
weigh-name-mask = Poista nimi
weigh-name-leave = Jätä nimi
weigh-detail =
    { $kind ->
        [HETU] Poistin tekstistä henkilötunnuksen: { $words }
        [PHONE] Poistin tekstistä puhelinnumeron: { $words }
        [EMAIL] Poistin tekstistä sähköpostin: { $words }
        [ADDRESS] Poistin tekstistä osoitteen: { $words }
        [POSTCODE_CITY] Poistin tekstistä postinumeron: { $words }
        [DATE_EXACT] Poistin tekstistä päivän: { $words }
        [IBAN] Poistin tekstistä tilinumeron: { $words }
        [CASE_ID] Poistin tekstistä numeron: { $words }
        [PLATE] Poistin tekstistä auton numeron: { $words }
        [LINK] Poistin tekstistä linkin: { $words }
       *[HANDLE] Poistin tekstistä nimesi netissä: { $words }
    }

    Se oli tässä: { $place }

    Nyt kukaan ei lue sitä. Voit myös jättää sen.
weigh-detail-mask = Hyvä näin
weigh-detail-leave = Jätä näkyviin
weigh-rare =
    Kirjoitit: { $words }

    Vain harva voi sanoa samaa. Voiko joku tunnistaa sinut tästä?
weigh-rare-mask = Poista kohta
weigh-rare-leave = Jätä kohta
weigh-unchecked = En pystynyt tarkistamaan tekstiä. Lue teksti itse. Onko siinä nimiä tai numeroita?
weigh-unchecked-leave = Olen lukenut
weigh-all = Poista kaikki
weigh-more = Poista sanoja

passages-ask = Valitse kohta. Mistä kohdasta poistan sanoja?
passages-none = Et ole kirjoittanut vielä tekstiä.
passage = Kohta { $number }
words-ask =
    Paina sanoja tai kirjoita ne. Paina sitten Valmis.

    ”{ $text }”

    Mitkä sanat poistan?
words-masked = Poistin sen.
words-not-there = Tekstissäsi ei ole tätä sanaa. En poistanut mitään.
masks-ask = Löysin nämä, tai sinä näytit ne. Lue teksti itsekin. Voin erehtyä. Paina kohtaa, jos haluat muuttaa sen.
masks-none = Tekstistä ei ole poistettu mitään. Voit poistaa siitä sanoja.
masks-masked = poistetaan: { $place }
masks-left = jätetään: { $place }
recognise-rare = Kirjoitit: { $words }. Vain harva voi sanoa samaa.
recognise-unchecked = En pystynyt tarkistamaan kaikkea. Lue tekstisi itse.

# Mitä poistetun tilalla lukee.
mask-hetu = [henkilötunnus]
mask-phone = [puhelinnumero]
mask-email = [sähköposti]
mask-address = [osoite]
mask-postcode-city = [postinumero]
mask-date-exact = [päivä]
mask-iban = [tilinumero]
mask-case-id = [numero]
mask-plate = [auton numero]
mask-link = [linkki]
mask-handle = [nimi netissä]
mask-person = [nimi]
mask-staff = [työntekijän nimi]
mask-rare = [poistettu]
mask-own = [poistettu]

## Opasteet: ennen kuin palaute jatkuu, ei koskaan sen sijaan

signpost-continue = Voit silti jatkaa palautetta.

signpost-emergency =
    Jos sinulla on hätä nyt, soita { $number }.
    Minä en voi lähettää apua.
signpost-crisis =
    Jos ajattelet kuolemaa, soita Kriisipuhelimeen: { $number }. Voit soittaa päivällä ja yöllä.
    Jos olet vaarassa nyt, soita { $emergency }.
signpost-violence =
    Jos joku tekee sinulle väkivaltaa, soita Nollalinjalle: { $number }. Puhelu on aina ilmainen.
    Jos olet vaarassa nyt, soita { $emergency }.
signpost-child =
    Lapsi tai nuori voi soittaa numeroon { $number }. Puhelu on ilmainen.
    Jos lapsi on vaarassa nyt, soita { $emergency }.
signpost-crime =
    Rikosuhripäivystys auttaa rikoksen uhria: { $number }. Puhelu on ilmainen.
    Minä en kerro asiasta poliisille.
signpost-urgent-care =
    Jos tarvitset hoitoa nopeasti, soita Päivystysapuun: { $number }. Puhelu on ilmainen.
    Jos henki on vaarassa, soita { $emergency }.
signpost-injury =
    Jos hoito vahingoitti sinua, voit hakea rahaa. Ohjeet: { $site }. Aikaa on yleensä { $years } vuotta.
    Potilasasiavastaava auttaa sinua. Apu on ilmaista.
signpost-appeal =
    Jos päätös on väärä, voit pyytää muutosta. Ohje on päätöksen mukana. Aikaa on usein { $within } päivää.
    Palaute ei muuta päätöstä.
signpost-complaint =
    Voit tehdä muistutuksen. Siinä kirjoitat, mikä meni väärin. Paikan johtaja vastaa noin { $weeks_most } viikossa.
    Muistutukseen tarvitaan nimesi. Siksi et voi tehdä sitä täällä.
signpost-authority =
    Voit tehdä kantelun. Silloin viranomainen tutkii asian. Ohjeet: { $site }. Asia saa olla enintään { $years } vuotta vanha.
    Kanteluun tarvitaan nimesi. Siksi et voi tehdä sitä täällä.
signpost-records =
    Voit kysyä palvelusta, kuka on katsonut tietojasi.
    Neuvoja saat täältä: { $site }.
signpost-discrimination =
    Jos sinua kohdeltiin huonommin kuin muita, saat neuvoja. Ne löydät täältä: { $site }.
    Luemme silti palautteesi.
signpost-wants-help =
    Minä en voi varata aikaa tai soittaa. Ota yhteyttä suoraan palveluun.
    Älä kirjoita tänne puhelinnumeroasi.
signpost-own-work =
    Tämä paikka on asiakkaille. Työntekijöillä on oma paikka palautteelle.
    Jos olet myös asiakas, voit jatkaa.

## Muokattu viesti ja sovelluksen oma näppäimistö (Telegram)

edited = Muutin vastaustasi. Voit kirjoittaa lisää. Paina Valmis, kun olet valmis.
edit-late = Tämä vastaus on jo tallessa vanhana. Kirjoita takaisin, jos haluat muuttaa vastausta. Voit muuttaa sitä myös lopussa.
keyboard-on = Vastaukset ovat nyt ruudun alareunassa. Sama komento vaihtaa ne takaisin.
keyboard-off = Vastaukset ovat taas viestien alla.
