## Ways of signing in

nav-account = My account
nav-staff = Staff
back = Back
login-or = With a passkey you need no password.
login-passkey-button = Use a passkey
login-passkey-wrong = The passkey was not recognised. Try again, or sign in with your password.
login-oidc = Or sign in with your organisation’s account.
login-over = Too much time went by while you were signing in. Please start again.
login-not-enough = The password is right, but for this account it is not enough on its own. Use a passkey or your organisation’s sign-in.
passkey-cancelled = No passkey was used. You can try again.
passkey-failed = The passkey did not work. Reload the page and try once more.

code-title = Enter the code
code-lead = Open the authenticator app on your phone and type the code it shows.
code-label = Code, six digits
code-wrong = The code is not right. Wait for the next one and type that. Each code works only once.
code-help = If you have lost the phone, ask the administrator for a new invitation.

onward-title = You are signed in
onward-button = Go to the desk

oidc-lost-title = The sign-in did not arrive
oidc-lost = It took too long, or began in another browser. Start again from the desk’s sign-in page.
oidc-failed-title = Your organisation’s sign-in does not answer
oidc-failed = Try again in a moment. If it goes on, tell the administrator.
oidc-unknown-title = You have no account here yet
oidc-unknown = You signed in with your organisation’s account, but the desk has none for it. Ask the administrator for an invitation to the same e-mail address.

elsewhere-title = This address is not the desk’s
elsewhere = Open the desk at its own address.

## The invitation and the first time

invitation-title = You are invited to the desk
invitation-lead = Here we read what clients tell of their experiences, and answer them. First you choose how you sign in.
invitation-reset-title = Make a new way to sign in
invitation-reset-lead = Your earlier ways to sign in have been removed. Choose a new one.
invitation-name = Your username is
invitation-button = Begin
invitation-other = You are signed in as { $name }. If you go on, you will be signed out there.
invitation-over-title = The invitation is no longer valid
invitation-over = An invitation works once, for a week. Ask the administrator for a new one.
setup-title = How would you like to sign in?
setup-lead = Choose one. You can add another later.
setup-more-title = Make your sign-in safer
setup-more-lead = In your role a password alone is not enough. Choose what you confirm your sign-in with from now on.
setup-password-title = Password
setup-password-button = Continue
passkey-title = Passkey
passkey-help = You sign in with a fingerprint, your face, a PIN or a security key. There is nothing to remember, and nobody can trick you into giving it away.
passkey-make = Make a passkey
passkey-not-made = The passkey could not be saved. Please try again.
passkey-name = Name of the passkey
passkey-name-new = Name of the new passkey
passkey-name-help = For example “Work phone”. Optional.

app-title = Turn codes on
app-what = An authenticator app on your phone shows a code that is asked for after the password.
app-lead = Scan the pattern with the authenticator app on your phone. If you have none, install one first, such as FreeOTP or Microsoft Authenticator.
app-open = Open the authenticator app on this device
app-secret = Or type this key into the app
app-code = The code that the app shows
app-code-help = Six digits. This shows us that everything works.
app-button = Turn on

## My account

account-title = My account
account-ways = How you sign in
account-stale = Ways of signing in can be changed only just after signing in. So nobody else can do it if your browser was left open.
account-again = Sign in again
account-password-on = You have a password.
account-password-off = You have no password.
account-not-alone = In your role a password alone is not enough.
account-password-new = Change password
account-password-add = Choose a password
password-add-title = Choose a password
account-app = Codes on your phone
account-app-on = A code is asked for after the password.
account-app-add = Turn codes on
account-app-remove = Remove codes
account-passkeys = Passkeys
account-provider = Your organisation’s sign-in
account-provider-on = You can sign in with your organisation’s account.
account-last-way = This cannot be removed, or you could not come in any more. Make another way to sign in first.
account-saved-passkey = The passkey is saved.
account-saved-app = Codes are on.
account-saved-removed = Removed.
account-saved-renamed = The name is changed.
account-saved-ended = The session is closed.
passkey-unnamed = Passkey without a name
passkey-made = Made { $date }.
passkey-used = Last used { $date }.
passkey-change = Change
passkey-rename = Save the name
passkey-remove = Remove the passkey
passkey-add = Add a passkey
passkey-nowhere = Passkeys can be made once the desk has an https address.
account-sessions = Where you are signed in
account-sessions-lead = If you do not recognise one of these, close it and change your password. A session ends by itself after eight hours.
session-unknown = Unknown browser
session-this = this browser
session-began = Began
session-seen = Last seen
session-end = Close
session-end-others = Close the others

