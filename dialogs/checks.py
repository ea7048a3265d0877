"""What must hold of the steps of a flow as a whole."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dialogs.errors import Problem
from dialogs.reaching import unreachable
from dialogs.step import Condition, Step
from dialogs.steps.choice import Choice
from dialogs.steps.review import Review
from dialogs.steps.say import Say
from dialogs.steps.text import Text

ID = re.compile(r"[a-z][a-z0-9-]{0,23}")
PRESS = 64  # bytes: Telegram's limit for what a button carries back
TAG = 8  # bytes of it: the conversation's mark and two separators


def structure(file: str, steps: Sequence[Step], languages: Sequence[str]) -> list[Problem]:
    """Return what is wrong with the order of the steps."""
    checks = (_ids, _conditions, _whys, _purpose, _ending, _presses)
    found = [each for check in checks for each in check(steps)]
    found += _languages(steps, languages)
    order = {step.id: number for number, step in enumerate(steps)}
    found.sort(key=lambda problem: order.get(problem[0], len(order)))
    return [Problem(file, place, message) for place, message in found]


def _languages(steps: Sequence[Step], languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    for step in steps:
        if isinstance(step, Choice) and step.sets:
            for option in (each for each in step.options if each not in languages):
                known = ", ".join(languages)
                yield step.id, f"{option!r} must be one of the flow's languages: {known}"


def _ids(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for number, step in enumerate(steps, start=1):
        if step.id and step.id in seen:
            yield f"steps[{number}].id", f"{step.id!r} is there twice: each step needs its own"
        seen.add(step.id)


def _conditions(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    earlier: dict[str, Step] = {}
    for step in steps:
        wrong = [each for when in step.when for each in _misplaced(when, earlier)]
        yield from ((step.id, each) for each in wrong or unreachable(step, earlier))
        earlier[step.id] = step


def _misplaced(condition: Condition, earlier: Mapping[str, Step]) -> Iterator[str]:
    asked = earlier.get(condition.step)
    if asked is None or not asked.asks:
        yield f"can never be reached: {condition.step!r} must be a question before it"
        return
    for option in (*condition.any, *condition.none):
        if option not in asked.options_known:
            known = ", ".join(asked.options_known) or "none: say answered = true"
            yield f"can never be reached by {option!r}: the options of {asked.id!r} are {known}"


def _whys(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    for step, after in zip(steps, (*steps[1:], None), strict=True):
        if step.rates and not _asks_why(after, step):
            expected = f'a text with why = "{step.id}" straight after it, whatever was rated'
            yield step.id, f"a rating must be followed by its why: {expected}"
        if isinstance(step, Text) and step.why and step.why not in {each.id for each in steps}:
            yield step.id, f"why must name a step: there is no {step.why!r}"


def _asks_why(after: Step | None, rating: Step) -> bool:
    """Tell whether a step asks for the reasons of every rating, the good ones too."""
    if not isinstance(after, Text) or after.why != rating.id:
        return False
    extra = (each for each in after.when if each not in rating.when)
    return all(each.step == rating.id and not (each.any or each.none) for each in extra)


def _purpose(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    for step in steps:
        if isinstance(step, Say) and step.purpose and not step.when:
            return
        if step.asks and step.titled and step.kept:
            break
    expected = "a say step with purpose = true and no when"
    yield "steps", f"must say the purpose before the first question: {expected}"


def _ending(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    reviews = [place for place, step in enumerate(steps) if isinstance(step, Review)]
    if len(reviews) != 1:
        yield "steps", "must have exactly one of kind review: nothing is sent unseen"
    for step in (steps[place] for place in reviews):
        if step.when:
            yield step.id, "must have no when: the review is always asked"
    for step in steps[reviews[0] + 1 :] if reviews else ():
        if step.asks and not isinstance(step, Review):
            yield step.id, "can never be reached: after the review only say steps may come"


def _presses(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    for step in steps:
        for option in step.options_known:
            size = TAG + len(f"{step.id}{option}".encode())
            if size > PRESS:
                remedy = f"shorten it or the step's id by {size - PRESS}"
                yield step.id, f"{option!r} is too long for a button of Telegram: {remedy}"
