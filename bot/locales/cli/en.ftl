# The command line, for operators.

help = Kuulluksi: a conversational feedback bot for clients of public services.
help-command = COMMAND
help-config = the configuration file (default: ./config.toml, or the one KUULLUKSI_CONFIG names)
help-init = make a new installation: keys, configuration file, data folder, database
help-serve = serve what is configured
help-demo = try it: a demonstration with an organisation and experiences that are all invented
help-chat = tell an experience here in the terminal
help-chat-flow = the flow to talk through (default: the first configured one)
help-chat-language = the language to begin with, such as fi or fi-simple
help-staff = accounts of the desk
help-staff-add = make an account and print the link of its invitation, once
help-staff-list = list the accounts
help-staff-reset = end every way into an account and print the link of a new invitation
help-staff-roles = say anew what an account may do where, its title or its address; what is not given stays
help-staff-email = for reminders, and so that the organisation's own sign-in finds the account
help-staff-remove = remove an account and end its sessions
help-staff-name = the name of the account
help-staff-role = reader, handler, supervisor, coordinator or administrator; with @SERVICE at that service and below it, else everywhere; may be given several times
help-staff-title = the role of the directory under which they answer clients
help-feedback = released feedback
help-feedback-list = list released feedback
help-feedback-show = print one feedback whole, with what was added to it, as JSON
help-feedback-status = change the status of one feedback, under the rules of the desk
help-feedback-index = make the desk's search index anew, such as after voikko-fi was installed
help-feedback-figures = how often each option was chosen; published in blocks, what fewer than five chose is hidden
help-figures-service = of this service and those below it
help-feedback-names = show the names of people that the client left in the words; otherwise they are masked
help-feedback-id = the feedback, as the list names it
help-feedback-new = its new status
help-feedback-role = the role that speaks, never a person
help-feedback-text = what the client is told, in Finnish
help-feedback-text-in = what the client is told, in the language { $language }
help-json = print everything as JSON
help-by-status = only of this status
help-by-service = only of this service
help-by-edition = only of this edition
help-edition = editions
help-edition-release = make the edition that is due now, whatever the calendar says
help-edition-trust = count what came on single days in full: you know of an event at this service
help-edition-bursts = show in which editions much of a service came on single days
help-followups = what became of pushes, by edition, and which were refused
help-followups-retry = let what was refused go out again
help-followups-retry-id = the id of refused news, as `kuulluksi followups` lists it
help-followups-retry-all = everything that was refused
help-flow = flows
help-flow-check = find every problem of a flow; exits 1 if there is one
help-flow-show = draw a flow: Mermaid on the screen, or SVG into a file
help-flow-path = the folder of the flow
help-flow-svg = write a drawing into this file
help-privacy = what could identify a client
help-privacy-check = look through the texts of a file for identifying details, and mark them
help-privacy-file = a text file, or - for the standard input
help-privacy-json = the file has one JSON object a line, with id, text and, if it is known, lang; print one for each
help-serve-only = run one part in this process, on PostgreSQL: chat, desk or delivery; may be repeated
help-db = the database: tables, roles, room
help-db-upgrade = bring the tables to this version; as their owner
help-db-grants = print what each part's database role may do, as SQL for the owner and for a superuser
help-db-role = the database role of the part { $part }
help-db-apply = grant it instead; what only a superuser can do is left out
help-db-vacuum = write deleted rows out of the files; as the owner of the tables
help-db-full = write the tables anew, and hold each while it is done
help-privacy-audit = try the attacks on the anonymity of this installation, without changing anything; exit 1 if one succeeds
help-privacy-nginx = the configuration of your reverse proxy, to be looked at too
help-privacy-audit-json = print one JSON object for each attempt
help-privacy-lang = the language of the texts, such as fi (default: told from the words)
help-keys = keys: make, change, look at, or give up what they opened
help-keys-init = make the keys of all parts, or of some; none is ever overwritten
help-keys-rotate = change the sealing key (the running server does so each month by itself)
help-keys-check = look whether the keys are whole, belong together and to the database
help-keys-give-up = after keys were lost for good: let the database forget what nobody can open any more
help-keys-only = only this part's keys; may be given more than once
help-keys-part = only this part's half, where the parts are on different machines
help-keys-public = the public half of the sealing key, from delivery's machine
help-keys-out = write the public half of the sealing key into this file, for the chat part's machine
help-keys-yes = yes, I have no copy of the lost keys
help-privacy-about = answer a request for all data on a chat: what there is, what there is not, and why
help-privacy-address = the channel and the chat, such as: telegram 123456789; or - to read them from the standard input, so that no shell remembers them
help-check = look at the whole set-up: configuration, keys, database, texts, old facts
help-check-only = only what this part needs; may be given more than once

