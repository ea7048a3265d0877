### Det boten säger i vilket samtal som helst. Knappar har högst 20 tecken.

language-name = Svenska

## Knappar

skip = Hoppa över
back = Tillbaka
done = Klar
keep = Behåll det här
remove = Ta bort det här
continue = Fortsätt
later = Fortsätt senare
erase = Radera allt
start = Börja en ny
erase-yes = Radera allt
erase-no = Radera inte
review-send = Skicka
review-send-clear = Skicka och töm
review-change = Ändra något
review-masks = Ta bort ord
review-erase = Radera allt
change-nothing = Ändra ingenting
consent-agree = Okej, vi börjar
consent-more = Berätta mer
consent-decline = Jag vill inte
service-unknown = Jag vet inte
service-other = Något annat
service-yes = Ja
receipt-saved = Jag har koden
erase-later-label = Radera responsen
reach-chat = I det här samtalet
reach-receipt = Med en kod
reach-none = Inte alls
pace-edition = Med de andras
pace-soon = Nästa morgon
reach-any = När som helst
reach-morning = Morgon 8–12
reach-afternoon = Eftermiddag 12–16
reach-evening = Kväll 16–20
reach-code-too = Även en kod, tack
reach-code = också med en kod

## Vad varje sätt kräver, en rad var

reach-chat-detail =
    { $follows ->
        [mailbox] Meddelandet kommer till den här sidan. Om du stänger sidan hittar du det bara om du låter apparaten minnas responsen. Vi sparar ett slutet tecken som inte visar vem du är.
       *[here] Meddelandet kommer hit, och det syns inte vad det gäller. Vi sparar en sluten adress. En administratör kan tekniskt sett öppna den.
    }
reach-receipt-detail = Du får en kod och kan själv titta efter. Vi sparar ingenting som leder till det här samtalet.
reach-none-detail = Du hör inte av oss, och du kan inte radera responsen när den är skickad.
review-send-clear-detail =
    { $reach ->
        [chat] Jag tar bort meddelandena i det här samtalet. Bara knappen som raderar responsen blir kvar.
        [receipt] Jag tar bort meddelandena i det här samtalet. Din kod försvinner också härifrån.
       *[none] Jag tar bort meddelandena i det här samtalet.
    }
pace-edition-detail = Din respons läses tillsammans med andras, så att tidpunkten inte avslöjar dig. Du kan få vänta.
pace-soon-detail = Din respons läses ensam. Läsaren kan räkna ut vilken dag du skrev, och av det kanske vem du är.

## Ord som är kommandon när man skriver dem

command-back = tillbaka, bakåt, föregående
command-skip = hoppa över, hoppa, nästa, vill inte svara, jag vill inte svara
command-stop = sluta, stopp, stop, avbryt, paus, fortsätt senare
command-erase = radera, radera allt, ta bort allt, töm
command-language = språk, sprak, byt språk
command-help = hjälp, hjalp, anvisning, anvisningar, råd
command-state = läget, laget, läge, var är vi
command-start = börja, starta, börja om, börja en ny
command-done = klar, klart, färdig, det var allt

## När det kommer text

text-more = Det här är sparat. Du kan skriva mer. När du är färdig, tryck på Klar.
text-empty = Det fanns ingen text i meddelandet. Skriv några ord eller hoppa över frågan.
text-too-long =
    { $left ->
        [0] Här ryms inte mer: { $limit } tecken är fulla. Ditt senaste meddelande sparades inte, men allt annat är sparat.
       *[other] Det här ryms inte längre i samma svar och sparades inte. Det finns plats för { $left } tecken till. Korta av meddelandet och skicka det på nytt.
    }
text-now =
    Du skrev tidigare:

    { $text }

    Om du skriver ett nytt svar ersätter det ditt gamla.
added-to = Jag lade till det här under { $title }.

## När det kommer något annat

not-understood = Det här förstod jag inte. Försök en gång till.
not-read =
    { $what ->
        [voice] Jag kan inte lyssna på röstmeddelanden, och ditt sparades inte. Skriv samma sak med egna ord eller tryck på en knapp.
        [photo] Jag kan inte se på bilder, och din sparades inte. Berätta med ord vad bilden visar eller tryck på en knapp.
        [sticker] Klistermärken är trevliga, men jag kan inte läsa dem. Skriv några ord eller tryck på en knapp.
        [video] Jag kan inte se på videor, och din sparades inte. Berätta med ord vad den visar eller tryck på en knapp.
        [document] Jag kan inte öppna filer, och din sparades inte. Skriv det viktigaste här eller tryck på en knapp.
        [contact] Jag tar inte emot kontaktuppgifter, och inget sparades. Skriv några ord eller tryck på en knapp.
        [location] Jag tar inte emot platser, och inget sparades. Skriv platsen med ord eller tryck på en knapp.
       *[other] Jag kan inte läsa ett sådant meddelande, och det sparades inte. Skriv några ord eller tryck på en knapp.
    }
