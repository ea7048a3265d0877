# One feedback: whose it is and by when, themes, guidance for the reader, proposals, reminders.

## Whose and by when

clock-label = Next step, owner and date
clock-owner = Owner
clock-no-owner = nobody yet
clock-due = By
clock-no-due = No date
clock-late = { $days ->
    [one] One day late
   *[other] { $days } days late
}
clock-today = Today
clock-level = Now with { $level }
clock-taken = Taken by { $name }
clock-mine = You have taken this
clock-next-asked = No answer came, go on without
clock-take = I take this
clock-drop = I let go of this
clock-give = Give to someone else
clock-give-to = Who should have it
clock-give-help = Choose a person or a role. If you choose a role, anyone in it can take this.
clock-give-choose = Choose
clock-give-people = People
clock-give-roles = Roles
clock-give-button = Give
clock-due-field = Next step by
clock-due-help = Leave it empty and the date is worked out. The client does not see it.
done-taken = You took this. It is among your own now.
done-dropped = You let go of this. Someone else can take it now.
done-given = You gave this to someone else.
done-themes = The themes are saved.
done-known = Good. It will not be shown to you again.
done-again = The guidance stands beside feedback again.
done-proposed = The proposal is sent. Among your own proposals you see what becomes of it.
done-answered = The answer is saved, and whoever proposed it sees it.
done-passed = The proposal has gone to the level above.

## Themes

themes-title = Themes
themes-help = Suggestions come from the words of the text. You decide which are right.
themes-because = Because of: { $words }
themes-none = The words of the text suggest no theme.
themes-others = Other themes
themes-button = Save themes

## Guidance: one piece at a time, beside the first reading

guidance-page-title = When you read criticism
guidance-lead = These stand beside feedback one at a time, until you say that you know them.
guidance-known = I know this
guidance-is-known = You know this already.
guidance-link = Guidance for readers
guidance-again = Show them all again
guidance-true-title = For the client it was true
guidance-true = You might have seen the same moment differently. This is still how the client lived it. Read first as if you had stood there yourself.
guidance-not-you-title = You are not your service
guidance-not-you = Criticism is about how the service worked, not about who you are or how able you are. Your part is to hear it, not to carry it all alone.
guidance-tomorrow-title = Read twice, answer tomorrow
guidance-tomorrow = The first reading often hits you, only the second hits the matter. If it stirs you up, mark the feedback as read and come back tomorrow.
guidance-thank-title = Thank for what was said
guidance-thank = “Thank you for your feedback” is empty. Name what you heard: “You waited for the third time and nobody called.” That is how people know they were heard.
guidance-explain-title = Do not explain at once
guidance-explain = Rush, rules and stand-ins may all be true, but an explanation sounds like a defence. Say first what you understood, then what you will do.
guidance-guess-title = Do not guess who wrote
guidance-guess = If you think you recognise someone, you may be wrong. Do not ask around, and tell nobody your guess. The client has trusted in that.
guidance-fear-title = Afraid, and spoke anyway
guidance-fear = Many fear that criticism will cost them. Answer so that the courage was worth it: calmly, and without criticism in return.
guidance-reopened-title = A “no” is a second chance
guidance-reopened = The client said they were not heard, and still went on. Read the whole story again and look for what has not been answered yet.

## Tone: doubts beside the preview

doubt-title = Read it once more before you save
doubt-defends = Does this sound like a defence? “{ $words }”. Rather say what you understood and what you will do.
doubt-blames = Could this be read as blame? “{ $words }”. Say what the service will do differently.
doubt-asks-who = Does this lead to who the client is? “{ $words }”. They have trusted that nobody asks.
doubt-note = These are only doubts. You decide.
refused-contact = Remove from the text ({ $language }): { $found }. A client who follows it may give themselves away. Only contacts that the organisation shows to everyone may stand there.
refused-questions = One client may be asked { $most } questions at most, and this would make { $count }. Remove some, or ask what matters most.
refused-due = Give a date that is today or later, at most a year ahead.
refused-owner = Choose from the list who should have it.
refused-theme = Choose themes from the list.
changed-small = Someone else has just changed this feedback. Nothing was saved. See what has happened and try again.

## Proposals

nav-proposals = Proposals
proposals-title = Proposals
proposals-lead = With a proposal you take a matter to the level that can decide. Here you see what becomes of it.
proposals-to-decide = To decide
proposals-none-to-decide = No proposal waits for your decision.
proposals-mine = My proposals
proposals-none-mine = You have not made a proposal yet. You can make one here or on the page of a feedback.
proposals-new = Make a proposal
proposals-of-case = Proposals from this feedback
proposal-new-title = A proposal to the level that can decide
proposal-new-lead = Write what should change and why. The proposal goes on under your role, but whoever decides sees your user name.
proposal-from = Which service it comes from
proposal-level = Who needs to decide
proposal-level-help = Choose the nearest level that can decide about this. It answers within its promised time.
proposal-text = What you propose
proposal-text-help = Briefly: what happens to clients now, what should change, what it takes. Do not mention anyone’s name.
proposal-send = Send the proposal
proposal-choose = Choose
proposal-page-title = Proposal: { $service }
proposal-about = The proposal is about this feedback
proposal-made = Made on { $date }, { $who }
proposal-someone = its author has left
proposal-decides = Decides: { $level }
proposal-state-open = Waits for a decision
proposal-state-accepted = Accepted
proposal-state-declined = Not carried out
proposal-answer-title = Decide
proposal-accept = It will be done
proposal-accept-help = Tell what will be done, by whom and when.
proposal-decline = It will not be done
proposal-decline-help = Tell honestly why not, and what else could be done.
proposal-pass = Take it to the level above
proposal-pass-help = Choose this when you have no power to decide. Your reasons stay visible.
proposal-reasons = Reasons, for whoever proposed it
proposal-as = In which role you answer
proposal-answer-button = Save the answer
proposal-answered = Answered by { $role }, { $date }
proposal-gone = The text has been removed, since its time is over.
proposal-changed = Someone else has just answered this proposal. Nothing was saved, and what you wrote is still in the form.
proposal-offer = Take the matter to the deciding level as a proposal too, and you see what becomes of it.
refused-proposal-text = Write what you propose.
refused-proposal-long = Shorten the text: at most { $limit } characters.
refused-proposal-level = Choose a level above the service.
refused-proposal-service = Choose the service from the list.
refused-proposal-answer = Choose how you answer.
refused-proposal-reasons = Write your reasons.
refused-proposal-top = There is no level above. Decide here.

## Reminders

reminder-late = { $count ->
    [one] One feedback is late.
   *[other] { $count } feedbacks are late.
}
reminder-soon = { $count ->
    [one] One is nearly due.
   *[other] { $count } are nearly due.
}
reminder-decide = { $count ->
    [one] One proposal waits for your decision.
   *[other] { $count } proposals wait for your decision.
}
mail-subject = Something waits on the desk
mail-body = Hello. Something that is yours to do waits on the desk. What it is, mail does not say.

## The log: what was done

deed-taken = took a feedback
deed-dropped = let go of a feedback
deed-given = gave a feedback to someone
deed-themed = saved themes
deed-proposed = made a proposal
deed-decided = answered a proposal
deed-passed-up = took a proposal to the level above
deed-escalated = went late to the level above
