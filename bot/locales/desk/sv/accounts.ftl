## Sätt att logga in

nav-account = Mitt konto
nav-staff = Konton
back = Tillbaka
login-or = Har du en passnyckel behöver du inget lösenord.
login-passkey-button = Använd passnyckel
login-passkey-wrong = Passnyckeln kändes inte igen. Försök igen eller logga in med lösenord.
login-oidc = Eller logga in med din organisations konto.
login-over = Inloggningen tog för lång tid. Börja om från början.
login-not-enough = Lösenordet är rätt, men för det här kontot räcker det inte ensamt. Använd en passnyckel eller organisationens inloggning.
passkey-cancelled = Ingen passnyckel användes. Du kan försöka igen.
passkey-failed = Passnyckeln fungerade inte. Ladda om sidan och försök en gång till.

code-title = Skriv koden
code-lead = Öppna autentiseringsappen i telefonen och skriv koden som den visar.
code-label = Kod, sex siffror
code-wrong = Koden duger inte. Vänta på nästa och skriv den. Varje kod fungerar bara en gång.
code-help = Om telefonen är borta kan du be administratören om en ny inbjudan.

onward-title = Du är inloggad
onward-button = Till arbetsbordet

oidc-lost-title = Inloggningen kom inte fram
oidc-lost = Den tog för lång tid eller började i en annan webbläsare. Börja om från arbetsbordets inloggningssida.
oidc-failed-title = Organisationens inloggning svarar inte
oidc-failed = Försök igen om en stund. Om felet fortsätter, berätta för administratören.
oidc-unknown-title = Du har inget konto här ännu
oidc-unknown = Du loggade in med organisationens konto, men arbetsbordet har inget konto för det. Be administratören om en inbjudan till samma e-postadress.

elsewhere-title = Den här adressen är inte arbetsbordets
elsewhere = Öppna arbetsbordet på dess egen adress.

## Inbjudan och första gången

invitation-title = Du är inbjuden till arbetsbordet
invitation-lead = Här läser vi vad klienterna berättar om sina upplevelser och svarar dem. Först väljer du hur du loggar in.
invitation-reset-title = Gör ett nytt sätt att logga in
invitation-reset-lead = Dina tidigare sätt att logga in har tagits bort. Välj ett nytt.
invitation-name = Ditt användarnamn är
invitation-button = Börja
invitation-other = Du är nu inloggad som { $name }. Om du fortsätter loggas du ut där.
invitation-over-title = Inbjudan gäller inte längre
invitation-over = En inbjudan fungerar en gång, i en vecka. Be administratören om en ny.
setup-title = Hur vill du logga in?
setup-lead = Välj ett sätt. Du kan lägga till ett annat senare.
setup-more-title = Gör inloggningen säkrare
setup-more-lead = I din roll räcker inte bara ett lösenord. Välj hur du bekräftar inloggningen från och med nu.
setup-password-title = Lösenord
setup-password-button = Fortsätt
passkey-title = Passnyckel
passkey-help = Du loggar in med fingeravtryck, ansikte, PIN-kod eller säkerhetsnyckel. Det finns inget att komma ihåg, och ingen kan lura den av dig.
passkey-make = Gör en passnyckel
passkey-not-made = Passnyckeln kunde inte sparas. Försök igen.
passkey-name = Nyckelns namn
passkey-name-new = Den nya nyckelns namn
passkey-name-help = Till exempel ”Jobbtelefonen”. Frivilligt.

app-title = Ta koder i bruk
app-what = En autentiseringsapp i telefonen visar en kod som frågas efter lösenordet.
app-lead = Läs mönstret med autentiseringsappen i telefonen. Har du ingen, installera först en, till exempel FreeOTP eller Microsoft Authenticator.
app-open = Öppna autentiseringsappen på den här enheten
app-secret = Eller skriv den här nyckeln i appen
app-code = Koden som appen visar
app-code-help = Sex siffror. Så ser vi att allt fungerar.
app-button = Ta i bruk

## Mitt konto

account-title = Mitt konto
account-ways = Hur du loggar in
account-stale = Sätten att logga in kan ändras bara strax efter inloggningen. Så kan ingen annan göra det om din webbläsare har lämnats öppen.
account-again = Logga in på nytt
account-password-on = Du har ett lösenord.
account-password-off = Du har inget lösenord.
account-not-alone = I din roll räcker inte bara ett lösenord.
account-password-new = Byt lösenord
account-password-add = Välj ett lösenord
password-add-title = Välj ett lösenord
account-app = Koder i telefonen
account-app-on = Efter lösenordet frågas en kod.
account-app-add = Ta koder i bruk
account-app-remove = Ta bort koderna
account-passkeys = Passnycklar
account-provider = Organisationens inloggning
account-provider-on = Du kan logga in med organisationens konto.
account-last-way = Det här kan inte tas bort, för då skulle du inte längre komma in. Gör först ett annat sätt att logga in.
account-saved-passkey = Passnyckeln är sparad.
account-saved-app = Koderna är i bruk.
account-saved-removed = Borttaget.
account-saved-renamed = Namnet är bytt.
account-saved-ended = Sessionen är stängd.
passkey-unnamed = Nyckel utan namn
passkey-made = Gjord { $date }.
passkey-used = Senast använd { $date }.
passkey-change = Ändra
passkey-rename = Spara namnet
passkey-remove = Ta bort nyckeln
passkey-add = Ny passnyckel
passkey-nowhere = Passnycklar kan göras när arbetsbordet har en https-adress.
account-sessions = Var du är inloggad
account-sessions-lead = Om du inte känner igen någon av dem, stäng den och byt lösenord. En session slutar av sig själv efter åtta timmar.
session-unknown = Okänd webbläsare
session-this = den här webbläsaren
session-began = Började
session-seen = Senast sedd
session-end = Stäng
session-end-others = Stäng de andra

