"""People's names in a text: words that look like names, heard together with their neighbours."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dialogs.identifying.bearers import bearer
from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.grades import Grade
from dialogs.identifying.grading import Grader
from dialogs.identifying.lexicon import COMMON, HEAD, KIN, MY_NAME, NAMED, SAYINGS, TITLES
from dialogs.identifying.runs import Heard, Run, beside, runs_of

_LONG_ENOUGH = 4  # letters of a name that is looked for again
_SAME = 3  # letters that its forms have in common


class Namer:
    """Finds the names in texts of one language; made once."""

    def __init__(self, grader: Grader) -> None:
        self._grader = grader

    def names(self, heard: Heard, taken: Collection[int], *, capitals: bool) -> list[Find]:
        """Return the names in order, those of workers told apart as far as the words tell.

        `taken` are the numbers of the words that are something else already.
        """
        grades = self._grades(heard, taken, capitals=capitals)
        runs = runs_of(heard, grades)
        found = [(run, kind) for run in runs for kind in (bearer(heard, run),) if kind]
        if not found:
            return []
        kinds = {run.first: kind for run, kind in found}
        for other, one in beside(heard, runs, [run for run, _ in found]):
            kinds[other.first] = kinds[one.first]
            found.append((other, kinds[one.first]))
        return sorted(self._everywhere(heard, found))

    def _grades(self, heard: Heard, taken: Collection[int], *, capitals: bool) -> list[Grade]:
        marks = heard.words.marks
        grade, heads, no = self._grader.grade, self._grader.names.heads, Grade.NO
        grades = [
            grade(token, mark, capitals=capitals)
            if token.capital or (token.low[:HEAD] in heads and not mark & COMMON)
            else no
            for token, mark in zip(heard.tokens, marks, strict=True)
        ]
        for begin, end in heard.words.places(SAYINGS):  # "every Tom, Dick and Harry"
            grades[begin:end] = [Grade.NO] * (end - begin)
        self._ask_after_cues(heard, grades)
        for place in taken:
            grades[place] = Grade.NO
        return grades

    def _ask_after_cues(self, heard: Heard, grades: list[Grade]) -> None:
        """Let the word after "my name is", or a title, be a name if it may be one at all."""
        marks, grader = heard.words.marks, self._grader
        for place in heard.words.ends(MY_NAME):
            if place < len(marks) and grades[place] is Grade.NO:
                grades[place] = grader.announced(heard.tokens[place], marks[place])
        allowed = {
            place
            for place in heard.words.ends(NAMED)
            if place < len(marks) and grader.is_allowed(heard.tokens[place].low)
        }
        for place in heard.words.ends(TITLES | KIN | NAMED) - allowed:
            if place < len(marks) and grades[place] is Grade.NO:
                grades[place] = grader.titled(heard.tokens[place], marks[place])

    def _everywhere(self, heard: Heard, found: Sequence[tuple[Run, Kind]]) -> Iterator[Find]:
        """Yield the names, and their other places however they are written there: one bearer each."""
        known: dict[str, Kind] = {}
        taken: set[int] = set()
        for run, kind in sorted(found, key=lambda each: each[0].first):
            places = range(run.first, run.last + 1)
            roots = [self._grader.root(heard.tokens[place].low) for place in places]
            told = next((known[root] for root in roots if root in known), kind)
            known |= dict.fromkeys(roots, told)
            taken |= set(places)
            yield _find(heard, run, told)
        yield from self._again(heard, known, taken)

    def _again(
        self, heard: Heard, known: Mapping[str, Kind], taken: Collection[int]
    ) -> Iterator[Find]:
        beginnings = {root[:_SAME] for root in known if len(root) >= _LONG_ENOUGH}
        for place, token in enumerate(heard.tokens):
            if place not in taken and token.low[:_SAME] in beginnings:
                root = self._grader.root(token.low)
                if root in known:
                    yield Find(token.start, token.end, known[root])


def _find(heard: Heard, run: Run, kind: Kind) -> Find:
    return Find(heard.tokens[run.first].start, heard.tokens[run.last].end, kind)
