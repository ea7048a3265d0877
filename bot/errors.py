"""What can go wrong in the running program; the message says the remedy.

BotError
├── ConfigInvalid     the configuration has problems: all of them at once
├── FilesMissing      a flow folder, a directory or another file is not where it should be
├── SettingsInvalid   what was set on the desk has problems: all of them at once
└── Refused           a command would do harm here

None of these ever holds an address, a name or what a client wrote.
"""

from dialogs.errors import Problem


class BotError(Exception):
    """The root of this package's errors."""


class ConfigInvalid(BotError):
    """The configuration has problems; `problems` holds each as one line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class FilesMissing(BotError):
    """A file that the configuration names cannot be read."""


class SettingsInvalid(BotError):
    """What was set on the desk has problems; `problems` holds each, with its key or file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class Refused(BotError):
    """A command would do harm here; the message says what to do instead."""
