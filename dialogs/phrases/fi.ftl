### Mitä botti sanoo missä tahansa keskustelussa. Napit enintään 20 merkkiä.

language-name = Suomi

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
reach-none = Ei mitenkään
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
        [mailbox] Viesti tulee tälle sivulle. Jos suljet sivun, löydät viestin vain, jos annat tämän laitteen muistaa palautteen. Säilytämme suljetun tunnisteen, joka ei kerro, kuka olet.
       *[here] Viesti tulee tänne, eikä siinä lue, mistä on kyse. Säilytämme suljetun osoitteen. Ylläpitäjä voisi teknisesti avata sen.
    }
reach-receipt-detail = Saat koodin, jolla voit itse katsoa. Emme säilytä mitään, mikä johtaa tähän keskusteluun.
reach-none-detail = Et kuule meistä, etkä voi pyyhkiä palautetta lähettämisen jälkeen.
review-send-clear-detail =
    { $reach ->
        [chat] Poistan viestit tästä keskustelusta. Vain nappi, jolla voit pyyhkiä palautteen, jää.
        [receipt] Poistan viestit tästä keskustelusta. Myös koodisi poistuu täältä.
       *[none] Poistan viestit tästä keskustelusta.
    }
pace-edition-detail = Palautteesi luetaan yhdessä muiden kanssa, eikä ajankohta kerro, kuka olet. Voit joutua odottamaan.
pace-soon-detail = Palautteesi luetaan yksin. Lukija voi päätellä päivän, jona kirjoitit, ja siitä ehkä sen, kuka olet.

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

text-more = Tämä on tallessa. Voit kirjoittaa lisää. Kun olet valmis, paina Valmis.
text-empty = Viestissä ei ollut tekstiä. Kirjoita muutama sana tai ohita kysymys.
text-too-long =
    { $left ->
        [0] Tähän ei mahdu enää enempää: täynnä on { $limit } merkkiä. Viimeinen viestisi ei tallentunut, mutta muu on tallessa.
       *[other] Tämä ei mahdu enää samaan vastaukseen, eikä se tallentunut. Tilaa on jäljellä { $left } merkkiä. Lyhennä viestiä ja lähetä se uudestaan.
    }
text-now =
    Kirjoitit tähän aiemmin:

    { $text }

    Jos kirjoitat uuden vastauksen, se tulee vanhan tilalle.
added-to = Lisäsin tämän kohtaan { $title }.

## Kun tulee jotain muuta

not-understood = En ymmärtänyt tätä. Kokeile uudestaan.
not-read =
    { $what ->
        [voice] En osaa kuunnella ääniviestejä, eikä viestisi tallentunut. Kirjoita sama omin sanoin tai paina nappia.
        [photo] En osaa katsoa kuvia, eikä kuvasi tallentunut. Kerro sanoin, mitä siinä näkyy, tai paina nappia.
        [sticker] Tarrat ovat mukavia, mutta en osaa lukea niitä. Kirjoita muutama sana tai paina nappia.
        [video] En osaa katsoa videoita, eikä videosi tallentunut. Kerro sanoin, mitä siinä näkyy, tai paina nappia.
        [document] En osaa avata tiedostoja, eikä tiedostosi tallentunut. Kirjoita tärkein tähän tai paina nappia.
        [contact] En ota vastaan yhteystietoja, eikä tieto tallentunut. Kirjoita muutama sana tai paina nappia.
        [location] En ota vastaan sijainteja, eikä tieto tallentunut. Kirjoita paikka sanoin tai paina nappia.
       *[other] En osaa lukea tällaista viestiä, eikä se tallentunut. Kirjoita muutama sana tai paina nappia.
    }
old-button = Tuo nappi kuuluu aiempaan kohtaan. Jatketaan tästä.
too-many = Voit valita enintään { $most }. Ota ensin jokin pois.
choices-so-far = Valitsit: { $words }. Voit valita lisää tai poistaa. Kun olet valmis, paina Valmis.
misses = Haluatko jatkaa myöhemmin?
paused = Selvä, pidetään tauko. Vastauksesi odottavat täällä { $hours } tuntia. Jatka kirjoittamalla mitä tahansa.
erase-sure = Pyyhinkö kaiken, mitä olet vastannut tässä keskustelussa?
erased =
    { $channel ->
        [telegram] Kaikki on pyyhitty, eikä mitään lähetetty.
       *[other] Kaikki on pyyhitty, eikä mitään lähetetty. Jos viestit näkyvät vielä ruudulla, voit poistaa ne itse.
    }
language-ask = Mitä kieltä haluat käyttää?
help =
    Olen palautebotti. Kysyn yhden asian kerrallaan, ja sinä päätät, mihin vastaat. Mitään ei lähetetä ennen kuin painat Lähetä.

    Voit kirjoittaa milloin vain:
    takaisin – palaat edelliseen kysymykseen
    ohita – siirryt eteenpäin
    lopeta – pidät tauon
    pyyhi – pyyhit kaiken
    kieli – vaihdat kieltä
    tilanne – kuulet, missä mennään

    Jos hätä on nyt, soita 112. En voi lähettää apua.