config-invalid = The configuration has problems:
unexpected = Something unexpected happened ({ $error } at { $place }). What it concerned is not printed, because it may hold what a client wrote.
no-database = { $path }: there is no database; make one with `kuulluksi init`
old-database = The database is of an older version; `kuulluksi serve` brings it up to date when it starts
port-taken = web.port: { $port } is in use by another program; choose another with KUULLUKSI_WEB__PORT, 0 takes a free one
ready = Kuulluksi is ready: http://localhost:{ $port }
ready-without-web = Kuulluksi is ready (no web pages: web.enabled is false)

init-config = Wrote { $path }
init-config-kept = Kept { $path } as it is
init-keys = Made the keys in { $path }: keep them outside every backup of the database
init-database = Made the database
init-next =

    Next:
      1. Edit { $path }: your services (organisation.directory), public_url, and, if you want it, Telegram.
      2. kuulluksi check
      3. kuulluksi staff add NAME --role administrator --role coordinator --role reader
      4. kuulluksi serve
keys-made = Made the keys of { $parts } in { $path }: keep them outside every backup of the database
keys-public-needed = --public: expected the file that `kuulluksi keys rotate --part delivery --public-out FILE` writes on delivery's machine: the chat part seals for that key
keys-public-out = Wrote the public half into { $path }; it is no secret
keys-changed = Changed the sealing key. What is open now is sealed again by the server at night; the old key is destroyed a week later at the earliest.
keys-changed-half = Made a new sealing key for delivery. Until the chat part has its public half (`kuulluksi keys rotate --part chat --public FILE`), it seals with the old one, which is kept.
keys-taken-in = The chat part seals with this key from now on.
keys-public-strange = --public: delivery does not hold the secret half of this key, so that feedback would be read by nobody; expected the file that `kuulluksi keys rotate --part delivery --public-out FILE` has just written for the same database
keys-not-given-up = This deletes, for ever, the sealed feedback and the ways back that no key at hand opens, and receipts where their pepper is lost. If a copy of the keys may still turn up, wait for it. If not: stop the server and give --yes
keys-given-up = Given up: { $boxes } sealed boxes, { $receipts } receipts. The keys at hand are this database's own from now on.
config-unwritable = { $path }: cannot be written ({ $error })

demo-token = The demonstration never runs with a Telegram token: its feedback is invented and is read at once. Take KUULLUKSI_TELEGRAM__TOKEN away, or make a real installation: kuulluksi init, kuulluksi serve
demo-place = (The demonstration keeps its own database and keys in { $path }.)
demo-pages =

    This is a demonstration: the organisation and every feedback are invented.

      Chat page            http://localhost:{ $port }/
      Page with the widget http://localhost:{ $port }/demo
      Without JavaScript   http://localhost:{ $port }/plain
      Desk                 http://localhost:{ $port }/desk
                           account: { $name }   password: { $password }

    Telegram needs a real installation: kuulluksi init, then
      KUULLUKSI_TELEGRAM__TOKEN=... kuulluksi serve   (a token from @BotFather)

staff-added =
    Made the account { $name } ({ $roles }).
    The link of the invitation, shown only now and good once, for a week:
    { $link }
staff-changed = { $name } now has: { $roles }
staff-reset =
    Every way in and every session of { $name } has ended.
    The link of the new invitation, shown only now and good once, for a week:
    { $link }
