### Juliste.

title = Millaista täällä oli?
title-collection = Kerro, millaista se oli
lead = Kerro omin sanoin. Luemme, mitä kirjoitat. Jos haluat, kerromme sinulle, mitä palautteesi johdosta tehdään.
how = Näin aloitat
how-first = 1 Avaa puhelimen kamera.
how-second = 2 Kohdista se mustaan ruutuun.
how-third = 3 Paina linkkiä.
web = Verkossa
telegram = Telegramissa
telegram-guest = Kirjoita siellä: /palaute
kept = Mitä säilytämme
kept-who =
    { $every ->
        [at-once] Emme kysy nimeäsi, eikä työntekijälle näytetä, kuka kirjoitti.
       *[other] Emme kysy nimeäsi, eikä työntekijä näe, kuka kirjoitti tai milloin.
    }
kept-words =
    { $years ->
        [0] Sanasi säilytetään enintään { $days } päivää.
        [one] Sanasi säilytetään enintään vuoden.
       *[other] Sanasi säilytetään enintään { $years } vuotta.
    }
kept-telegram = Telegram tietää, että kirjoitat botille.
emergency = Jos hätä on nyt, soita { $number }. Tästä et saa apua heti.
