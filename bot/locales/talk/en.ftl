### What the bot says outside a conversation: a message has come, a status has changed, a code is looked up.

## Discreet: does not say what it is about

notice = There is a message for you.
notice-open = Open
gone = There is nothing behind this button any more. The message is too old, or has been erased.

## Statuses. The staff's own words follow in a paragraph of their own.

status-received = Your feedback has arrived. Nobody has read it yet.
status-read = Your feedback has been read. Read by: { $role }.
status-in-handling = Your feedback is being dealt with. By: { $role }.
status-asked = There is a question about your feedback. Asked by: { $role }.
status-passed-on = Your feedback was passed on to where it belongs. Passed on by: { $role }.
status-needs-decision = The matter waits for a decision that the reader cannot make alone. You hear this from: { $role }.
status-decided-change = Because of your feedback, something will change. Decided by: { $role }.
status-decided-no-change = A decision has been made about your feedback, and nothing will change. Decided by: { $role }.
status-done = Your feedback has been dealt with to the end. You hear this from: { $role }.
status-reopened = You told us that you were not heard. Your feedback will be looked at again.
status-withdrawn = You withdrew your feedback. It is no longer dealt with.
answer-came = Your answer has arrived, and your feedback is being dealt with again.
you-added = You added something to your feedback.
other-language =
    { $language ->
        [sv] The following message is written in Swedish.
        [en] The following message is written in English.
       *[other] The following message is written in Finnish.
    }

## Were you heard

heard-ask = Were you heard?
heard-yes = Yes
heard-partly = Partly
heard-no = No
next-reading =
    { $every ->
        [at-once] straight away
        [daily] by tomorrow
        [weekly]
            { $weekday ->
               *[1] next on Monday
                [2] next on Tuesday
                [3] next on Wednesday
                [4] next on Thursday
                [5] next on Friday
                [6] next on Saturday
                [7] next on Sunday
            }
       *[other] next time, together with others
    }
heard-thanks =
    { $answer ->
        [no] Thank you for telling us. Your answer will be read { next-reading }, and your feedback will then be looked at again.
       *[other] Thank you for telling us. Your answer will be read { next-reading }.
    }

## The code

receipt-ask = Type your code, 16 digits. Spaces do no harm.
receipt-found = I found your feedback. This is what has become of it:
receipt-unknown =
    { $every ->
        [at-once] I cannot find feedback with this code. Please check the digits. If you sent it just now, try again in a moment.
        [daily] I cannot find feedback with this code. Please check the digits. If you sent it recently, it is still waiting to be read: feedback is read once a day, and it may have to wait for weeks.
        [weekly] I cannot find feedback with this code. Please check the digits. If you sent it recently, it is still waiting to be read: feedback is read { next-reading }, and it may have to wait for weeks.
       *[other] I cannot find feedback with this code. Please check the digits. If you sent it recently, it is still waiting to be read, and that may take weeks.
    }
receipt-deleted-from-chat = I removed the code from this chat, so that nobody else sees it.

## Buttons under an opened message and under a code

deed-add = Add something
deed-answer = Answer
deed-withdraw = Withdraw feedback
deed-erase = Erase feedback
deed-hide = Hide message

## Withdrawing feedback that has been sent

withdraw-sure = Shall I withdraw your feedback? It will not be dealt with after that, and you get no answer. Staff can still read your words. To have those removed too, choose to erase.
withdraw-yes = Withdraw feedback
withdraw-no = Don’t withdraw
withdraw-asked =
    { $every ->
        [at-once] Your feedback is being withdrawn now.
        [daily] Your feedback will be withdrawn by tomorrow.
       *[other] Your feedback will be withdrawn when feedback is next read, at the latest.
    } What you wrote stays. You can still erase it with your code.
withdraw-kept = All right, your feedback is still being dealt with.

## Erasing feedback that has been sent

erase-sure = Shall I erase the feedback you sent? It cannot be brought back.
erase-yes = Erase feedback
erase-no = Keep it
erase-asked =
    { $every ->
        [at-once] Your feedback is being erased now.
        [daily] Your feedback will be erased by tomorrow.
       *[other] Your feedback will be erased when feedback is next read, at the latest.
    }
    Your words, your additions and your code go.
    { $backup_days ->
        [one] Backups may still hold it for { $backup_days } day.
        [other] Backups may still hold it for { $backup_days } days.
       *[unknown] Backups may still hold it for some time.
    }
    If staff have already saved feedback to a file, I cannot remove it from there.
    Those who have read your feedback already may remember it.
erase-kept = All right, your feedback stays as it is.

## Clearing the conversation in Telegram

cleared =
    { $gone ->
        [0] I could not delete any messages here.
        [one] I deleted one message from this chat.
       *[other] I deleted { $gone } messages from this chat.
    }
    { $stays ->
        [0] If anything is still here that you do not need, you can delete it yourself: press and hold it, then choose Delete.
        [one] One message is still here, because Telegram did not let me delete it. You can do it yourself: press and hold the message, then choose Delete.
       *[other] { $stays } messages are still here, because Telegram did not let me delete them. You can do it yourself: press and hold a message, then choose Delete.
    }
hidden = The message is hidden.
hide-failed = I could not hide the message. You can delete it yourself: press and hold it, then choose Delete.
not-remembered = I do not remember old messages, so I cannot delete them. You can do it yourself: press and hold a message, then choose Delete.

## Other

group-only-private = I only talk in private, so that nobody else sees your answers. Please open a chat with me alone.
chosen = chosen
delayed = My answer will take a moment. Your message is not lost, and you need not send it again.
enough-today = You have sent a lot of feedback today, thank you. Let us go on tomorrow. This one is kept: press the same button then.
too-many-presses = That was many presses in a row. Wait a moment, then try again.
terminal-hint = Answer with a number or in words. Commands: /back, /skip, /stop, /erase, /language, /help, /state.

## Telegram's commands: names in ASCII letters

command-start = start
    .description = Start or go on
command-back = back
    .description = Return to the question before
command-skip = skip
    .description = Skip the question
command-stop = stop
    .description = Take a break
command-erase = erase
    .description = Erase the open conversation and its messages
command-language = language
    .description = Change language
command-help = help
    .description = How this bot works
command-state = state
    .description = Where we are

## Too fast
too-fast = Many messages came one after another, and I could not take in this one. Wait a moment, then send it again.

## In Telegram: who the bot is, and what becomes of a message

bot-description = I am a feedback bot. Tell me in your own words what happened and how it felt. I ask one thing at a time, and you can skip any question. I do not ask your name, and staff do not see who wrote. Telegram knows that you write to this bot. Press Start to begin.
bot-short-description = Tell us what the service was like. I do not ask your name. If you like, you will hear what comes of it.
command-feedback = feedback
command-keyboard = keyboard
    .description = Answers as a keyboard or as buttons
unasked-deleted = I have also removed it from this chat. I did not open or keep it.
heard-voice = This is what I heard: { $text }
paused-as-guest = All right, let us take a break. Your answers will wait for a day. What you write now goes to the bot that you were talking with. To go on with your feedback, write /feedback.
not-kept = Your last message was not saved. Please send it again in a moment.
guest-seen =
    You are giving feedback inside another bot. Your messages pass through it, so whoever runs that bot can see them.{ $web ->
        [none] {""}
       *[other] {" "}If you do not want that, write here instead: { $web }
    }
