### Lisäys lähetettyyn palautteeseen tai vastaus kysymykseen.

purpose = Tässä voit lisätä palautteeseesi jotain tai vastata, jos sinulta kysyttiin. Tekstisi lukee se, joka käsittelee palautettasi.

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
    Ennen kuin aloitat: jokainen vastaus kertoo sinusta vähän lisää.

    { $every ->
        [at-once] Se luetaan heti, joten henkilöstö voi päätellä, milloin kirjoitit.
        [daily] Se luetaan viimeistään huomenna.
       *[weekly] Se luetaan seuraavana { reading-day }.
    } Emme edelleenkään tiedä, kuka olet.

notice-more =
    Lisäyksesi liitetään palautteeseesi. Lukija näkee ne yhdessä, ja mitä enemmän kerrot, sitä helpommin hän voi arvata, kuka olet.

    { $channel ->
        [telegram] Telegram tietää, että kirjoitat tälle botille, ja se voi nähdä viestisi.
       *[other] Viestisi saa vain oma palvelimemme.
    }

    Voit jättää vastaamatta. Palautteesi käsitellään silti.

notice-declined = Selvä. Mitään ei lähetetty. Palautteesi on ennallaan.

added = Mitä haluat lisätä tai vastata? Voit lähettää monta viestiä. Kun olet valmis, paina Valmis.
    .title = Lisäys

recognise =
    Voisiko joku työntekijä tunnistaa sinut tekstistäsi?

    Ajattele nimiä, päiviä ja asioita, jotka vain sinä ja hän tiedätte.
    .edit = Muokkaan vielä
    .fine = Ei haittaa
    .unsure = En ole varma
    .mask = Poistan sanoja

review = Lähetänkö tämän?

end =
    { $every ->
        [at-once] Kiitos. Lisäyksesi on perillä ja luettavissa heti.
        [daily] Kiitos. Lisäyksesi luetaan viimeistään huomenna.
       *[weekly] Kiitos. Lisäyksesi luetaan seuraavana { reading-day }.
    }
