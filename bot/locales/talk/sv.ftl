### Det boten säger utanför samtalet: ett meddelande har kommit, läget har ändrats, en kod slås upp.

## Diskret: säger inte vad det gäller

notice = Du har fått ett meddelande.
notice-open = Öppna
gone = Det finns inget bakom den här knappen längre. Meddelandet är för gammalt eller raderat.

## Lägen. Personalens egna ord kommer efteråt i ett eget stycke.

status-received = Din respons har kommit fram. Ingen har läst den ännu.
status-read = Din respons är läst. Läsare: { $role }.
status-in-handling = Din respons behandlas. Behandlas av: { $role }.
status-asked = Det finns en fråga om din respons. Frågan ställs av: { $role }.
status-passed-on = Din respons har flyttats dit där saken hör hemma. Flyttad av: { $role }.
status-needs-decision = Saken väntar på ett beslut som läsaren inte kan fatta ensam. Det här berättar: { $role }.
status-decided-change = Tack vare din respons kommer något att ändras. Beslut av: { $role }.
status-decided-no-change = Det finns ett beslut om din respons, men ingenting ändras. Beslut av: { $role }.
status-done = Din respons är färdigbehandlad. Det här berättar: { $role }.
status-reopened = Du berättade att du inte blev hörd. Din respons tas upp på nytt.
status-withdrawn = Du drog tillbaka din respons. Den behandlas inte längre.
answer-came = Ditt svar har kommit fram, och behandlingen av din respons fortsätter.
you-added = Du lade till något i din respons.
other-language =
    { $language ->
        [sv] Följande meddelande är skrivet på svenska.
        [en] Följande meddelande är skrivet på engelska.
       *[other] Följande meddelande är skrivet på finska.
    }

## Blev du hörd

heard-ask = Blev du hörd?
heard-yes = Ja
heard-partly = Delvis
heard-no = Nej
next-reading =
    { $every ->
        [at-once] genast
        [daily] senast i morgon
        [weekly]
            { $weekday ->
               *[1] nästa gång på måndag
                [2] nästa gång på tisdag
                [3] nästa gång på onsdag
                [4] nästa gång på torsdag
                [5] nästa gång på fredag
                [6] nästa gång på lördag
                [7] nästa gång på söndag
            }
       *[other] nästa gång, tillsammans med andra
    }
heard-thanks =
    { $answer ->
        [no] Tack för att du berättade. Ditt svar läses { next-reading }, och då tas din respons upp på nytt.
       *[other] Tack för att du berättade. Ditt svar läses { next-reading }.
    }

## Koden

receipt-ask = Skriv din kod, 16 siffror. Mellanslag gör ingenting.
receipt-found = Jag hittade din respons. Så här har det gått:
receipt-unknown =
    { $every ->
        [at-once] Jag hittar ingen respons med den här koden. Kontrollera siffrorna. Om du skickade responsen alldeles nyss, försök igen om en stund.
        [daily] Jag hittar ingen respons med den här koden. Kontrollera siffrorna. Om du skickade responsen nyligen väntar den ännu på att bli läst: responsen läses en gång om dagen, och det kan ta veckor.
        [weekly] Jag hittar ingen respons med den här koden. Kontrollera siffrorna. Om du skickade responsen nyligen väntar den ännu på att bli läst: responsen läses { next-reading }, och det kan ta veckor.
       *[other] Jag hittar ingen respons med den här koden. Kontrollera siffrorna. Om du skickade responsen nyligen väntar den ännu på att bli läst, och det kan ta veckor.
    }
receipt-deleted-from-chat = Jag tog bort koden från det här samtalet, så att ingen annan ser den.

## Knappar under ett öppnat meddelande och under koden

deed-add = Lägg till något
deed-answer = Svara
deed-withdraw = Dra tillbaka
deed-erase = Radera responsen
deed-hide = Dölj meddelandet

## Att dra tillbaka skickad respons

withdraw-sure = Ska jag dra tillbaka din respons? Den behandlas inte efter det, och du får inget svar. Personalen kan ännu läsa dina ord. Vill du få bort också dem, välj att radera.
withdraw-yes = Dra tillbaka
withdraw-no = Låt den vara kvar
withdraw-asked =
    { $every ->
        [at-once] Din respons dras tillbaka nu.
        [daily] Din respons dras tillbaka senast i morgon.
       *[other] Din respons dras tillbaka senast när responsen läses nästa gång.
    } Det du skrev finns kvar. Du kan ännu radera det med din kod.
withdraw-kept = Okej, din respons behandlas vidare.

## Att radera skickad respons

