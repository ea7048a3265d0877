### What the bot says in any conversation. Labels have at most 20 characters.

language-name = English

## Labels

skip = Skip
back = Back
done = Done
keep = Keep this
remove = Remove this
continue = Go on
later = Go on later
erase = Erase everything
start = Start a new one
erase-yes = Erase everything
erase-no = Don’t erase
review-send = Send
review-send-clear = Send and clear
review-change = Change something
review-masks = Remove words
review-erase = Erase everything
change-nothing = Change nothing
consent-agree = OK, let’s start
consent-more = Tell me more
consent-decline = I don’t want to
service-unknown = I don’t know
service-other = Something else
service-yes = Yes
receipt-saved = I have the code
erase-later-label = Erase feedback
reach-chat = In this chat
reach-receipt = With a code
reach-none = Not at all
pace-edition = With the others
pace-soon = Next morning
reach-any = Any time of day
reach-morning = Mornings 8–12
reach-afternoon = Afternoons 12–16
reach-evening = Evenings 16–20
reach-code-too = I want a code too
reach-code = with a code too

## What each way costs, one line each

reach-chat-detail =
    { $follows ->
        [mailbox] The message comes to this page. If you close the page, you will find it only if you let this device remember the feedback. We keep a closed token that does not tell who you are.
       *[here] The message comes here, and does not say what it is about. We keep a closed address. An administrator could technically open it.
    }
reach-receipt-detail = You get a code, and look for yourself. We keep nothing that leads to this conversation.
reach-none-detail = You will not hear from us, and you cannot erase the feedback once it is sent.
review-send-clear-detail =
    { $reach ->
        [chat] I delete the messages in this chat. Only the button that erases your feedback stays.
        [receipt] I delete the messages in this chat. Your code goes from here too.
       *[none] I delete the messages in this chat.
    }
pace-edition-detail = Your feedback is read together with others, so that the time does not give you away. You may have to wait.
pace-soon-detail = Your feedback is read alone. The reader can work out the day you wrote, and from that perhaps who you are.

## Words that are commands when typed

command-back = back, go back, previous
command-skip = skip, next, pass, rather not say
command-stop = stop, pause, quit, exit, go on later
command-erase = erase, erase everything, delete everything, clear
command-language = language, change language, languages
command-help = help, instructions, how does this work
command-state = state, status, where am i
command-start = start, begin, start over, start a new one
command-done = done, ready, finished, that is all

## When text comes

text-more = I have kept that. You can write more. When you have finished, press Done.
text-empty = There were no words in that message. Write a few, or skip the question.
text-too-long =
    { $left ->
        [0] There is no more room here: { $limit } characters are full. Your last message was not kept, but everything else was.
       *[other] That no longer fits into the same answer, and it was not kept. There is room for { $left } more characters. Make it shorter and send it again.
    }
text-now =
    You wrote here earlier:

    { $text }

    If you write a new answer, it takes the place of the old one.
added-to = I added this to: { $title }.

## When something else comes

not-understood = I did not understand that. Try once more.
not-read =
    { $what ->
        [voice] I cannot listen to voice messages, and yours was not kept. Write the same in your own words, or press a button.
        [photo] I cannot look at pictures, and yours was not kept. Say in words what it shows, or press a button.
        [sticker] Stickers are nice, but I cannot read them. Write a few words, or press a button.
        [video] I cannot watch videos, and yours was not kept. Say in words what it shows, or press a button.
        [document] I cannot open files, and yours was not kept. Write the main thing here, or press a button.
        [contact] I do not take contact details, and nothing was kept. Write a few words, or press a button.
        [location] I do not take locations, and nothing was kept. Write the place in words, or press a button.
       *[other] I cannot read that kind of message, and it was not kept. Write a few words, or press a button.
    }
