### Kokemus, suomeksi. Viestin tunnus on kysymyksen tunnus; .title on vastauksen lyhyt nimi.
### Viesti, johon toinen viittaa, on sen osa (reading-day).

language =
    Hei. Olen palautebotti, ja minusta vastaa { $organisation }.

    Mitä kieltä haluat käyttää?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    { $demo ->
        [yes] Tämä on esittely. Organisaatio on keksitty, eikä tekstisi mene millekään oikealle palvelulle. Oikeassa käytössä sanon näin: haluamme tietää, millaista oli asioida meillä.
       *[no] Haluamme tietää, millaista oli asioida meillä.
    } Emme kysy arvosanoja vaan sitä, mitä tapahtui ja miltä se tuntui. Palautteet lukee palvelun vastuuhenkilö. Jos haluat, kerromme sinulle, mitä palautteesi johdosta tehdään.

    Tähän menee noin viisi minuuttia. Voit ohittaa minkä kysymyksen tahansa.

## Tiedote: mitä tiedämme ja mitä emme

reading-day =
    { $weekday ->
       *[1] maanantaisin
        [2] tiistaisin
        [3] keskiviikkoisin
        [4] torstaisin
        [5] perjantaisin
        [6] lauantaisin
        [7] sunnuntaisin
    }

notice =
    Ennen kuin aloitat:

    { $every ->
        [at-once] – Emme tiedä, kuka olet. Luemme palautteen heti, kun se tulee. Työntekijä voi siis päätellä, milloin kirjoitit, ja siitä ehkä sen, kuka olet.
        [daily] – Emme tiedä, kuka olet. Luemme palautteet kerran päivässä. Työntekijä ei näe, kuka kirjoitti, mutta hän voi päätellä päivän.
       *[weekly]
            { $k ->
                [0] – Emme tiedä, kuka olet. Luemme palautteet { reading-day }. Työntekijä ei näe, kuka kirjoitti, mutta hän voi päätellä viikon.
                [1] – Emme tiedä, kuka olet. Luemme palautteet { reading-day }. Työntekijä ei näe, kuka kirjoitti, mutta hän voi päätellä viikon.
               *[other] – Emme tiedä, kuka olet. Työntekijä ei näe, kuka kirjoitti tai milloin. Luemme palautteet { reading-day } yhdessä muiden kanssa, jotta kukaan ei tunnista sinua ajankohdasta. Odotat enintään { $weeks } viikkoa.
            }
    }
    { $channel ->
        [telegram]
            { $web ->
                [none] – Telegram tietää, että kirjoitat tälle botille, ja voi nähdä viestisi.
               *[other] – Telegram tietää, että kirjoitat tälle botille, ja voi nähdä viestisi. Jos et halua sitä, kirjoita täällä: { $web }
            }
        [terminal] – Viestisi saa vain meidän palvelimemme. Pääte jättää tekstisi näkyviin, kunnes suljet sen.
       *[other] – Viestisi saa vain meidän palvelimemme. Jos laite on muidenkin käytössä, sulje sivu lopuksi.
    }
    – Keskeneräinen keskustelu säilyy { $hours } tuntia. Sitten se pyyhkiytyy.
    – Jos hätä on nyt, soita 112. Tämä botti ei voi lähettää apua.

