### Juliste, selkokielellä: isolla, vähän ja varmasti.

title = Millaista täällä oli?
title-collection = Kerro, millaista se oli
lead = Kerro omin sanoin. Me luemme, mitä kirjoitat. Jos haluat, kerromme sinulle, mitä asialle tapahtuu.
how = Näin teet
how-first = 1 Avaa puhelimen kamera.
how-second = 2 Näytä kameralle musta ruutu.
how-third = 3 Paina linkkiä.
web = Netissä
telegram = Telegramissa
telegram-guest = Kirjoita siellä: /palaute
kept = Mitä säilytämme?
kept-who =
    { $every ->
        [at-once] Emme kysy nimeäsi. Emme näytä, kuka kirjoitti.
       *[other] Emme kysy nimeäsi. Työntekijä ei näe, kuka kirjoitti tai milloin.
    }
kept-words =
    { $years ->
        [0] Säilytämme sanasi enintään { $days } päivää.
        [one] Säilytämme sanasi enintään yhden vuoden.
       *[other] Säilytämme sanasi enintään { $years } vuotta.
    }
kept-telegram = Telegram tietää, että kirjoitat botille.
emergency = Jos sinulla on hätä nyt, soita { $number }. Tästä et saa apua heti.
