language = Hello. I am a feedback bot of { $organisation }. Which language would you like?
    .fi = Suomi
    .fi-simple = Selkokieli
    .sv = Svenska
    .en = English

purpose =
    We would like to know what waiting was like. The head of the service reads what you write.

    This takes two minutes. You can skip questions.

notice =
    We do not know who you are. We read feedback { $every ->
        [at-once] as soon as it comes
        [daily] once a day
       *[weekly] once a week
    }. If it is an emergency, call 112: this bot cannot send help.
notice-more = An unfinished conversation is kept for { $hours } hours. What you write may tell a reader who you are.
notice-declined = All right. Nothing was saved.

place = Where did you wait? Write the name of the place.
    .title = Where

waiting = How did the waiting go?
    .title = Waiting
    .badly = Badly
    .so-so = So-so
    .well = Well

waiting-why = What made it so?
    .title = Why

room = What was the room like? You can choose up to three words, or write your own.
    .title = The room
    .calm = Calm
    .clean = Clean
    .loud = Loud
    .crowded = Crowded
    .cannot-say = I can’t say

room-better = What would make the room better?
    .title = Better room

told = Did anyone tell you how long it would take?
    .title = Told how long
    .yes = Yes
    .no = No

told-what = What would you have liked to know?
    .title = Wanted to know

ready = Is there something you would like to change before you send it?
    .change = Change something
    .ready = It is ready

recognise = Could someone on the staff recognise you from what you wrote?
    .edit = Change something
    .fine = I don’t mind
    .unsure = I’m not sure
    .mask = Remove words

hear = How would you like to hear what becomes of it?
    .title = How I will hear

when = When shall your feedback be read?
    .title = When it is read

review = Shall I send this?

end =
    Thank you. { $reach ->
        [chat] I will tell you here when it has been read.
        [receipt] Your code shows you what becomes of it.
       *[none] I will send you nothing, as you wished.
    }