## Staff (for the administrator)

staff-title = Staff
staff-lead = Who may do what, and where. A right holds for a service and everything below it.
staff-invite = Invite somebody
staff-no-roles = No roles
staff-invited = Invited. The invitation is valid until { $date }.
staff-shut = Cannot come in. Give a new invitation.
staff-saved-changed = The account is saved.
staff-saved-removed = The account is removed.
staff-saved-signed-out = All sessions of the account are closed.
staff-saved-gone = There is no such account any more.
way-password = password
way-code = code on the phone
way-password-and-code = password and code
way-passkey = passkey
way-provider = organisation’s sign-in
staff-ways = Signs in with: { $ways }
staff-weak = Only a password. More will be asked for next time.
staff-invite-title = Invite somebody
staff-invite-lead = You get a link to give to them. They choose themselves how they sign in.
staff-invite-button = Make the invitation
staff-person-title = Account: { $name }
staff-name-help = Others on the desk see it, clients never do. It cannot be changed later.
staff-role-title = Title
staff-role-title-help = Clients are answered under this title. They never see who answers.
staff-title-none = No title
staff-email = E-mail
staff-email-help = Optional. For reminders, and so that the organisation’s sign-in finds the account.
staff-roles = Roles and places
staff-roles-help = Take a role away by choosing “No role”. There will be more rows once you save.
staff-roles-what = What each role means
staff-role = Role
staff-role-none = No role
staff-place = Where
place-everywhere = The whole organisation
role-may-reader = Reads first, also what a client does not want their unit to see. Masks names, and decides who else may read.
role-may-handler = Reads feedback and answers clients.
role-may-supervisor = Like a handler, and gives feedback to others and decides on proposals.
role-may-coordinator = Like a supervisor, and sees figures and floods.
role-may-administrator = Looks after accounts and settings. Reads no feedback. Only for the whole organisation.
staff-save = Save
staff-own = This is your own account. Only another administrator can remove or reset it.
staff-end-title = Closing the account
staff-sign-out = Close sessions
staff-sign-out-lead = They are signed out of every browser. They can sign in again at once.
staff-sign-out-button = Close them all
staff-reset = Give a new invitation
staff-reset-lead = All their ways to sign in and all their sessions end. You get a link with which they make a new way to sign in.
staff-reset-button = Make an invitation
staff-remove = Remove the account
staff-remove-lead = The account is gone at once and cannot be brought back. What they answered to clients stays.
staff-remove-button = Remove for good
staff-link-title = The invitation is ready
staff-link-lead = Give this link safely to: { $name }. It is shown only now.
staff-link-help = The link works once, for a week. Whoever has it can use the account.
staff-link-done = I have given it

## What a rule prevented

refused-account = There is no such account.
refused-name = Write the username: 1–{ $most } visible characters, no space at either end.
refused-name-taken = There is already an account of this name. Choose another.
refused-email = Check the e-mail address, for example maija@example.org.
refused-email-taken = Another account has this e-mail address.
refused-unknown-title = Choose a title from the list: { $known }.
refused-no-role = Choose at least one role.
refused-unknown-role = There is no role “{ $given }”. Expected one of: { $known }.
refused-place = There is no service “{ $given }”. Expected one of: { $known }.
refused-whole = An administrator is one for the whole organisation. Choose “The whole organisation” as the place.
refused-last-administrator = This is the only administrator. Make another one first.
refused-own-role = You cannot take the administrator’s role from yourself. Ask another administrator.
refused-own-reset = You cannot reset your own account. Use “My account”.
refused-own-removal = You cannot remove your own account. Ask another administrator.

## The trail

deed-account-changed = Changed an account
deed-invitation-used = Took up an invitation
deed-code-added = Turned codes on
deed-code-removed = Removed codes
deed-passkey-added = Added a passkey
deed-passkey-removed = Removed a passkey
deed-provider-linked = Linked the organisation’s sign-in
deed-session-ended = Closed a session
deed-sessions-ended = Closed sessions
