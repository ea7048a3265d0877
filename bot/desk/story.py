"""What a client told, as staff read it: their own words under each question's short name.

Rule 1: titles and options are said in the reader's language. Which language the client used is
never shown, so nothing here is marked with it; what a flow does not keep is not shown either.
Rule 2: names of people are masked here, unless the reader is one who may see them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dialogs.flow import ADDITION, Flow
from dialogs.session import Answer
from dialogs.step import Step, chosen
from dialogs.steps.choices import OWN_MARK
from storage import naming
from storage.additions import AdditionRow
from storage.feedbacks import FeedbackRow

LEFT = ""
"""The mask that masks nothing: of rows from `Casework`, which hold the names that may be seen."""

_SHORT = 140


@dataclass(frozen=True, slots=True)
class Part:
    """One answer; `own_words` tells a written text from chosen options, `names` are to be marked."""

    title: str
    answers: tuple[str, ...]
    own_words: bool
    step: str = ""
    names: tuple[str, ...] = ()

    def marked(self, text: str) -> tuple[tuple[str, bool], ...]:
        """Return one of the answers in its parts, each with whether it is a name."""
        return tuple(naming.parts(text, self.names))


@dataclass(frozen=True, slots=True)
class Added:
    """What an edition brought to a feedback that was there before."""

    edition: int
    parts: tuple[Part, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class _Reading:
    """How somebody reads: in which language, and what they see in the place of a name.

    An empty mask is for those who may see names: they are marked.
    """

    language: str
    mask: str = naming.MASK

    def reads(self, answers: Mapping[str, Answer], names: Collection[str]) -> Mapping[str, Answer]:
        """Return answers as they are read."""
        return naming.masked_answers(answers, names, self.mask) if self.mask else answers

    def marks(self, names: Collection[str]) -> tuple[str, ...]:
        """Return the names that are marked in what is read."""
        return () if self.mask else tuple(names)


def story(
    row: FeedbackRow, flows: Mapping[str, Flow], language: str, mask: str = naming.MASK
) -> tuple[Part, ...]:
    """Return what was answered, in the order it was asked; a skipped question is left out.

    `mask` stands in the place of names; where it is LEFT, they are marked instead.
    """
    reading = _Reading(language, mask)
    return _parts(flows.get(row.flow), row.answers, row.names, reading)


def added(
    rows: Iterable[AdditionRow],
    flows: Mapping[str, Flow],
    language: str,
    mask: str = naming.MASK,
    names: Collection[str] = (),
) -> tuple[Added, ...]:
    """Return what was added later, each with its edition; `names` are those of the whole feedback."""
    flow, reading = flows.get(ADDITION), _Reading(language, mask)
    return tuple(
        Added(row.edition, _parts(flow, row.answers, {*names, *row.names}, reading), row.id)
        for row in rows
    )


def written(
    flow: Flow | None, answers: Mapping[str, Answer], names: Collection[str], language: str
) -> Iterator[Part]:
    """Yield what the client wrote in own words, names marked, also where the rest was chosen."""
    for part in _parts(flow, answers, names, _Reading(language, "")):
        texts = own_texts(answers[part.step])
        if texts and (part.own_words or not isinstance(answers[part.step], str)):
            yield replace(part, answers=texts, own_words=True)


def own_texts(answer: Answer) -> tuple[str, ...]:
    """Return what of an answer is in own words, where it is known to have some."""
    if isinstance(answer, str):
        return (answer,)
    own = (each for each in chosen(answer) if each.startswith(OWN_MARK))
    return tuple(each.removeprefix(OWN_MARK) for each in own)


def _parts(
    flow: Flow | None, answers: Mapping[str, Answer], names: Collection[str], reading: _Reading
) -> tuple[Part, ...]:
    read, marks = reading.reads(answers, names), reading.marks(names)
    known = tuple(_known(flow, read, reading.language)) if flow else ()
    return tuple(replace(part, names=marks) for part in (*known, *_unknown(flow, read)))


def first_words(parts: tuple[Part, ...]) -> str:
    """Return how a story begins: its first written words, or else what was chosen."""
    written = next((part.answers[0] for part in parts if part.own_words), "")
    return _shortened(" ".join(written.split()))


def _known(flow: Flow, given: Mapping[str, Answer], language: str) -> Iterator[Part]:
    for step in flow.steps:
        answers = chosen(given.get(step.id))
        if answers and step.kept and step.kind != "service":
            shown = tuple(_label(flow, step, answer, language) for answer in answers)
            yield Part(_title(flow, step, language), shown, step.kind == "text", step.id)


def _unknown(flow: Flow | None, given: Mapping[str, Answer]) -> Iterator[Part]:
    """Yield the answers to questions that the flow no longer asks."""
    asked = {step.id for step in flow.steps} if flow else set()
    for id_, answer in given.items():
        if id_ not in asked and chosen(answer):
            yield Part(id_, chosen(answer), _is_text(answer), id_)


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
