### Webbsidornas och chattfönstrets texter.

brand = Kuulluksi
language-name = Svenska
languages = Språk

page-title = Berätta om din upplevelse – Kuulluksi
page-heading = Hur var det att uträtta ärenden hos oss?
page-lead = Berätta med egna ord. Boten frågar en sak i taget och du avgör vad du svarar på. Inget skickas förrän du trycker på Skicka.
plain-link = Samma samtal på en enkel sida, utan JavaScript
demonstration = Det här är en demonstration. Organisationen är påhittad och din respons går inte till någon verklig tjänst.

plain-title = Berätta om din upplevelse – enkel sida – Kuulluksi
plain-lead = På den här sidan går samtalet framåt ett formulär i taget. Din webbläsare behöver inte JavaScript och inget sparas i den. Du kan lämna sidan och komma tillbaka med webbläsarens bakåtknapp.
plain-start = Börja samtalet
plain-go-on = Fortsätt
left-title = Väder
plain-code = Har du en kod från en tidigare respons?

demo-title = Exempelnejdens kommun
demo-notice = Det här är en påhittad kommuns sida där chattfönstret används.
demo-town = Exempelnejdens kommun
demo-nav = Meny
demo-nav-care = Hälsa och vård
demo-nav-school = Skolor och daghem
demo-nav-decisions = Beslut
demo-heading = Hälsa och vård
demo-text = Här hittar du kommunens och välfärdsområdets tjänster. Fråga om råd om du inte vet vart du ska vända dig.
demo-first = Hälsostation
demo-first-text = Mottagning med tidsbokning på vardagar. I brådskande fall får du en tid samma dag.
demo-second = Hemvård
demo-second-text = Hjälp i vardagen hemma. Första gången gör vi upp en plan tillsammans.
demo-third = Rådgivningen
demo-third-text = Stöd under graviditeten och barnets första år, för hela familjen.

title = Samtal
launch = Berätta om din upplevelse
waiting = Nya meddelanden: { $count }
close = Stäng
log = Samtal
bot = Boten:
you = Du:
options = Alternativ
asides = Gå bakåt eller hoppa över
always = Alltid till hands
progress = Fråga { $number } / { $total }

answer-label = Ditt svar
search-label = Platsens eller tjänstens namn
own-label = Eller ett eget ord
point-label = Eller skriv ett ord
code-label = Kod
send = Skicka
search = Sök
add = Lägg till
point = Ta bort
done = Klar
enter-hint = Enter skickar. Skift + Enter byter rad.
write-first = Skriv först några ord. Du kan också hoppa över frågan.
choose-first = Välj först något. Du kan också hoppa över frågan.

help = Hjälp
language = Språk
stop = Ta en paus
erase = Radera allt
save = Spara samtalet
code = Jag har en kod
code-look = Visa
code-given = Jag gav koden.
again = Börja ett nytt
exit = Lämna genast
exit-address = https://sv.ilmatieteenlaitos.fi/

sending = Skickas…
offline = Ingen anslutning. Ditt svar finns kvar på den här sidan och skickas när anslutningen är tillbaka. Du kan fortsätta skriva.
busy = Servern svarar inte just nu. Ditt svar finns kvar på den här sidan och vi försöker igen.
checking = Ett ögonblick: jag kollar att det här inte är en robot. Du behöver inte göra något.
plain-busy = Just nu kommer det många meddelanden på en gång. Inget har gått förlorat. Vänta en stund och skicka igen.
plain-retry = Skicka igen
refused = Det här kunde inte tas emot. Försök igen eller ladda om sidan.
too-long = Meddelandet är för långt på en gång. Skicka det i delar.

kept-name = Meddelanden om din respons
keep-ask = När det finns något att berätta om din respons kommer meddelandet till den här sidan. Om du stänger sidan hittar du det bara om din enhet minns responsen. Tryck inte på Kom ihåg om andra också använder enheten.
kept = Den här enheten minns din respons. Nya meddelanden väntar på den här sidan. Vem som helst som använder enheten kan öppna dem.
keep = Kom ihåg på den här enheten
forget = Glöm på den här enheten
forgotten = Den här enheten minns inte längre din respons.

## Fortsätt på en annan enhet

handover = Fortsätt i mobilen
handover-show = Läs koden med kameran i din egen telefon inom två minuter. Samtalet flyttar till telefonen och försvinner härifrån. Text som du inte har skickat flyttar inte med.
handover-code = Kod för telefonens kamera
handover-or = Du kan också öppna den här adressen i telefonen:
handover-ask = Vilket nummer visar din telefon?
handover-none = Jag ser inget nummer
handover-number = Välj det här numret på den andra enheten:
handover-wait = Samtalet kommer hit när du har valt numret.
handover-gone = Samtalet flyttade inte. Det fortsätter här. Du kan hämta en ny kod.
handover-void = Koden gäller inte längre. Hämta en ny kod på den andra enheten.
handover-busy = Samtalet kan inte flyttas just nu. Försök igen om en stund.
handover-away = Samtalet fortsätter på en annan enhet.
cancel = Avbryt
