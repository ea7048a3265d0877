"""A client who presses buttons by what they do, whatever is written on them."""

from dialogs.events import Command, Opened, Pressed, SentOther
from dialogs.replies import Choice, Reply
from tests.dialogs.talk import SEED, Talk


class Client(Talk):
    """Talks as `Talk` does."""

    def does(self, *ids: str) -> "Client":
        for id_ in ids:
            reply, choice = self._found(id_)
            self.lines.append(f"> [{choice.label}]")
            self.send(Pressed(self.id(), reply.step, choice.id, reply.tag))
        return self

    def choose_ids(self, *ids: str) -> "Client":
        self.choose(*(self._found(id_)[1].label for id_ in ids))
        return self

    def writes(self, *texts: str) -> "Client":
        self.say(*texts)
        return self

    def shows(self, what: str) -> "Client":
        self.lines.append(f"> ({what})")
        self.send(SentOther(self.id(), what))
        return self

    def commands(self, command: Command) -> "Client":
        self.command(command)
        return self

    def comes_back(self) -> "Client":
        self.lines.append("> (opens the conversation again)")
        self.send(Opened(self.id(), SEED, self._channel, self._follows))
        return self

    def _found(self, id_: str) -> tuple[Reply, Choice]:
        for reply in self.shown:
            for choice in (*reply.choices, *reply.asides):
                if choice.id == id_:
                    return reply, choice
        raise AssertionError(f"no button {id_!r} under: {self.said}")
