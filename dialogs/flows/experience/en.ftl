### An experience, in English. A message is named after its question; .title is the answer's short name.
### A message that another one refers to is a part of it (reading-day).

language =
    Hello. I am a feedback bot, and { $organisation } is responsible for me.

    Which language would you like to use?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    { $demo ->
        [yes] This is a demonstration. The organisation is invented, and what you write goes to no real service. In real use I would say: we would like to know what it was like to use our services.
       *[no] We would like to know what it was like to use our services.
    } Not marks out of five, but what happened and how it felt. The person in charge of the service reads what you write. If you wish, we will tell you what is done about it.

    It takes about five minutes. You can skip any question.

## The notice: what we know and what we do not

reading-day =
    { $weekday ->
       *[1] on Mondays
        [2] on Tuesdays
        [3] on Wednesdays
        [4] on Thursdays
        [5] on Fridays
        [6] on Saturdays
        [7] on Sundays
    }

notice =
    Before you start:

    { $every ->
        [at-once] – We do not know who you are. We read feedback as soon as it comes. Staff can therefore work out when you wrote, and from that perhaps who you are.
        [daily] – We do not know who you are. We read feedback once a day. Staff cannot see who wrote, but they can work out the day.
       *[weekly]
            { $k ->
                [0] – We do not know who you are. We read feedback { reading-day }. Staff cannot see who wrote, but they can work out the week.
                [1] – We do not know who you are. We read feedback { reading-day }. Staff cannot see who wrote, but they can work out the week.
               *[other] – We do not know who you are. Staff cannot see who wrote, or when. We read feedback { reading-day }, several together, so that the time does not give you away. You wait at most { $weeks } weeks.
            }
    }
    { $channel ->
        [telegram]
            { $web ->
                [none] – Telegram knows that you are writing to this bot and may see your messages.
               *[other] – Telegram knows that you are writing to this bot and may see your messages. If you would rather avoid that, write here: { $web }
            }
        [terminal] – Only our own server gets your messages. The terminal shows your text until you close it.
       *[other] – Only our own server gets your messages. If other people use this device, close the page when you are done.
    }
    – An unfinished conversation is kept for { $hours } hours. Then it is erased.
    – If it is an emergency, call 112 now. This bot cannot send help.

notice-more =
    This is what we want you to know:

    { $channel ->
        [telegram] 1. Telegram knows that you are writing to this bot. Your messages are kept on Telegram’s servers, and they are not closed to Telegram itself.
       *[other] 1. Only our own server gets your messages. No outside service takes part.
    }

    2. If you tell something that only you can know, a reader may recognise you. We will ask you about it, but we cannot be sure.

    3. The way you write can give you away too. So can your language, if few people speak it where you live.

    4. Anyone who uses your device may see this conversation. You can delete the messages or close the page. On a shared device, do it as soon as you finish.

    { $channel ->
        [telegram] 5. The network of a workplace, a library or the service itself sees that you use Telegram. It does not see what you wrote.
       *[other] 5. The network of a workplace, a library or the service itself sees which page you visited. It does not see what you wrote.
    }

    { $every ->
        [at-once] 6. We read feedback as soon as it comes, so a reader may connect it with your visit. You can wait a few days after the visit before you send it.
        [daily] 6. We read feedback once a day. If few people answer, we wait for others, at most { $weeks } weeks. Then your feedback is read together with that of a larger area. If the whole organisation has too little by then, we wait a little longer.
       *[weekly] 6. We read feedback { reading-day }. If few people answer, we wait for others, at most { $weeks } weeks. Then your feedback is read together with that of a larger area. If the whole organisation has too little by then, we wait a little longer.
    }

    7. You choose how you hear from us. Before you send anything, I will tell you what each way costs. We cannot help in an emergency: call 112.

    8. A lost code cannot be found again. Without the code, or the button that stays in this conversation, feedback you have sent cannot be erased.

notice-declined = All right. Nothing was saved. You can come back whenever you like, and you get the same service without giving feedback.

## The place and the teller

service =
    Where were you?

    Write the name of the place or the service. You can also just say “home care”.
    .title = Where