notice-more =
    Tämän haluamme sinun tietävän:

    { $channel ->
        [telegram] 1. Telegram tietää, että kirjoitat tälle botille. Viestit tallentuvat Telegramin palvelimille, eikä niitä ole suljettu Telegramilta itseltään.
       *[other] 1. Viestisi saa vain meidän palvelimemme. Ulkopuolisia palveluja ei ole mukana.
    }

    2. Jos kerrot jotain, minkä vain sinä voit tietää, lukija voi tunnistaa sinut. Kysymme siitä sinulta, mutta emme voi olla varmoja.

    3. Myös tapasi kirjoittaa voi paljastaa sinut. Samoin kieli, jos sitä puhuu paikkakunnalla vain harva.

    4. Joka käyttää laitettasi, voi nähdä tämän keskustelun. Voit poistaa viestit tai sulkea sivun. Yhteisellä laitteella tee se heti lopuksi.

    { $channel ->
        [telegram] 5. Työpaikan, kirjaston tai palvelun verkko näkee, että käytät Telegramia. Se ei näe, mitä kirjoitit.
       *[other] 5. Työpaikan, kirjaston tai palvelun verkko näkee, millä sivulla kävit. Se ei näe, mitä kirjoitit.
    }

    { $every ->
        [at-once] 6. Luemme palautteen heti, kun se tulee. Lukija voi siis yhdistää sen käyntiisi. Voit odottaa käynnin jälkeen muutaman päivän ennen kuin lähetät.
        [daily] 6. Luemme palautteet kerran päivässä. Jos vastaajia on vähän, odotamme muita enintään { $weeks } viikkoa. Sitten palautteesi luetaan yhdessä laajemman alueen palautteiden kanssa. Jos koko organisaatio saa liian vähän palautetta, odotamme vielä.
       *[weekly] 6. Luemme palautteet { reading-day }. Jos vastaajia on vähän, odotamme muita enintään { $weeks } viikkoa. Sitten palautteesi luetaan yhdessä laajemman alueen palautteiden kanssa. Jos koko organisaatio saa liian vähän palautetta, odotamme vielä.
    }

    7. Valitset itse, miten kuulet meistä. Kerron ennen lähettämistä, mitä mikin tapa vaatii. Hädässä emme voi auttaa: soita 112.

    8. Kadonnutta koodia ei voi löytää uudelleen. Ilman koodia tai tähän keskusteluun jäävää nappia lähetettyä palautetta ei voi pyyhkiä.

notice-declined = Selvä. Mitään ei tallennettu. Voit palata, kun haluat, ja palvelun saat yhtä lailla ilman palautetta.

## Paikka ja kertoja

service =
    Missä asioit?

    Kirjoita paikan tai palvelun nimi. Voit myös sanoa vaikka ”kotihoito”.
    .title = Missä

rhythm =
    { $every ->
        [at-once] Tämän palvelun palautteet luetaan heti, kun ne tulevat. Työntekijä voi siis päätellä, milloin kirjoitit, ja siitä ehkä sen, kuka olet.
        [daily] Tämän palvelun palautteet luetaan kerran päivässä. Työntekijä ei näe, kuka kirjoitti, mutta hän voi päätellä päivän.
       *[weekly]
            { $k ->
                [1] Tämän palvelun palautteet luetaan { reading-day } yksitellenkin. Työntekijä ei näe, kuka kirjoitti, mutta hän voi päätellä viikon.
               *[other] Tämän palvelun palautteet luetaan { reading-day } yhdessä muiden kanssa, jotta kukaan ei tunnista sinua ajankohdasta.
            }
    }

behalf = Kenen kokemuksesta kerrot?
    .title = Kenen kokemus
    .self = Omastani
    .close-one = Läheiseni
    .helped = Minua autetaan
    .group = Ryhmän puolesta

group = Minkä ryhmän puolesta kerrot, ja montako teitä suunnilleen on?
    .title = Ryhmä

## Kokemus

what-happened = Mitä tapahtui? Kerro omin sanoin. Voit lähettää monta viestiä. Kun olet valmis, paina Valmis.
    .title = Mitä tapahtui

feelings = Miltä sinusta tuntui? Voit valita enintään viisi sanaa tai kirjoittaa oman.
    .title = Miltä tuntui
    .relieved = Helpottunut
    .grateful = Kiitollinen
    .safe = Turvassa
    .respected = Arvostettu
    .unsure = Epävarma
    .disappointed = Pettynyt
    .angry = Vihainen
    .afraid = Peloissani
    .invisible = Näkymätön
    .sad = Surullinen
    .powerless = Voimaton
    .frustrated = Turhautunut
    .cannot-say = En osaa sanoa

feelings-why =
    { $feeling ->
        [relieved] Mikä sinua helpotti?
        [grateful] Mistä olit kiitollinen?
        [safe] Mikä sai sinut tuntemaan olosi turvalliseksi?
        [respected] Mistä huomasit, että sinua arvostettiin?
        [unsure] Mikä sai sinut tuntemaan olosi epävarmaksi?
        [disappointed] Mihin petyit?
        [angry] Mikä sinua suututti?
        [afraid] Mitä pelkäsit?
        [invisible] Mikä sai sinut tuntemaan olosi näkymättömäksi?
        [sad] Mikä teki sinut surulliseksi?
        [powerless] Mikä sai sinut tuntemaan olosi voimattomaksi?
        [frustrated] Mikä sinua turhautti?
       *[other] Mikä sai sinut tuntemaan näin?
    }
    .title = Mistä tunne tuli

