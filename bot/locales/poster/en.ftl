### The poster.

title = How was it here?
title-collection = Tell us how it was
lead = Tell us in your own words. We read what you write. If you like, you will hear what we do about it.
how = How to begin
how-first = 1 Open your phone’s camera.
how-second = 2 Point it at the black square.
how-third = 3 Press the link.
web = On the web
telegram = In Telegram
telegram-guest = Write there: /feedback
kept = What we keep
kept-who =
    { $every ->
        [at-once] We do not ask your name, and staff are not shown who wrote.
       *[other] We do not ask your name, and staff do not see who wrote, or when.
    }
kept-words =
    { $years ->
        [0] Your words are kept for at most { $days } days.
        [one] Your words are kept for at most a year.
       *[other] Your words are kept for at most { $years } years.
    }
kept-telegram = Telegram knows that you write to the bot.
emergency = If it is an emergency, call { $number }. You cannot get help here at once.
