language = Hej. Jag är en responsbot, och { $organisation } ansvarar för mig. Vilket språk vill du använda?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    Vi vill veta hur det var att vänta. Chefen för tjänsten läser det du skriver.

    Det här tar två minuter. Du får hoppa över frågor.

notice =
    Vi vet inte vem du är. Vi läser respons { $every ->
        [at-once] genast när den kommer
        [daily] en gång om dagen
       *[weekly] en gång i veckan
    }. Om det är en nödsituation, ring 112: den här boten kan inte skicka hjälp.
notice-more = Ett samtal som blir på hälft sparas i { $hours } timmar. Det du skriver kan avslöja vem du är.
notice-declined = Det är okej. Ingenting sparades.

place = Var väntade du? Skriv namnet på stället.
    .title = Var

waiting = Hur gick det att vänta?
    .title = Väntan
    .badly = Dåligt
    .so-so = Sådär
    .well = Bra

waiting-why = Vad berodde det på?
    .title = Varför

room = Hurdant var väntrummet? Du kan välja högst tre ord eller skriva ett eget.
    .title = Väntrummet
    .calm = Lugnt
    .clean = Rent
    .loud = Högljutt
    .crowded = Trångt
    .cannot-say = Svårt att säga

room-better = Vad skulle göra väntrummet bättre?
    .title = Bättre väntrum

told = Berättade någon hur länge du skulle få vänta?
    .title = Fick veta tiden
    .yes = Ja
    .no = Nej

told-what = Vad hade du velat veta?
    .title = Ville veta

ready = Vill du ändra något innan du skickar?
    .change = Ändra något
    .ready = Nej, det är klart

recognise = Kan någon i personalen känna igen dig på det du skrev?
    .edit = Ändra något
    .fine = Det gör inget
    .unsure = Jag är osäker
    .mask = Ta bort ord

hear = Hur vill du få veta vad som händer med din respons?
    .title = Hur jag får veta

when = När ska din respons läsas?
    .title = När den läses

review = Ska jag skicka det här?

end =
    Tack. { $reach ->
        [chat] Jag berättar här när den är läst.
        [receipt] Med din kod ser du vad som händer.
       *[none] Jag skickar ingenting till dig, som du ville.
    }