## Konton (för administratören)

staff-title = Konton
staff-lead = Vem får göra vad och var. En rättighet gäller en tjänst och allt under den.
staff-invite = Bjud in någon
staff-no-roles = Inga roller
staff-invited = Inbjuden. Inbjudan gäller till { $date }.
staff-shut = Kommer inte in. Ge en ny inbjudan.
staff-saved-changed = Kontot är sparat.
staff-saved-removed = Kontot är borttaget.
staff-saved-signed-out = Kontots alla sessioner är stängda.
staff-saved-gone = Kontot finns inte längre.
way-password = lösenord
way-code = kod i telefonen
way-password-and-code = lösenord och kod
way-passkey = passnyckel
way-provider = organisationens inloggning
staff-ways = Loggar in med: { $ways }
staff-weak = Bara lösenord. Mer krävs nästa gång.
staff-invite-title = Bjud in någon
staff-invite-lead = Du får en länk att ge vidare. Personen väljer själv hur hen loggar in.
staff-invite-button = Gör inbjudan
staff-person-title = Konto: { $name }
staff-name-help = Andra på arbetsbordet ser det, klienterna aldrig. Det kan inte ändras senare.
staff-role-title = Tjänstebeteckning
staff-role-title-help = Klienterna får svar under den här beteckningen. De ser aldrig vem som svarar.
staff-title-none = Ingen beteckning
staff-email = E-post
staff-email-help = Frivilligt. För påminnelser, och så att organisationens inloggning hittar kontot.
staff-roles = Roller och platser
staff-roles-help = Ta bort en roll genom att välja ”Ingen roll”. Fler rader kommer när du sparar.
staff-roles-what = Vad varje roll betyder
staff-role = Roll
staff-role-none = Ingen roll
staff-place = Var
place-everywhere = Hela organisationen
role-may-reader = Läser först, också det som klienten inte vill att enheten ser. Döljer namn och bestämmer vem mer som får läsa.
role-may-handler = Läser respons och svarar klienterna.
role-may-supervisor = Som handläggaren, och ger dessutom respons åt andra och beslutar om förslag.
role-may-coordinator = Som chefen, och ser dessutom siffror och anhopningar.
role-may-administrator = Sköter konton och inställningar. Läser ingen respons. Bara för hela organisationen.
staff-save = Spara
staff-own = Det här är ditt eget konto. Bara en annan administratör kan ta bort eller nollställa det.
staff-end-title = Stänga kontot
staff-sign-out = Stäng sessioner
staff-sign-out-lead = Personen loggas ut från alla webbläsare och kan genast logga in igen.
staff-sign-out-button = Stäng alla
staff-reset = Ge en ny inbjudan
staff-reset-lead = Alla sätt att logga in och alla sessioner tar slut. Du får en länk för att göra ett nytt sätt att logga in.
staff-reset-button = Gör en inbjudan
staff-remove = Ta bort kontot
staff-remove-lead = Kontot försvinner genast och kan inte återställas. Svaren till klienterna finns kvar.
staff-remove-button = Ta bort för gott
staff-link-title = Inbjudan är klar
staff-link-lead = Ge den här länken på ett säkert sätt till: { $name }. Den visas bara nu.
staff-link-help = Länken fungerar en gång, i en vecka. Den som har den kommer in på kontot.
staff-link-done = Jag har gett den

## Vad en regel hindrade

refused-account = Kontot finns inte.
refused-name = Skriv användarnamnet: 1–{ $most } synliga tecken, inget mellanslag först eller sist.
refused-name-taken = Det finns redan ett konto med det namnet. Välj ett annat.
refused-email = Kontrollera e-postadressen, till exempel maija@example.org.
refused-email-taken = Ett annat konto har den e-postadressen.
refused-unknown-title = Välj en tjänstebeteckning ur listan: { $known }.
refused-no-role = Välj minst en roll.
refused-unknown-role = Rollen ”{ $given }” finns inte. Alternativ: { $known }.
refused-place = Tjänsten ”{ $given }” finns inte. Alternativ: { $known }.
refused-whole = En administratör är det alltid för hela organisationen. Välj ”Hela organisationen” som plats.
refused-last-administrator = Det här är den enda administratören. Gör först en annan.
refused-own-role = Du kan inte ta bort administratörsrollen från dig själv. Be en annan administratör.
refused-own-reset = Du kan inte nollställa ditt eget konto. Använd ”Mitt konto”.
refused-own-removal = Du kan inte ta bort ditt eget konto. Be en annan administratör.

## Händelser

deed-account-changed = Ändrade ett konto
deed-invitation-used = Tog emot en inbjudan
deed-code-added = Tog koder i bruk
deed-code-removed = Tog bort koderna
deed-passkey-added = Lade till en passnyckel
deed-passkey-removed = Tog bort en passnyckel
deed-provider-linked = Kopplade organisationens inloggning
deed-session-ended = Stängde en session
deed-sessions-ended = Stängde sessioner