old-button = That button belongs to an earlier point. Let’s go on from here.
too-many = You can choose { $most } at most. Take one away first.
choices-so-far = You have chosen: { $words }. You can choose more or take some away. When you have finished, press Done.
misses = Would you like to go on later?
paused = All right, let’s take a break. Your answers wait here for { $hours } hours. Write anything to go on.
erase-sure = Shall I erase everything you have answered in this conversation?
erased =
    { $channel ->
        [telegram] Everything is erased, and nothing was sent.
       *[other] Everything is erased, and nothing was sent. If you still see the messages on your screen, you can delete them yourself.
    }
language-ask = Which language would you like to use?
help =
    I am a feedback bot. I ask one thing at a time, and you decide what to answer. Nothing is sent before you press Send.

    You can write at any time:
    back – return to the question before
    skip – move on
    stop – take a break
    erase – erase everything
    language – change language
    state – hear where we are

    If it is an emergency, call 112 now. I cannot send help.
state = The conversation is open, and nothing has been sent yet. Your answers are kept.
expired = There is no open conversation. Your feedback has already been sent, or the conversation has ended and was erased. You can start a new one.
finish-first = You have feedback under way, and it is safe. Send it or erase it first. Then press the same button again.
welcome-back = Welcome back. Your answers are kept, and we go on from where you stopped.
nothing-before = This is the first question.
cannot-skip = I need an answer to this one.

## Finding the service

service-found = Do you mean one of these?
service-within = Which of these is it?
service-none = I did not find that. Write the name another way, or choose I don’t know.
service-confirm = Are you telling about this place: { $service }?
service-whole = { $service }, I’m not sure which part

## Before sending

review-intro = This is everything we will keep:
review-skipped = you skipped this
change-ask = What would you like to change?
receipt-show =
    Your code is

    { $code }

    Write it down. A lost code cannot be found again.
receipt-type = Type the code here once, so that you know you have it right. You can also press the button.
receipt-wrong = That is not the same code. Look at the digits once more.
erase-later = Keep this message. With it you can erase your feedback later.
erase-later-go-on = Once you have kept the message, you can go on. At what time of day may I send you messages?
reach-hours = At what time of day may I send you messages?

## A day in writing