rhythm =
    { $every ->
        [at-once] Feedback about this service is read as soon as it comes. Staff can therefore work out when you wrote, and from that perhaps who you are.
        [daily] Feedback about this service is read once a day. Staff cannot see who wrote, but they can work out the day.
       *[weekly]
            { $k ->
                [1] Feedback about this service is read { reading-day }, even one at a time. Staff cannot see who wrote, but they can work out the week.
               *[other] Feedback about this service is read { reading-day }, several together, so that the time does not give you away.
            }
    }

behalf = Whose experience is it?
    .title = Whose experience
    .self = My own
    .close-one = Someone close to me
    .helped = I have a helper
    .group = A group’s

group = Which group are you speaking for, and roughly how many are you?
    .title = Group

## The experience

what-happened = What happened? Tell it in your own words. You can send several messages. When you have finished, press Done.
    .title = What happened

feelings = How did you feel? You can choose up to five words, or write your own.
    .title = How it felt
    .relieved = Relieved
    .grateful = Grateful
    .safe = Safe
    .respected = Respected
    .unsure = Unsure
    .disappointed = Disappointed
    .angry = Angry
    .afraid = Afraid
    .invisible = Invisible
    .sad = Sad
    .powerless = Powerless
    .frustrated = Frustrated
    .cannot-say = I can’t say

feelings-why =
    { $feeling ->
        [relieved] What was it that relieved you?
        [grateful] What were you grateful for?
        [safe] What made you feel safe?
        [respected] What made you feel respected?
        [unsure] What made you feel unsure?
        [disappointed] What disappointed you?
        [angry] What made you angry?
        [afraid] What were you afraid of?
        [invisible] What made you feel invisible?
        [sad] What made you sad?
        [powerless] What made you feel powerless?
        [frustrated] What frustrated you?
       *[other] What made you feel that way?
    }
    .title = Why it felt so

what-mattered = What mattered most to you, good or bad?
    .title = What mattered most

what-would-help = What would have helped you then?
    .title = What would help

what-should-change = What should change? You can also say what should stay as it is.
    .title = What should change

## Before sending

recognise =
    Could someone on the staff recognise you from what you wrote?

    Think of names, dates, and things that only you and they know.
    .edit = Change something
    .fine = I don’t mind
    .unsure = I’m not sure
    .mask = Remove words

shareable = May we show your words to others, without names? If you say no, only staff read them.
    .title = May be shown
    .yes = Yes
    .no = No

reader = May the worker you wrote about read your feedback? If you say no, someone outside the unit reads it first and decides who else may read it.
    .title = The worker may read
    .yes = Yes
    .no = No

reach = How would you like to hear what becomes of your feedback?
    .title = How I will hear

pace = When shall your feedback be read?
    .title = When it is read

review = Shall I send this?
    .title = Review

by-when =
    { $latest ->
        [none] in { $weeks } weeks at the latest
       *[other] by { $latest } at the latest
    }

soon-day =
    { $latest ->
        [none] the next morning
       *[other] the next morning, by { $latest } at the latest
    }

end =
    { $every ->
        [at-once] Thank you. Your feedback has arrived and can be read at once.
        [daily]
            { $k ->
                [0] Thank you. Feedback is read once a day.
                [1] Thank you. Feedback is read once a day.
               *[other] Thank you. Feedback is read once a day, several at a time, and yours { by-when }. If the whole organisation has too little by then, we wait a little longer.
            }
       *[weekly]
            { $k ->
                [0] Thank you. Feedback is read { reading-day }.
                [1] Thank you. Feedback is read { reading-day }.
               *[other]
                    { $pace ->
                        [soon] Thank you. Your feedback is read { soon-day }.
                       *[edition] Thank you. Feedback is read { reading-day }, several at a time, and yours { by-when }. If the whole organisation has too little by then, we wait a little longer.
                    }
            }
    }

    { $reach ->
        [chat]
            { $days ->
                [0] I will tell you here when it has been read. You can erase it with the button that stays in this conversation.
               *[other] I will tell you here when it has been read. From then on the service has { $days } days to answer. You can erase your feedback with the button that stays in this conversation.
            }
        [receipt]
            { $days ->
                [0] Once it has been read, your code shows you what becomes of it. With the same code you can erase it.
               *[other] Once it has been read, your code shows you what becomes of it. From then on the service has { $days } days to answer. With the same code you can erase your feedback.
            }
       *[none] I will send you nothing, as you wished. The feedback can no longer be erased, because nothing leads from you to it.
    }
