### Ett tillägg till skickad respons, eller ett svar på en fråga.

purpose = Här kan du lägga till något i din respons eller svara på en fråga som du har fått. Den som behandlar din respons läser det.

reading-day =
    { $weekday ->
       *[1] på måndag
        [2] på tisdag
        [3] på onsdag
        [4] på torsdag
        [5] på fredag
        [6] på lördag
        [7] på söndag
    }

notice =
    Innan du börjar: varje svar berättar lite mer om dig.

    { $every ->
        [at-once] Det läses genast, så personalen kan räkna ut när du skrev.
        [daily] Det läses senast i morgon.
       *[weekly] Det läses nästa gång { reading-day }.
    } Vi vet fortfarande inte vem du är.

notice-more =
    Ditt tillägg hör ihop med din respons. Läsaren ser dem tillsammans, och ju mer du berättar, desto lättare är det att gissa vem du är.

    { $channel ->
        [telegram] Telegram vet att du skriver till den här boten och kan se dina meddelanden.
       *[other] Bara vår egen server får dina meddelanden.
    }

    Du kan låta bli att svara. Din respons behandlas ändå.

notice-declined = Okej. Ingenting skickades. Din respons är som förut.

added = Vad vill du lägga till eller svara? Du kan skicka flera meddelanden. Tryck på Klar när du är färdig.
    .title = Tillägg

recognise =
    Kan någon i personalen känna igen dig på det du skrev?

    Tänk på namn, dagar och sådant som bara du och den personen vet.
    .edit = Ändra något
    .fine = Det gör inget
    .unsure = Jag är osäker
    .mask = Ta bort ord

review = Ska jag skicka det här?

end =
    { $every ->
        [at-once] Tack. Ditt tillägg har kommit fram och kan läsas genast.
        [daily] Tack. Ditt tillägg läses senast i morgon.
       *[weekly] Tack. Ditt tillägg läses nästa gång { reading-day }.
    }
