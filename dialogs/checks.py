"""What must hold of a flow as a whole, of its texts, and of a directory of services."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dialogs.errors import Problem
from dialogs.services import Directory, Service
from dialogs.signposting import Signpost
from dialogs.step import Condition, Step
from dialogs.steps.review import Review
from dialogs.steps.say import Say
from dialogs.steps.text import Text
from dialogs.texts import Texts

ID = re.compile(r"[a-z][a-z0-9-]{0,23}")
LABEL = 64  # characters: a longer button is cut by Telegram's clients and unreadable anywhere
MESSAGE = 4096  # characters: Telegram's limit for one message
PRESS = 64  # bytes: Telegram's limit for what a button carries back
TAG = 8  # bytes of it: the conversation's mark and two separators

# Every argument that a text of a flow may use; the values only try the texts out.
FACTS: Mapping[str, str | int] = {
    "organisation": "O", "every": "weekly", "weekday": 1, "hours": 24, "k": 5, "weeks": 8,
    "channel": "web", "web": "W", "demo": "no", "service": "S", "days": 14, "reach": "chat",
}  # fmt: skip


def structure(file: str, steps: Sequence[Step]) -> list[Problem]:
    """Return what is wrong with the order of the steps."""
    checks = (_ids, _conditions, _whys, _purpose, _ending, _presses)
    return [Problem(file, place, message) for check in checks for place, message in check(steps)]


def _ids(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for step in steps:
        if step.id in seen:
            yield step.id, "must have an id of its own: this one is there twice"
        seen.add(step.id)


def _conditions(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    earlier: dict[str, Step] = {}
    for step in steps:
        for condition in step.when:
            yield from ((step.id, each) for each in _unreachable(condition, earlier))
        earlier[step.id] = step


def _unreachable(condition: Condition, earlier: Mapping[str, Step]) -> Iterator[str]:
    asked = earlier.get(condition.step)
    if asked is None or not asked.asks:
        yield f"can never be reached: {condition.step!r} must be a question before it"
        return
    for option in (*condition.any, *condition.none):
        if asked.options_known and option not in asked.options_known:
            yield f"can never be reached by {option!r}: {asked.id!r} has no such option"


def _whys(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    for step, after in zip(steps, (*steps[1:], None), strict=True):
        follows = isinstance(after, Text) and after.why == step.id
        if step.rates and not follows:
            yield step.id, f'a rating must be followed by its why: a text with why = "{step.id}"'
        if step.why and step.why not in {each.id for each in steps}:
            yield step.id, f"why must name a step: there is no {step.why!r}"


def _purpose(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    for step in steps:
        if isinstance(step, Say) and step.purpose:
            return
        if step.asks and step.titled and step.kept:
            break
    yield "", "must say its purpose before the first question: a say step with purpose = true"


def _ending(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    reviews = [place for place, step in enumerate(steps) if isinstance(step, Review)]
    if len(reviews) != 1:
        yield "", "must have exactly one step of kind review: nothing is sent unseen"
    for step in steps[reviews[0] + 1 :] if reviews else ():
        if step.asks:
            yield step.id, "can never be reached: after the review only say steps may come"


def _presses(steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    for step in steps:
        for option in step.options_known:
            if TAG + len(f"{step.id}{option}".encode()) > PRESS:
                yield step.id, f"{option!r} is too long: with the step's id at most {PRESS - TAG}"


def texts(
    steps: Sequence[Step], said: Texts, languages: Sequence[str], phrases: Mapping[str, str]
) -> list[Problem]:
    """Return what is missing from the texts, or wrong in them, language by language."""
    problems: list[Problem] = []
    for lang in languages:
        if lang not in phrases:
            known = ", ".join(sorted(phrases))
            problems.append(Problem("flow.toml", "languages", f"{lang!r} must be one of: {known}"))
        for step in steps:
            problems += _texts_of(step, said, lang)
    return problems


def signs(signposts: Sequence[Signpost], said: Texts, languages: Sequence[str]) -> list[Problem]:
    """Return the signposts that a language has no words for."""
    return [
        Problem("signposts", signpost.id, f"needs the phrase signpost-{signpost.id} in {lang}")
        for signpost in signposts
        for lang in languages
        if not said.has(lang, f"signpost-{signpost.id}")
    ]


def _texts_of(step: Step, said: Texts, lang: str) -> Iterator[Problem]:
    file = f"{lang}.ftl"
    for key in step.messages:
        yield from _text(said, lang, key, MESSAGE, Problem(file, step.id, f"needs {key} = …"))
    for label in step.labels:
        missing = Problem(file, step.id, f"needs the attribute .{label} = …")
        yield from _text(said, lang, f"{step.id}.{label}", LABEL, missing)


def _text(said: Texts, lang: str, key: str, longest: int, missing: Problem) -> Iterator[Problem]:
    if not said.has(lang, key):
        yield missing
        return
    text, errors = said.formatted(lang, key, FACTS)
    for error in errors:
        yield Problem(missing.file, missing.place, f"{key}: {error}")
    if len(text) > longest:
        yield Problem(missing.file, missing.place, f"{key}: must be at most {longest} characters")
    if not text.strip():
        yield Problem(missing.file, missing.place, f"{key}: must not be empty")


def directory(file: str, services: Sequence[Service], whole: Directory) -> Iterator[Problem]:
    """Yield what is wrong between the services of a directory."""
    for number, service in enumerate(services, start=1):
        place = f"services[{number}]"
        if whole.services.get(service.slug) is not service:
            yield Problem(file, f"{place}.slug", f"{service.slug!r} is there twice")
        if service.parent and service.parent not in whole.services:
            yield Problem(file, f"{place}.parent", f"{service.parent!r} must be a service")
        if service.handler and service.handler not in whole.roles:
            yield Problem(
                file, f"{place}.handler", f"{service.handler!r} must be one of the roles"
            )
        if _circles(service, whole):
            yield Problem(file, f"{place}.parent", "goes round in a circle")


def _circles(service: Service, whole: Directory) -> bool:
    above, slug = {service.slug}, service.parent
    while slug in whole.services:
        if slug in above:
            return True
        above.add(slug)
        slug = whole.services[slug].parent
    return False
