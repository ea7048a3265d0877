"""The sheet of thresholds: when feedback is read, how much together, when news go out, how long it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.config import Config
from bot.desk.sheets import Field, Seen, plain
from bot.overlay import THRESHOLDS, as_text, in_environment, laid_over, source_of, value_of
from dialogs.errors import Problem
from dialogs.texts import Texts
from storage.settings import Values

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "edition.every": ("weekly", "daily", "at-once"),
    "edition.weekday": tuple("1234567"),
    "push.quiet": ("auto", "true", "false"),
}
_NUMBERS = frozenset({"edition.hour", "edition.k_texts"})


@dataclass(frozen=True, slots=True)
class ThresholdSheet:
    """Every threshold; an emptied field is what the files say."""

    config: Config  # as the files and the environment say
    texts: Texts

    within = tuple(THRESHOLDS)

    def fields(self, seen: Seen) -> Sequence[Field]:
        config = laid_over(self.config, seen.overlay)
        return [self._field(config, key, seen.language) for key in THRESHOLDS]

    def values(self, posted: Mapping[str, str], seen: Seen) -> Values:
        given = {key: plain(posted, key) for key in THRESHOLDS if not in_environment(key)}
        return {
            key: None
            if value == self._filed(key) or not (value or key == "edition.k_texts")
            else value
            for key, value in given.items()
        }

    def field_of(self, problem: Problem) -> str:
        if problem.file != "desk":
            return ""
        return "push.waking_from" if problem.place == "push" else problem.place

    def _field(self, config: Config, key: str, lang: str) -> Field:
        source, slug = source_of(config, key), _slug(key)
        kind = "select" if key in _CHOICES else "number" if key in _NUMBERS else "text"
        return Field(
            name=key,
            value=as_text(value_of(config, key)),
            kind=kind,
            key=f"set-{slug}",
            options=[
                (each, self.texts.say(lang, f"set-{slug}-{each}"))
                for each in _CHOICES.get(key, ())
            ],
            shipped=self._filed(key) if source == "desk" else "",
            note=self.texts.say(lang, f"set-from-{source}"),
            locked=source == "environment",
        )

    def _filed(self, key: str) -> str:
        return as_text(value_of(self.config, key))


def _slug(key: str) -> str:
    return key.replace(".", "-").replace("_", "-")
