"""The conversation reads no clock, draws no number and speaks to nobody: shown on its code."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dialogs.talk import ROOT

FILES = sorted((ROOT / "dialogs").rglob("*.py"))
# msgspec's structs are quicker dataclasses; the texts are Fluent's; numbers are checked purely.
LIBRARIES = {"dialogs", "fluent", "msgspec", "phonenumbers", "stdnum"}
OUTSIDE = {
    *("asyncio", "datetime.now", "io", "logging", "os", "pathlib", "random", "secrets"),
    *("select", "shutil", "signal", "socket", "subprocess", "tempfile", "threading", "time"),
    *("urllib", "uuid", "http"),
}
ACTS = {"breakpoint", "compile", "eval", "exec", "input", "open", "print", "globals", "__import__"}
CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "getrandbits", "urandom", "uuid4"}


@pytest.mark.parametrize("path", FILES, ids=[str(each.relative_to(ROOT)) for each in FILES])
def test_a_module_does_nothing_but_answer(path: Path) -> None:
    assert list(_impurities(ast.parse(path.read_text("utf-8")))) == []


def test_what_is_not_pure_is_found() -> None:
    source = (
        "import os\nimport aiohttp\nfrom time import time\nasync def f():\n    await x\n"
        "print(1)\ndate.today()\nglobal_ = 1\ndef g():\n    global global_\n"
    )
    assert sorted(_impurities(ast.parse(source))) == [
        "calls print",
        "calls today",
        "imports aiohttp",
        "imports os",
        "imports time",
        "is asynchronous",
        "is asynchronous",
        "keeps a global",
    ]


def _impurities(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        yield from _imports(node)
        if isinstance(node, ast.AsyncFunctionDef | ast.AsyncFor | ast.AsyncWith | ast.Await):
            yield "is asynchronous"
        if isinstance(node, ast.Global):
            yield "keeps a global"
        if isinstance(node, ast.Call) and _called(node) in ACTS | CLOCKS:
            yield f"calls {_called(node)}"


def _imports(node: ast.AST) -> Iterator[str]:
    names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
    names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
    for name in names:
        root = name.partition(".")[0]
        if root in OUTSIDE or root not in LIBRARIES | sys.stdlib_module_names:
            yield f"imports {name}"


def _called(node: ast.Call) -> str:
    """Return the name of what is called, unless it is a method of a value of our own."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    clock = isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    return node.func.attr if clock and isinstance(node.func, ast.Attribute) else ""
