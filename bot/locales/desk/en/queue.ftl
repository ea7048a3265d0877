## The queue: tabs, search and filters

queue-tabs = Lists
queue-tab-edition = This edition
queue-tab-mine = Mine
queue-tab-waiting = Waiting
queue-tab-late = Late
queue-tab-all = All
# The keys to the lists: g and then this letter.
queue-key-edition = e
queue-key-mine = m
queue-key-waiting = w
queue-key-late = l
queue-key-all = a
queue-search = Search words
queue-search-help = Search what clients wrote. Other forms of a word are found too. Do not search by anyone’s name.
queue-theme = Theme
queue-theme-any = All themes
queue-themes = Themes
queue-count = { $count ->
    [one] One line is shown.
   *[other] { $count } lines are shown.
}
queue-more-due = Show the next
queue-nothing-edition = The newest edition has nothing for you
queue-nothing-mine = You have nothing in hand just now
queue-nothing-waiting = Nothing waits for a client or a decision
queue-nothing-late = Nothing is late
queue-nothing-all = There is no feedback here
queue-nothing = That is fine. Other feedback is in the list All.

## The lines of the queue

queue-mine = You
queue-late-by = { $days ->
    [one] a day late
   *[other] { $days } days late
}
queue-today = today
queue-tomorrow = tomorrow
queue-by = by { $date }
queue-raised = Raised to: { $place }
queue-when-late = Late
queue-when-today = Today
queue-when-week = Within seven days
queue-when-later = Later
queue-when-none = Without a date
queue-pick = Choose:

## Several at once

together-title = Move together
together-help = Tick feedback that has the same status.
together-button = Move the chosen
together-lead = { $count ->
    [one] You chose one feedback. Its status is now { $status }.
   *[other] You chose { $count } feedbacks. Their status is now { $status }. Every client gets the same message.
}
together-chosen = Chosen feedback
together-left = These stayed as they were
together-mixed = What you chose has different statuses. Move one status at a time.
together-only = Go on with: { $status }
together-text-help = Write briefly, so that the words fit everyone. If you write in other languages, write in Finnish too. Reading alone needs no words.
together-save = { $count ->
    [one] Save and tell the client
   *[other] Save and tell { $count } clients
}
together-moved = { $count ->
    [one] One feedback was moved, and the client will be told.
   *[other] { $count } feedbacks were moved, and the clients will be told.
}
together-changed = { $moved } were moved. { $left } stayed as they were: somebody had changed them after you chose, or the move does not fit them. Open them one by one to see what has happened.
together-not-asked = A question is asked of one client at a time. Open the feedback and ask there.

## Views of one’s own

views-label = Your views
views-edit = Save or remove views
views-name = Name of the view
views-name-help = Saves the list, search and filters that are chosen now. Only you see the view. Do not write anyone’s name.
views-keep = Save the view
views-remove = Remove the view { $name }
view-kept = The view has been saved.
view-removed = The view has been removed.
view-full = You have 20 views already. Remove one to make room.
view-unnamed = Give the view a name, so that it can be saved.

## Keys

keys-title = Keys
keys-link = Keys
keys-down = Next feedback
keys-up = Previous feedback
keys-open = Open the feedback
keys-pick = Choose the feedback, or not
keys-search = Search words
keys-help = Show this help
keys-lead = Everything works without them too. Keys are silent while you write in a field.
keys-switch = Switch the keys on or off
keys-close = Close
keys-on = The keys are on in this browser.
keys-off = The keys are off in this browser.
keys-turn-on = Switch the keys on
keys-turn-off = Switch the keys off
