language = Hei. Olen palautebotti. Minusta vastaa { $organisation }. Mitä kieltä haluat käyttää?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    Kerro, millaista oli odottaa. Palvelun esihenkilö lukee palautteesi.

    Tähän menee 2 minuuttia. Voit ohittaa kysymyksen.

notice =
    Emme tiedä, kuka olet. Luemme palautteet { $every ->
        [at-once] heti
        [daily] joka päivä
       *[weekly] joka viikko
    }. Jos sinulla on hätä, soita 112.
notice-more = Jos lopetat kesken, vastauksesi säilyvät { $hours } tuntia. Lukija voi ehkä arvata, kuka olet.
notice-declined = Selvä. Mitään ei jäänyt talteen.

place = Kirjoita paikan nimi. Missä odotit?
    .title = Missä

waiting = Miten odottaminen meni?
    .title = Odottaminen
    .badly = Huonosti
    .so-so = Siltä väliltä
    .well = Hyvin

waiting-why = Miksi se meni niin?
    .title = Miksi

room = Voit valita kolme sanaa. Voit kirjoittaa myös oman sanan. Millainen huone oli?
    .title = Huone
    .calm = Rauhallinen
    .clean = Siisti
    .loud = Meluisa
    .crowded = Ahdas
    .cannot-say = En osaa sanoa

room-better = Mitä huoneessa pitää muuttaa?
    .title = Mitä pitää muuttaa

told = Kertoiko joku, kuinka kauan odotat?
    .title = Kerrottiinko aika
    .yes = Kyllä
    .no = Ei

told-what = Mitä halusit tietää?
    .title = Halusin tietää

ready = Haluatko vielä muuttaa jotain?
    .change = Muutan jotain
    .ready = En muuta

recognise = Voiko työntekijä tunnistaa sinut tekstistä?
    .edit = Muutan tekstiä
    .fine = Ei haittaa
    .unsure = En tiedä
    .mask = Poistan sanoja

hear = Miten haluat kuulla, mitä palautteelle tapahtuu?
    .title = Miten kuulen

when = Milloin luemme palautteesi?
    .title = Milloin luemme

review = Lähetänkö tämän?

end =
    Kiitos. { $reach ->
        [chat] Kerron täällä, kun palaute on luettu.
        [receipt] Koodilla näet, mitä palautteelle tapahtuu.
       *[none] En lähetä sinulle viestejä.
    }
