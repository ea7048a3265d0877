## The trail

nav-trail = Trail
trail-title = What has been done on the desk
trail-lead = Here stands who did what and when. No words of feedback are in it.
trail-at = Time (UTC)
trail-by = Who
trail-what = What
trail-to = To what
trail-detail = Detail
trail-operator = operator’s command
trail-none = Nothing has been done yet.
deed-opened = Opened a feedback
deed-moved = Moved it on
deed-signed-in = Logged in
deed-signed-out = Logged out
deed-password-changed = Changed the password
deed-account-added = Added an account
deed-account-reset = Gave a new invitation
deed-account-removed = Removed an account

## Rights

refused-right = Your account has no right to this.
no-right-title = This page is not for you
no-right = Your account has no right to this page. If you need it in your work, ask the administrator for it.
role-reader = first reader
