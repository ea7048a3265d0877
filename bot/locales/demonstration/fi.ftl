# Esittelyn keksittyjen asiakkaiden omat sanat, kun lomakkeella ei ole sanaa, ja henkilöstön rivi.

feeling-hopeful = toiveikas
feeling-heard = kuultu
feeling-calm = rauhallinen
feeling-happy = iloinen
feeling-surprised = yllättynyt
feeling-proud = ylpeä
feeling-confused = hämmentynyt
feeling-worried = huolestunut
feeling-ashamed = häpesin
feeling-humiliated = nöyryytetty
feeling-lonely = yksinäinen
feeling-exhausted = uupunut
feeling-indifferent = yhdentekevä
written-in =
    { $language ->
        [sv] Vastaus on kirjoitettu asiakkaan kielellä, ruotsiksi.
       *[en] Vastaus on kirjoitettu asiakkaan kielellä, englanniksi.
    }