staff-removed = Removed the account { $name }.
staff-unknown = NAME: there is no account { $name }; see `kuulluksi staff list`
staff-row = { $name }  { $roles }  { $title }  { $state }
staff-waits = invited until { $date }
staff-shut = no way in
staff-none = There are no accounts yet: kuulluksi staff add NAME --role ROLE

feedback-row = { $id }  edition { $edition }  { $status }  { $service }
feedback-none = There is no released feedback.
feedback-indexed = { $count ->
    [one] The words of one feedback can be found.
   *[other] The words of { $count } feedbacks can be found.
}
feedback-moved = { $id } is now: { $status }
feedback-expected = { $what }: expected one of: { $known }

figure = {"  "}{ $option }: at least { $count }
figure-hidden = {"  "}{ $option }: hidden, few chose it
figures-none = No figures yet: a service's figures are published once it has enough answers.
edition-made = Made edition { $edition } with { $count } { $count ->
    [one] feedback
   *[other] feedbacks
  }.
edition-burst = edition { $edition }: much of { $service } came on single days. Perhaps an event, perhaps somebody who surrounds a text with invented ones
edition-trust-unknown = --trust: there is no service { $slug }; expected one of: { $known }, or - for what was told of none
edition-no-bursts = No edition had much of a service from single days.
edition-none = Nothing is due: a service's feedback waits until there is enough of it.

followups-edition = edition { $edition }: sent { $sent } (perhaps twice: { $repeated }), perhaps sent { $unsure }, gone { $gone }, refused { $rejected }, waiting { $waiting }
followups-none = No news has gone out yet, and none waits.
followups-dead = Refused, by an error of ours. Once it is mended: kuulluksi followups retry ID, or retry --all
followups-dead-letter = { $id }  edition { $edition }, tries { $attempts }, reason { $reason }
followups-retried = { $count } will go out again.
followups-retry-which = ID: expected the id of refused news, or --all; `kuulluksi followups` lists them
followups-retry-unknown = { $id }: nothing refused has this id; `kuulluksi followups` lists what was refused

about-address-wrong = ADDRESS: expected a channel and a chat, such as: telegram 123456789 (or - and one such line on the standard input)
about-open = An open conversation is kept under this address until { $until } at the latest. It is sealed; its content is not shown here. The client can end it in the chat, and it dies by itself.
about-none = No open conversation is kept under this address.
about-waiting = { $count ->
    [0] No sealed envelope waits for an edition.
    [one] One sealed envelope waits for an edition. Whose it is cannot be looked up by an address.
   *[other] { $count } sealed envelopes wait for an edition. Whose they are cannot be looked up by an address.
  }
about-sealed = { $count ->
    [0] No sealed return address is kept: nobody who asked for news is waiting for any.
    [one] One sealed return address is kept, for a client who asked for news. Whoever holds delivery.json could open it and compare it with this address, and would then know whether it belongs to it, and to which feedback. This command does not do so.
   *[other] { $count } sealed return addresses are kept, for clients who asked for news. Whoever holds delivery.json could open all of them and compare each with this address, and would then know whether one belongs to it, and to which feedback. This command does not do so.
  }
about-nothing-else = Nothing else can be looked up by an address: feedback is stored without one, under new random names, without a time; a conversation is deleted when it is sent, and its key two midnights later. A client who has a receipt code or the button in their chat can find and erase their own feedback.
privacy-unread = FILE: { $path }: cannot be read ({ $error }); expected a text file in UTF-8
privacy-line = FILE: line { $line }: { $problem }
privacy-no-json = expected one JSON object, such as {"{"}"id": 1, "text": "..."{"}"}

privacy-found = { $count ->
    [0] Nothing was found. That does not mean that nothing is there.
    [one] One find. There may be more.
   *[other] { $count } finds. There may be more.
  }

flow-problems = { $count ->
    [one] One problem:
   *[other] { $count } problems:
  }
flow-doubts = { $count ->
    [one] One doubt (the flow works):
   *[other] { $count } doubts (the flow works):
  }
