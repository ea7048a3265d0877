# En respons: vems den är och till när, teman, råd till läsaren, förslag, påminnelser.

## Vems och till när

clock-label = Nästa steg, ansvar och dag
clock-owner = Ansvarig
clock-no-owner = ingen ännu
clock-due = Senast
clock-no-due = Ingen tidsgräns
clock-late = { $days ->
    [one] En dag försenad
   *[other] { $days } dagar försenad
}
clock-today = I dag
clock-level = Nu på nivån { $level }
clock-taken = Tagen av { $name }
clock-mine = Du har tagit den här
clock-next-asked = Klienten svarade inte, gå vidare ändå
clock-take = Jag tar den här
clock-drop = Jag lämnar den
clock-give = Ge till någon annan
clock-give-to = Vem ska få den
clock-give-help = Välj en person eller en roll. Väljer du en roll kan vem som helst i den ta responsen.
clock-give-choose = Välj
clock-give-people = Personal
clock-give-roles = Roller
clock-give-button = Ge vidare
clock-due-field = Nästa steg senast
clock-due-help = Lämna tomt så räknas dagen ut. Klienten ser den inte.
done-taken = Du tog den här. Den finns nu bland dina egna.
done-dropped = Du lämnade den. Någon annan kan ta den nu.
done-given = Du gav den vidare.
done-themes = Temana är sparade.
done-known = Bra. Det visas inte för dig längre.
done-again = Råden visas bredvid responsen igen.
done-proposed = Förslaget är skickat. Bland dina egna förslag ser du hur det går.
done-answered = Svaret är sparat, och den som föreslog ser det.
done-passed = Förslaget gick vidare till nivån ovanför.

## Teman

themes-title = Teman
themes-help = Förslagen kommer ur textens ord. Du avgör vilka som stämmer.
themes-because = Av orden: { $words }
themes-none = Orden i texten tyder inte på något tema.
themes-others = Andra teman
themes-button = Spara teman

## Råd till läsaren: ett i taget, bredvid första läsningen

guidance-page-title = När du läser kritik
guidance-lead = De här visas ett i taget bredvid responsen, tills du säger att du kan dem.
guidance-known = Det här kan jag
guidance-is-known = Det här kan du redan.
guidance-link = Råd till läsaren
guidance-again = Visa alla igen
guidance-true-title = För klienten var det så
guidance-true = Du hade kanske sett samma stund annorlunda. Ändå var det så här klienten upplevde den. Läs först som om du hade stått där själv.
guidance-not-you-title = Du är inte din tjänst
guidance-not-you = Kritiken gäller hur tjänsten fungerade, inte vem du är eller vad du kan. Du ska höra den, inte bära allt ensam.
guidance-tomorrow-title = Läs två gånger, svara i morgon
guidance-tomorrow = Första läsningen träffar ofta dig, först den andra träffar saken. Blir du upprörd, markera responsen som läst och kom tillbaka i morgon.
guidance-thank-title = Tacka för det som berättades
guidance-thank = ”Tack för responsen” säger ingenting. Nämn det du hörde: ”Du väntade för tredje gången och ingen ringde.” Då märks det att du har lyssnat.
guidance-explain-title = Förklara inte genast
guidance-explain = Brådska, regler och vikarier kan vara sanna, men en förklaring låter som ett försvar. Säg först vad du förstod, sedan vad ni gör.
guidance-guess-title = Gissa inte vem som skrev
guidance-guess = Tror du att du känner igen någon kan du ta fel. Fråga inte runt och säg inte din gissning till någon. Klienten har litat på det.
guidance-fear-title = Rädd, och berättade ändå
guidance-fear = Många är rädda för att kritik straffar sig. Svara så att modet lönade sig: lugnt, utan kritik tillbaka.
guidance-reopened-title = Ett nej är en ny chans
guidance-reopened = Klienten svarade att hen inte blev hörd, och ville ändå fortsätta. Läs hela berättelsen igen och leta efter det som ännu inte fått svar.

## Ton: tvivel bredvid förhandsvisningen

