## Kön: flikar, sökning och avgränsningar

queue-tabs = Listor
queue-tab-edition = Den här utgåvan
queue-tab-mine = Mina
queue-tab-waiting = Väntar
queue-tab-late = Försenade
queue-tab-all = Alla
# Tangenterna till listorna: g och sedan den här bokstaven.
queue-key-edition = u
queue-key-mine = m
queue-key-waiting = v
queue-key-late = f
queue-key-all = a
queue-search = Sök ord
queue-search-help = Sök i det som klienterna har skrivit. Även böjda former hittas. Sök inte med någons namn.
queue-theme = Tema
queue-theme-any = Alla teman
queue-themes = Teman
queue-count = { $count ->
    [one] En rad visas.
   *[other] { $count } rader visas.
}
queue-more-due = Visa följande
queue-nothing-edition = Den senaste utgåvan har inget för dig
queue-nothing-mine = Du har inget på gång just nu
queue-nothing-waiting = Inget väntar på en klient eller ett beslut
queue-nothing-late = Inget är försenat
queue-nothing-all = Här finns ingen respons
queue-nothing = Det är bra. Övrig respons finns i listan Alla.

## Raderna i kön

queue-mine = Du
queue-late-by = { $days ->
    [one] en dag försenad
   *[other] { $days } dagar försenad
}
queue-today = i dag
queue-tomorrow = i morgon
queue-by = senast { $date }
queue-raised = Lyft till nivån: { $place }
queue-when-late = Försenade
queue-when-today = I dag
queue-when-week = Inom sju dagar
queue-when-later = Senare
queue-when-none = Utan datum
queue-pick = Välj:

## Flera på en gång

together-title = Flytta tillsammans
together-help = Kryssa för responser som har samma läge.
together-button = Flytta de valda
together-lead = { $count ->
    [one] Du valde en respons. Läget är nu { $status }.
   *[other] Du valde { $count } responser. Läget är nu { $status }. Varje klient får samma meddelande.
}
together-chosen = Valda responser
together-left = De här ändrades inte
together-mixed = De valda responserna har olika lägen. Flytta ett läge i taget.
together-only = Fortsätt med: { $status }
together-text-help = Skriv kort, så att orden passar alla. Skriver du på andra språk, skriv också på finska. Att bara läsa kräver inga ord.
together-save = { $count ->
    [one] Spara och berätta för klienten
   *[other] Spara och berätta för { $count } klienter
}
together-moved = { $count ->
    [one] En respons flyttades, och klienten får veta det.
   *[other] { $count } responser flyttades, och klienterna får veta det.
}
together-changed = { $moved } flyttades. { $left } ändrades inte: någon hade ändrat dem efter att du valde, eller så passar flytten inte dem. Öppna dem en i taget, så ser du vad som har hänt.
together-not-asked = En fråga ställs till en klient i taget. Öppna responsen och fråga där.

## Egna vyer

views-label = Egna vyer
views-edit = Spara eller ta bort vyer
views-name = Vyns namn
views-name-help = Sparar den lista, sökning och de avgränsningar som är valda nu. Bara du ser vyn. Skriv inte någons namn.
views-keep = Spara vyn
views-remove = Ta bort vyn { $name }
view-kept = Vyn är sparad.
view-removed = Vyn är borttagen.
view-full = Du har redan 20 vyer. Ta bort en, så får en ny plats.
view-unnamed = Ge vyn ett namn, så kan den sparas.

## Tangenter

keys-title = Tangenter
keys-link = Tangenter
keys-down = Nästa respons
keys-up = Föregående respons
keys-open = Öppna responsen
keys-pick = Välj responsen eller ta bort valet
keys-search = Sök ord
keys-help = Visa den här hjälpen
keys-lead = Allt går också utan dem. Tangenterna är tysta medan du skriver i ett fält.
keys-switch = Slå på eller stäng av tangenterna
keys-close = Stäng
keys-on = Tangenterna är på i den här webbläsaren.
keys-off = Tangenterna är avstängda i den här webbläsaren.
keys-turn-on = Slå på tangenterna
keys-turn-off = Stäng av tangenterna
