"""Filing released words, so that the desk finds them: after an edition, and whatever is missing.

Rule: what is filed is read and written in one transaction, a few at a time; so no word is filed
that was erased or blurred meanwhile, and nobody waits for long.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from bot.analysers import base_forms, kindred_forms
from dialogs.flow import ADDITION, Flow
from dialogs.searching import Sought, filed, sought
from dialogs.session import Answer
from dialogs.step import chosen
from dialogs.steps.choices import OWN_MARK
from storage import searching
from storage.engine import Database
from storage.searching import Filing

_AT_ONCE = 25

Words = Callable[[str], tuple[Sought, ...]]
"""Returns what somebody looks for."""


class Index:
    """Files words, and reads what somebody looks for."""

    def __init__(
        self, db: Database, flows: Mapping[str, Flow], *, at_once: int = _AT_ONCE
    ) -> None:
        self._db = db
        self._at_once = at_once
        self.sought: Words = partial(sought, bases=base_forms())
        kindred = kindred_forms()
        self._filing = Filing(
            partial(_written, flows), lambda text, lang: filed(text, lang, kindred), ADDITION
        )
        self._is_complete = False

    async def file(self) -> None:
        """File everything that is missing."""
        while await self._db.write(
            lambda conn: searching.file_missing(conn, self._filing, self._at_once)
        ):
            pass
        self._is_complete = True

    async def complete(self) -> None:
        """File, once in the life of this process, what was released before there was an index."""
        if not self._is_complete:
            await self.file()

    async def renew(self) -> int:
        """File everything anew; return how many feedbacks that were."""
        await self._db.write(searching.drop_all)
        await self.file()
        return await self._db.read(searching.count)


def _written(flows: Mapping[str, Flow], flow: str, answers: Mapping[str, Answer]) -> Iterator[str]:
    """Yield what was written in own words; a question that a flow no longer asks may be such."""
    steps = flows[flow].by_id if flow in flows else {}
    for id_, answer in answers.items():
        step = steps.get(id_)
        if step is None or step.kept:
            is_text = step.kind == "text" if step else isinstance(answer, str)
            yield from (
                each.removeprefix(OWN_MARK)
                for each in chosen(answer)
                if is_text or each.startswith(OWN_MARK)
            )