flow-good = { $flow }: no problems in { $count } steps, languages { $languages }
flow-drawn = Wrote { $path }
flow-unknown = --flow: { $flow } is not configured; expected one of: { $known }

check-good = good   { $what }
check-doubt = doubt  { $what }
check-wrong = WRONG  { $what }
checked-problem = { $problem }
checked-keys = keys: { $parts } readable in { $path }
checked-keys-belong = keys: they belong together, and to this database
checked-keys-age = keys: the newest sealing key is { $days } days old; { $older } older kept for what is still sealed with them
checked-keys-old = keys: the newest sealing key is { $days } days old ({ $older } older kept); expected a new one each month: `kuulluksi keys rotate`, or let the server run at night
checked-keys-days = keys: a day key older than yesterday's is still there; the server overwrites it when it starts, and each midnight
checked-keys-strange = delivery.json: { $count } boxes were sealed for a key that was never here; put back the file that holds it. They are kept until you give them up: `kuulluksi keys give-up`
checked-keys-orphans = keys: { $count } boxes were sealed with keys that are destroyed; nobody can open them, and the server deletes them at night
checked-keys-exposed = keys: { $path } can be read by others; expected mode 600 for files, 700 for the folder
checked-keys-inside-data = keys_dir: is inside data_dir; a backup of the data would hold the keys
checked-database = database: { $kind }, up to date
checked-database-unreachable = database.url: cannot be reached ({ $error })
checked-flow = flow { $flow }: no problems
checked-finder = finder of identifying details: Finnish words by { $analyser }
checked-finder-slow = finder of identifying details: without the system's Voikko it takes 240 MB and twenty times as long; install it: apt-get install libvoikko1 voikko-fi
checked-finder-broken = finder of identifying details: cannot be loaded ({ $error }); clients are told to check their words alone
checked-signpost-old = signpost { $signpost }: checked on { $day }, more than 180 days ago; make sure that its numbers are right
checked-invented = organisation.directory: empty, so the services are those of an invented organisation
checked-no-public-url = web.public_url: empty, so the Telegram notice cannot say where else to write
checked-kept-unread = Something that a client asked to be kept from a worker waits for a first reader, and nobody is one there: kuulluksi staff add NAME --role reader@SERVICE
checked-reader-inside = { $count ->
    [one] An account is first reader for a unit in which it also handles feedback; clients are told that the first reader works elsewhere
   *[other] { $count } accounts are first readers for a unit in which they also handle feedback; clients are told that the first reader works elsewhere
}
checked-mail-nowhere = mail: reminders to staff do not tell where the desk is; give web.public_url
checked-mail-open = mail: goes to another machine unencrypted; set mail.security to "starttls" or "tls"
checked-at-once = edition.every: at-once shows the desk when each client wrote; weekly protects them

## kuulluksi privacy audit: what was tried, and what to do where it did not go well

audit-head = what was tried
audit-head-result = result
audit-head-figure = figure
audit-end = { $wrong ->
    [0] No attack succeeded. { $doubts ->
        [0] Nothing is in doubt.
        [one] One thing is in doubt.
       *[other] { $doubts } things are in doubt.
    }
    [one] One attack succeeded or one protection is off.
   *[other] { $wrong } attacks succeeded or protections are off.
}
audit-todo = → { $todo }

