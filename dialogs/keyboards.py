"""Answers on the application's own keyboard, for who cannot press buttons that stand in a message."""

from collections.abc import Sequence

from msgspec.structs import replace

from dialogs.replies import Keyboard, Keyed, Reply, Takes


def keyed(replies: Sequence[Reply], *, shown: bool) -> tuple[Reply, ...]:
    """Return replies with the keyboard, or the first that can with what takes it away.

    Buttons that outlive their conversation (`@…`) stay under their message.
    """
    if shown:
        return tuple(_with(each, Keyboard.SHOWN) if _asks(each) else each for each in replies)
    bare = next((at for at, each in enumerate(replies) if not (each.choices or each.asides)), None)
    return tuple(
        _with(each, Keyboard.REMOVED) if at == bare else each for at, each in enumerate(replies)
    )


def _asks(reply: Reply) -> bool:
    return reply.takes is not Takes.NOTHING and not reply.step.startswith("@")


def _with(reply: Reply, keyboard: Keyboard) -> Keyed:
    if isinstance(reply, Keyed):
        return replace(reply, keyboard=keyboard)
    fields = {name: getattr(reply, name) for name in Reply.__struct_fields__}
    return Keyed(**fields, keyboard=keyboard)
