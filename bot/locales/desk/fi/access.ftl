## Tapahtumaloki

nav-trail = Tapahtumat
trail-title = Mitä työpöydällä on tehty
trail-lead = Tähän jää merkintä siitä, kuka teki mitä ja milloin. Palautteiden sanoja tässä ei ole.
trail-at = Aika (UTC)
trail-by = Kuka
trail-what = Mitä
trail-to = Kohde
trail-detail = Tarkemmin
trail-operator = ylläpidon komento
trail-none = Mitään ei ole vielä tehty.
deed-opened = Avasi palautteen
deed-moved = Siirsi eteenpäin
deed-signed-in = Kirjautui sisään
deed-signed-out = Kirjautui ulos
deed-password-changed = Vaihtoi salasanan
deed-account-added = Lisäsi tunnuksen
deed-account-reset = Antoi uuden kutsun
deed-account-removed = Poisti tunnuksen

## Oikeudet

refused-right = Tunnuksellasi ei ole oikeutta tähän.
no-right-title = Tämä sivu ei ole sinulle
no-right = Tunnuksellasi ei ole oikeutta tähän sivuun. Jos tarvitset sen työssäsi, pyydä oikeus pääkäyttäjältä.
role-reader = ensilukija
