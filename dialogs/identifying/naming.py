"""People's names in a text: words that look like names, heard together with their neighbours."""

from collections.abc import Collection, Iterator, Sequence

from dialogs.identifying.bearers import bearer
from dialogs.identifying.finds import Find, Kind
from dialogs.identifying.grades import Grade
from dialogs.identifying.grading import Grader
from dialogs.identifying.lexicon import COMMON, HEAD, KIN, MY_NAME, NAMED, SAYINGS, TITLES
from dialogs.identifying.runs import Heard, Run, beside, runs_of

_LONG_ENOUGH = 4  # letters of a name that is looked for again


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
        roots = [self._grader.root(token.low) for token in heard.tokens]
        known: dict[str, Kind] = {}
        taken: set[int] = set()
        for run, kind in sorted(found, key=lambda each: each[0].first):
            places = range(run.first, run.last + 1)
            told = next((known[roots[place]] for place in places if roots[place] in known), kind)
            known |= {roots[place]: told for place in places}
            taken |= set(places)
            yield _find(heard, run, told)
        for place, (token, root) in enumerate(zip(heard.tokens, roots, strict=True)):
            if place not in taken and len(root) >= _LONG_ENOUGH and root in known:
                yield Find(token.start, token.end, known[root])


def _find(heard: Heard, run: Run, kind: Kind) -> Find:
    return Find(heard.tokens[run.first].start, heard.tokens[run.last].end, kind)
