"""What can go wrong in this package.

StorageError
├── BackupBroken         a backup is cut short, damaged, or none of this program
├── BackupNewer          a backup was made by a newer version of the program
├── DatabaseNotEmpty     a backup is restored only where nothing is
├── DatabaseUrlInvalid   database.url is neither SQLite nor PostgreSQL
├── KeysExist            the keys folder already has keys: nothing is ever overwritten
├── KeysMissing          a part's key file is not there
├── KeysUnreadable       a part's key file is there but not what it should be
├── KeysWrong            key files that belong to another database, or not to each other
├── MoveLost             another process was faster than the move of a conversation
├── SealBroken           something sealed cannot be opened: another key, or changed bytes
├── SettingsChanged      a setting is not what it was when its writer read it
├── StaffExists          there is already an account of this name
├── WayRefused           an invitation is over or was used, or a passkey is another account's
└── WriterClosed         a turn came after the turn writer was closed

None of them ever carries an address, a token, a key or what a client wrote.
"""

from pathlib import Path


class StorageError(Exception):
    """The root of this package's errors."""


class BackupBroken(StorageError):
    """A backup cannot be read to its end; nothing of it was kept."""

    def __init__(self, why: str) -> None:
        super().__init__(f"backup: the file {why}; nothing was restored. Take another backup")


class BackupNewer(StorageError):
    """A backup was made by a newer version of the program."""

    def __init__(self) -> None:
        super().__init__(
            "backup: made by a newer version of this program; install that version, then restore"
        )


class DatabaseNotEmpty(StorageError):
    """A backup is restored only into a database in which nothing is."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"database: {why}; nothing was restored. Restore into a new database: stop the program "
            "and move the SQLite file away, or make an empty PostgreSQL database"
        )


class DatabaseUrlInvalid(StorageError):
    """The database's URL is of no kind that is supported; a URL may hold a password: not shown."""

    def __init__(self) -> None:
        super().__init__(
            "database.url: must begin with sqlite:/// (then the path of a file) or postgresql://"
        )


class KeysExist(StorageError):
    """There are keys already, and new ones would make what they sealed unreadable."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: keys exist already and are never overwritten")


class KeysMissing(StorageError):
    """A key file is not there; the remedy is said."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file}: not found; make keys with `kuulluksi init`, "
            "or set KUULLUKSI_KEYS_DIR to the folder that holds them"
        )


class KeysUnreadable(StorageError):
    """A key file cannot be read; the remedy is said."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(
            f"{file}: {why}; mend its permissions or put back your own copy of it: it cannot be made again"
        )


class KeysWrong(StorageError):
    """Keys that would open or find nothing here; every problem is said, each with its remedy."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class MoveLost(StorageError):
    """Another process changed the conversation while it moved: the move is undone, to be tried again."""

    def __init__(self) -> None:
        super().__init__("the conversation changed while it moved")


class SealBroken(StorageError):
    """Something sealed cannot be opened."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}: sealed with another key, or changed since")


class SettingsChanged(StorageError):
    """Somebody else changed a setting meanwhile; nothing was written."""

    def __init__(self) -> None:
        super().__init__("settings: changed meanwhile; nothing was written")


class StaffExists(StorageError):
    """There is already an account of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"staff: {name} exists already")


class WriterClosed(StorageError):
    """The turn writer takes no more turns."""

    def __init__(self) -> None:
        super().__init__("the turn writer is closed: the process is shutting down")


class WayRefused(StorageError):
    """No way in was made: the invitation is over or was used, or the passkey is another's."""
