## Jono: välilehdet, haku ja rajaukset

queue-tabs = Listat
queue-tab-edition = Tämä koonti
queue-tab-mine = Omat
queue-tab-waiting = Odottavat
queue-tab-late = Myöhässä
queue-tab-all = Kaikki
# Näppäimet, joilla listoihin pääsee: g ja sitten tämä kirjain.
queue-key-edition = t
queue-key-mine = o
queue-key-waiting = d
queue-key-late = m
queue-key-all = k
queue-search = Hae sanoja
queue-search-help = Hae asiakkaiden kirjoittamista teksteistä. Sana löytyy myös taivutettuna. Älä hae kenenkään nimellä.
queue-theme = Aihe
queue-theme-any = Kaikki aiheet
queue-themes = Aiheet
queue-count = { $count ->
    [one] Näkyvissä yksi rivi.
   *[other] Näkyvissä { $count } riviä.
}
queue-more-due = Näytä seuraavat
queue-nothing-edition = Uusimmassa koonnissa ei ole mitään sinulle
queue-nothing-mine = Sinulla ei ole nyt mitään kesken
queue-nothing-waiting = Mikään ei odota asiakasta eikä päätöstä
queue-nothing-late = Mikään ei ole myöhässä
queue-nothing-all = Täällä ei ole palautteita
queue-nothing = Hyvä niin. Muut palautteet löytyvät listalta Kaikki.

## Jonon rivit

queue-mine = Sinä
queue-late-by = { $days ->
    [one] päivän myöhässä
   *[other] { $days } päivää myöhässä
}
queue-today = tänään
queue-tomorrow = huomenna
queue-by = viimeistään { $date }
queue-raised = Noussut tasolle: { $place }
queue-when-late = Myöhässä
queue-when-today = Tänään
queue-when-week = Seitsemän päivän sisällä
queue-when-later = Myöhemmin
queue-when-none = Ilman päivää
queue-pick = Valitse:

## Monta kerralla

together-title = Siirrä yhdessä
together-help = Valitse riveiltä palautteita, jotka ovat samassa tilassa.
together-button = Siirrä valitut
together-lead = { $count ->
    [one] Valitsit yhden palautteen. Sen tila on nyt { $status }.
   *[other] Valitsit { $count } palautetta. Niiden tila on nyt { $status }. Jokainen asiakas saa saman viestin.
}
together-chosen = Valitut palautteet
together-left = Nämä jäivät ennalleen
together-mixed = Valitut palautteet ovat eri tiloissa. Siirrä ne tila kerrallaan.
together-only = Jatka näillä: { $status }
together-text-help = Kirjoita lyhyesti niin, että sanat sopivat jokaiselle. Jos kirjoitat muilla kielillä, kirjoita myös suomeksi. Pelkkä lukeminen ei vaadi sanoja.
together-save = { $count ->
    [one] Tallenna ja kerro asiakkaalle
   *[other] Tallenna ja kerro { $count } asiakkaalle
}
together-moved = { $count ->
    [one] Yksi palaute siirrettiin, ja asiakkaalle kerrotaan.
   *[other] { $count } palautetta siirrettiin, ja asiakkaille kerrotaan.
}
together-changed = Siirrettiin { $moved }. Ennalleen jäi { $left }: niitä oli muutettu valintasi jälkeen, tai siirto ei sovi niille. Avaa ne yksitellen, niin näet, mitä on tapahtunut.
together-not-asked = Kysymys kysytään yhdeltä asiakkaalta kerrallaan. Avaa palaute ja kysy siellä.

## Omat näkymät

views-label = Omat näkymät
views-edit = Tallenna tai poista näkymiä
views-name = Näkymän nimi
views-name-help = Tallentaa nyt valitun listan, haun ja rajaukset. Näkymän näet vain sinä. Älä kirjoita kenenkään nimeä.
views-keep = Tallenna näkymä
views-remove = Poista näkymä { $name }
view-kept = Näkymä on tallennettu.
view-removed = Näkymä on poistettu.
view-full = Sinulla on jo 20 näkymää. Poista jokin, niin uusi mahtuu.
view-unnamed = Anna näkymälle nimi, niin se voidaan tallentaa.

## Näppäimet

keys-title = Näppäimet
keys-link = Näppäimet
keys-down = Seuraava palaute
keys-up = Edellinen palaute
keys-open = Avaa palaute
keys-pick = Valitse palaute tai poista valinta
keys-search = Hae sanoja
keys-help = Näytä tämä ohje
keys-lead = Kaikki onnistuu myös ilman näitä. Näppäimet eivät toimi, kun kirjoitat kenttään.
keys-switch = Kytke näppäimet päälle tai pois
keys-close = Sulje
keys-on = Näppäimet ovat käytössä tässä selaimessa.
keys-off = Näppäimet on kytketty pois tässä selaimessa.
keys-turn-on = Kytke näppäimet päälle
keys-turn-off = Kytke näppäimet pois
