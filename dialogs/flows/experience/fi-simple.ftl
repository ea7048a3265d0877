### Kokemus, selkokielellä. Säännöt: lauseessa enintään 12 sanaa, tavoite 8; kysymys viimeisenä.
### Viesti, johon toinen viittaa, on sen osa (reading-day).

language =
    Hei. Olen palautebotti. Minusta vastaa { $organisation }.

    Mitä kieltä haluat käyttää?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    { $demo ->
        [yes] Tämä on esittely: tekstisi ei mene oikealle palvelulle.
       *[no] Kerro, millaista oli asioida meillä.
    }

    Haluamme tietää, mitä tapahtui ja miltä se tuntui. Palvelun esihenkilö lukee palautteesi. Jos haluat, kerromme sinulle, mitä teemme.

    Tähän menee noin 5 minuuttia. Voit aina ohittaa kysymyksen.

## Mitä tiedämme ja mitä emme tiedä

reading-day =
    { $weekday ->
       *[1] maanantai
        [2] tiistai
        [3] keskiviikko
        [4] torstai
        [5] perjantai
        [6] lauantai
        [7] sunnuntai
    }

notice =
    { $every ->
        [at-once] Emme tiedä, kuka olet. Luemme palautteesi heti, ja työntekijä voi arvata kirjoittajan.
        [daily] Emme tiedä, kuka olet. Luemme palautteita joka päivä, ja työntekijä voi arvata päivän.
       *[weekly]
            { $k ->
                [0] Emme tiedä, kuka olet. Luemme palautteita joka { reading-day }, ja työntekijä voi arvata viikon.
                [1] Emme tiedä, kuka olet. Luemme palautteita joka { reading-day }, ja työntekijä voi arvata viikon.
               *[other] Emme tiedä, kuka olet. Työntekijä ei näe, kuka kirjoitti tai milloin. Joka { reading-day } luemme monta palautetta yhdessä, viimeistään { $weeks } viikon päästä.
            }
    }

    { $channel ->
        [telegram]
            { $web ->
                [none] Telegram tietää, että kirjoitat tänne.
               *[other] Telegram voi nähdä viestisi, mutta ei täällä: { $web }
            }
        [terminal] Viestisi tulee vain meille.
       *[other] Viestisi tulee vain meille, mutta sulje sivu lopuksi.
    }

    Jos lopetat kesken, vastauksesi säilyvät { $hours } tuntia. Jos sinulla on hätä, soita 112.

notice-more =
    { $channel ->
        [telegram] 1. Telegram tietää, että kirjoitat tänne. Viestisi jäävät myös Telegramin koneille.
       *[other] 1. Viestisi tulee vain meille. Muut yritykset eivät näe sitä.
    }

    2. Ehkä vain sinä tiedät jonkin asian. Jos kerrot sen, lukija voi tunnistaa sinut.

    3. Lukija voi tunnistaa sinut myös tavasta kirjoittaa. Myös harvinainen kieli voi kertoa, kuka olet.

    4. Joku muu voi katsoa laitettasi ja nähdä viestit. Poista viestit tai sulje sivu lopuksi.

    { $channel ->
        [telegram] 5. Jos kirjoitat kirjastossa tai työssä, verkko näkee, minne kirjoitat. Se ei näe tekstiäsi.
       *[other] 5. Jos kirjoitat kirjastossa tai työssä, verkko näkee sivun osoitteen. Se ei näe tekstiäsi.
    }

    { $every ->
        [at-once] 6. Luemme palautteesi heti. Voit odottaa muutaman päivän ja lähettää sitten.
       *[other] 6. Jos palautteita on vähän, odotamme enintään { $weeks } viikkoa. Sitten luemme sen isomman alueen palautteiden kanssa. Jos niitäkin on liian vähän, odotamme vielä.
    }

    7. Sinä valitset, miten kuulet meistä. Me emme voi auttaa hädässä. Soita silloin 112.

    8. Jos koodi katoaa, emme löydä sitä. Silloin et voi enää pyyhkiä palautetta.

notice-declined = Selvä. Mitään ei jäänyt talteen. Voit tulla takaisin, kun haluat. Saat palvelua myös ilman palautetta.

## Paikka ja kertoja

service = Kirjoita paikan tai palvelun nimi. Missä asioit?
    .title = Missä

