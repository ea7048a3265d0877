"""What a server needs is loaded here, once, in the process that servers are forked from."""

from importlib import import_module

from bot.channels.telegram.libraries import MODULES
from bot.config import Config
from bot.files import flows_of, setting_of
from bot.looking import watching
from bot.texts import load_texts

for name in ("bot.app", "storage.on_sqlite", "tests.killing.nursery", *MODULES.values()):
    import_module(name)
load_texts("talk")
setting, looker = watching(setting_of(Config()), Config())
looker.prepare()
flows_of(Config(), setting)
