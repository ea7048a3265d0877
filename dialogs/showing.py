"""A flow as its readers meet it, step by step: for whoever writes it, and to see what changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dialogs.events import Follows
from dialogs.flow import Flow
from dialogs.session import Session
from dialogs.step import Condition, Step


@dataclass(frozen=True, slots=True)
class Shown:
    """One step: what is said, the buttons under it, and when it is asked at all."""

    id: str
    kind: str
    texts: tuple[str, ...]
    buttons: tuple[str, ...]
    only_if: tuple[tuple[str, str], ...]  # an earlier step, and what must be so of its answer


def shown(flow: Flow, lang: str) -> tuple[Shown, ...]:
    """Return every step in one language, with the facts of this installation in the texts."""
    session = Session(flow.id, b"", "web", Follows.HERE, lang)
    return tuple(_step(flow, session, step) for step in flow.steps)


def changed(
    before: Flow | None, after: Flow, lang: str
) -> Iterator[tuple[Shown | None, Shown | None]]:
    """Yield the steps that clients meet otherwise than before: the old one and the new one.

    Of a step that stays, only those of its texts that change.
    """
    old = _by_id(before, lang) if before else {}
    new = _by_id(after, lang) if lang in after.languages else {}
    for id_ in dict.fromkeys((*new, *old)):
        if old.get(id_) != new.get(id_):
            yield _apart(old.get(id_), new.get(id_)), _apart(new.get(id_), old.get(id_))


def _apart(step: Shown | None, other: Shown | None) -> Shown | None:
    """Return a step without what the other one says too."""
    if step is None or other is None:
        return step
    texts = tuple(text for text in step.texts if text not in other.texts)
    return replace(
        step, texts=texts, buttons=() if step.buttons == other.buttons else step.buttons
    )


def _by_id(flow: Flow, lang: str) -> Mapping[str, Shown]:
    return {each.id: each for each in shown(flow, lang)} if lang in flow.languages else {}


def _step(flow: Flow, session: Session, step: Step) -> Shown:
    scene = flow.scene(session)
    labels = tuple(
        flow.texts.say(session.language, f"{step.id}.{each}") for each in step.options_labelled
    )
    texts = tuple(scene.say(key) for key in step.messages)
    return Shown(step.id, step.kind, texts, labels, tuple(map(_condition, step.when)))


def _condition(condition: Condition) -> tuple[str, str]:
    parts = [" / ".join(condition.any)] if condition.any else []
    parts += [f"≠ {', '.join(condition.none)}"] if condition.none else []
    return condition.step, "; ".join(parts)
