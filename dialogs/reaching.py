"""Whether a step can be reached at all: whether any answers let all of its conditions hold."""

from collections.abc import Iterator, Mapping

from dialogs.step import Condition, Step


def unreachable(step: Step, earlier: Mapping[str, Step]) -> Iterator[str]:
    """Yield why a step can never be asked; its conditions name questions before it."""
    needed = _needed(step, earlier)
    for id_ in dict.fromkeys(condition.step for condition in needed):
        conditions = [each for each in needed if each.step == id_]
        if not _holds_for_some(earlier[id_], conditions):
            yield f"can never be reached: no answer to {id_!r} lets all of its conditions hold"


def _needed(step: Step, earlier: Mapping[str, Step]) -> list[Condition]:
    """Return the step's conditions, and those of the questions that must have been asked for it."""
    needed = list(step.when)
    for condition in needed:  # grows while it is walked: each step names earlier ones only
        asked = earlier[condition.step]
        if condition.any or condition.answered:
            needed += [each for each in asked.when if each not in needed]
    return needed


def _holds_for_some(asked: Step, conditions: list[Condition]) -> bool:
    wanted = [set(each.any) for each in conditions if each.any]
    refused = {option for each in conditions for option in each.none}
    if not asked.options_known or not (wanted or any(each.answered for each in conditions)):
        return True
    left = set(asked.answers_known) - refused
    if asked.several:
        return all(left & each for each in wanted) and bool(left)
    return bool(left.intersection(*wanted))
