"""The sheets of what clients are told, in one language, and of a flow's files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.config import Config
from bot.desk.sheets import Field, Seen, plain
from bot.files import flow_files
from bot.overlay import FLOWS, TEXTS, below, name_of
from bot.texts import own_sources, sources
from dialogs.errors import Problem
from dialogs.rewording import values
from dialogs.texts import Texts
from storage.settings import Values

TOLD = re.compile(r"status-[a-z-]+|answer-came|heard-ask")
"""The texts that an organisation may put in its own words on the desk."""


@dataclass(frozen=True, slots=True)
class TextSheet:
    """What clients are told of a change, in one language."""

    config: Config
    texts: Texts
    tag: str

    @property
    def within(self) -> tuple[str, ...]:
        return (f"{TEXTS}{self.tag}/",)

    def fields(self, seen: Seen) -> Sequence[Field]:
        set_, filed = below(seen.overlay, f"{TEXTS}{self.tag}/"), self._filed()
        return [
            Field(
                name=key,
                value=set_.get(key, filed[key]),
                kind="area",
                label=self._label(key, seen.language),
                language=self.tag,
                shipped=filed[key],
            )
            for key in filed
        ]

    def values(self, posted: Mapping[str, str], seen: Seen) -> Values:
        filed = self._filed()
        return {f"{TEXTS}{self.tag}/{key}": self._given(posted, key, filed[key]) for key in filed}

    def field_of(self, problem: Problem) -> str:
        return problem.place if problem.file == f"{self.tag}.ftl" else ""

    def _given(self, posted: Mapping[str, str], key: str, filed: str) -> str | None:
        value = plain(posted, key)
        return None if value in {"", filed} or posted.get(f"back-{key}") else value

    def _filed(self) -> dict[str, str]:
        """Return the texts as shipped, or as a folder of the organisation says."""
        found: dict[str, str] = {}
        for source in (*sources("talk")[self.tag], own_sources(self.config).get(self.tag, "")):
            found |= values(source)
        return {key: text for key, text in found.items() if TOLD.fullmatch(key)}

    def _label(self, key: str, lang: str) -> str:
        return self.texts.say(lang, key if key.startswith("status-") else f"told-when-{key}")


@dataclass(frozen=True, slots=True)
class FlowSheet:
    """A flow's files, all on one page: they are right or wrong together."""

    config: Config
    texts: Texts
    flow: str  # as the configuration names it

    @property
    def within(self) -> tuple[str, ...]:
        return (f"{FLOWS}{name_of(self.flow)}/",)

    def fields(self, seen: Seen) -> Sequence[Field]:
        filed = flow_files(self.config, self.flow)
        files = filed | below(seen.overlay, self.within[0])
        names = sorted(files, key=lambda name: (not name.endswith(".toml"), name))
        return [
            Field(
                name=name,
                value=files[name],
                kind="long",
                label=name,
                shipped=filed.get(name, "") if files[name] != filed.get(name) else "",
            )
            for name in names
        ]

    def values(self, posted: Mapping[str, str], seen: Seen) -> Values:
        filed = flow_files(self.config, self.flow)
        names = [each.name for each in self.fields(seen)]
        given = {name: f"{plain(posted, name)}\n" for name in names}
        return {
            f"{self.within[0]}{name}": self._kept(text, filed.get(name))
            for name, text in given.items()
            if not posted.get(f"back-{name}")
        } | {f"{self.within[0]}{name}": None for name in names if posted.get(f"back-{name}")}

    def field_of(self, problem: Problem) -> str:
        return problem.file

    def _kept(self, text: str, filed: str | None) -> str | None:
        return None if filed is not None and text.strip() == filed.strip() else text