state = Keskustelu on kesken, eikä mitään ole vielä lähetetty. Vastauksesi ovat tallessa.
expired = Avointa keskustelua ei ole. Palautteesi on jo lähetetty, tai keskustelu on päättynyt ja pyyhitty. Voit aloittaa uuden.
finish-first = Sinulla on palaute kesken, ja se on tallessa. Lähetä tai pyyhi se ensin. Paina sitten samaa nappia uudelleen.
welcome-back = Tervetuloa takaisin. Vastauksesi ovat tallessa, ja jatkamme siitä, mihin jäit.
nothing-before = Tämä on ensimmäinen kysymys.
cannot-skip = Tähän tarvitsen vastauksen.

## Palvelun haku

service-found = Tarkoitatko jotain näistä?
service-within = Mikä näistä se on?
service-none = En löytänyt sellaista. Kirjoita nimi toisella tavalla tai valitse En tiedä.
service-confirm = Kerrotko tästä paikasta: { $service }?
service-whole = { $service }, en tiedä tarkemmin

## Ennen lähettämistä

review-intro = Tässä on kaikki, mitä säilytämme:
review-skipped = ohitit tämän
change-ask = Mitä haluat muuttaa?
receipt-show =
    Koodisi on

    { $code }

    Kirjoita se muistiin. Kadonnutta koodia ei voi löytää uudelleen.
receipt-type = Kirjoita koodi tähän kerran, niin tiedät, että se meni oikein. Voit myös painaa nappia.
receipt-wrong = Tämä ei ole sama koodi. Katso numerot vielä kerran.
erase-later = Säilytä tämä viesti. Tästä voit myöhemmin pyyhkiä palautteesi.
erase-later-go-on = Kun viesti on tallessa, voit jatkaa. Mihin aikaan päivästä saan lähettää sinulle viestejä?
reach-hours = Mihin aikaan päivästä saan lähettää sinulle viestejä?

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
        [STAFF] Löysin tekstistä nimen, joka taitaa olla työntekijän: { $words }
       *[other] Löysin tekstistä nimen: { $words }
    }

    Kohta: { $place }

    Jos jätät nimen, sen näkee vain palautteen ensimmäinen lukija. Poistanko nimen, niin ettei kukaan lue sitä?
weigh-name-mask = Poista nimi
weigh-name-leave = Jätä nimi
weigh-detail =
    { $kind ->
        [HETU] Poistin tekstistä henkilötunnuksen: { $words }
        [PHONE] Poistin tekstistä puhelinnumeron: { $words }
        [EMAIL] Poistin tekstistä sähköpostiosoitteen: { $words }
        [ADDRESS] Poistin tekstistä osoitteen: { $words }
        [POSTCODE_CITY] Poistin tekstistä postinumeron ja paikan: { $words }
        [DATE_EXACT] Poistin tekstistä tarkan päivän: { $words }
        [IBAN] Poistin tekstistä tilinumeron: { $words }
        [CASE_ID] Poistin tekstistä asian tai asiakkaan numeron: { $words }
        [PLATE] Poistin tekstistä rekisterinumeron: { $words }
        [LINK] Poistin tekstistä linkin: { $words }
       *[HANDLE] Poistin tekstistä käyttäjänimen: { $words }
    }

    Kohta: { $place }

    Kukaan ei lue sitä, ellet itse jätä sitä näkyviin.
weigh-detail-mask = Hyvä näin
weigh-detail-leave = Jätä näkyviin
weigh-rare =
    Kirjoitit: { $words }

    Harva muu voi sanoa samaa. Voisiko joku tunnistaa sinut tästä?
weigh-rare-mask = Poista kohta
weigh-rare-leave = Jätä kohta
weigh-unchecked = En pystynyt tarkistamaan tekstiäsi. Katso itse, onko siinä nimiä, numeroita tai muuta, mistä sinut tunnistaa.
weigh-unchecked-leave = Olen katsonut
weigh-all = Poista kaikki
weigh-more = Poista sanoja

passages-ask = Mistä kohdasta haluat poistaa sanoja?
passages-none = Et ole kirjoittanut mitään, mistä sanoja voisi poistaa.
passage = Kohta { $number }
words-ask =
    Voit painaa sanoja tai kirjoittaa ne. Kun olet valmis, paina Valmis.

    ”{ $text }”

    Mitkä sanat poistan?
words-masked = Poistin sen.
words-not-there = Tätä ei ole tekstissäsi, joten en poistanut mitään.
masks-ask = Nämä minä löysin tai sinä osoitit. En löydä kaikkea, joten katso tekstisi itsekin. Paina kohtaa, jos haluat muuttaa sen.
masks-none = Tekstistäsi ei ole poistettu mitään. Jos siinä on jotain, mistä sinut tunnistaa, voit poistaa sen.
masks-masked = poistetaan: { $place }
masks-left = jätetään: { $place }
recognise-rare = Kirjoitit: { $words }. Harva muu voi sanoa samaa.
recognise-unchecked = En pystynyt tarkistamaan kaikkea, mitä kirjoitit. Katso tekstisi itse.

