"""What one attempt of the audit came to."""

from dataclasses import dataclass

from bot.findings import Grade


@dataclass(frozen=True, slots=True)
class Result:
    """One attempt: its key in `locales/cli`, how it ended, what was measured.

    The texts are `audit-KEY` (what was tried) and, unless all is well, `audit-KEY-todo`.
    """

    key: str
    grade: Grade
    figure: str = ""


def good_if(key: str, is_good: bool, figure: object = "", *, else_: Grade = Grade.WRONG) -> Result:
    """Return a result that is good, or else as bad as said."""
    return Result(key, Grade.GOOD if is_good else else_, str(figure))
