### Texts of the web pages and the chat window.

brand = Kuulluksi
language-name = English
languages = Languages

page-title = Tell us about your experience – Kuulluksi
page-heading = What was it like to use our services?
page-lead = Tell it in your own words. The bot asks one thing at a time and you decide what to answer. Nothing is sent until you press Send.
plain-link = The same conversation on a simple page, without JavaScript
demonstration = This is a demonstration. The organisation is invented and your feedback goes to no real service.

plain-title = Tell us about your experience – simple page – Kuulluksi
plain-lead = On this page the conversation goes one form at a time. Your browser needs no JavaScript and nothing is stored in it. You can leave the page and come back with the browser's back button.
plain-start = Start the conversation
plain-go-on = Go on
left-title = Weather
plain-code = Do you have a code from earlier feedback?

demo-title = Municipality of Esimerkkilä
demo-notice = This is a page of an invented municipality that uses the chat window.
demo-town = Municipality of Esimerkkilä
demo-nav = Menu
demo-nav-care = Health and care
demo-nav-school = Schools and day care
demo-nav-decisions = Decisions
demo-heading = Health and care
demo-text = Here you find the services of the municipality and the wellbeing services county. Ask for advice if you are not sure whom to contact.
demo-first = Health centre
demo-first-text = Appointments on weekdays. If it is urgent, you are seen on the same day.
demo-second = Home care
demo-second-text = Help with everyday life at home. On the first visit we make a plan together.
demo-third = Maternity and child health clinic
demo-third-text = Support during pregnancy and the child's first years, for the whole family.

title = Conversation
launch = Tell us how it was
waiting = New messages: { $count }
close = Close
log = Conversation
bot = Bot:
you = You:
options = Options
asides = Go back or skip
always = Always at hand
progress = Question { $number } of { $total }

answer-label = Your answer
search-label = Name of the place or service
own-label = Or a word of your own
point-label = Or write a word
code-label = Code
send = Send
search = Search
add = Add
point = Remove
done = Done
enter-hint = Enter sends. Shift + Enter starts a new line.
write-first = Write a few words first. You can also skip the question.
choose-first = Choose something first. You can also skip the question.

help = Help
language = Language
stop = Take a break
erase = Erase everything
save = Save conversation
code = I have a code
code-look = Look
code-given = I gave the code.
again = Start a new one
exit = Leave now
exit-address = https://en.ilmatieteenlaitos.fi/

sending = Sending…
offline = No connection. Your answer is safe on this page and goes out when the connection is back. You can keep writing.
busy = The server does not answer just now. Your answer is safe on this page and we are trying again.
checking = One moment: I am checking that this is not a robot. You need not do anything.
plain-busy = Many messages are coming at once. Nothing of yours is lost. Wait a moment and send it again.
plain-retry = Send again
refused = This could not be taken. Try again, or load the page again.
too-long = The message is too long at once. Send it in parts.

kept-name = Messages about your feedback
keep-ask = When there is news about your feedback, a message comes to this page. If you close the page, you will find it only if your device remembers the feedback. Do not press Remember if others use this device too.
kept = This device remembers your feedback. New messages wait on this page. Anyone who uses this device can open them.
keep = Remember on this device
forget = Forget on this device
forgotten = This device no longer remembers your feedback.

## Going on at another device

handover = Move to my phone
handover-show = Scan the code with your own phone within two minutes. The conversation moves to your phone and disappears from this device. Text you have not sent does not move.
handover-code = Code for your phone's camera
handover-or = Or open this address on your phone:
handover-ask = Which number does your phone show?
handover-none = I see no number
handover-number = On the other device, choose this number:
handover-wait = The conversation comes here once you have chosen it.
handover-gone = The conversation did not move. It goes on here. You can get a new code.
handover-void = This code is no longer good. Get a new one on the other device.
handover-busy = The conversation cannot be moved just now. Try again in a moment.
handover-away = The conversation goes on at another device.
cancel = Cancel
