from collections.abc import Sequence

from bot.channels.channel import Rejected
from bot.channels.terminal import TerminalChannel
from dialogs.events import Event, Follows, Opened, Pressed, Wrote
from dialogs.replies import Choice, Reply, Takes
from storage.sealing import Address


class Desk:
    """A recording intake, and the two ends of a terminal."""

    def __init__(self, lines: Sequence[str], *replies: Reply) -> None:
        self.lines = list(lines)
        self.replies = replies
        self.events: list[Event] = []
        self.addresses: list[Address] = []
        self.shown: list[str] = []

    async def take(self, address: Address, event: Event) -> tuple[Reply, ...]:
        self.events.append(event)
        self.addresses.append(address)
        return self.replies

    async def read_line(self) -> str | None:
        return self.lines.pop(0) if self.lines else None

    async def talk(self) -> str:
        channel = TerminalChannel(self.read_line, self.shown.append)
        await channel.start(self.take)
        await channel.talk()
        await channel.stop()
        return "\n".join(self.shown)


async def test_opening_says_that_nothing_can_follow_here() -> None:
    desk = Desk([])
    await desk.talk()
    match desk.events:
        case [Opened(channel="terminal", follows=Follows.NOWHERE, seed=seed)]:
            assert len(seed) == 32
        case other:
            raise AssertionError(other)


async def test_each_run_has_an_address_of_its_own() -> None:
    first, second = Desk([]), Desk([])
    await first.talk()
    await second.talk()
    assert first.addresses != second.addresses


async def test_lines_go_to_the_conversation_as_they_are_typed() -> None:
    desk = Desk(["2", " Ohita "])
    await desk.talk()
    assert [each.text for each in desk.events if isinstance(each, Wrote)] == ["2", " Ohita "]


async def test_choices_are_numbered_and_what_they_cost_stands_beside() -> None:
    desk = Desk(
        [],
        Reply(
            "Miten?",
            "fi",
            "reach",
            Takes.CHOICE,
            (Choice("receipt", "Koodilla", "Saat koodin."), Choice("none", "Ei mitenkään")),
            (Choice("!back", "Takaisin"),),
        ),
    )
    shown = await desk.talk()
    assert "Miten?\n  1 Koodilla – Saat koodin.\n  2 Ei mitenkään\n  [Takaisin]" in shown


async def test_marked_choices_are_seen_to_be_marked() -> None:
    choices = (Choice("safe", "Turvassa", selected=True), Choice("angry", "Vihainen"))
    shown = await Desk([], Reply("Miltä?", "fi", "feelings", Takes.CHOICES, choices)).talk()
    assert "1 [x] Turvassa" in shown
    assert "2 [ ] Vihainen" in shown


async def test_a_button_that_outlives_the_conversation_is_pressed_by_its_letter() -> None:
    reply = Reply("Vanhentunut.", "fi", "@start", Takes.CHOICE, (Choice("fi", "Aloita"),))
    desk = Desk(["a"], reply)
    shown = await desk.talk()
    assert "  a) Aloita" in shown
    assert [(each.step, each.choice) for each in desk.events if isinstance(each, Pressed)] == [
        ("@start", "fi")
    ]


async def test_a_letter_without_a_button_is_only_a_letter() -> None:
    desk = Desk(["a"])
    await desk.talk()
    assert isinstance(desk.events[-1], Wrote)


async def test_control_characters_never_reach_the_terminal() -> None:
    shown = await Desk([], Reply("a\x1b[2Jb\nc", "fi")).talk()
    assert "a[2Jb\nc" in shown


async def test_the_terminal_says_that_it_cannot_push() -> None:
    desk = Desk([])
    channel = TerminalChannel(desk.read_line, desk.shown.append)
    outcome = await channel.push(Address("terminal", "x"), "1", Reply("Viesti.", "fi"))
    assert outcome == Rejected("terminal-cannot-push")