# Mitä poistetun tilalla lukee.
mask-hetu = [henkilötunnus]
mask-phone = [puhelinnumero]
mask-email = [sähköposti]
mask-address = [osoite]
mask-postcode-city = [postinumero]
mask-date-exact = [päivä]
mask-iban = [tilinumero]
mask-case-id = [numero]
mask-plate = [rekisterinumero]
mask-link = [linkki]
mask-handle = [käyttäjänimi]
mask-person = [nimi]
mask-staff = [työntekijän nimi]
mask-rare = [poistettu]
mask-own = [poistettu]

## Opasteet: ennen kuin palaute jatkuu, ei koskaan sen sijaan

signpost-continue = Voit silti jatkaa palautetta.

signpost-emergency =
    Jos hätä on nyt, soita { $number }.
    Tämä botti ei voi lähettää apua.
signpost-crisis =
    Jos ajattelet kuolemaa tai et jaksa, voit puhua heti: Kriisipuhelin { $number }, kaikkina vuorokauden aikoina.
    Jos olet vaarassa nyt, soita { $emergency }.
signpost-violence =
    Nollalinja auttaa, jos joku läheinen tekee väkivaltaa tai uhkaa: { $number }, maksuton, kaikkina vuorokauden aikoina.
    Jos olet vaarassa nyt, soita { $emergency }.
signpost-child =
    Lapsi tai nuori voi soittaa: MLL:n Lasten ja nuorten puhelin { $number }, maksuton.
    Jos lapsi on vaarassa nyt, soita { $emergency }.
signpost-crime =
    Rikosuhripäivystys neuvoo rikoksen uhria: { $number }, maksuton, myös nimettömänä.
    Tämä palaute ei ole rikosilmoitus.
signpost-urgent-care =
    Jos tarvitset hoitoa nopeasti, soita terveysasemalle. Kun se on kiinni, soita Päivystysapuun: { $number }, maksuton.
    Jos henki on vaarassa, soita { $emergency }.
signpost-injury =
    Hoidosta tulleesta vahingosta voi hakea korvausta Potilasvakuutuskeskuksesta: { $site }. Aikaa on yleensä { $years } vuotta.
    Potilasasiavastaava neuvoo maksutta.
signpost-appeal =
    Jos päätös on mielestäsi väärä, voit pyytää siihen muutosta. Ohje on päätöksen mukana, ja aikaa on usein { $within } päivää.
    Palaute ei muuta päätöstä eikä pysäytä määräaikaa.
signpost-complaint =
    Jos haluat, että asia tutkitaan, voit tehdä yksikölle muistutuksen. Vastaus tulee yleensä noin { $weeks_most } viikossa. Siihen tarvitaan nimesi, joten sitä ei voi tehdä tässä.
    Potilasasiavastaava ja sosiaaliasiavastaava neuvovat maksutta.
signpost-authority =
    Kantelun voi tehdä Lupa- ja valvontavirastolle ({ $site }) tai eduskunnan oikeusasiamiehelle. Yli { $years } vuotta vanhaa asiaa ei yleensä tutkita.
    Kanteluun tarvitaan nimesi, joten sitä ei voi tehdä tässä.
signpost-records =
    Voit pyytää palvelusta lokitiedot: niistä näkyy, kuka on katsonut tietojasi.
    Tietosuojavaltuutetun toimisto neuvoo: { $site }.
signpost-discrimination =
    Jos sinua on syrjitty, yhdenvertaisuusvaltuutettu neuvoo: { $site }.
    Palautteesi luetaan silti myös täällä.
signpost-wants-help =
    En voi varata aikaa, soittaa tai hoitaa asiaasi. Ota siinä yhteyttä suoraan palveluun.
    Älä kirjoita tänne puhelinnumeroasi, niin kukaan ei tunnista sinua.
signpost-own-work =
    Tämä kanava on asiakkaille. Oman työpaikkasi asioille on henkilöstön oma kanava.
    Jos kerrot kokemuksestasi asiakkaana, olet oikeassa paikassa.

## Muokattu viesti ja sovelluksen oma näppäimistö (Telegram)

edited = Muutin vastaustasi samalla tavalla. Voit kirjoittaa lisää. Kun olet valmis, paina Valmis.
edit-late = Tuo vastaus on jo kirjattu, joten muokkaus ei muuttanut sitä. Palaa siihen kirjoittamalla takaisin, tai muuta sitä ennen lähettämistä.
keyboard-on = Vastaukset ovat nyt näppäimistönä kirjoituskentän alla. Sama komento vaihtaa takaisin.
keyboard-off = Vastaukset ovat taas viestien alla.
