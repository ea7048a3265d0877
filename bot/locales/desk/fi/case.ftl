# Yksi palaute: kenen se on ja mihin mennessä, aiheet, lukijan ohjeet, ehdotukset, muistutukset.

## Kenen ja mihin mennessä

clock-label = Seuraava askel, vastuu ja päivä
clock-owner = Vastuussa
clock-no-owner = ei kukaan vielä
clock-due = Viimeistään
clock-no-due = Ei määräpäivää
clock-late = { $days ->
    [one] Myöhässä yhden päivän
   *[other] Myöhässä { $days } päivää
}
clock-today = Tänään
clock-level = Nyt tasolla { $level }
clock-taken = Ottanut { $name }
clock-mine = Sinä olet ottanut tämän
clock-next-asked = Asiakas ei vastannut, jatka ilman
clock-take = Otan tämän
clock-drop = Luovun tästä
clock-give = Anna toiselle
clock-give-to = Kenelle annat tämän
clock-give-help = Valitse työntekijä tai tehtävä. Kun valitset tehtävän, kuka tahansa siinä voi ottaa tämän.
clock-give-choose = Valitse
clock-give-people = Työntekijät
clock-give-roles = Tehtävät
clock-give-button = Anna
clock-due-field = Mihin mennessä seuraava askel
clock-due-help = Voit jättää tyhjäksi, niin päivä lasketaan itse. Asiakas ei näe tätä.
done-taken = Otit tämän. Se on nyt omiesi joukossa.
done-dropped = Luovuit tästä. Joku muu voi nyt ottaa sen.
done-given = Annoit tämän toiselle.
done-themes = Aiheet on tallennettu.
done-known = Selvä. Sitä ei enää näytetä sinulle.
done-again = Ohjeet näkyvät taas palautteiden vieressä.
done-proposed = Ehdotus on lähetetty. Näet omista ehdotuksistasi, mitä sille tapahtuu.
done-answered = Vastaus on tallennettu, ja ehdottaja näkee sen.
done-passed = Ehdotus on viety ylemmälle tasolle.

## Aiheet

themes-title = Aiheet
themes-help = Ehdotukset tulevat tekstin sanoista. Sinä päätät, mitkä pitävät paikkansa.
themes-because = Sanoista: { $words }
themes-none = Tekstin sanoista ei löytynyt aihetta.
themes-others = Muut aiheet
themes-button = Tallenna aiheet

## Lukijan ohjeet: yksi kerrallaan, ensimmäisen lukemisen vieressä

guidance-page-title = Kun luet moitetta
guidance-lead = Nämä näkyvät yksi kerrallaan palautteen vieressä, kunnes kerrot tietäväsi ne.
guidance-known = Tiedän tämän
guidance-is-known = Tiedät tämän jo.
guidance-link = Lukijan ohjeet
guidance-again = Näytä kaikki taas
guidance-true-title = Asiakkaalle se oli totta
guidance-true = Ehkä sinä olisit nähnyt saman hetken toisin. Silti asiakas koki sen juuri näin. Lue ensin niin kuin olisit ollut hänen paikallaan.
guidance-not-you-title = Et ole sama asia kuin palvelusi
guidance-not-you = Moite koskee sitä, miten palvelu toimi, ei sitä, oletko hyvä ihminen tai osaava työntekijä. Sinun tehtäväsi on kuulla, ei kantaa kaikkea yksin.
guidance-tomorrow-title = Lue kahdesti, vastaa huomenna
guidance-tomorrow = Ensimmäinen lukeminen osuu usein sinuun, vasta toinen asiaan. Jos jokin kuohuttaa, merkitse palaute luetuksi ja palaa siihen huomenna.
guidance-thank-title = Kiitä siitä, mitä hän kertoi
guidance-thank = ”Kiitos palautteesta” on tyhjä. Nimeä se, minkä kuulit: ”Kerroit, että odotit kolmatta kertaa eikä kukaan soittanut.” Siitä tietää tulleensa kuulluksi.
guidance-explain-title = Älä selitä heti
guidance-explain = Kiire, ohjeet ja sijaiset voivat olla totta, mutta selitys kuulostaa puolustukselta. Kerro ensin, mitä ymmärsit, ja sitten, mitä tehdään.
guidance-guess-title = Älä arvaa, kuka kirjoitti
guidance-guess = Jos luulet tunnistavasi kirjoittajan, saatat erehtyä. Älä kysele etkä kerro arvaustasi kenellekään. Asiakas on luottanut siihen.
guidance-fear-title = Hän pelkäsi ja kertoi silti
guidance-fear = Moni pelkää, että moite kostautuu. Vastaa niin, että rohkeus kannatti: rauhallisesti, ilman moitetta takaisin.
guidance-reopened-title = ”Ei” on toinen tilaisuus
guidance-reopened = Asiakas vastasi, ettei tullut kuulluksi, ja halusi silti jatkaa. Lue koko tarina uudelleen ja etsi se, mihin ei vielä vastattu.

## Sävy: epäilyjä esikatselun vieressä

