### Affischen.

title = Hur var det här?
title-collection = Berätta hur det var
lead = Berätta med egna ord. Vi läser det du skriver. Om du vill får du veta vad vi gör med det.
how = Så här börjar du
how-first = 1 Öppna telefonens kamera.
how-second = 2 Rikta den mot den svarta rutan.
how-third = 3 Tryck på länken.
web = På webben
telegram = I Telegram
telegram-guest = Skriv där: /respons
kept = Vad vi sparar
kept-who =
    { $every ->
        [at-once] Vi frågar inte efter ditt namn, och personalen får inte veta vem som skrev.
       *[other] Vi frågar inte efter ditt namn, och personalen ser inte vem som skrev eller när.
    }
kept-words =
    { $years ->
        [0] Dina ord sparas i högst { $days } dagar.
        [one] Dina ord sparas i högst ett år.
       *[other] Dina ord sparas i högst { $years } år.
    }
kept-telegram = Telegram vet att du skriver till boten.
emergency = Vid nödläge, ring { $number }. Här kan du inte få hjälp genast.
