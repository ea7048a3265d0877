"""All that files and the desk say together, read as the running program reads it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from bot.config import Config
from bot.errors import FilesMissing, SettingsInvalid
from bot.files import directory_of, flow_of, setting_of
from bot.overlay import Overlay, laid_over
from bot.texts import talk_of
from dialogs.errors import FlowInvalid, Problem
from dialogs.flow import ADDITION, Flow
from dialogs.services import Directory
from dialogs.showing import Shown, changed
from dialogs.texts import Texts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Whole:
    """An installation's settings, all of them valid."""

    config: Config
    directory: Directory
    flows: Mapping[str, Flow]  # by the name that the configuration gives
    talk: Texts


@dataclass(frozen=True, slots=True)
class Noticed:
    """One step that clients meet otherwise than before, in one language."""

    flow: str
    language: str
    before: Shown | None
    after: Shown | None


def read_whole(config: Config, overlay: Overlay) -> Whole:
    """Read everything with this overlay; raises SettingsInvalid with every problem of all of it."""
    problems: list[Problem] = []
    laid = _tried(lambda: laid_over(config, overlay), problems) or laid_over(
        config, {key: value for key, value in overlay.items() if "/" in key}
    )
    directory = _tried(lambda: directory_of(laid), problems)
    talk = _tried(lambda: talk_of(laid), problems)
    flows = _flows(laid, config.base if directory is None else laid, problems)
    if problems or directory is None or talk is None:
        raise SettingsInvalid(tuple(problems))
    return Whole(laid, directory, flows, talk)


def _flows(laid: Config, told: Config, problems: list[Problem]) -> dict[str, Flow]:
    """Read the flows; what is wrong with a service is no reason not to look at them."""
    setting = _tried(lambda: setting_of(told), problems)
    if setting is None:
        return {}
    names = dict.fromkeys((*laid.flows, ADDITION))
    found = {name: _tried(partial(flow_of, laid, name, setting), problems) for name in names}
    return {name: flow for name, flow in found.items() if flow}


def noticed(before: Whole, after: Whole) -> Iterator[Noticed]:
    """Yield what clients will meet otherwise, in every language."""
    for name, flow in after.flows.items():
        old = before.flows.get(name)
        for language in flow.languages:
            for pair in changed(old, flow, language):
                yield Noticed(flow.id, language, *pair)


def _tried(read: Callable[[], T], problems: list[Problem]) -> T | None:
    try:
        return read()
    except (FlowInvalid, SettingsInvalid) as error:
        problems += error.problems
    except FilesMissing as error:
        problems.append(Problem("files", "", str(error)))
    return None
