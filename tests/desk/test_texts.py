import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot import desk as package
from bot.desk.pages import LANGUAGES
from bot.desk.wording import Wording
from bot.texts import load_texts
from dialogs.statuses import STATUSES, Kind
from dialogs.texts import unreadable

DESK = Path(package.__file__).parent
LOCALES = DESK.parent / "locales" / "desk"


def source(language: str) -> str:
    files = sorted((LOCALES / language).glob("*.ftl"))
    return "\n".join(file.read_text("utf-8") for file in files)


def variables(language: str) -> dict[str, set[str]]:
    """Return every key with the arguments that its text wants."""
    body = FluentParser().parse(source(language)).body
    messages = [entry for entry in body if isinstance(entry, ast.Message)]
    return {
        each.id.name: set(re.findall(r"\{ \$([a-z]+)", source_of(each, language)))
        for each in messages
    }


def source_of(message: ast.Message, language: str) -> str:
    assert message.span
    return source(language)[message.span.start : message.span.end]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_arguments(language: str) -> None:
    assert unreadable(language, source(language)) == ()
    assert variables(language) == variables("fi")


def test_every_text_is_used_and_every_text_used_is_there() -> None:
    code = "".join(
        file.read_text("utf-8")
        for file in [
            *DESK.glob("*.py"),
            *DESK.glob("templates/*.html"),
            *(DESK.parent / f"{name}.py" for name in ("casework", "handling", "proposals")),
            DESK.parent / "reminders.py",
            DESK.parent / "casework.py",
            DESK.parent / "people.py",
            DESK.parent / "first_reading.py",
        ]
    )
    built = re.compile(
        r"(status|next|move|role|told|kind|words-in|heard|deed|set|setting|settings|service"
        r"|queue-(status|service|edition|theme|tab|key|nothing|when)|way|(account|staff)-saved"
        r"|clock-(take|drop)|done|guidance|doubt|proposal-(state|accept|decline|pass))-?"
    )
    for key in variables("fi"):
        assert (
            re.search(rf"[\"']{key}[\"']", code) or built.match(key) or key.endswith("-title")
        ), key
    texts = load_texts("desk")
    for key in re.findall(r'say\("([a-z-]+)"(?! \+)', code):
        assert texts.has("fi", key), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_has_its_words(language: str) -> None:
    texts = load_texts("desk")
    for name, status in STATUSES.items():
        assert texts.has(language, f"status-{name}")
        assert texts.has(language, f"next-{name}")
        for after in status.moves:
            assert texts.has(language, f"move-{after}")
            assert texts.has(language, f"told-{after}")


def test_a_status_of_an_organisations_own_falls_back_on_its_kind() -> None:
    words = Wording(load_texts("desk"), "fi")
    assert words.status("own-one") == "own-one"
    assert words.next("own-one") == words.say(f"kind-{Kind.OPEN}")
    assert words.move("own-one") == "own-one"
    assert words.told("own-one") == ""
