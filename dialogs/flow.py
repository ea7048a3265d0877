"""A flow that has been read: its steps, its texts, and what it knows of the installation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from dialogs.events import Command
from dialogs.identifying.finds import Kind
from dialogs.identifying.marks import Mark, masked, words_of
from dialogs.session import Answer, Session
from dialogs.setting import Setting
from dialogs.signposting import Pointer
from dialogs.step import Scene, Step, chosen
from dialogs.steps.choice import Choice
from dialogs.steps.choices import OWN_MARK, Choices
from dialogs.steps.pace import Pace
from dialogs.steps.reach import ReachStep
from dialogs.steps.review import Review
from dialogs.steps.scale import Scale
from dialogs.steps.service import ServiceStep
from dialogs.texts import Texts
from dialogs.words import fold

ADDITION = "addition"
"""The id of the flow in which a client adds to what they sent; it is loaded beside the others."""

_TOLD = frozenset(
    {"service", "days", "reach", "feeling", "every", "k", "pace"}
)  # facts that differ by client


@dataclass(frozen=True)
class Flow:
    """A flow, ready to be talked through; made by `parsing.read_flow` only."""

    id: str
    languages: tuple[str, ...]
    steps: tuple[Step, ...]
    texts: Texts
    setting: Setting
    _said: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False)

    @cached_property
    def by_id(self) -> Mapping[str, Step]:
        """The steps by their ids."""
        return {step.id: step for step in self.steps}

    @cached_property
    def commands(self) -> Mapping[str, Command | str]:
        """The commands, and `done`, by every word that stands for them in any language."""
        return {
            fold(word): name
            for lang in self.languages
            for name in (*Command, "done")
            for word in self.texts.say(lang, f"command-{name}").split(",")
        }

    @cached_property
    def pointer(self) -> Pointer:
        """What finds the signposts in a text."""
        return Pointer(self.setting.signposts)

    @cached_property
    def describing(self) -> frozenset[str]:
        """The ids of the steps whose answers describe the client: a rare one may tell who wrote."""
        return frozenset(
            step.id for step in self.steps if isinstance(step, Choice) and step.about_client
        )

    @cached_property
    def counted(self) -> Mapping[str, tuple[str, ...]]:
        """The options that figures are made of, by step: of what staff may read."""
        return {
            step.id: step.options_known
            for step in self.questions
            if isinstance(step, Choice | Choices | Scale) and step.kept
        }

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each step in the flow, by its id."""
        return {step.id: place for place, step in enumerate(self.steps)}

    def applies(self, step: Step, session: Session) -> bool:
        """Tell whether a step is asked, as the answers stand."""
        if step.by_service and not step.fits(self.setting, self._service(session)):
            return False
        return not step.when or all(
            condition.holds(self.answer(condition.step, session)) for condition in step.when
        )

    def _service(self, session: Session) -> str:
        return str(session.answers.get(self._telling[0]) or "")

    def answer(self, id_: str, session: Session) -> Answer:
        """Return the answer of a step that is asked; what it was told otherwise does not count."""
        step = self.by_id.get(id_)
        if step is None or not self.applies(step, session):
            return None
        return session.answers.get(id_)

    @cached_property
    def questions(self) -> tuple[Step, ...]:
        """The steps that wait for an answer."""
        return tuple(step for step in self.steps if step.asks)

    def asked(self, session: Session) -> tuple[Step, ...]:
        """Return the questions of this conversation, as the answers stand."""
        return tuple([step for step in self.questions if self.applies(step, session)])

    def unanswered(self, session: Session) -> Step:
        """Return the first question without an answer: the review, when all the others have one."""
        for step in self.questions:
            if step.id not in session.answers and self.applies(step, session):
                return step
        return next(step for step in self.steps if isinstance(step, Review))

    def current(self, session: Session) -> Step:
        """Return the question that the conversation is at."""
        step = self.by_id.get(session.at)
        if step is not None and step.asks and self.applies(step, session):
            return step
        return self.unanswered(session)

    def before(self, step: Step, session: Session) -> Step | None:
        """Return the question before this one."""
        earlier = None
        for each in self.asked(session):
            if each.id == step.id:
                return earlier
            earlier = each
        return earlier

    def said_before(self, step: Step, session: Session) -> tuple[Step, ...]:
        """Return the statements that lead to a question, since the question before it."""
        said: list[Step] = []
        for each in self.steps[: self.places[step.id]]:
            if each.asks and self.applies(each, session):
                said = []
            elif not each.asks and self.applies(each, session):
                said.append(each)
        return tuple(said)

    def kept(self, session: Session) -> Iterator[Step]:
        """Yield the steps whose answers are kept."""
        return (step for step in self.asked(session) if step.kept and step.titled)

    def scene(self, session: Session) -> Scene:
        """Return what a step sees of this conversation."""
        return Scene(
            session,
            self.setting,
            partial(self._say, session),
            partial(self._label, session),
            partial(self._review, session),
            partial(self.marked, session),
        )

    def visible(self, session: Session, step: Step) -> Answer:
        """Return a step's answer as others read it: with what is masked in it."""
        answer = session.answers.get(step.id)
        marks = session.marks.get(step.id)
        if not marks:
            return answer
        label = partial(self.mask, session)
        texts = enumerate(step.told(answer))
        return step.retold(
            answer,
            [
                masked(text, (mark for mark in marks if mark.piece == piece), label)
                for piece, text in texts
            ],
        )

    def marked(self, session: Session) -> tuple[tuple[str, Mark], ...]:
        """Return the marks on what is kept, each with its words."""
        if not session.marks:
            return ()
        return tuple(
            (words_of(step.told(session.answers.get(step.id)), mark), mark)
            for step in self.kept(session)
            for mark in session.marks.get(step.id, ())
        )

    def mask(self, session: Session, kind: Kind) -> str:
        """Return what stands in the place of a masked detail."""
        return self.texts.say(session.language, f"mask-{kind.lower().replace('_', '-')}")

    def _say(self, session: Session, key: str, **args: str | int) -> str:
        """Say a text with the facts; what needs no argument of its own is made once.

        Texts with arguments of their own are not remembered: those may be the client's words.
        """
        if args:
            return self.texts.say(session.language, key, **(self._facts(session) | args))
        tells = not _TOLD.isdisjoint(self.texts.arguments(session.language, key))
        told = self._told(session) if tells else ()
        memory = (session.language, session.channel, key, *told)
        found = self._said.get(memory)
        if found is None:
            found = self.texts.say(session.language, key, **self._facts(session))
            self._said[memory] = found
        return found

    def _told(self, session: Session) -> tuple[str, str, str, str]:
        """Return the service, the reach, the one feeling and the pace, as far as the client told them.

        Own words and several feelings count as none: no text can be written for them.
        """
        service, reach, feelings, _pace = (session.answers.get(each) for each in self._telling)
        felt = feelings if isinstance(feelings, tuple) else ()
        only = felt[0] if len(felt) == 1 and not felt[0].startswith(OWN_MARK) else "other"
        way = next(iter(chosen(reach)), "")
        pace = str(self.answer(self._telling[3], session) or "edition")
        return str(service or ""), way, only, pace

    @cached_property
    def _telling(self) -> tuple[str, str, str, str]:
        """The ids of the steps whose answers are facts for texts."""
        kinds = (ServiceStep, ReachStep, Choices, Pace)
        service, reach, feelings, pace = (
            next((each.id for each in self.steps if isinstance(each, kind)), "") for kind in kinds
        )
        return service, reach, feelings, pace

    def _facts(self, session: Session) -> dict[str, str | int]:
        setting, lang = self.setting, session.language
        service, reach, feeling, pace = self._told(session)
        known = setting.directory.services.get(service)
        return {
            "organisation": setting.organisation(lang),
            "every": setting.every_of(service),
            "weekday": setting.weekday,
            "hours": setting.session_hours,
            "k": setting.k_of(service),
            "weeks": setting.merge_weeks,
            "latest": "none",  # only the last words know the day
            "pace": pace,
            "channel": session.channel,
            "web": setting.web_address or "none",
            "demo": "yes" if setting.demonstration else "no",
            "service": known.name(lang) if known else "",
            "days": known.answer_days if known else setting.answer_days,
            "reach": reach,
            "feeling": feeling,
        }

    def _label(self, session: Session, id_: str, answer: Answer) -> str:
        return self.by_id[id_].shown(self.scene(session), answer)

    def _review(self, session: Session) -> tuple[tuple[str, str], ...]:
        scene = self.scene(session)
        return tuple(
            (scene.say(f"{step.id}.title"), self._shown(step, scene, session))
            for step in self.kept(session)
            if step.id in session.answers
        )

    def _shown(self, step: Step, scene: Scene, session: Session) -> str:
        answer = self.visible(session, step)
        return scene.say(step.unsaid) if answer is None else step.shown(scene, answer)