audit-rhythm = how often feedback reaches staff
audit-rhythm-todo = edition.every, or every of a service: anything but weekly lets a worker infer who wrote. Clients are told so; set it to "weekly" to protect them.
audit-few-texts = services that are read with fewer than 5 texts together
audit-few-texts-todo = k_texts: a worker may recognise who wrote among so few. Give these services 5 or more.
audit-push-spread = news go out spread over
audit-push-spread-todo = push.spread: a phone that rings while the worker presses the button tells who wrote. Set it to "24h".
audit-log-level = level of our own log lines
audit-log-level-todo = log.level: no line holds a client's words, but debug writes a line for more of what happens. Set it to "info".
audit-https = clients reach the pages by https
audit-https-todo = web.public_url: begins not with https://, so anybody in the same network can read along.
audit-keys-apart = keys lie outside the data folder
audit-keys-apart-todo = keys_dir: is inside data_dir, so every backup of the data opens itself. Move it.
audit-keys-closed = key files that others on this machine can read
audit-keys-closed-todo = keys_dir: set mode 600 for files and 700 for the folder.
audit-day-keys = the oldest day key that is kept
audit-day-keys-todo = keys_dir: a day key older than yesterday opens old backups, or the keys cannot be read. Is the program running? It destroys old keys at midnight.
audit-sealing-key = when the newest sealing key was made
audit-sealing-key-todo = keys_dir: expected a new sealing key each month, so that old backups close; or it cannot be read here. `kuulluksi keys rotate`, or let the server run at night.
audit-moments = columns that could hold the moment of a client
audit-moments-todo = database: a table or column that is not ours. Find out who added it, and remove it.
audit-order = tables that number their rows in the order they came
audit-order-todo = database: a table of SQLite with hidden row numbers. Find out who added it, and remove it.
audit-transactions = ways back to clients that were written alone, so that transactions tell their order
audit-transactions-todo = database: this program writes those of an edition together. What else writes there?
audit-sizes = sealed boxes whose size tells how long a text is
audit-sizes-todo = database: boxes of a size that this program never writes. Were they made by another version?
audit-lone-sizes = waiting feedback whose size no other has
audit-lone-sizes-todo = database: whoever saw it come in may know it again in a stolen copy by its size, until it is read.
audit-old-sessions = the oldest open conversation is from
audit-old-sessions-todo = database: conversations older than yesterday are deleted each midnight. Is the program running at night?
audit-small-batches = batches of an edition that hold too few texts
audit-small-batches-todo = editions: smaller than k_texts: the client wanted it read at once, or the setting was lower then. A worker may know who wrote.
audit-few-of-a-language = batches in which a language is shared by too few
audit-few-of-a-language-todo = editions: in a small place the language may tell who wrote.
audit-stray-names = feedback without words that still lists names of people
audit-stray-names-todo = database: erasing and forgetting empty these lists. What else writes there?
audit-kept-shown = feedback kept from a worker and shown to handlers of the same unit
audit-kept-shown-todo = feedback: somebody became a handler there after it was shown to them. Let the first reader look at who else may read.
audit-details = texts that staff can read with numbers, dates or addresses in them
audit-details-todo = feedback: clients left identifying details on purpose, or staff wrote some. Read them with care; the finder may be wrong.
audit-data-closed = database files that others on this machine can read
audit-data-closed-todo = data_dir: set mode 600 for files and 700 for the folder.
audit-database-log = settings by which PostgreSQL writes down statements or moments
audit-database-log-todo = database: turn them off as in docs/operations.md, section 3.
audit-database-libraries = libraries of PostgreSQL that keep statements
audit-database-libraries-todo = database: take them out of shared_preload_libraries.
audit-proxy-unread = the configuration of the proxy
audit-proxy-unread-todo = --nginx: cannot be read; expected a text file.
audit-proxy-access = servers of the proxy that write no access log
audit-proxy-access-todo = nginx: write "access_log off;" into each server.
audit-proxy-errors = error logs of the proxy that name clients
audit-proxy-errors-todo = nginx: write "error_log /dev/null emerg;" into each server: lower levels name the client's address.
audit-proxy-addresses = places where the proxy uses a client's address
audit-proxy-addresses-todo = nginx: take out $remote_addr and its like; only the header X-Forwarded-For may hold it, for the limits against floods.

## kuulluksi db

db-upgraded = The tables are of this version.
db-granted = Each role may do what its part needs, and nothing else. What only a superuser can do is still to be done: see `kuulluksi db grants`.
db-no-roles = db grants: needs PostgreSQL; SQLite has no roles, and `kuulluksi serve` runs all parts in one process
db-vacuumed = Deleted rows are out of the files.

## Backup and restore

