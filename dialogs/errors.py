"""What can be wrong with what is handed to this package.

DialogsError
├── FlowInvalid      a flow, its texts or a data file have problems: all of them at once
└── UnknownStatus    a status name that is not in the table

Whatever goes wrong *in a conversation* is a reply, never an exception.
"""

from dataclasses import dataclass


class DialogsError(Exception):
    """The root of this package's errors."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: the file, the place in it, what is expected, how to mend it."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        return (
            f"{self.file}: {self.place}: {self.message}"
            if self.place
            else f"{self.file}: {self.message}"
        )


class FlowInvalid(DialogsError):
    """A flow has problems; `problems` holds every one of them, in the order of the files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class UnknownStatus(DialogsError):
    """There is no such status."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"status: must be one of: {', '.join(known)}")
        self.name = name
