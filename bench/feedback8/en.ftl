language = Hello. Which language shall we use?
    .en = English

purpose = We would like to know what it was like to use the services of { $organisation }.

notice =
    We do not know who you are. { $every ->
        [daily] Feedback is read once a day.
       *[other] Feedback is read once a week, several together.
    } An unfinished conversation is kept for { $hours } hours.
notice-more = Nobody but the readers of this feedback sees what you write.
notice-declined = All right. Nothing was saved.

service = Which service is it about?
    .title = Service

what = What happened? Tell it in your own words.
    .title = What happened

feeling = How did it feel?
    .title = How it felt
    .very-bad = Very bad
    .bad = Bad
    .mixed = Mixed
    .good = Good
    .very-good = Very good

change = What should change?
    .title = What should change

review = Shall I send this?

end = Thank you. Your feedback has arrived.
