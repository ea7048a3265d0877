"""What of a batch is too rare to be shown: a language, an answer that describes the client."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from dialogs.session import Answer
from storage.batching import shown_language
from storage.envelopes import FeedbackEnvelope


@dataclass(frozen=True, slots=True)
class Rules:
    """How many of a batch must share something, and which steps of each flow describe the client."""

    k_texts_of: Callable[[str], int]
    describing: Mapping[str, frozenset[str]]

    def shown(self, feedbacks: Sequence[FeedbackEnvelope]) -> list[FeedbackEnvelope]:
        """Return the feedback of an edition without what fewer than k of its service share.

        The order stays; a text that is read soon is a batch of its own.
        """
        batches: dict[str, list[FeedbackEnvelope]] = defaultdict(list)
        for each in feedbacks:
            if not each.soon:
                batches[each.service].append(each)
        shared = {service: self._shared(service, those) for service, those in batches.items()}
        return [
            self._shown(each, [each] if each.soon else batches[each.service], shared)
            for each in feedbacks
        ]

    def _shown(
        self,
        each: FeedbackEnvelope,
        batch: Sequence[FeedbackEnvelope],
        shared: Mapping[str, frozenset[tuple[str, str, str]]],
    ) -> FeedbackEnvelope:
        k = self.k_texts_of(each.service)
        tags = [other.language for other in batch]
        common = shared.get(each.service, frozenset()) if not each.soon else frozenset()
        return replace(
            each,
            language=shown_language(tags, each.language, k),
            answers=dict(self._answers(each, common)) if k > 1 else each.answers,
        )

    def _answers(
        self, each: FeedbackEnvelope, common: frozenset[tuple[str, str, str]]
    ) -> Iterator[tuple[str, Answer]]:
        describing = self.describing.get(each.flow, frozenset())
        for step, answer in each.answers.items():
            if step not in describing or (each.flow, step, str(answer)) in common:
                yield step, answer

    def _shared(
        self, service: str, batch: Sequence[FeedbackEnvelope]
    ) -> frozenset[tuple[str, str, str]]:
        count = Counter(
            (each.flow, step, str(each.answers[step]))
            for each in batch
            for step in self.describing.get(each.flow, frozenset())
            if each.answers.get(step) is not None
        )
        return frozenset(what for what, many in count.items() if many >= self.k_texts_of(service))


EVERYTHING = Rules(lambda _service: 1, {})
"""Nothing is too rare: for what was told for practice."""
