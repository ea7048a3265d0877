### En erfarenhet, på svenska. Meddelandets namn är frågans namn; .title är svarets korta namn.
### Ett meddelande som ett annat hänvisar till är en del av det (reading-day).

language =
    Hej. Jag är en responsbot, och { $organisation } ansvarar för mig.

    Vilket språk vill du använda?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    { $demo ->
        [yes] Det här är en demonstration. Organisationen är påhittad, och det du skriver går inte till någon verklig tjänst. I verkligt bruk säger jag så här: vi vill veta hurdant det var att anlita oss.
       *[no] Vi vill veta hurdant det var att anlita oss.
    } Vi ber inte om vitsord, utan frågar vad som hände och hur det kändes. Den som ansvarar för tjänsten läser det du skriver. Om du vill berättar vi för dig vad din respons leder till.

    Det här tar ungefär fem minuter. Du får hoppa över vilken fråga som helst.

## Vad vi vet och vad vi inte vet

reading-day =
    { $weekday ->
       *[1] på måndagar
        [2] på tisdagar
        [3] på onsdagar
        [4] på torsdagar
        [5] på fredagar
        [6] på lördagar
        [7] på söndagar
    }

notice =
    Innan du börjar:

    { $every ->
        [at-once] – Vi vet inte vem du är. Vi läser responsen genast när den kommer. Personalen kan därför räkna ut när du skrev, och av det kanske vem du är.
        [daily] – Vi vet inte vem du är. Vi läser respons en gång om dagen. Personalen ser inte vem som skrev, men kan räkna ut vilken dag.
       *[weekly]
            { $k ->
                [0] – Vi vet inte vem du är. Vi läser respons { reading-day }. Personalen ser inte vem som skrev, men kan räkna ut vilken vecka.
                [1] – Vi vet inte vem du är. Vi läser respons { reading-day }. Personalen ser inte vem som skrev, men kan räkna ut vilken vecka.
               *[other] – Vi vet inte vem du är. Personalen ser varken vem som skrev eller när. Vi läser respons { reading-day }, flera på en gång, så att ingen känner igen dig på tidpunkten. Du väntar högst { $weeks } veckor.
            }
    }
    { $channel ->
        [telegram]
            { $web ->
                [none] – Telegram vet att du skriver till den här boten och kan se dina meddelanden.
               *[other] – Telegram vet att du skriver till den här boten och kan se dina meddelanden. Om du vill undvika det kan du skriva här: { $web }
            }
        [terminal] – Bara vår egen server får dina meddelanden. Terminalen visar texten tills du stänger den.
       *[other] – Bara vår egen server får dina meddelanden. Om andra använder samma apparat, stäng sidan när du är klar.
    }
    – Ett samtal som blir på hälft sparas i { $hours } timmar. Sedan raderas det.
    – Om det är en nödsituation, ring 112 genast. Den här boten kan inte skicka hjälp.

notice-more =
    Det här vill vi att du vet:

    { $channel ->
        [telegram] 1. Telegram vet att du skriver till den här boten. Meddelandena sparas på Telegrams servrar, och där är de inte slutna för Telegram självt.
       *[other] 1. Bara vår egen server får dina meddelanden. Inga utomstående tjänster är med.
    }

    2. Om du berättar något som bara du kan veta, kan en läsare känna igen dig. Vi frågar dig om det, men helt säkra kan vi inte vara.

    3. Också ditt sätt att skriva kan avslöja dig. Likaså språket, om få talar det på din ort.

    4. Den som använder din apparat kan se samtalet. Du kan radera meddelandena eller stänga sidan. På en gemensam apparat gör du det genast när du är klar.

    { $channel ->
        [telegram] 5. Nätet på en arbetsplats, ett bibliotek eller hos tjänsten ser att du använder Telegram. Det ser inte vad du skrev.
       *[other] 5. Nätet på en arbetsplats, ett bibliotek eller hos tjänsten ser vilken sida du besökte. Det ser inte vad du skrev.
    }

    { $every ->
        [at-once] 6. Vi läser responsen genast när den kommer. Läsaren kan alltså koppla den till ditt besök. Du kan vänta några dagar efter besöket innan du skickar.
        [daily] 6. Vi läser respons en gång om dagen. Om få svarar väntar vi på fler i högst { $weeks } veckor. Sedan läses din respons tillsammans med respons från ett större område. Om hela organisationen får för lite respons väntar vi ännu.
       *[weekly] 6. Vi läser respons { reading-day }. Om få svarar väntar vi på fler i högst { $weeks } veckor. Sedan läses din respons tillsammans med respons från ett större område. Om hela organisationen får för lite respons väntar vi ännu.
    }

    7. Du väljer själv hur du hör av oss. Innan du skickar något berättar jag vad varje sätt kräver. I nödläge kan vi inte hjälpa: ring 112.

    8. En borttappad kod går inte att hitta igen. Utan koden, eller knappen som blir kvar i det här samtalet, går skickad respons inte att radera.

notice-declined = Det är okej. Ingenting sparades. Du kan komma tillbaka när du vill, och du får samma service utan att ge respons.

## Platsen och den som berättar

service =
    Vilket ställe eller vilken tjänst gäller det?

    Skriv namnet. Du kan också skriva till exempel ”hemvård”.
    .title = Ställe eller tjänst

