# Arbetsbordet på svenska. Kort, lugnt och direkt till den som läser.

## På varje sida

page-title = { $page } – Kuulluksi
skip-to-content = Gå till innehållet
header-label = Arbetsbord
nav-label = Sidor
nav-queue = Respons
log-out = Logga ut
language-label = Språk
language-name = Svenska
demonstration = Det här är en demonstration. Organisationen och all respons är påhittade.
date = { $day }.{ $month }.{ $year }

## Inloggning

login-title = Logga in på arbetsbordet
login-lead = Här läser vi vad klienterna har upplevt och berättar för dem vad som görs åt det.
login-name = Användarnamn
login-password = Lösenord
login-button = Logga in
login-wrong = Användarnamnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.
login-wait = { $minutes ->
    [one] Flera försök i rad har misslyckats. Vänta en minut och försök igen.
   *[other] Flera försök i rad har misslyckats. Vänta { $minutes } minuter och försök igen.
}
login-help = Om du inte kommer in kan du be administratören om en ny inbjudan.
login-out = Du har loggat ut.
login-needed = Logga in så kommer du till sidan du höll på att öppna.

## Lösenordet

password-title = Byt lösenord
password-first-title = Välj ett eget lösenord
password-first-lead = Du loggade in med ett engångslösenord. Välj ett eget i stället, så kan du börja läsa.
password-now = Nuvarande lösenord
password-now-first = Engångslösenord
password-new = Nytt lösenord
password-new-help = Minst { $least } tecken. Fyra eller fem slumpvisa ord är ett bra lösenord.
password-again = Nytt lösenord en gång till
password-button = Spara lösenordet
password-wrong = Det nuvarande lösenordet stämmer inte.
password-short = Det nya lösenordet måste ha minst { $least } tecken.
password-long = Det nya lösenordet får ha högst { $most } tecken.
password-same = Välj ett lösenord som skiljer sig från det nuvarande.
password-named = Välj ett lösenord som inte innehåller ditt användarnamn.
password-differs = Skriv det nya lösenordet likadant i båda fälten.
password-saved = Lösenordet är bytt. Dina andra öppna sessioner har stängts.

## Responsen

queue-title = Respons
queue-latest = Den senaste är utgåva { $number }. Responsen kommer i utgåvor så att tidpunkten inte avslöjar vem som skrev.
queue-added = Tillägg i utgåva { $number }
queue-bursts = I den senaste utgåvan kom mycket respons samma dag: { $services }. Ordnades något där är allt som det ska. Läs dem annars med eftertanke: någon kan ha skickat flera själv.
queue-filter-label = Avgränsa responsen
queue-status = Läge
queue-status-any = Alla lägen
queue-service = Tjänst
queue-service-any = Alla tjänster
queue-edition = Utgåva
queue-edition-any = Alla utgåvor
queue-filter-button = Visa
queue-clear = Ta bort avgränsningar
queue-shown = Visas: { $what }
queue-next = Härnäst
queue-open = Öppna responsen
edition = Utgåva { $number }
edition-latest = Utgåva { $number }, den senaste
no-words = Ingen skriven berättelse
no-service = Tjänsten är inte känd
queue-more = Visa äldre
queue-none-title = Ingen respons har kommit ännu
queue-none = När klienterna har berättat om sina upplevelser och den första utgåvan är klar syns responsen här. Du behöver inte göra något.
queue-no-match-title = Ingen respons motsvarar avgränsningarna
queue-no-match = Ändra avgränsningarna eller visa all respons.

## En respons

feedback-title = Respons: { $service }
feedback-back = Respons
next-label = Härnäst
next-jump = Gå till formuläret
story-title = Klientens berättelse
story-empty = Klienten svarade inte på någon av frågorna.
story-erased = Berättelsen har raderats på klientens begäran.
story-added = Klienten lade till i utgåva { $number }
history-title = Vad som har hänt
history-edition = Kom i utgåva { $number }
history-no-words = Klienten fick det färdiga meddelandet utan egna ord.
history-other = Samma ord på andra språk
heard-yes = Klienten svarade att hen blev hörd.
heard-partly = Klienten svarade att hen blev delvis hörd.
heard-no = Klienten svarade att hen inte blev hörd.