rhythm =
    { $every ->
        [at-once] Tässä palvelussa luemme palautteesi heti. Työntekijä voi arvata kirjoittajan.
        [daily] Tässä palvelussa luemme palautteita joka päivä. Työntekijä voi arvata päivän.
       *[weekly]
            { $k ->
                [1] Tässä palvelussa luemme palautteita joka { reading-day }. Työntekijä voi arvata viikon.
               *[other] Tässä palvelussa luemme monta palautetta yhdessä joka { reading-day }.
            }
    }

behalf = Kuka koki sen, mistä kerrot?
    .title = Kuka koki
    .self = Minä itse
    .close-one = Läheiseni
    .helped = Minua autetaan
    .group = Ryhmä

group = Kerro myös, montako teitä on. Minkä ryhmän puolesta kerrot?
    .title = Ryhmä

## Kokemus

what-happened = Kerro omin sanoin. Voit lähettää monta viestiä. Paina Valmis, kun olet valmis. Mitä tapahtui?
    .title = Mitä tapahtui

feelings = Valitse yksi tai monta, enintään viisi. Voit kirjoittaa myös oman sanan. Miltä sinusta tuntui?
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

feelings-why = Miksi sinusta tuntui siltä?
    .title = Miksi tuntui siltä

what-mattered = Se voi olla hyvä tai huono asia. Mikä oli sinulle tärkeintä?
    .title = Tärkeintä

what-would-help = Mitä apua tarvitsit, mutta et saanut?
    .title = Mitä apua tarvitsin

what-should-change = Voit kertoa myös, mikä on jo hyvin. Mitä meidän pitää muuttaa?
    .title = Mitä pitää muuttaa

## Ennen lähettämistä

recognise = Mieti asioita, jotka vain sinä ja työntekijä tiedätte. Voiko hän tunnistaa sinut tekstistä?
    .edit = Muutan tekstiä
    .fine = Ei haittaa
    .unsure = En tiedä
    .mask = Poistan sanoja

shareable = Emme näytä nimiä. Jos vastaat ei, vain työntekijät lukevat tekstisi. Saammeko näyttää tekstisi muille?
    .title = Saa näyttää muille
    .yes = Kyllä
    .no = Ei

reader = Ehkä kerroit jostakin työntekijästä. Jos vastaat ei, palautteen lukee ensin joku toisesta paikasta. Hän päättää, kuka muu saa lukea sen. Saako tuo työntekijä lukea palautteesi?
    .title = Työntekijä saa lukea
    .yes = Kyllä
    .no = Ei

reach = Miten haluat kuulla, mitä palautteelle tapahtuu?
    .title = Miten kuulen

pace = Milloin luemme palautteesi?
    .title = Milloin luemme

review = Lähetänkö tämän?
    .title = Tarkistus

by-when =
    { $latest ->
        [none] viimeistään { $weeks } viikon päästä
       *[other] viimeistään { $latest }
    }

soon-day =
    { $latest ->
        [none] seuraavana aamuna
       *[other] seuraavana aamuna, viimeistään { $latest }
    }

end =
    { $every ->
        [at-once] Kiitos. Palautteesi on nyt perillä.
        [daily]
            { $k ->
                [0] Kiitos. Luemme palautteita joka päivä.
                [1] Kiitos. Luemme palautteita joka päivä.
               *[other] Kiitos. Luemme palautteesi { by-when }. Jos palautteita on liian vähän, odotamme vielä.
            }
       *[weekly]
            { $k ->
                [0] Kiitos. Luemme palautteita joka { reading-day }.
                [1] Kiitos. Luemme palautteita joka { reading-day }.
               *[other]
                    { $pace ->
                        [soon] Kiitos. Luemme palautteesi { soon-day }.
                       *[edition] Kiitos. Luemme palautteesi { by-when }. Jos palautteita on liian vähän, odotamme vielä.
                    }
            }
    }

    { $reach ->
        [chat]
            { $days ->
                [0] Kerron täällä, kun palaute on luettu. Voit pyyhkiä palautteen napista Pyyhi palaute.
               *[other] Kerron täällä, kun palaute on luettu. Sitten palvelu vastaa { $days } päivän sisällä. Voit pyyhkiä palautteen napista Pyyhi palaute.
            }
        [receipt]
            { $days ->
                [0] Koodilla näet, mitä palautteelle tapahtuu. Koodilla voit myös pyyhkiä palautteen.
               *[other] Koodilla näet, mitä palautteelle tapahtuu. Palvelu vastaa { $days } päivän sisällä, kun palaute on luettu. Koodilla voit myös pyyhkiä palautteen.
            }
       *[none] En lähetä sinulle viestejä. Et voi enää pyyhkiä tätä palautetta.
    }