date =
    { $day } { $month ->
       *[1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        [12] December
    } { $year }

## What could give the client away: what was found in the words. It is never said that all was found.

weigh-name =
    { $kind ->
        [STAFF] I found a name that seems to be a worker’s: { $words }
       *[other] I found a name in your text: { $words }
    }

    Here: { $place }

    If the name stays, only the first reader sees it. Shall I remove the name, so that nobody reads it?
weigh-name-mask = Remove the name
weigh-name-leave = Keep the name
weigh-detail =
    { $kind ->
        [HETU] I removed a personal identity code from your text: { $words }
        [PHONE] I removed a phone number from your text: { $words }
        [EMAIL] I removed an e-mail address from your text: { $words }
        [ADDRESS] I removed an address from your text: { $words }
        [POSTCODE_CITY] I removed a postcode and place from your text: { $words }
        [DATE_EXACT] I removed an exact date from your text: { $words }
        [IBAN] I removed an account number from your text: { $words }
        [CASE_ID] I removed a case or customer number from your text: { $words }
        [PLATE] I removed a number plate from your text: { $words }
        [LINK] I removed a link from your text: { $words }
       *[HANDLE] I removed a user name from your text: { $words }
    }

    Here: { $place }

    Nobody reads it, unless you choose to keep it.
weigh-detail-mask = That’s fine
weigh-detail-leave = Keep it
weigh-rare =
    You wrote: { $words }

    Few others can say the same. Could someone recognise you from this?
weigh-rare-mask = Remove this
weigh-rare-leave = Keep this
weigh-unchecked = I could not check your text. Please look yourself for names, numbers, or anything else that tells who you are.
weigh-unchecked-leave = I have looked
weigh-all = Remove all
weigh-more = Remove words

passages-ask = Where do you want to remove words?
passages-none = You have not written anything that words could be removed from.
passage = Place { $number }
words-ask =
    Press the words or write them. When you are ready, press Done.

    “{ $text }”

    Which words shall I remove?
words-masked = I removed it.
words-not-there = This is not in your text, so I removed nothing.
masks-ask = I found these, or you pointed at them. I do not find everything, so look through your text as well. Press one to change it.
masks-none = Nothing has been removed from your text. If something in it tells who you are, you can remove it.
masks-masked = removed: { $place }
masks-left = kept: { $place }
recognise-rare = You wrote: { $words }. Few others can say the same.
recognise-unchecked = I could not check everything that you wrote. Please look through it yourself.

# What stands in the place of what was removed.
mask-hetu = [identity code]
mask-phone = [phone number]
mask-email = [e-mail]
mask-address = [address]
mask-postcode-city = [postcode]
mask-date-exact = [date]
mask-iban = [account number]
mask-case-id = [number]
mask-plate = [number plate]
mask-link = [link]
mask-handle = [user name]
mask-person = [name]
mask-staff = [worker’s name]
mask-rare = [removed]
mask-own = [removed]

## Signposts: before the feedback goes on, never instead of it

signpost-continue = You can still go on with your feedback.

signpost-emergency =
    If it is an emergency, call { $number } now.
    This bot cannot send help.
signpost-crisis =
    If you are thinking of death or cannot go on, you can talk to someone: the Crisis Helpline { $number_en } answers in English at certain times, and { $number } in Finnish day and night.
    If you are in danger now, call { $emergency }.
signpost-violence =
    Nollalinja helps if someone close to you is violent or threatens you: { $number }, free of charge, day and night.
    If you are in danger now, call { $emergency }.
signpost-child =
    Children and young people can call the MLL helpline, in Finnish: { $number }, free of charge.
    If a child is in danger now, call { $emergency }.
signpost-crime =
    Victim Support Finland helps people who have met with a crime: { $number }, free of charge, no name needed.
    This feedback is not a report to the police.
signpost-urgent-care =
    If you need care soon, call your health station. When it is closed, call the Medical Helpline: { $number }, free of charge.
    If a life is in danger, call { $emergency }.
signpost-injury =
    If treatment harmed you, you can apply for compensation from the Patient Insurance Centre: { $site }. You usually have { $years } years.
    The patient ombudsperson gives advice free of charge.
signpost-appeal =
    If you think a decision is wrong, you can ask to have it changed. The instructions come with the decision, and you often have { $within } days.
    Feedback does not change the decision or stop the clock.
signpost-complaint =
    If you want the matter looked into, you can make an objection to the unit. The answer usually comes in about { $weeks_most } weeks. It needs your name, so it cannot be made here.
    The patient and social ombudspersons give advice free of charge.
signpost-authority =
    You can complain to the Finnish Supervisory Agency ({ $site }) or the Parliamentary Ombudsman. A matter more than { $years } years old is not usually looked into.
    A complaint needs your name, so it cannot be made here.
signpost-records =
    You can ask the service for the log data: they show who has looked at your records.
    The Office of the Data Protection Ombudsman gives advice: { $site }.
signpost-discrimination =
    If you have been discriminated against, the Non-Discrimination Ombudsman gives advice: { $site }.
    Your feedback is read here all the same.
signpost-wants-help =
    I cannot book appointments, make calls or handle your case. Please contact the service directly.
    Do not write your telephone number here, so that nobody recognises you.
signpost-own-work =
    This channel is for clients. Matters of your own workplace have a channel for staff.
    If you are telling what you met with as a client, you are in the right place.

## An edited message and the application's own keyboard (Telegram)

edited = I changed your answer the same way. You can write more. When you are ready, press Done.
edit-late = That answer has already been noted, so editing the message did not change it. Write back to return to the question, or change it before you send.
keyboard-on = The answers are now a keyboard below the text field. The same command switches back.
keyboard-off = The answers are below the messages again.
