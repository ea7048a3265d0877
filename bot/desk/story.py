"""What a client told, as staff read it: their own words under each question's short name.

Rule 1: titles and options are said in the reader's language. Which language the client used is
never shown, so nothing here is marked with it; what a flow does not keep is not shown either.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dialogs.flow import ADDITION, Flow
from dialogs.session import Answer
from dialogs.step import Step, chosen
from dialogs.steps.choices import OWN_MARK
from storage.additions import AdditionRow
from storage.feedbacks import FeedbackRow

_SHORT = 140


@dataclass(frozen=True, slots=True)
class Part:
    """One answer; `own_words` tells a written text from chosen options."""

    title: str
    answers: tuple[str, ...]
    own_words: bool


@dataclass(frozen=True, slots=True)
class Added:
    """What an edition brought to a feedback that was there before."""

    edition: int
    parts: tuple[Part, ...]


def story(row: FeedbackRow, flows: Mapping[str, Flow], language: str) -> tuple[Part, ...]:
    """Return what was answered, in the order it was asked; a skipped question is left out."""
    return _parts(flows.get(row.flow), row.answers, language)


def added(
    rows: Iterable[AdditionRow], flows: Mapping[str, Flow], language: str
) -> tuple[Added, ...]:
    """Return what was added later, each with its edition."""
    flow = flows.get(ADDITION)
    return tuple(Added(row.edition, _parts(flow, row.answers, language)) for row in rows)


def _parts(flow: Flow | None, answers: Mapping[str, Answer], language: str) -> tuple[Part, ...]:
    known = tuple(_known(flow, answers, language)) if flow else ()
    return (*known, *_unknown(flow, answers))


def first_words(parts: tuple[Part, ...]) -> str:
    """Return how a story begins: its first written words, or else what was chosen."""
    written = next((part.answers[0] for part in parts if part.own_words), "")
    return _shortened(" ".join(written.split()))


def _known(flow: Flow, given: Mapping[str, Answer], language: str) -> Iterator[Part]:
    for step in flow.steps:
        answers = chosen(given.get(step.id))
        if answers and step.kept and step.kind != "service":
            shown = tuple(_label(flow, step, answer, language) for answer in answers)
            yield Part(_title(flow, step, language), shown, step.kind == "text")


def _unknown(flow: Flow | None, given: Mapping[str, Answer]) -> Iterator[Part]:
    """Yield the answers to questions that the flow no longer asks."""
    asked = {step.id for step in flow.steps} if flow else set()
    for id_, answer in given.items():
        if id_ not in asked and chosen(answer):
            yield Part(id_, chosen(answer), _is_text(answer))


def _is_text(answer: Answer) -> bool:
    return isinstance(answer, str)


def _title(flow: Flow, step: Step, language: str) -> str:
    try:
        return flow.texts.say(language, f"{step.id}.title")
    except KeyError:
        return step.id


def _label(flow: Flow, step: Step, answer: str, language: str) -> str:
    if step.kind == "text" or answer.startswith(OWN_MARK):
        return answer.removeprefix(OWN_MARK) if step.kind == "choices" else answer
    try:
        return flow.texts.say(language, f"{step.id}.{answer}")
    except KeyError:
        return answer


def _shortened(text: str) -> str:
    if len(text) <= _SHORT:
        return text
    return text[:_SHORT].rsplit(" ", 1)[0] + " …"