form-title = Vad händer härnäst?
form-none-title = Inget att göra just nu
form-none-closed = Handläggningen är avslutad. Om klienten svarar att hen inte blev hörd öppnas responsen på nytt.
form-none-withdrawn = Klienten har dragit tillbaka sin respons, och den behandlas inte längre.
form-after = Välj nästa steg
form-role = Vem svarar klienten
form-role-help = Klienten ser tjänstebeteckningen, aldrig ett namn.
form-role-choose = Välj tjänstebeteckning
form-text = Dina ord till klienten på finska
form-text-help = Skriv kort, som om du talade till hen. Nämn inte någons namn.
form-text-required = Obligatoriskt.
form-text-optional = Frivilligt.
form-others = Samma ord på andra språk
form-others-help = Du ser inte vilket språk klienten använder. På ett språk som du inte skriver på får klienten det färdiga meddelandet på sitt eget språk och dina ord på finska.
form-preview-title = Så här läser klienten meddelandet
form-preview-empty = Välj ett steg och vem som svarar, så ser du meddelandet.
form-preview-button = Förhandsgranska
form-preview-note = Meddelandet går ut bara om klienten ville höra om fortsättningen. Det kan gå ut senare.
form-save = Spara och berätta för klienten
words-in-fi = På finska
words-in-fi-simple = På lätt finska
words-in-sv = På svenska
words-in-en = På engelska

saved-title = Sparat
saved = Läget är nu ”{ $status }”. Klienten får ett meddelande om hen ville höra om fortsättningen.
saved-onward = Tillbaka till responsen

problem-summary = Ännu inte sparat
changed-title = Någon annan hann ändra den här responsen
changed-lead = Läget är nu ”{ $status }”. Inget sparades, och det du skrev finns kvar i formuläret. Läs först vad som har hänt och bestäm sedan om du vill spara.
changed-gone = Steget du valde är inte längre möjligt. Välj ett annat.
changed-over = Det går inte att anteckna något för den här responsen nu. Det här skrev du:

## Lägen: namn, nästa steg, åtgärd, vad klienten får veta

status-received = Mottagen
status-read = Läst
status-in-handling = Under behandling
status-asked = Klienten tillfrågad
status-passed-on = Överförd
status-needs-decision = Väntar på beslut
status-decided-change = Beslut om ändring
status-decided-no-change = Beslut om ingen ändring
status-done = Klar
status-reopened = Öppnad på nytt
status-withdrawn = Återkallad

next-received = Läs responsen
next-read = Bestäm hur ärendet går vidare
next-in-handling = För ärendet till beslut
next-asked = Vänta på klientens svar
next-passed-on = Den nya läsaren läser
next-needs-decision = Vänta på nivån ovanför
next-decided-change = Gör ändringen och berätta
next-decided-no-change = Avsluta handläggningen
next-done = Inget att göra
next-reopened = Läs på nytt och ta upp ärendet
next-withdrawn = Inget att göra

kind-open = Väntar på dig
kind-waiting = Väntar på andra
kind-decided = Beslutat
kind-closed = Avslutat

move-read = Markera som läst
move-in-handling = Ta upp till behandling
move-asked = Fråga klienten
move-passed-on = Överför till någon annan
move-needs-decision = För till nivån ovanför för beslut
move-decided-change = Besluta att ändra
move-decided-no-change = Besluta att inte ändra
move-done = Markera som klar

told-read = Klienten får veta vilken roll som har läst responsen. Egna ord är frivilliga.
told-in-handling = Berätta vem som behandlar ärendet och vad som händer härnäst.
told-asked = Ställ en tydlig fråga. Klienten får låta bli att svara.
told-passed-on = Berätta vem som tar över och varför.
told-needs-decision = Berätta vem som beslutar och när senast.
told-decided-change = Berätta vad som ändras och när senast.
told-decided-no-change = Berätta ärligt varför inte och vad klienten kan göra i stället.
told-done = Berätta vad som ändrades. Senare frågar vi klienten om hen blev hörd.

## Vad en regel hindrade

refused-unknown-feedback = Den här responsen finns inte. Den kan ha raderats.
refused-changed-meanwhile = Responsen har ändrats under tiden. Läget är nu ”{ $now }”.
refused-no-status = Välj nästa steg.
refused-unknown-status = Läget ”{ $after }” finns inte.
refused-move = Läget kan inte ändras från ”{ $before }” till ”{ $after }”.
refused-role = Välj vem som svarar ur listan.
refused-text-missing = Skriv några ord till klienten på finska.
refused-text-too-long = Förkorta texten ({ $language }): högst { $limit } tecken.
refused-language = Det går inte att skriva på ”{ $language }”.

## När sidan inte kan visas

missing-title = Sidan hittades inte
missing = Adressen kan vara fel, eller så har responsen raderats på klientens begäran.
forbidden-title = Formuläret kunde inte tas emot
forbidden = Formuläret var för gammalt eller kom inte från den här sidan. Inget sparades. Öppna sidan på nytt och försök en gång till.
failed-title = Något gick fel
failed = Inget sparades. Försök igen om en stund. Om felet fortsätter, berätta för administratören.
refused-title = Begäran kunde inte behandlas
refused = Inget sparades. Gå tillbaka till responsen och försök igen.
to-queue = Till responsen

role-handler = handläggare
role-supervisor = chef
role-coordinator = koordinator
role-administrator = administratör
