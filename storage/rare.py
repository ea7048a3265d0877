"""What of a batch is too rare to be shown: a language, an answer that describes the client."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from dialogs.session import Answer
from storage.batching import shown_language
from storage.envelopes import FeedbackEnvelope, counts

_Said = tuple[str, str, str]  # flow, step, answer


@dataclass(frozen=True, slots=True)
class _Common:
    """What enough of a batch share: what is shown of each language tag, and descriptions."""

    languages: Mapping[str, str]
    said: Collection[_Said]


_NOTHING = _Common({}, ())


@dataclass(frozen=True, slots=True)
class Rules:
    """How many of a batch must share something, and which steps of each flow describe the client.

    What does not count toward k shares nothing either; the crowd of a trusted service counts.
    """

    k_texts_of: Callable[[str], int]
    describing: Mapping[str, frozenset[str]]
    trusted: Collection[str] = ()

    def shown(self, feedbacks: Sequence[FeedbackEnvelope]) -> list[FeedbackEnvelope]:
        """Return the feedback of an edition without what fewer than k of its service share.

        The order stays; a text that is read soon is a batch of its own.
        """
        batches: dict[str, list[FeedbackEnvelope]] = defaultdict(list)
        for each in feedbacks:
            if not each.soon:
                batches[each.service].append(each)
        common = {service: self._common(service, those) for service, those in batches.items()}
        return [
            self._shown(each, _NOTHING if each.soon else common.get(each.service, _NOTHING))
            for each in feedbacks
        ]

    def _shown(self, each: FeedbackEnvelope, common: _Common) -> FeedbackEnvelope:
        if self.k_texts_of(each.service) <= 1:
            return each
        language = common.languages.get(each.language, "")
        return replace(each, language=language, answers=dict(self._answers(each, common.said)))

    def _answers(
        self, each: FeedbackEnvelope, common: Collection[_Said]
    ) -> Iterator[tuple[str, Answer]]:
        describing = self.describing.get(each.flow, frozenset())
        for step, answer in each.answers.items():
            if step not in describing or (each.flow, step, str(answer)) in common:
                yield step, answer

    def _common(self, service: str, batch: Sequence[FeedbackEnvelope]) -> _Common:
        k = self.k_texts_of(service)
        counted = [each for each in batch if counts(each, self.trusted)]
        tags = [each.language for each in counted]
        said = Counter(
            (each.flow, step, str(each.answers[step]))
            for each in counted
            for step in self.describing.get(each.flow, frozenset())
            if each.answers.get(step) is not None
        )
        return _Common(
            {tag: shown_language(tags, tag, k) for tag in {each.language for each in batch}},
            frozenset(what for what, many in said.items() if many >= k),
        )


EVERYTHING = Rules(lambda _service: 1, {})
"""Nothing is too rare: for what was told for practice."""
