"""What clients and staff do in tests of what comes after sending."""

from dialogs.events import (
    Follows,
    Opened,
    Pressed,
    Wrote,
)
from dialogs.replies import Reply
from dialogs.tokens import receipt
from storage.sealing import Address
from tests.bot.house import House

CHAT = Address("telegram", "4242")
PLAIN = Address("plain", "page")
ELSEWHERE = Address("web", "another page")


async def notice(house: House) -> Reply:
    await house.delivery().sweep()
    return house.channel.pushes[-1].notice


async def opened(house: House, address: Address = CHAT) -> tuple[Reply, ...]:
    shown = await notice(house)
    return await house.press(address, shown, shown.choices[0].id)


def texts(replies: tuple[Reply, ...]) -> str:
    return "\n".join(reply.text for reply in replies)


async def press(
    house: House, address: Address, said: tuple[Reply, ...], step: str
) -> tuple[Reply, ...]:
    """Press the button of this step, wherever it stands."""
    reply, choice = next(
        (reply, choice)
        for reply in said
        for choice in reply.choices
        if (choice.step or reply.step) == step
    )
    return await house.take(address, Pressed(house.id(), step, choice.id, reply.tag))


async def done(house: House) -> Reply:
    await house.told_and_read(CHAT)
    await notice(house)
    await house.move("done")
    *_, question = await opened(house)
    return question


async def with_receipt(house: House) -> str:
    seed = b"r" * 32
    await house.take(PLAIN, Opened("1", seed, "plain", Follows.NOWHERE, "en"))
    last = (await house.take(PLAIN, Wrote("2", "It was warm.")))[-1]
    for choice in ("!done", "receipt", "!saved", "!send"):
        last = (await house.press(PLAIN, last, choice))[-1]
    return receipt(seed)


async def keepsake(house: House) -> Reply:
    return next(reply for reply in await house.tell(CHAT) if reply.step == "@erase")


def steps(reply: Reply) -> list[str]:
    return [choice.step or reply.step for choice in reply.choices]
