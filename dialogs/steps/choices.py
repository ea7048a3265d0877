"""`choices`: several of many options, and the client's own words where the flow welcomes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from msgspec.structs import replace

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
from dialogs.words import fold

DONE = "!done"
OWN_WORD = 40  # characters
OWN_WORDS = 3  # more of them are a story, and belong to it
EMPTIED = "~"  # in a draft: everything was unmarked, so that an earlier answer does not return
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
    several = True

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
        return self.options  # own words carry a mark: no condition can name them

    @property
    def answers_known(self) -> tuple[str, ...]:
        return (*self.options, OWN_MARK) if self.own else self.options

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        marked = self._marked(scene)
        own = tuple(each for each in marked if each.startswith(OWN_MARK))
        buttons = tuple(
            Choice(option, self._label(scene, option), selected=option in marked)
            for option in (*self._order(scene), *own)
        )
        reply = Reply(scene.say(self.id), scene.lang, self.id, Takes.CHOICES, buttons)
        if not marked:
            return (reply,)
        so_far = scene.say("choices-so-far", words=self.shown(scene, marked))
        done = Choice(DONE, scene.say("done"))
        return (replace(reply, text=so_far, choices=(*buttons, done)),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        marked = self._marked(scene)
        if isinstance(given, Wrote):
            return self._own_word(scene, marked, given.text)
        if isinstance(given, Chose):
            return self._all(scene, tuple(dict.fromkeys(given.choices)))
        if given.choice == DONE:
            return self._done(marked)
        return self._toggle(scene, marked, given.choice)

    def _in_order(self, marked: tuple[str, ...]) -> tuple[str, ...]:
        """Return the marked ones in the flow's order: when each was pressed is nobody's to know."""
        known = tuple(option for option in self.options if option in marked)
        return (*known, *(each for each in marked if each not in known))

    def settle(self, draft: tuple[str, ...]) -> Answer:
        return tuple(each for each in draft if each != EMPTIED) if draft else None

    def shown(self, scene: Scene, answer: Answer) -> str:
        return ", ".join(self._label(scene, option) for option in chosen(answer))

    def told(self, answer: Answer) -> tuple[str, ...]:
        return tuple(each[len(OWN_MARK) :] for each in chosen(answer) if _is_own(each))

    def retold(self, answer: Answer, texts: Sequence[str]) -> Answer:
        own = iter(texts)
        given = chosen(answer)
        return tuple(OWN_MARK + next(own, "") if _is_own(each) else each for each in given)

    def _marked(self, scene: Scene) -> tuple[str, ...]:
        """Return what is chosen now: by the draft when there is one, or by the earlier answer."""
        draft = scene.session.draft or chosen(scene.session.answers.get(self.id))
        return tuple(each for each in draft if each != EMPTIED)

    def _done(self, marked: tuple[str, ...]) -> Outcome:
        """Take "done" with nothing chosen as skipping, which it is."""
        return (
            Missed() if self.required and not marked else Answered(self._in_order(marked) or None)
        )

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
            return Drafted(tuple(each for each in marked if each != option) or (EMPTIED,))
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
            return Missed() if options else self._done(())
        if len(known) > self.most:
            return Drafted(known[: self.most], (scene.say("too-many", most=self.most),))
        return Answered(self._in_order(known))

    def _is_own(self, scene: Scene, option: str) -> bool:
        return option.startswith(OWN_MARK) and option in self._marked(scene)

    def _own_word(self, scene: Scene, marked: tuple[str, ...], text: str) -> Outcome:
        words = [" ".join(part.split()) for part in text.split(",") if part.strip()]
        if not self.own or not words or not all(_is_word(each) for each in words):
            return Missed()
        added = tuple(self._option(scene, word) or OWN_MARK + word for word in words)
        whole = tuple(dict.fromkeys((*marked, *added)))
        if len(whole) > self.most:
            return Drafted(marked, (scene.say("too-many", most=self.most),))
        return Drafted(whole)

    def _option(self, scene: Scene, word: str) -> str:
        labels = {fold(scene.say(f"{self.id}.{option}")): option for option in self.options}
        return labels.get(fold(word), "")


def _is_own(option: str) -> bool:
    return option.startswith(OWN_MARK)


def _is_word(text: str) -> bool:
    return len(text) <= OWN_WORD and text.count(" ") < OWN_WORDS