erase-sure = Ska jag radera responsen som du skickade? Den går inte att få tillbaka.
erase-yes = Radera responsen
erase-no = Behåll
erase-asked =
    { $every ->
        [at-once] Din respons raderas nu.
        [daily] Din respons raderas senast i morgon.
       *[other] Din respons raderas senast när responsen läses nästa gång.
    }
    Dina ord, dina tillägg och din kod försvinner.
    { $backup_days ->
        [one] I säkerhetskopior kan den finnas kvar i { $backup_days } dag.
        [other] I säkerhetskopior kan den finnas kvar i { $backup_days } dagar.
       *[unknown] I säkerhetskopior kan den finnas kvar en tid.
    }
    Om personalen redan har sparat respons i en fil kan jag inte ta bort den därifrån.
    De som redan har läst din respons kan minnas den.
erase-kept = Okej, din respons får vara som den är.

## Att tömma samtalet i Telegram

cleared =
    { $gone ->
        [0] Jag kunde inte ta bort några meddelanden härifrån.
        [one] Jag tog bort ett meddelande härifrån.
       *[other] Jag tog bort { $gone } meddelanden härifrån.
    }
    { $stays ->
        [0] Om något blev kvar i onödan kan du ta bort det själv: håll fingret på meddelandet och välj Radera.
        [one] Ett meddelande blev kvar, för Telegram lät mig inte ta bort det. Du kan göra det själv: håll fingret på meddelandet och välj Radera.
       *[other] { $stays } meddelanden blev kvar, för Telegram lät mig inte ta bort dem. Du kan göra det själv: håll fingret på meddelandet och välj Radera.
    }
hidden = Meddelandet är dolt.
hide-failed = Jag kunde inte dölja meddelandet. Du kan ta bort det själv: håll fingret på det och välj Radera.
not-remembered = Jag minns inte gamla meddelanden och kan därför inte ta bort dem. Du kan göra det själv: håll fingret på meddelandet och välj Radera.

## Annat

group-only-private = Jag samtalar bara på tu man hand, så att ingen annan ser dina svar. Öppna ett eget samtal med mig.
chosen = vald
delayed = Mitt svar dröjer en stund. Ditt meddelande går inte förlorat, och du behöver inte skicka det på nytt.
enough-today = Du har redan skickat många svar i dag, tack för dem. Vi fortsätter i morgon. Det här finns kvar: tryck på samma knapp då.
too-many-presses = Det kom många tryck efter varandra. Vänta en stund och försök sedan igen.
terminal-hint = Svara med en siffra eller med ord. Kommandon: /tillbaka, /hoppa, /sluta, /radera, /sprak, /hjalp, /laget.

## Kommandon i Telegram: namnen har bara ASCII-bokstäver

command-start = start
    .description = Börja eller fortsätt
command-back = tillbaka
    .description = Gå till föregående fråga
command-skip = hoppa
    .description = Hoppa över frågan
command-stop = sluta
    .description = Ta en paus
command-erase = radera
    .description = Radera det öppna samtalet och meddelandena
command-language = sprak
    .description = Byt språk
command-help = hjalp
    .description = Så här fungerar boten
command-state = laget
    .description = Var vi är

## Too fast
too-fast = Det kom många meddelanden efter varandra, och det här hann jag inte ta emot. Vänta en stund och skicka det igen.

## I Telegram: vem boten är, och vad som händer med ett meddelande

bot-description = Jag är en responsbot. Berätta med egna ord hur det var hos oss och hur det kändes. Jag frågar en sak i taget, och du kan hoppa över vilken fråga som helst. Jag frågar inte efter ditt namn, och personalen ser inte vem som skrev. Telegram vet att du skriver till den här boten. Börja med att trycka på Starta.
bot-short-description = Berätta hur tjänsten var. Jag frågar inte efter ditt namn. Om du vill får du veta vad det leder till.
command-feedback = respons
command-keyboard = tangentbord
    .description = Svar som tangentbord eller knappar
unasked-deleted = Jag tog också bort det ur chatten. Jag har varken öppnat eller sparat det.
heard-voice = Så här hörde jag: { $text }
paused-as-guest = Då tar vi en paus. Dina svar väntar ett dygn. Det du skriver nu går till boten som du pratade med. Fortsätt med responsen genom att skriva /respons.
not-kept = Ditt senaste meddelande blev inte sparat. Skicka det igen om en stund.
guest-seen =
    Du ger respons inne i en annan bot. Dina meddelanden går genom den, så den som sköter boten kan se dem.{ $web ->
        [none] {""}
       *[other] {" "}Om du inte vill det, skriv här i stället: { $web }
    }