help-backup = write a backup of all that the database holds, while the program runs, and prove that it restores
help-backup-file = the new file; nothing is overwritten
help-backup-no-check = do not restore it into a database of its own to see whether it does
help-backup-verify = prove that FILE, made before, restores; nothing else is done
help-restore = restore a backup into an empty database, of either kind
help-restore-file = the backup
backup-amount =
    { $feedbacks ->
        [one] { $feedbacks } feedback
       *[other] { $feedbacks } feedbacks
    }, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } of { $tables } tables
backup-made = Wrote { $path }: { backup-amount }.
backup-holds =
    It holds what staff have read in plain words, the accounts of the desk with hashed passwords, its settings and its log,
    and closed boxes: what waits for its edition, and ways back. It holds no key and no open conversation: without your
    copy of the keys nothing in a box can be opened. Keep the file where nobody else reads it, and delete it in time.
backup-checked = Restored it into a database of its own and compared every table: it restores. That database is deleted again.
backup-unchecked = It was not restored to see whether it does: `kuulluksi backup --verify { $path }`.
backup-good = { $path } restores: { backup-amount }.
restored = Restored { $path }: { backup-amount }.
restored-next =
    What was erased, answered or changed after the backup was made is as it was then. Staff sign in anew.
    On PostgreSQL with a role for each part run `kuulluksi db grants --apply`. Then `kuulluksi check` and `kuulluksi serve`.

## Posters

help-poster = draw a sheet to print, with codes that lead to the conversation
help-poster-service = the slug of a service; - for none
help-poster-flow = the id of the flow that opens, if it is not the first one
help-poster-out = the folder to write to; the present one if not given
help-poster-language = languages with commas between them, a sheet for each; fi-simple if not given
poster-language = --language: { $given }: expected some of { $known }
poster-service = SERVICE: { $slug }: there is no such service; expected - or one of { $known }
poster-flow = --flow: { $flow }: there is no such flow; expected one of { $known }
poster-nowhere = web.public_url, telegram.token: neither is set, so there is no address to print; set one of them
poster-name = telegram.bot_name: is not set, and Telegram does not tell it ({ $reason }); set it

## The trail of what staff did

help-audit = what staff did: the audit log
help-audit-verify = follow the chain of the audit log and say where it was changed
help-audit-head = a head printed earlier and kept elsewhere: it must still be in the chain
help-audit-list = print the audit log, the newest first
help-audit-by = only what this account did
help-audit-to = only what was done to this feedback or account
audit-whole =
    The audit log is whole: { $entries } entries, from number { $first } on.
    Head: { $head }
    Keep the head outside this machine; `kuulluksi audit verify --head { $head }` shows later that nothing before it was cut off.
audit-broken = The audit log was changed: entry { $number } is missing or is not what was written. Compare with a backup.
audit-head-gone = The audit log is whole in itself, but the head { $head } is not in it: its end was cut off, or it is another installation's.

## Settings of the desk

help-settings = what administrators set on the desk, which lies over the files
help-settings-list = list what the desk, or the environment, says otherwise than the files
help-settings-export = write what is in force as files, for git
help-settings-import = put in force what a folder says, as `settings export` writes it
help-settings-drop = let the files say again what these settings are
help-settings-folder = the folder
help-settings-key = a setting, as `settings list` names it
settings-none = The files alone hold: nothing was set on the desk.
settings-line = { $name } ({ $source }): { $value }
settings-exported = Wrote what is in force to { $path }.
settings-unchanged = Everything is so already: nothing was changed.
settings-changed =
    { $count ->
        [one] Changed { $count } setting.
       *[other] Changed { $count } settings.
    }
settings-next = With PostgreSQL the program takes it into use by itself; with SQLite restart it.
settings-unknown = { $name }: not set on the desk; set are: { $known }
checked-setting-desk = setting: { $name } is set on the desk: { $value }
checked-setting-environment = setting: { $name } is set in the environment: { $value }
checked-settings-asleep =
    settings: { $count ->
        [one] { $count } setting
       *[other] { $count } settings
    } of the desk do not hold, since desk.editing is false
