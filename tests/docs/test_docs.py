"""What the documents say is so: links, commands, settings, examples, pictures."""

import re
import shlex
import tomllib
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.cli.main import _parser
from bot.config import PREFIX, Config
from bot.config_file import FILE_VARIABLE
from dialogs.parsing import read_directory
from tests.docs.documents import DOCS, OPERATIONS, README, ROOT, anchors, blocks, code, documents

MOST_WORDS = 700
LARGEST = 200_000
TELLING = (README, *sorted(DOCS.glob("*.md")))

_COMMAND = re.compile(r"(?<![\w/.-])kuulluksi ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?")
_VARIABLE = re.compile(rf"{PREFIX}[A-Z_]+")
_SETTING = re.compile(r"(database|edition|log|organisation|push|telegram|web)\.([a-z_]+)")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
# Where a Debian machine keeps what the documents speak of.
_PLACES = {"bin", "dev", "etc", "opt", "run", "usr", "var"}

named = pytest.mark.parametrize("file", documents(), ids=lambda file: file.name)


def commands(parser: ArgumentParser) -> dict[str, ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            return dict(action.choices)
    return {}


def settings(kind: type[BaseModel] = Config) -> set[str]:
    """Every setting, such as `edition.every`."""
    found = set()
    for name, field in kind.model_fields.items():
        section = field.annotation
        if isinstance(section, type) and issubclass(section, BaseModel):
            found |= {f"{name}.{key}" for key in section.model_fields}
        else:
            found.add(name)
    return found


def test_the_readme_is_short() -> None:
    assert len(README.read_text("utf-8").split()) < MOST_WORDS


@named
def test_every_link_leads_somewhere(file: Path) -> None:
    for link in _LINK.findall(file.read_text("utf-8")):
        path, _, anchor = link.partition("#")
        if ":" in path:
            continue
        target = (file.parent / path).resolve() if path else file
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        assert not anchor or anchor in anchors(target), link


@named
def test_every_command_that_is_named_exists(file: Path) -> None:
    known = commands(_parser())
    for line in code(file):
        for first, second in _COMMAND.findall(line):
            assert first in known, line
            below = commands(known[first])
            assert not below or not second or second in below, line


@pytest.mark.parametrize("file", TELLING, ids=lambda file: file.name)
def test_every_command_line_is_understood(file: Path) -> None:
    lines = [line for block in blocks(file, "sh") for line in block.splitlines()]
    for line in lines:
        if line.startswith("kuulluksi "):
            _parser().parse_args(shlex.split(line, comments=True)[1:])


def test_every_command_is_told_of() -> None:
    told = " ".join(piece for file in TELLING for piece in code(file))
    for name in commands(_parser()):
        assert re.search(rf"(?<![\w-]){name}(?![\w-])", told), name


def events() -> set[str]:
    """Every event that the program writes into its log."""
    sources = (file.read_text("utf-8") for file in (ROOT / "bot").rglob("*.py"))
    return {name for source in sources for name in re.findall(r'"([a-z]+\.[a-z-]+)"', source)}


@named
def test_every_setting_and_every_line_of_the_log_that_is_named_exists(file: Path) -> None:
    names = {piece.split(" ")[0] for piece in code(file)}
    unknown = {name for name in names if _SETTING.fullmatch(name)} - settings()
    assert unknown <= events()


@pytest.mark.parametrize("file", TELLING, ids=lambda file: file.name)
def test_every_variable_that_is_named_exists(file: Path) -> None:
    known = {PREFIX + name.replace(".", "__").upper() for name in settings()} | {FILE_VARIABLE}
    for name in _VARIABLE.findall(file.read_text("utf-8")):
        assert name in known, name


def test_the_configuration_of_the_manual_is_read() -> None:
    for block in blocks(OPERATIONS, "toml"):
        given = tomllib.loads(block)
        if "services" in given:
            read_directory(block, "services.toml")
        else:
            Config(**given)


def test_the_manual_describes_every_field_of_a_service() -> None:
    told = OPERATIONS.read_text("utf-8")
    sample = tomllib.loads((ROOT / "bot" / "samples" / "services.toml").read_text("utf-8"))
    fields = {field for service in sample["services"] for field in service} - {"names", "search"}
    assert fields
    for field in fields | {"k_texts"}:
        assert f"| `{field}` |" in told, field
    assert {"[services.names]", "[services.search]", "[organisation.names]"} <= set(
        code(OPERATIONS)
    )


def test_the_manual_speaks_of_the_places_of_an_ordinary_machine_only() -> None:
    shell = "\n".join(blocks(OPERATIONS, "sh"))
    assert set(re.findall(r"(?<![\w.:/@])/(\w+)/", shell)) <= _PLACES


def test_the_files_that_the_manual_installs_exist() -> None:
    shell = "\n".join(blocks(OPERATIONS, "sh"))
    installed = re.findall(r"/opt/kuulluksi/source/([\w./-]+\.\w+)", shell)
    assert installed
    for path in installed:
        assert (ROOT / path).is_file(), path


def test_the_pictures_are_there_and_light() -> None:
    pictures = sorted((DOCS / "pictures").glob("*.png"))
    shown = set(re.findall(r"\(docs/pictures/([\w-]+\.png)\)", README.read_text("utf-8")))
    assert {"conversation.png", "desk.png"} <= shown <= {file.name for file in pictures}
    assert all(file.stat().st_size <= LARGEST for file in pictures)
