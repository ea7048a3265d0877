## Händelseloggen

nav-trail = Händelser
trail-title = Vad som har gjorts på arbetsbordet
trail-lead = Här antecknas vem som gjorde vad och när. Responsens ord finns inte här.
trail-at = Tid (UTC)
trail-by = Vem
trail-what = Vad
trail-to = Gäller
trail-detail = Närmare
trail-operator = kommando av driften
trail-none = Inget har gjorts ännu.
deed-opened = Öppnade en respons
deed-moved = Förde vidare
deed-signed-in = Loggade in
deed-signed-out = Loggade ut
deed-password-changed = Bytte lösenord
deed-account-added = Lade till ett konto
deed-account-reset = Gav en ny inbjudan
deed-account-removed = Tog bort ett konto

## Rättigheter

refused-right = Ditt konto har inte rätt till detta.
no-right-title = Den här sidan är inte för dig
no-right = Ditt konto har inte rätt till den här sidan. Om du behöver den i arbetet, be administratören om rätt till den.
role-reader = första läsare