old-button = Den knappen hör till ett tidigare ställe. Vi fortsätter härifrån.
too-many = Du kan välja högst { $most }. Ta bort något först.
choices-so-far = Du har valt: { $words }. Du kan välja fler eller ta bort. När du är färdig, tryck på Klar.
misses = Vill du fortsätta senare?
paused = Okej, vi tar en paus. Dina svar väntar här i { $hours } timmar. Skriv vad som helst för att fortsätta.
erase-sure = Ska jag radera allt du har svarat i det här samtalet?
erased =
    { $channel ->
        [telegram] Allt är raderat, och ingenting skickades.
       *[other] Allt är raderat, och ingenting skickades. Om du ännu ser meddelandena på skärmen kan du själv ta bort dem.
    }
language-ask = Vilket språk vill du använda?
help =
    Jag är en responsbot. Jag frågar en sak i taget, och du bestämmer vad du svarar på. Ingenting skickas innan du trycker på Skicka.

    Du kan när som helst skriva:
    tillbaka – gå till föregående fråga
    hoppa över – gå vidare
    sluta – ta en paus
    radera – radera allt
    språk – byt språk
    läget – hör var vi är

    Om det är en nödsituation, ring 112 genast. Jag kan inte skicka hjälp.
state = Samtalet är på hälft, och ingenting är skickat ännu. Dina svar är sparade.
expired = Det finns inget öppet samtal. Din respons är redan skickad, eller så har samtalet avslutats och raderats. Du kan börja ett nytt.
finish-first = Du har en påbörjad respons, och den är sparad. Skicka eller radera den först. Tryck sedan på samma knapp igen.
welcome-back = Välkommen tillbaka. Dina svar är sparade, och vi fortsätter där du slutade.
nothing-before = Det här är den första frågan.
cannot-skip = Här behöver jag ett svar.

## Att hitta tjänsten

service-found = Menar du någon av de här?
service-within = Vilken av de här är det?
service-none = Jag hittade inget sådant. Skriv namnet på ett annat sätt eller välj Jag vet inte.
service-confirm = Berättar du om det här stället: { $service }?
service-whole = { $service }, jag vet inte närmare

## Innan responsen skickas

review-intro = Här är allt som vi sparar:
review-skipped = du hoppade över det här
change-ask = Vad vill du ändra?
receipt-show =
    Din kod är

    { $code }

    Skriv upp den. En borttappad kod går inte att hitta igen.
receipt-type = Skriv koden här en gång, så vet du att den blev rätt. Du kan också trycka på knappen.
receipt-wrong = Det här är inte samma kod. Titta på siffrorna en gång till.
erase-later = Spara det här meddelandet. Härifrån kan du senare radera din respons.
erase-later-go-on = När du har sparat meddelandet kan du fortsätta. När på dagen får jag skicka meddelanden till dig?
reach-hours = När på dagen får jag skicka meddelanden till dig?

## En dag i skrift

