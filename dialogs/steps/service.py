"""`service`: where it happened, found by a link, by words, or down the tree."""

from dataclasses import dataclass
from typing import Self

from dialogs.events import Pressed, Wrote
from dialogs.finding import children, find
from dialogs.replies import Choice, Reply, Takes
from dialogs.session import Answer
from dialogs.step import Answered, Drafted, Input, Missed, Outcome, Scene, Step, common
from dialogs.tables import Table

UNKNOWN, OTHER = "!unknown", "!other"
AREA, WORDS = "area", "words"  # what a draft holds: (AREA, slug) or (WORDS, what was typed)
LONGEST_NAME = 8  # words
LONGEST_SEARCH = 100  # characters


@dataclass(frozen=True, slots=True)
class ServiceStep(Step):
    """The service the feedback is about; "I don't know" is a good answer."""

    kind = "service"

    @classmethod
    def read(cls, table: Table) -> Self:
        return cls(**common(table, fixed=("kept",)))

    def ask(self, scene: Scene) -> tuple[Reply, ...]:
        found = self._found(scene)
        unknown = Choice(UNKNOWN, scene.say("service-unknown"))
        other = Choice(OTHER, scene.say("service-other"))
        buttons = (*found, unknown) if self._lists_all(scene) else (*found, other, unknown)
        text = self._question(scene, bool(found))
        return (Reply(text, scene.lang, self.id, Takes.SEARCH, buttons),)

    def take(self, scene: Scene, given: Input) -> Outcome:
        if isinstance(given, Wrote):
            return self._search(given.text)
        picked = given.choice if isinstance(given, Pressed) else ""
        if picked == UNKNOWN:
            return Answered("")
        if picked == OTHER:
            return Drafted((AREA, ""))
        return self._pick(scene, picked)

    def shown(self, scene: Scene, answer: Answer) -> str:
        services = scene.setting.directory.services
        known = isinstance(answer, str) and answer in services
        return services[str(answer)].name(scene.lang) if known else scene.say("service-unknown")

    def _search(self, text: str) -> Outcome:
        """Look for the words; a longer text is not a name but a story that came early."""
        if not text or len(text.split()) > LONGEST_NAME or len(text) > LONGEST_SEARCH:
            return Missed()
        return Drafted((WORDS, text))

    def _lists_all(self, scene: Scene) -> bool:
        """Tell whether the top of the tree is shown: then there is nothing else to turn to."""
        draft = scene.session.draft
        return draft == (AREA, "") or not (draft or self._hint(scene))

    def _hint(self, scene: Scene) -> str:
        """Return the service that a link named."""
        hint = scene.session.service_hint
        return hint if scene.setting.directory.is_open(hint) else ""

    def _pick(self, scene: Scene, slug: str) -> Outcome:
        directory = scene.setting.directory
        if not directory.is_open(slug):
            return Missed()
        inside = scene.session.draft == (AREA, slug)
        if children(directory, slug) and not inside and slug != scene.session.service_hint:
            return Drafted((AREA, slug))
        return Answered(slug)

    def _found(self, scene: Scene) -> tuple[Choice, ...]:
        directory, lang = scene.setting.directory, scene.lang
        match scene.session.draft:
            case (kind, words) if kind == WORDS:
                slugs = find(directory, words, lang)
            case (_, area) if area:
                whole = scene.say("service-whole", service=directory.services[area].name(lang))
                below = _buttons(scene, children(directory, area))
                return (*below, Choice(area, whole))
            case () if self._hint(scene):
                return (Choice(self._hint(scene), scene.say("service-yes")),)
            case _:
                slugs = children(directory, "")
        return _buttons(scene, slugs)

    def _question(self, scene: Scene, found: bool) -> str:
        directory, session = scene.setting.directory, scene.session
        if session.draft[:1] == (WORDS,):
            return scene.say("service-found" if found else "service-none")
        if session.draft[1:] and session.draft[1]:
            return scene.say("service-within")
        if not session.draft and self._hint(scene):
            name = directory.services[self._hint(scene)].name(scene.lang)
            return scene.say("service-confirm", service=name)
        return scene.say(self.id)


def _buttons(scene: Scene, slugs: tuple[str, ...]) -> tuple[Choice, ...]:
    services = scene.setting.directory.services
    return tuple(Choice(slug, services[slug].name(scene.lang)) for slug in slugs)