what-mattered = Mikä oli sinulle tärkeintä, hyvässä tai pahassa?
    .title = Tärkeintä

what-would-help = Mikä olisi auttanut sinua silloin?
    .title = Mikä olisi auttanut

what-should-change = Mitä pitäisi muuttaa? Voit kertoa myös, minkä pitäisi säilyä ennallaan.
    .title = Muutettavaa

## Ennen lähettämistä

recognise =
    Voisiko joku työntekijä tunnistaa sinut tekstistäsi?

    Ajattele nimiä, päiviä ja asioita, jotka vain sinä ja hän tiedätte.
    .edit = Muokkaan vielä
    .fine = Ei haittaa
    .unsure = En ole varma
    .mask = Poistan sanoja

shareable = Saammeko näyttää sanasi muillekin, ilman nimiä? Jos vastaat ei, niitä lukee vain henkilöstö.
    .title = Saa näyttää muille
    .yes = Kyllä
    .no = Ei

reader = Saako työntekijä, josta kerrot, lukea palautteesi? Jos vastaat ei, palautteesi lukee ensin joku, joka ei työskentele siinä yksikössä. Hän päättää, kuka muu saa lukea sen.
    .title = Työntekijä saa lukea
    .yes = Kyllä
    .no = Ei

reach = Miten haluat kuulla, mitä palautteellesi tapahtuu?
    .title = Miten kuulen

pace = Milloin palautteesi luetaan?
    .title = Milloin luetaan

review = Lähetänkö tämän?
    .title = Tarkistus

by-when =
    { $latest ->
        [none] viimeistään { $weeks } viikon kuluttua
       *[other] viimeistään { $latest }
    }

soon-day =
    { $latest ->
        [none] seuraavana aamuna
       *[other] seuraavana aamuna, viimeistään { $latest }
    }

end =
    { $every ->
        [at-once] Kiitos. Palautteesi on perillä ja heti luettavissa.
        [daily]
            { $k ->
                [0] Kiitos. Palautteet luetaan kerran päivässä.
                [1] Kiitos. Palautteet luetaan kerran päivässä.
               *[other] Kiitos. Palautteet luetaan kerran päivässä, useampi kerralla, ja sinun palautteesi { by-when }. Jos koko organisaatio saa liian vähän palautetta, odotamme vielä.
            }
       *[weekly]
            { $k ->
                [0] Kiitos. Palautteet luetaan { reading-day }.
                [1] Kiitos. Palautteet luetaan { reading-day }.
               *[other]
                    { $pace ->
                        [soon] Kiitos. Palautteesi luetaan { soon-day }.
                       *[edition] Kiitos. Palautteet luetaan { reading-day }, useampi kerralla, ja sinun palautteesi { by-when }. Jos koko organisaatio saa liian vähän palautetta, odotamme vielä.
                    }
            }
    }

    { $reach ->
        [chat]
            { $days ->
                [0] Kerron täällä, kun palaute on luettu. Voit pyyhkiä palautteesi napista, joka jäi tähän keskusteluun.
               *[other] Kerron täällä, kun palaute on luettu. Siitä alkaen palvelulla on { $days } päivää aikaa vastata. Voit pyyhkiä palautteesi napista, joka jäi tähän keskusteluun.
            }
        [receipt]
            { $days ->
                [0] Kun palaute on luettu, näet koodillasi, mitä sille tapahtuu. Samalla koodilla voit pyyhkiä sen.
               *[other] Kun palaute on luettu, näet koodillasi, mitä sille tapahtuu. Siitä alkaen palvelulla on { $days } päivää aikaa vastata. Samalla koodilla voit pyyhkiä palautteen.
            }
       *[none] En lähetä sinulle mitään, kuten halusit. Palautetta ei voi enää pyyhkiä, koska mikään ei johda sinusta siihen.
    }
