## Första läsaren: namn, varsamhet, att sudda

name-mask = [namn]
reader-title = För den första läsaren
reader-care = Varsamhet önskas
reader-names = Namnen är markerade i texten. Andra ser i stället: [namn].
reader-not-looked = Namn söktes inte i alla texter. Finns det namn i dem ser även andra dem. Du kan sudda dem.
reader-kept = Klienten vill inte att den anställda som berättelsen gäller läser den. Du bestämmer vilka andra som får läsa.
reader-kept-nobody = Nu ser bara de första läsarna det här.
reader-kept-shown = Utöver de första läsarna ser de här responsen: { $names }.
reader-kept-given = Klienten vill inte att den anställda som berättelsen gäller läser den. En första läsare har gett den till dig. För den inte vidare.
reader-show = Vem mer får läsa
reader-blur = Sudda ord
reader-back = Tillbaka till responsen

readers-title = Vem mer får läsa det här?
readers-lead = Klienten vill inte att den anställda som berättelsen gäller läser responsen. Ge den bara till den som måste känna till den.
readers-far = Högre upp i organisationen
readers-near = Nära det som klienten berättar om
readers-near-care = Klienten bad om varsamhet. Kryssa bara om du vet att responsen inte handlar om den här personen.
readers-none = Det finns ingen annan som den kunde ges till. Enhetens egna handläggare kan inte få den.
readers-save = Spara
readers-saved = Sparat: nu vet du vem som ser den.
readers-changed = Någon ändrade responsen under tiden. Nedan ser du hur det är nu. Välj på nytt.

blur-title = Sudda ord
blur-lead = Du kan täcka ord som någon kan kännas igen på. Det suddade ser ingen, inte heller du.
blur-words = Ord som ska suddas
blur-help = Skriv orden som de står i texten, eller markera dem i texten. Varje likadant ställe i svaret täcks.
blur-look = Se efter först
blur-none = Responsen har inga ord som klienten själv skrivit.
blur-preview-title = Så blir texten
blur-final = Det går inte att ångra. Orden försvinner genast från arbetsbordet, från disken senast de närmaste nätterna och ur säkerhetskopiorna när de blir gamla.
blur-do = Sudda
blur-cancel = Sudda inte
blur-saved = Orden är suddade.
blur-changed = Någon ändrade responsen under tiden. Se på texten och välj orden på nytt.
blur-added = utgåva { $number }
refused-blur-words = De orden finns inte i texten. Kopiera dem ur texten som hela ord.

queue-unread = Någon respons väntar på en första läsare, och ingen kan läsa den. Utse en första läsare.
deed-blurred = Suddade ord
deed-kept-shown = Lät någon läsa en respons som kräver varsamhet
deed-kept-hidden = Tog tillbaka en respons som kräver varsamhet
