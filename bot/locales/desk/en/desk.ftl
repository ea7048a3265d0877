# The desk in English. Speak to the reader: short, calm, direct.

## On every page

page-title = { $page } – Kuulluksi
skip-to-content = Skip to content
header-label = Desk
nav-label = Pages
nav-queue = Feedback
log-out = Log out
language-label = Language
language-name = English
demonstration = This is a demonstration. The organisation and every feedback are invented.
date = { $day } { $month ->
    [1] January
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
   *[12] December
} { $year }

## Logging in

login-title = Log in to the desk
login-lead = Here you read what clients have experienced, and tell them what is done about it.
login-name = User name
login-password = Password
login-button = Log in
login-wrong = The user name or the password is not right. Check both and try again.
login-wait = { $minutes ->
    [one] Several attempts in a row have failed. Wait a minute and try again.
   *[other] Several attempts in a row have failed. Wait { $minutes } minutes and try again.
}
login-help = If you cannot get in, ask the administrator for a new invitation.
login-out = You have logged out.
login-needed = Log in to reach the page you were opening.

## The password

password-title = Change password
password-first-title = Choose your own password
password-first-lead = You logged in with a one-time password. Choose your own instead, and you can start reading.
password-now = Present password
password-now-first = One-time password
password-new = New password
password-new-help = At least { $least } characters. Four or five random words make a good password.
password-again = New password once more
password-button = Save password
password-wrong = The present password is not right.
password-short = The new password needs at least { $least } characters.
password-long = The new password can have at most { $most } characters.
password-same = Choose a password that differs from the present one.
password-named = Choose a password that does not contain your user name.
password-differs = Write the new password the same way in both fields.
password-saved = The password has been changed. Your other open sessions have been closed.

## The queue

queue-title = Feedback
queue-latest = The latest is edition { $number }. Feedback comes in editions, so that the time does not reveal who wrote.
queue-added = Additions in edition { $number }
queue-bursts = In the newest edition, many came on the same day: { $services }. If there was an event, all is well. If not, read these with care: somebody may have sent several.
queue-filter-label = Filter feedback
queue-status = Status
queue-status-any = All statuses
queue-service = Service
queue-service-any = All services
queue-edition = Edition
queue-edition-any = All editions
queue-filter-button = Show
queue-clear = Clear filters
queue-shown = Showing: { $what }
queue-next = Next
queue-open = Open feedback
edition = Edition { $number }
edition-latest = Edition { $number }, latest
no-words = No written account
no-service = Service not known
queue-more = Show older
queue-none-title = No feedback has come yet
queue-none = Once clients have told their experiences and the first edition is ready, feedback shows here. There is nothing you need to do.
queue-no-match-title = No feedback matches these filters
queue-no-match = Change the filters or show all feedback.

## One feedback

feedback-title = Feedback: { $service }
feedback-back = Feedback
next-label = Next
next-jump = Go to the form
story-title = What the client told
story-empty = The client did not answer any of the questions.
story-erased = The account has been erased at the client’s wish.
story-added = The client added in edition { $number }
history-title = What has happened
history-edition = Came in edition { $number }
history-no-words = The client was sent the ready-made message without words of your own.
history-other = The same words in other languages
heard-yes = The client answered that they were heard.
heard-partly = The client answered that they were partly heard.
heard-no = The client answered that they were not heard.

form-title = What next?
form-none-title = Nothing to do now
form-none-closed = The handling has ended. If the client answers that they were not heard, the feedback opens again.
form-none-withdrawn = The client has withdrawn the feedback, and it is not handled any more.
form-after = Choose the next step
form-role = Who answers the client
form-role-help = The client sees the title of the role, never a name.
form-role-choose = Choose a role
form-text = Your words to the client in Finnish
form-text-help = Write briefly, as if you spoke to them. Do not mention anyone’s name.
form-text-required = Required.
form-text-optional = Optional.
form-others = The same words in other languages
form-others-help = You do not see which language the client uses. In a language you do not write in, the client gets the ready-made message in their own language and your words in Finnish.
form-preview-title = What the client will read
form-preview-empty = Choose a step and who answers to see the message.
form-preview-button = Preview
form-preview-note = The message goes out only if the client wished to hear back. It may go out later.
form-save = Save and tell the client
words-in-fi = In Finnish
words-in-fi-simple = In easy Finnish
words-in-sv = In Swedish
words-in-en = In English

saved-title = Saved
saved = The status is now “{ $status }”. The client gets a message if they wished to hear back.
saved-onward = Back to feedback

problem-summary = Not saved yet
changed-title = Someone else has just changed this feedback
changed-lead = The status is now “{ $status }”. Nothing was saved, and what you wrote is still in the form. Read first what has happened, then decide whether to save.
changed-gone = The step you chose is no longer possible. Choose another.
changed-over = Nothing can be recorded for this feedback now. This is what you wrote:

## Statuses: name, next step, deed, what the client is told

status-received = Received
status-read = Read
status-in-handling = In handling
status-asked = Client asked
status-passed-on = Passed on
status-needs-decision = Needs a decision
status-decided-change = Decided to change
status-decided-no-change = Decided not to change
status-done = Done
status-reopened = Reopened
status-withdrawn = Withdrawn

next-received = Read the feedback
next-read = Decide how to go on
next-in-handling = Bring it to a decision
next-asked = Wait for the client’s answer
next-passed-on = The new reader reads it
next-needs-decision = Wait for the level above
next-decided-change = Make the change and tell
next-decided-no-change = Finish the handling
next-done = Nothing to do
next-reopened = Read again and take it up
next-withdrawn = Nothing to do

kind-open = Waits for you
kind-waiting = Waits for others
kind-decided = Decided
kind-closed = Ended

move-read = Mark as read
move-in-handling = Take into handling
move-asked = Ask the client
move-passed-on = Pass on to someone else
move-needs-decision = Take it to the level above
move-decided-change = Decide to change
move-decided-no-change = Decide not to change
move-done = Mark as done

told-read = The client is told which role has read the feedback. Words of your own are optional.
told-in-handling = Tell who handles it and what happens next.
told-asked = Ask one clear question. The client may leave it unanswered.
told-passed-on = Tell who takes it over and why.
told-needs-decision = Tell who decides, and by when.
told-decided-change = Tell what will change, and by when.
told-decided-no-change = Tell honestly why not, and what else the client can do.
told-done = Tell what changed. Later the client is asked whether they were heard.

## What a rule prevented

refused-unknown-feedback = There is no such feedback. It may have been erased.
refused-changed-meanwhile = The feedback has changed meanwhile. Its status is now “{ $now }”.
refused-no-status = Choose the next step.
refused-unknown-status = There is no status “{ $after }”.
refused-move = The status cannot move from “{ $before }” to “{ $after }”.
refused-role = Choose who answers from the list.
refused-text-missing = Write a few words to the client in Finnish.
refused-text-too-long = Shorten the text ({ $language }): at most { $limit } characters.
refused-language = Words cannot be written in “{ $language }”.

## When a page cannot be shown

missing-title = Page not found
missing = The address may be wrong, or the feedback has been erased at the client’s wish.
forbidden-title = The form could not be accepted
forbidden = The form was too old, or did not come from this page. Nothing was saved. Open the page again and try once more.
failed-title = Something went wrong
failed = Nothing was saved. Try again in a moment. If it goes on, tell the administrator.
refused-title = The request could not be handled
refused = Nothing was saved. Go back to the feedback and try again.
to-queue = To feedback

role-handler = handler
role-supervisor = supervisor
role-coordinator = coordinator
role-administrator = administrator
