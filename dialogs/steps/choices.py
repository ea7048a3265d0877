"""`choices`: several of many options, and the client's own words where the flow welcomes them."""

from dataclasses import dataclass, replace
from typing import Self

from dialogs.events import Chose, Wrote
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Answer
from dialogs.step import (
    Answered,
    Drafted,
    Input,
    Missed,
    Outcome,
    Scene,
    Step,
    chosen,
    common,
    read_options,
)
from dialogs.tables import Table
from dialogs.tokens import shuffled

DONE = "!done"
OWN_WORD = 40  # characters
OWN_WORDS = 3  # more of them are a story, and belong to it
OWN_MARK = "~"  # stands before an own word, so that it can never pass for an option


@dataclass(frozen=True, slots=True)
class Choices(Step):
    """Up to `most` of `options`; shuffled by the seed, but for those in `last`."""

    options: tuple[str, ...] = ()
    most: int = 5
    own: bool = False
    shuffle: bool = False
    last: tuple[str, ...] = ()

    kind = "choices"

    @classmethod
    def read(cls, table: Table) -> Self:
        options = read_options(table)
        last = table.texts("last", ())
        for option in sorted(set(last) - set(options)):
            table.note("last", f"{option!r} must be one of the options")
        return cls(
            **common(table),
            options=options,
            most=table.number("most", max(len(options), 1)),
            own=table.flag("own", default=False),
            shuffle=table.flag("shuffle", default=False),
            last=last,
        )

    @property
    def labels(self) -> tuple[str, ...]:
        return (*super(Choices, self).labels, *self.options)

    @property
    def options_known(self) -> tuple[str, ...]:
        return () if self.own else self.options

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        session = scene.session
        marked = session.draft or chosen(session.answers.get(self.id))
        own = tuple(each for each in marked if each.startswith(OWN_MARK))
        buttons = tuple(
            Choice(option, self._label(scene, option), selected=option in marked)
            for option in (*self._order(scene), *own)
        )
        text = f"{scene.say(self.id)}\n{scene.say('choices-hint')}"
        reply = Reply(text, scene.lang, self.id, Takes.CHOICES, buttons)
        if not marked:
            return (reply,)
        so_far = scene.say("choices-so-far", words=self.shown(scene, marked))
        done = Choice(DONE, scene.say("done"))
        return (replace(reply, text=so_far, choices=(*buttons, done)),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        marked = scene.session.draft or chosen(scene.session.answers.get(self.id))
        if isinstance(given, Wrote):
            return self._own_word(scene, marked, given.text)
        if isinstance(given, Chose):
            return self._all(scene, tuple(dict.fromkeys(given.choices)))
        if given.choice == DONE:
            return Answered(marked) if marked else Missed()
        return self._toggle(scene, marked, given.choice)

    def settle(self, draft: tuple[str, ...]) -> Answer:
        return draft or None

    def shown(self, scene: Scene, answer: Answer) -> str:
        return ", ".join(self._label(scene, option) for option in chosen(answer))

    def _order(self, scene: Scene) -> tuple[str, ...]:
        first = tuple(option for option in self.options if option not in self.last)
        if self.shuffle:
            first = shuffled(scene.session.seed, self.id, first)
        return (*first, *self.last)

    def _label(self, scene: Scene, option: str) -> str:
        if option.startswith(OWN_MARK):
            return option.removeprefix(OWN_MARK)
        return scene.say(f"{self.id}.{option}")

    def _toggle(self, scene: Scene, marked: tuple[str, ...], option: str) -> Outcome:
        if option in marked:
            return Drafted(tuple(each for each in marked if each != option))
        if option not in self.options:
            return Missed()
        return self._mark(scene, marked, option)

    def _mark(self, scene: Scene, marked: tuple[str, ...], option: str) -> Outcome:
        if len(marked) >= self.most:
            return Drafted(marked, (scene.say("too-many", most=self.most),))
        return Drafted((*marked, option))

    def _all(self, scene: Scene, options: tuple[str, ...]) -> Outcome:
        known = tuple(
            each for each in options if each in self.options or self._is_own(scene, each)
        )
        if not known:
            return Missed()
        if len(known) > self.most:
            return Drafted(known[: self.most], (scene.say("too-many", most=self.most),))
        return Answered(known)

    def _is_own(self, scene: Scene, option: str) -> bool:
        return option.startswith(OWN_MARK) and option in scene.session.draft

    def _own_word(self, scene: Scene, marked: tuple[str, ...], text: str) -> Outcome:
        word = " ".join(text.split())
        if not self.own or not word or len(word) > OWN_WORD or word.count(" ") >= OWN_WORDS:
            return Missed()
        own = OWN_MARK + word
        return Drafted(marked) if own in marked else self._mark(scene, marked, own)
