"""Talking with the engine as a client would, and writing down what was said."""

import itertools
from dataclasses import replace
from pathlib import Path

from dialogs.engine import take_turn
from dialogs.events import Chose, Command, Commanded, Event, Follows, Opened, Pressed, Wrote
from dialogs.feedback import Feedback
from dialogs.flow import Flow
from dialogs.identifying.finds import Look
from dialogs.parsing import read_directory, read_flow, read_signposts
from dialogs.replies import Choice, Reply
from dialogs.session import Session
from dialogs.setting import Setting

ROOT = Path(__file__).parents[2]
SEED = bytes(range(32))


def phrases() -> dict[str, str]:
    return texts_in(ROOT / "dialogs/phrases", ".ftl")


def texts_in(folder: Path, ending: str = "") -> dict[str, str]:
    keyed = sorted(path for path in folder.iterdir() if path.name.endswith(ending))
    return {path.stem if ending else path.name: path.read_text() for path in keyed}


def setting() -> Setting:
    services = (ROOT / "bot/samples/services.toml").read_text()
    signposts = (ROOT / "dialogs/signposts/finland.toml").read_text()
    return Setting(
        directory=read_directory(services, "services.toml"),
        signposts=read_signposts(signposts, "finland.toml"),
        web_address="https://palaute.example.org",
    )


def shipped_flow() -> Flow:
    return read_flow(texts_in(ROOT / "dialogs/flows/experience"), phrases(), setting())


def addition_flow(look: Look | None = None) -> Flow:
    """The shipped flow in which a client adds to what they sent."""
    watched = replace(setting(), look=look)
    return read_flow(texts_in(ROOT / "dialogs/flows/addition"), phrases(), watched)


def small_flow(steps: str, texts: str) -> Flow:
    """A flow in Finnish with these steps between a purpose and a review."""
    toml = f"""
spec = 1
id = "small"
languages = ["fi"]
[[steps]]
id = "purpose"
kind = "say"
purpose = true
{steps}
[[steps]]
id = "review"
kind = "review"
"""
    source = f"purpose = Miksi kysymme.\nreview = Lähetetäänkö?\n{texts}"
    return read_flow({"flow.toml": toml, "fi.ftl": source}, phrases(), setting())


class Talk:
    """One conversation: what the client does, what is shown, and the whole transcript."""

    def __init__(
        self, flow: Flow, channel: str = "telegram", follows: Follows = Follows.HERE
    ) -> None:
        self.flow = flow
        self.session: Session | None = None
        self.feedback: Feedback | None = None
        self.shown: tuple[Reply, ...] = ()
        self.receipt = ""
        self.lines: list[str] = []
        self._channel, self._follows = channel, follows
        self._ids = (f"event-{number}" for number in itertools.count(1))

    def open(self, service: str = "", *, about: str = "", language: str = "") -> "Talk":
        of_client = (self.id(), SEED, self._channel, self._follows, language, service)
        return self.send(Opened(*of_client, about=about))

    def say(self, *texts: str) -> "Talk":
        for text in texts:
            self.lines += [f"> {line}" for line in text.splitlines()]
            self.send(Wrote(self.id(), text))
        return self

    def press(self, *labels: str) -> "Talk":
        for label in labels:
            reply, choice = self._button(label)
            self.lines.append(f"> [{label}]")
            self.send(Pressed(self.id(), reply.step, choice.id, reply.tag))
        return self

    def choose(self, *labels: str) -> "Talk":
        found = [self._button(label) for label in labels]
        self.lines.append(f"> [{'] ['.join(labels)}]")
        choices = tuple(choice.id for _, choice in found)
        return self.send(Chose(self.id(), found[0][0].step, choices))

    def command(self, command: Command) -> "Talk":
        self.lines.append(f"> /{command}")
        return self.send(Commanded(self.id(), command))

    def send(self, event: Event) -> "Talk":
        turn = take_turn(self.flow, self.session, event)
        self.session, self.shown, self.receipt = turn.session, turn.replies, turn.receipt
        self.feedback = turn.feedback or self.feedback
        for reply in turn.replies:
            self.lines += ["", *_written(reply)]
        self.lines.append("")
        return self

    def id(self) -> str:
        return next(self._ids)

    @property
    def question(self) -> Reply:
        return self.shown[-1]

    @property
    def said(self) -> str:
        return "\n".join(reply.text for reply in self.shown)

    def labels(self) -> list[str]:
        return [choice.label for choice in self.question.choices]

    def answer(self, step: str) -> object:
        assert self.session is not None
        return self.session.answers.get(step, "not answered")

    def _button(self, label: str) -> tuple[Reply, Choice]:
        for reply in self.shown:
            for choice in (*reply.choices, *reply.asides):
                if choice.label == label:
                    return reply, choice
        raise AssertionError(f"no button {label!r} in {self.labels()}")


def _written(reply: Reply) -> list[str]:
    lines = reply.text.splitlines()
    for choice in reply.choices:
        mark = "[x] " if choice.selected else ""
        lines.append(f"  [{mark}{choice.label}]" + (f" {choice.detail}" if choice.detail else ""))
    if reply.asides:
        lines.append("  (" + " | ".join(choice.label for choice in reply.asides) + ")")
    return lines


def to_the_end(talk: Talk, flow_texts: Flow) -> Talk:
    """Skip what can be skipped until the review is asked."""
    for _ in range(40):
        step = flow_texts.current(talk.session) if talk.session else None
        if step is None or step.kind == "review":
            return talk
        if step.kind == "reach":
            talk.say("3")
        elif step.required:
            talk.say("1")
        else:
            talk.command(Command.SKIP)
    raise AssertionError("the review never came")
