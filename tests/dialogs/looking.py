"""The shipped finder, made once for the tests that talk with it."""

from functools import cache

from bot.analysers import analyser
from bot.finders import finder
from bot.looking import Looker
from dialogs.flow import Flow
from dialogs.identifying.finds import Finding, Look
from dialogs.parsing import read_flow
from dialogs.setting import Setting
from tests.dialogs.talk import ROOT, phrases, setting, texts_in


@cache
def looker() -> Looker:
    return Looker(finder, lambda: analyser()[1], lambda: 0.0)  # a busy machine fails no test


def watched(look: Look | None = None) -> Setting:
    whole = setting()
    return Setting(
        directory=whole.directory,
        signposts=whole.signposts,
        web_address=whole.web_address,
        look=look or looker().look,
    )


@cache
def watched_flow() -> Flow:
    """The shipped flow, as it looks through what clients write."""
    return read_flow(texts_in(ROOT / "dialogs/flows/experience"), phrases(), watched())


def failing_flow() -> Flow:
    """The same with a finder that always fails: the look of `None`."""
    return read_flow(texts_in(ROOT / "dialogs/flows/experience"), phrases(), watched(_fails))


def _fails(text: str, lang: str) -> Finding | None:
    return None
