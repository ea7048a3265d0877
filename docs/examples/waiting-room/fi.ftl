language = Hei. Olen palautebotti, ja minusta vastaa { $organisation }. Mitä kieltä haluat käyttää?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    Haluamme tietää, millaista odottaminen oli. Palautteen lukee palvelun esihenkilö.

    Tähän menee kaksi minuuttia. Voit ohittaa kysymyksiä.

notice =
    Emme tiedä, kuka olet. Luemme palautteet { $every ->
        [at-once] heti, kun ne tulevat
        [daily] kerran päivässä
       *[weekly] kerran viikossa
    }. Jos hätä on nyt, soita 112: tämä botti ei voi lähettää apua.
notice-more = Keskeneräinen keskustelu säilyy { $hours } tuntia. Tekstistäsi voi joku päätellä, kuka olet.
notice-declined = Selvä. Mitään ei tallennettu.

place = Missä odotit? Kirjoita paikan nimi.
    .title = Missä

waiting = Miten odottaminen sujui?
    .title = Odottaminen
    .badly = Huonosti
    .so-so = Siinä välillä
    .well = Hyvin

waiting-why = Mistä se johtui?
    .title = Mistä johtui

room = Millainen odotustila oli? Voit valita enintään kolme sanaa tai kirjoittaa oman.
    .title = Odotustila
    .calm = Rauhallinen
    .clean = Siisti
    .loud = Meluisa
    .crowded = Ahdas
    .cannot-say = En osaa sanoa

room-better = Mikä tekisi odotustilasta paremman?
    .title = Parempi tila

told = Kertoiko joku, kauanko odotat?
    .title = Kerrottiinko aika
    .yes = Kyllä
    .no = Ei

told-what = Mitä olisit halunnut tietää?
    .title = Halusin tietää

ready = Haluatko vielä muuttaa jotain ennen lähettämistä?
    .change = Muutan jotain
    .ready = En muuta mitään

recognise = Voisiko joku työntekijä tunnistaa sinut tekstistäsi?
    .edit = Muokkaan vielä
    .fine = Ei haittaa
    .unsure = En ole varma
    .mask = Poistan sanoja

hear = Miten haluat kuulla, mitä palautteellesi tapahtuu?
    .title = Miten kuulen

when = Milloin palautteesi luetaan?
    .title = Milloin luetaan

review = Lähetänkö tämän?

end =
    Kiitos. { $reach ->
        [chat] Kerron täällä, kun palaute on luettu.
        [receipt] Koodillasi näet, mitä palautteelle tapahtuu.
       *[none] En lähetä sinulle mitään, kuten halusit.
    }