date =
    { $day } { $month ->
       *[1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
        [12] december
    } { $year }

## Det som kan avslöja: vad som hittades i texten. Boten säger aldrig att allt har hittats.

weigh-name =
    { $kind ->
        [STAFF] Jag hittade ett namn som verkar höra till en anställd: { $words }
       *[other] Jag hittade ett namn i din text: { $words }
    }

    Stället: { $place }

    Om namnet står kvar ser bara den första läsaren det. Ska jag ta bort namnet, så att ingen läser det?
weigh-name-mask = Ta bort namnet
weigh-name-leave = Låt namnet stå
weigh-detail =
    { $kind ->
        [HETU] Jag tog bort en personbeteckning ur texten: { $words }
        [PHONE] Jag tog bort ett telefonnummer ur texten: { $words }
        [EMAIL] Jag tog bort en e-postadress ur texten: { $words }
        [ADDRESS] Jag tog bort en adress ur texten: { $words }
        [POSTCODE_CITY] Jag tog bort postnummer och ort ur texten: { $words }
        [DATE_EXACT] Jag tog bort ett exakt datum ur texten: { $words }
        [IBAN] Jag tog bort ett kontonummer ur texten: { $words }
        [CASE_ID] Jag tog bort ett ärendenummer eller kundnummer ur texten: { $words }
        [PLATE] Jag tog bort ett registernummer ur texten: { $words }
        [LINK] Jag tog bort en länk ur texten: { $words }
       *[HANDLE] Jag tog bort ett användarnamn ur texten: { $words }
    }

    Stället: { $place }

    Ingen läser det, om du inte själv låter det stå.
weigh-detail-mask = Bra så
weigh-detail-leave = Låt det stå
weigh-rare =
    Du skrev: { $words }

    Det kan få andra säga. Kan någon känna igen dig på det?
weigh-rare-mask = Ta bort stället
weigh-rare-leave = Låt det stå
weigh-unchecked = Jag kunde inte gå igenom din text. Se själv efter om den har namn, nummer eller annat som du känns igen på.
weigh-unchecked-leave = Jag har sett efter
weigh-all = Ta bort allt
weigh-more = Ta bort ord

passages-ask = På vilket ställe vill du ta bort ord?
passages-none = Du har inte skrivit något som ord kunde tas bort ur.
passage = Ställe { $number }
words-ask =
    Tryck på orden eller skriv dem. Tryck på Klar när du är färdig.

    ”{ $text }”

    Vilka ord ska jag ta bort?
words-masked = Jag tog bort det.
words-not-there = Det här finns inte i din text, så jag tog inte bort något.
masks-ask = Det här hittade jag, eller du visade det. Jag hittar inte allt, så titta igenom texten själv också. Tryck på ett ställe om du vill ändra det.
masks-none = Inget har tagits bort ur din text. Om den har något som du känns igen på kan du ta bort det.
masks-masked = tas bort: { $place }
masks-left = får stå: { $place }
recognise-rare = Du skrev: { $words }. Det kan få andra säga.
recognise-unchecked = Jag kunde inte gå igenom allt du skrev. Titta igenom texten själv.

# Det som står i stället för det borttagna.
mask-hetu = [personbeteckning]
mask-phone = [telefonnummer]
mask-email = [e-post]
mask-address = [adress]
mask-postcode-city = [postnummer]
mask-date-exact = [datum]
mask-iban = [kontonummer]
mask-case-id = [nummer]
mask-plate = [registernummer]
mask-link = [länk]
mask-handle = [användarnamn]
mask-person = [namn]
mask-staff = [anställds namn]
mask-rare = [borttaget]
mask-own = [borttaget]

## Vägvisare: innan responsen går vidare, aldrig i stället för den

signpost-continue = Du kan ändå fortsätta med din respons.

signpost-emergency =
    Om det är en nödsituation nu, ring { $number }.
    Den här boten kan inte skicka hjälp.
signpost-crisis =
    Om du tänker på döden eller inte orkar kan du prata med någon: Kristelefonen { $number_sv }, vissa tider på svenska. På finska dygnet runt: { $number }.
    Om du är i fara nu, ring { $emergency }.
signpost-violence =
    Nollinjen hjälper om någon närstående är våldsam eller hotar: { $number }, avgiftsfritt, dygnet runt.
    Om du är i fara nu, ring { $emergency }.
signpost-child =
    Barn och unga kan ringa Barn- och ungdomstelefonen: { $number_sv }, vissa tider på svenska. På finska: { $number }.
    Om ett barn är i fara nu, ring { $emergency }.
signpost-crime =
    Brottsofferjouren ger råd till den som utsatts för brott: { $number }, avgiftsfritt, du behöver inte säga ditt namn.
    Den här responsen är ingen polisanmälan.
signpost-urgent-care =
    Om du behöver vård snabbt, ring hälsostationen. När den är stängd, ring Jourhjälpen: { $number }, avgiftsfritt.
    Om någons liv är i fara, ring { $emergency }.
signpost-injury =
    Om vården har orsakat en skada kan du söka ersättning hos Patientförsäkringscentralen: { $site }. Du har i allmänhet { $years } år på dig.
    Patientombudet ger råd gratis.
signpost-appeal =
    Om du tycker att ett beslut är fel kan du begära ändring. Anvisningen följer med beslutet, och du har ofta { $within } dagar på dig.
    Respons ändrar inte beslutet och stoppar inte tiden.
signpost-complaint =
    Om du vill att saken utreds kan du göra en anmärkning till enheten. Svaret kommer i allmänhet inom ungefär { $weeks_most } veckor. Det kräver ditt namn, så det går inte att göra här.
    Patientombudet och socialombudet ger råd gratis.
signpost-authority =
    Du kan klaga hos Tillstånds- och tillsynsverket ({ $site }) eller riksdagens justitieombudsman. En sak som är äldre än { $years } år utreds i allmänhet inte.
    Ett klagomål kräver ditt namn, så det går inte att göra här.
signpost-records =
    Du kan be tjänsten om logguppgifter: av dem ser du vem som har tittat på dina uppgifter.
    Dataombudsmannens byrå ger råd: { $site }.
signpost-discrimination =
    Om du har blivit diskriminerad kan diskrimineringsombudsmannen ge råd: { $site }.
    Din respons läses ändå också här.
signpost-wants-help =
    Jag kan inte boka tider, ringa eller sköta ditt ärende. Kontakta tjänsten direkt.
    Skriv inte ditt telefonnummer här, så känner ingen igen dig.
signpost-own-work =
    Den här kanalen är för kunder. För din egen arbetsplats finns personalens egen kanal.
    Om du berättar om något du upplevt som kund är du på rätt ställe.

## Ett ändrat meddelande och appens eget tangentbord (Telegram)

edited = Jag ändrade ditt svar på samma sätt. Du kan skriva mer. När du är färdig, tryck på Klar.
edit-late = Det svaret är redan sparat, så ändringen kom inte med. Skriv tillbaka för att gå till frågan, eller ändra svaret innan du skickar.
keyboard-on = Svaren finns nu som ett tangentbord under skrivfältet. Samma kommando byter tillbaka.
keyboard-off = Svaren finns igen under meddelandena.
