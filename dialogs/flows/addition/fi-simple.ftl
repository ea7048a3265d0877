### Lisäys lähetettyyn palautteeseen tai vastaus kysymykseen, selkokielellä.

purpose = Tässä voit kertoa lisää palautteestasi. Voit myös vastata, jos sinulta kysyttiin jotain. Palautteesi lukija lukee myös tämän.

reading-day =
    { $weekday ->
       *[1] maanantaina
        [2] tiistaina
        [3] keskiviikkona
        [4] torstaina
        [5] perjantaina
        [6] lauantaina
        [7] sunnuntaina
    }

notice =
    Lue tämä ensin. Jokainen vastaus kertoo sinusta vähän lisää.

    { $every ->
        [at-once] Luemme vastauksesi heti. Työntekijä voi arvata, milloin kirjoitit.
        [daily] Luemme vastauksesi viimeistään huomenna.
       *[weekly] Luemme vastauksesi { reading-day }.
    } Emme tiedä, kuka olet.

notice-more =
    Työntekijä lukee palautteesi ja vastauksesi yhdessä. Jos kerrot paljon, hän voi arvata, kuka olet.

    { $channel ->
        [telegram] Telegram tietää, että kirjoitat tälle botille. Telegram voi nähdä viestisi.
       *[other] Vain oma palvelimemme saa viestisi.
    }

    Sinun ei tarvitse vastata. Hoidamme palautteesi silti.

notice-declined = Selvä. En lähettänyt mitään. Palautteesi on tallessa.

added = Voit lähettää monta viestiä. Paina lopuksi Valmis. Mitä haluat kertoa lisää?
    .title = Lisäys

recognise = Mieti asioita, jotka vain sinä ja työntekijä tiedätte. Voiko hän tunnistaa sinut tekstistä?
    .edit = Muutan tekstiä
    .fine = Ei haittaa
    .unsure = En tiedä
    .mask = Poistan sanoja

review = Lähetänkö tämän?

end =
    { $every ->
        [at-once] Kiitos. Luemme vastauksesi heti.
        [daily] Kiitos. Luemme vastauksesi viimeistään huomenna.
       *[weekly] Kiitos. Luemme vastauksesi { reading-day }.
    }