doubt-title = Läs en gång till innan du sparar
doubt-defends = Låter det här som ett försvar? ”{ $words }”. Berätta hellre vad du förstod och vad ni gör.
doubt-blames = Kan det läsas som en anklagelse? ”{ $words }”. Berätta vad tjänsten gör annorlunda.
doubt-asks-who = Leder det till vem klienten är? ”{ $words }”. Klienten har litat på att ingen frågar.
doubt-note = Det här är bara tvivel. Du bestämmer.
refused-contact = Ta bort ur texten ({ $language }): { $found }. En klient som följer det kan röja sig. Bara kontaktuppgifter som organisationen visar för alla får stå där.
refused-questions = En klient får få högst { $most } frågor, och nu skulle det bli { $count }. Ta bort frågor, eller fråga det viktigaste.
refused-due = Ange en dag som är i dag eller senare, högst ett år framåt.
refused-owner = Välj ur listan vem som ska få den.
refused-theme = Välj teman ur listan.
changed-small = Någon annan hann ändra den här responsen. Inget sparades. Se vad som har hänt och försök igen.

## Förslag

nav-proposals = Förslag
proposals-title = Förslag
proposals-lead = Med ett förslag för du saken till den nivå som kan besluta. Här ser du hur det går.
proposals-to-decide = Att besluta
proposals-none-to-decide = Inget förslag väntar på ditt beslut.
proposals-mine = Mina förslag
proposals-none-mine = Du har inte lagt fram något förslag ännu. Du kan göra det här eller på en respons sida.
proposals-new = Lägg fram ett förslag
proposals-of-case = Förslag utifrån den här responsen
proposal-new-title = Förslag till den nivå som kan besluta
proposal-new-lead = Skriv vad som borde ändras och varför. Förslaget går vidare med din roll, men den som beslutar ser ditt användarnamn.
proposal-from = Vilken tjänst förslaget kommer från
proposal-level = Vem som behöver besluta
proposal-level-help = Välj den närmaste nivå som kan besluta om detta. Den svarar senast inom utlovad tid.
proposal-text = Vad du föreslår
proposal-text-help = Kort: vad som händer klienterna nu, vad som borde ändras, vad det kräver. Nämn ingens namn.
proposal-send = Skicka förslaget
proposal-choose = Välj
proposal-page-title = Förslag: { $service }
proposal-about = Förslaget gäller den här responsen
proposal-made = Framlagt { $date }, { $who }
proposal-someone = den som föreslog är borta
proposal-decides = Beslutar: { $level }
proposal-state-open = Väntar på beslut
proposal-state-accepted = Godkänt
proposal-state-declined = Genomförs inte
proposal-answer-title = Besluta
proposal-accept = Genomförs
proposal-accept-help = Berätta vad som görs, av vem och när.
proposal-decline = Genomförs inte
proposal-decline-help = Berätta ärligt varför inte, och vad man kunde göra i stället.
proposal-pass = För till nivån ovanför
proposal-pass-help = Välj det här när du inte har rätt att besluta. Din motivering förblir synlig.
proposal-reasons = Motivering till den som föreslog
proposal-as = I vilken roll du svarar
proposal-answer-button = Spara svaret
proposal-answered = Svar av { $role }, { $date }
proposal-gone = Texten är borttagen, för dess tid är slut.
proposal-changed = Någon annan hann svara på förslaget. Inget sparades, och det du skrev finns kvar i formuläret.
proposal-offer = För saken till beslut också som ett förslag, så ser du hur det går.
refused-proposal-text = Skriv vad du föreslår.
refused-proposal-long = Korta texten: högst { $limit } tecken.
refused-proposal-level = Välj en nivå ovanför tjänsten.
refused-proposal-service = Välj tjänsten ur listan.
refused-proposal-answer = Välj hur du svarar.
refused-proposal-reasons = Skriv en motivering.
refused-proposal-top = Det finns ingen nivå ovanför. Besluta här.

## Påminnelser

reminder-late = { $count ->
    [one] En respons är försenad.
   *[other] { $count } responser är försenade.
}
reminder-soon = { $count ->
    [one] En har snart nått sin sista dag.
   *[other] { $count } har snart nått sin sista dag.
}
reminder-decide = { $count ->
    [one] Ett förslag väntar på ditt beslut.
   *[other] { $count } förslag väntar på ditt beslut.
}
mail-subject = Något väntar på arbetsbordet
mail-body = Hej. På arbetsbordet väntar något som du ansvarar för. Vad det är berättas inte i e-post.

## Loggen: vad som gjordes

deed-taken = tog en respons
deed-dropped = lämnade en respons
deed-given = gav en respons vidare
deed-themed = sparade teman
deed-proposed = lade fram ett förslag
deed-decided = svarade på ett förslag
deed-passed-up = förde ett förslag till nivån ovanför
deed-escalated = gick försenad till nivån ovanför