rhythm =
    { $every ->
        [at-once] Respons om den här tjänsten läses genast när den kommer. Personalen kan därför räkna ut när du skrev, och av det kanske vem du är.
        [daily] Respons om den här tjänsten läses en gång om dagen. Personalen ser inte vem som skrev, men kan räkna ut vilken dag.
       *[weekly]
            { $k ->
                [1] Respons om den här tjänsten läses { reading-day }, också en i taget. Personalen ser inte vem som skrev, men kan räkna ut vilken vecka.
               *[other] Respons om den här tjänsten läses { reading-day }, flera på en gång, så att ingen känner igen dig på tidpunkten.
            }
    }

behalf = Vems erfarenhet berättar du om?
    .title = Vems erfarenhet
    .self = Min egen
    .close-one = En närståendes
    .helped = Jag får hjälp
    .group = En grupps

group = För vilken grupp talar du, och ungefär hur många är ni?
    .title = Grupp

## Erfarenheten

what-happened = Vad hände? Berätta med egna ord. Du kan skicka flera meddelanden. När du är färdig, tryck på Klar.
    .title = Vad som hände

feelings = Hur kände du dig? Du kan välja högst fem ord eller skriva ett eget.
    .title = Hur det kändes
    .relieved = Lättad
    .grateful = Tacksam
    .safe = Trygg
    .respected = Respekterad
    .unsure = Osäker
    .disappointed = Besviken
    .angry = Arg
    .afraid = Rädd
    .invisible = Osynlig
    .sad = Ledsen
    .powerless = Maktlös
    .frustrated = Frustrerad
    .cannot-say = Svårt att säga

feelings-why =
    { $feeling ->
        [relieved] Vad var det som gjorde dig lättad?
        [grateful] Vad var du tacksam för?
        [safe] Vad gjorde att du kände dig trygg?
        [respected] Vad gjorde att du kände dig respekterad?
        [unsure] Vad gjorde dig osäker?
        [disappointed] Vad gjorde dig besviken?
        [angry] Vad gjorde dig arg?
        [afraid] Vad var du rädd för?
        [invisible] Vad gjorde att du kände dig osynlig?
        [sad] Vad gjorde dig ledsen?
        [powerless] Vad gjorde att du kände dig maktlös?
        [frustrated] Vad gjorde dig frustrerad?
       *[other] Vad fick dig att känna så?
    }
    .title = Varför det kändes så

what-mattered = Vad var viktigast för dig, på gott eller ont?
    .title = Viktigast

what-would-help = Vad hade hjälpt dig då?
    .title = Vad som hade hjälpt

what-should-change = Vad borde ändras? Du kan också berätta vad som borde få vara som det är.
    .title = Vad som borde ändras

## Innan du skickar

recognise =
    Kan någon i personalen känna igen dig på det du skrev?

    Tänk på namn, dagar och sådant som bara du och den personen vet.
    .edit = Ändra något
    .fine = Det gör inget
    .unsure = Jag är osäker
    .mask = Ta bort ord

shareable = Får vi visa dina ord för andra, utan namn? Om du svarar nej läses de bara av personalen.
    .title = Får visas för andra
    .yes = Ja
    .no = Nej

reader = Får den i personalen som du berättar om läsa din respons? Om du svarar nej läses den först av någon utanför enheten, som bestämmer vilka andra som får läsa den.
    .title = Personen får läsa
    .yes = Ja
    .no = Nej

reach = Hur vill du få veta vad som händer med din respons?
    .title = Hur jag får veta

pace = När ska din respons läsas?
    .title = När den läses

review = Ska jag skicka det här?
    .title = Genomgång

by-when =
    { $latest ->
        [none] senast om { $weeks } veckor
       *[other] senast { $latest }
    }

soon-day =
    { $latest ->
        [none] nästa morgon
       *[other] nästa morgon, senast { $latest }
    }

end =
    { $every ->
        [at-once] Tack. Din respons har kommit fram och kan läsas genast.
        [daily]
            { $k ->
                [0] Tack. Responsen läses en gång om dagen.
                [1] Tack. Responsen läses en gång om dagen.
               *[other] Tack. Responsen läses en gång om dagen, flera på en gång, och din respons { by-when }. Om hela organisationen får för lite respons väntar vi ännu.
            }
       *[weekly]
            { $k ->
                [0] Tack. Responsen läses { reading-day }.
                [1] Tack. Responsen läses { reading-day }.
               *[other]
                    { $pace ->
                        [soon] Tack. Din respons läses { soon-day }.
                       *[edition] Tack. Responsen läses { reading-day }, flera på en gång, och din respons { by-when }. Om hela organisationen får för lite respons väntar vi ännu.
                    }
            }
    }

    { $reach ->
        [chat]
            { $days ->
                [0] Jag berättar här när den är läst. Du kan radera responsen med knappen som blev kvar i samtalet.
               *[other] Jag berättar här när den är läst. Från den dagen har tjänsten { $days } dagar på sig att svara. Du kan radera responsen med knappen som blev kvar i samtalet.
            }
        [receipt]
            { $days ->
                [0] När den är läst ser du med din kod vad som händer. Med samma kod kan du radera den.
               *[other] När den är läst ser du med din kod vad som händer. Från den dagen har tjänsten { $days } dagar på sig att svara. Med samma kod kan du radera responsen.
            }
       *[none] Jag skickar ingenting till dig, som du ville. Responsen går inte längre att radera, för ingenting leder från dig till den.
    }