doubt-title = Lue vielä kerran ennen kuin tallennat
doubt-defends = Kuulostaako tämä puolustelulta? ”{ $words }”. Kerro ennemmin, mitä ymmärsit ja mitä tehdään.
doubt-blames = Voiko tämän lukea syytöksenä? ”{ $words }”. Kerro, mitä palvelu tekee toisin.
doubt-asks-who = Johtaako tämä siihen, kuka asiakas on? ”{ $words }”. Hän on luottanut siihen, ettei sitä kysytä.
doubt-note = Nämä ovat vain epäilyjä. Sinä päätät.
refused-contact = Poista tekstistä ({ $language }): { $found }. Asiakas, joka seuraa sitä, voi paljastua. Tekstissä saa olla vain yhteystietoja, jotka organisaatio näyttää kaikille.
refused-questions = Yhdeltä asiakkaalta saa kysyä enintään { $most } kysymystä, ja tässä tulisi niitä { $count }. Poista kysymyksiä tai kysy sitä, mikä on tärkeintä.
refused-due = Anna päivä, joka on tänään tai myöhemmin, enintään vuoden päässä.
refused-owner = Valitse luettelosta, kenelle annat tämän.
refused-theme = Valitse aiheet luettelosta.
changed-small = Joku muu ehti muuttaa tätä palautetta. Mitään ei tallennettu. Katso, mitä on tapahtunut, ja yritä uudelleen.

## Ehdotukset

nav-proposals = Ehdotukset
proposals-title = Ehdotukset
proposals-lead = Ehdotuksella viet asian sille tasolle, joka voi päättää. Näet tästä, mitä sille tapahtuu.
proposals-to-decide = Päätettävänä
proposals-none-to-decide = Yhtään ehdotusta ei odota päätöstäsi.
proposals-mine = Omat ehdotukseni
proposals-none-mine = Et ole vielä tehnyt ehdotusta. Palautteen sivulta tai tästä voit tehdä ensimmäisen.
proposals-new = Tee ehdotus
proposals-of-case = Ehdotukset tästä palautteesta
proposal-new-title = Ehdotus tasolle, joka voi päättää
proposal-new-lead = Kirjoita, mitä pitäisi muuttaa ja miksi. Ehdotus menee eteenpäin tehtävänimikkeelläsi, mutta päättäjä näkee tunnuksesi.
proposal-from = Mistä palvelusta ehdotus tulee
proposal-level = Kenen pitää päättää
proposal-level-help = Valitse lähin taso, jolla on valta päättää tästä. Se vastaa viimeistään luvatussa ajassa.
proposal-text = Mitä ehdotat
proposal-text-help = Lyhyesti: mitä asiakkaille tapahtuu nyt, mitä pitäisi muuttaa, mitä se vaatii. Älä mainitse kenenkään nimeä.
proposal-send = Lähetä ehdotus
proposal-choose = Valitse
proposal-page-title = Ehdotus: { $service }
proposal-about = Ehdotus koskee tätä palautetta
proposal-made = Tehty { $date }, { $who }
proposal-someone = tekijä on poistunut
proposal-decides = Päättää { $level }
proposal-state-open = Odottaa päätöstä
proposal-state-accepted = Hyväksytty
proposal-state-declined = Ei toteuteta
proposal-answer-title = Päätä
proposal-accept = Toteutetaan
proposal-accept-help = Kerro, mitä tehdään, kuka sen tekee ja milloin.
proposal-decline = Ei toteuteta
proposal-decline-help = Kerro rehellisesti, miksi ei, ja mitä muuta voisi tehdä.
proposal-pass = Vie ylemmälle tasolle
proposal-pass-help = Valitse tämä, kun sinulla ei ole valtaa päättää. Perustelusi jää näkyviin.
proposal-reasons = Perustelut ehdottajalle
proposal-as = Missä tehtävässä vastaat
proposal-answer-button = Tallenna vastaus
proposal-answered = Vastannut { $role }, { $date }
proposal-gone = Teksti on poistettu, koska sen säilytysaika päättyi.
proposal-changed = Joku muu ehti vastata tähän ehdotukseen. Mitään ei tallennettu, ja kirjoittamasi on tallella lomakkeella.
proposal-offer = Vie asia päättäjälle myös ehdotuksena, niin näet, mitä sille tapahtuu.
refused-proposal-text = Kirjoita, mitä ehdotat.
refused-proposal-long = Lyhennä tekstiä: enintään { $limit } merkkiä.
refused-proposal-level = Valitse taso, joka on palvelun yläpuolella.
refused-proposal-service = Valitse palvelu luettelosta.
refused-proposal-answer = Valitse, miten vastaat.
refused-proposal-reasons = Kirjoita perustelut.
refused-proposal-top = Ylempää tasoa ei ole. Päätä tässä.

## Muistutukset

reminder-late = { $count ->
    [one] Yksi palaute on myöhässä.
   *[other] { $count } palautetta on myöhässä.
}
reminder-soon = { $count ->
    [one] Yhden määräpäivä lähestyy.
   *[other] { $count } palautteen määräpäivä lähestyy.
}
reminder-decide = { $count ->
    [one] Yksi ehdotus odottaa päätöstäsi.
   *[other] { $count } ehdotusta odottaa päätöstäsi.
}
mail-subject = Työpöydällä odottaa asioita
mail-body = Hei. Työpöydällä odottaa jotain, mikä on sinun vastuullasi. Siitä ei kerrota sähköpostissa.

## Loki: mitä tehtiin

deed-taken = otti palautteen
deed-dropped = luopui palautteesta
deed-given = antoi palautteen toiselle
deed-themed = tallensi aiheet
deed-proposed = teki ehdotuksen
deed-decided = vastasi ehdotukseen
deed-passed-up = vei ehdotuksen ylemmälle tasolle
deed-escalated = siirtyi myöhässä ylemmälle tasolle
