"""The invented experiences, and how each is told: what to answer at each step of the flow."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import msgspec

from bot.files import experiences
from dialogs.events import Event, Pressed, Wrote
from dialogs.feedback import Reach
from dialogs.replies import Reply
from dialogs.session import Answer
from dialogs.words import clean
from storage.envelopes import Heard

_BEHALF = {
    "self": "self",
    "close-one": "close-one",
    "helped-by-worker": "helped",
    "association": "group",
}
_SHAREABLE = {True: "yes", False: "no", None: "!skip"}
TOLD = ("what-happened", "what-mattered", "what-should-change")
_TEXTS = (*TOLD, "what-would-help")
_MOST_FEELINGS = 5

_MASK = re.compile(r"\[[^\[\]]{1,40}\]")  # what stands in the place of something masked


@dataclass(frozen=True, slots=True)
class Text:
    """Something written; everything else is pressed."""

    text: str


Input = str | Text


class Answers(msgspec.Struct, frozen=True, rename="kebab"):
    """What an experience says."""

    what_happened: str | None
    feelings: tuple[str, ...] | None
    what_mattered: str | None
    what_would_help: str | None
    what_should_change: str | None

    def text(self, step: str) -> str:
        """Return the text of a step, empty where it was skipped."""
        return getattr(self, step.replace("-", "_")) or ""


class Change(msgspec.Struct, frozen=True):
    """One change in the history of an experience, so many days after it was told."""

    status: str
    role: str
    text: str
    after_days: int


class Experience(msgspec.Struct, frozen=True):
    """One invented experience; what is not needed to tell it is left out."""

    id: str
    lang: str
    service: str
    behalf: str
    answers: Answers
    reach: str
    shareable: bool | None
    outcome: tuple[Change, ...]
    heard: Heard | None
    reader: str = "yes"
    leaves: bool = False  # the client leaves the names that are found
    staff_lang: str = ""  # the language of the staff's words; empty: the client's

    def is_told_in(self, service: str, answers: Mapping[str, Answer]) -> bool:
        """Tell whether a released feedback is this experience, whatever is masked in it."""
        return service == self.service and all(
            _is_masked_form(str(answers.get(step) or ""), clean(self.answers.text(step)))
            for step in TOLD
        )


def _is_masked_form(text: str, original: str) -> bool:
    parts = (re.escape(part) for part in _MASK.split(text))
    return re.fullmatch(".+?".join(parts), original, re.DOTALL) is not None


def all_experiences() -> tuple[Experience, ...]:
    """Read them all."""
    read = msgspec.json.Decoder(Experience).decode
    return tuple(read(line) for line in experiences().splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Telling:
    """How one experience answers the questions of the flow `experience`."""

    experience: Experience
    lang: str
    feeling: Callable[[str], str]  # the client's own word for a feeling

    def inputs(self, asked: Reply) -> tuple[Input, ...]:
        """Return what to do at a question."""
        if asked.step == "!weighing":
            return (_weighed(asked, leaves=self.experience.leaves),)
        simple = self._pressed(asked.step)
        if simple:
            return simple
        if asked.step == "feelings":
            return self._feelings({choice.id for choice in asked.choices})
        text = self.experience.answers.text(asked.step) if asked.step in _TEXTS else ""
        return (Text(text), "!done") if text else ("!skip",)

    def _pressed(self, step: str) -> tuple[str, ...]:
        experience = self.experience
        reach = experience.reach
        pressed = {
            "language": (self.lang,),
            "notice": ("agree",),
            "service": (experience.service,),
            "behalf": (_BEHALF[experience.behalf],),
            "recognise": ("fine",),
            "shareable": (_SHAREABLE[experience.shareable],),
            "reader": (experience.reader,),
            "reach": (reach,) if reach == Reach.NONE else (reach, "!saved"),
            "review": ("!send",),
        }
        return pressed.get(step, ())

    def _feelings(self, offered: Collection[str]) -> tuple[Input, ...]:
        felt = (self.experience.answers.feelings or ())[:_MOST_FEELINGS]
        said = tuple(each if each in offered else Text(self.feeling(each)) for each in felt)
        return (*said, "!done") if said else ("!skip",)


def _weighed(asked: Reply, *, leaves: bool) -> str:
    """Mask what was found, or leave it; where the finder was too slow there is only "I have looked"."""
    offered = [choice.id for choice in asked.choices]
    return "mask" if "mask" in offered and not leaves else "leave"


def as_event(id_: str, asked: Reply, given: Input) -> Event:
    """Return the event of one input."""
    if isinstance(given, Text):
        return Wrote(id_, given.text)
    return Pressed(id_, asked.step, given, asked.tag)
