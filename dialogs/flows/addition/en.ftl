### Adding to feedback that has been sent, or answering a question.

purpose = Here you can add to your feedback, or answer what you were asked. The person dealing with your feedback reads it.

reading-day =
    { $weekday ->
       *[1] on Monday
        [2] on Tuesday
        [3] on Wednesday
        [4] on Thursday
        [5] on Friday
        [6] on Saturday
        [7] on Sunday
    }

notice =
    Before you start: each answer tells a little more about you.

    { $every ->
        [at-once] It is read at once, so staff can work out when you wrote.
        [daily] It is read by tomorrow.
       *[weekly] It is read next { reading-day }.
    } We still do not know who you are.

notice-more =
    What you add joins your feedback. The reader sees them together. The more you tell, the easier it is to guess who you are.

    { $channel ->
        [telegram] Telegram knows that you are writing to this bot and may see your messages.
       *[other] Only our own server gets your messages.
    }

    You need not answer. Your feedback is dealt with all the same.

notice-declined = All right. Nothing was sent. Your feedback is as it was.

added = What would you like to add or answer? You can send several messages. When you have finished, press Done.
    .title = Addition

recognise =
    Could someone on the staff recognise you from what you wrote?

    Think of names, dates, and things that only you and they know.
    .edit = Change something
    .fine = I don’t mind
    .unsure = I’m not sure
    .mask = Remove words

review = Shall I send this?

end =
    { $every ->
        [at-once] Thank you. Your addition has arrived and can be read at once.
        [daily] Thank you. Your addition will be read by tomorrow.
       *[weekly] Thank you. Your addition will be read next { reading-day }.
    }
