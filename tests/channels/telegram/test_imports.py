import subprocess
import sys

import pytest

from bot.channels.telegram.libraries import MODULES

PACKAGES = {"aiogram": "aiogram", "python-telegram-bot": "telegram"}
LOADED = "print(*{'aiogram', 'telegram'} & set(sys.modules))"


@pytest.mark.parametrize("library", ["", *MODULES])
def test_only_the_library_in_use_is_imported(library: str) -> None:
    load = f"libraries.opener({library!r})" if library else "bot.app"
    line = f"import sys, bot.app; from bot.channels.telegram import libraries; {load}; {LOADED}"
    run = [sys.executable, "-c", line]
    loaded = subprocess.run(run, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own line
    assert loaded.split() == ([PACKAGES[library]] if library else [])
