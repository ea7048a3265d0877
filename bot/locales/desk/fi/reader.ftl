## Ensilukija: nimet, varovaisuus, sumentaminen

name-mask = [nimi]
reader-title = Ensilukijalle
reader-care = Varovaisuutta pyydetty
reader-names = Nimet on merkitty tekstiin. Muut näkevät niiden paikalla: [nimi].
reader-not-looked = Nimiä ei etsitty kaikista teksteistä. Jos niissä on nimiä, myös muut näkevät ne. Voit sumentaa ne.
reader-kept = Asiakas ei halua, että työntekijä, josta hän kertoo, lukee tämän. Sinä päätät, kuka muu saa lukea.
reader-kept-nobody = Nyt tämän näkevät vain ensilukijat.
reader-kept-shown = Ensilukijoiden lisäksi tämän näkevät: { $names }.
reader-kept-given = Asiakas ei halua, että työntekijä, josta hän kertoo, lukee tämän. Ensilukija antoi tämän sinun luettavaksesi. Älä kerro tästä eteenpäin.
reader-show = Kuka muu saa lukea
reader-blur = Sumenna sanoja
reader-back = Takaisin palautteeseen

readers-title = Kuka muu saa lukea tämän?
readers-lead = Asiakas ei halua, että työntekijä, josta hän kertoo, lukee tämän palautteen. Anna se vain sille, jonka on tiedettävä.
readers-far = Ylempänä organisaatiossa
readers-near = Lähellä asiakkaan asiaa
readers-near-care = Asiakas pyysi varovaisuutta. Rasti tästä vain, jos tiedät, ettei palaute kerro tästä ihmisestä.
readers-none = Ei ole ketään muuta, jolle tämän voisi antaa. Yksikön omat käsittelijät eivät voi saada sitä.
readers-save = Tallenna
readers-saved = Tallennettu: tiedät nyt, kuka tämän näkee.
readers-changed = Joku muutti tätä palautetta sillä välin. Alla on, miten asia on nyt. Valitse uudelleen.

blur-title = Sumenna sanoja
blur-lead = Voit peittää sanoja, joista joku voidaan tunnistaa. Sumennettua ei näe kukaan, et sinäkään.
blur-words = Sumennettavat sanat
blur-help = Kirjoita sanat niin kuin ne ovat tekstissä, tai valitse ne tekstistä. Jokainen sama kohta tässä vastauksessa peittyy.
blur-look = Katso ensin
blur-none = Tässä palautteessa ei ole asiakkaan omia sanoja.
blur-preview-title = Näin teksti muuttuu
blur-final = Tätä ei voi perua. Sanat katoavat työpöydältä heti, levyltä viimeistään seuraavina öinä ja varmuuskopioista sitä mukaa kuin ne vanhenevat.
blur-do = Sumenna
blur-cancel = Älä sumenna
blur-saved = Sanat on sumennettu.
blur-changed = Joku muutti tätä palautetta sillä välin. Katso teksti ja valitse sanat uudelleen.
blur-added = koonti { $number }
refused-blur-words = Näitä sanoja ei ole tässä tekstissä. Kopioi ne tekstistä kokonaisina sanoina.

queue-unread = Jokin palaute odottaa ensilukijaa, eikä kukaan voi lukea sitä. Nimeä ensilukija.
deed-blurred = Sumensi sanoja
deed-kept-shown = Antoi varovaisuutta vaativan palautteen luettavaksi
deed-kept-hidden = Otti varovaisuutta vaativan palautteen pois
